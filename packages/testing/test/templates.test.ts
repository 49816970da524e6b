import { createPortal } from "@ods/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { apiCaller, title } from "./apiCall.ts";
import { makers } from "./makers.ts";

let call: ReturnType<typeof apiCaller>;

beforeEach(() => {
  call = apiCaller(createPortal());
});

const names = async (query = "") =>
  (await call("GET", `/metadata/templates/${query}`)).body.results.map(({ name }: { name: string }) => name);
const BUILT_IN = ["default", "visualization", "internal", "asset_content_configuration", "dcat", "inspire"];

describe("metadata templates", () => {
  it("are those of the platform at first, with their fields", async () => {
    expect(await names()).toEqual(BUILT_IN);
    expect((await call("GET", "/metadata/templates/default/")).body).toMatchObject({
      is_system: true,
      is_always_active: true,
      type: "basic",
    });
    expect((await call("GET", "/metadata/templates/default/fields/modified/")).body.type).toBe("datetime");
    expect((await call("GET", "/metadata/templates/default/fields/keyword/")).body.type).toBe("list");
    expect((await call("GET", "/metadata/templates/default/fields/language/")).body).toMatchObject({
      type: "enum",
      choices: expect.arrayContaining(["fr"]),
    });
    expect(
      (await call("GET", "/metadata/templates/default/fields/?limit=2&offset=1")).body.results,
    ).toMatchObject([{ name: "description" }, { name: "keyword" }]);
    expect((await call("GET", "/metadata/templates/default/fields/colour/")).status).toBe(404);
  });

  it("are made by users, filtered, changed and deleted with the values that datasets have", async () => {
    const body = {
      name: "survey",
      title: "Survey",
      type: "admin",
      is_active: true,
      schema: [{ name: "lineage", type: "text" }],
    };
    const made = await call("POST", "/metadata/templates/", body);
    expect(made).toMatchObject({
      status: 201,
      body: {
        ...body,
        is_system: false,
        schema: [{ ...body.schema[0], choices: null, requirement_level: "optional" }],
      },
    });
    expect(await names("?type=admin")).toEqual(["internal", "survey"]);
    const { at } = await makers.dataset(call);
    await call("PUT", `${at}/metadata/survey/`, { lineage: { value: "By foot" } });

    const change = { ...body, name: "field_survey", schema: [...body.schema, { name: "season" }] };
    expect((await call("PUT", "/metadata/templates/survey/", change)).body.schema).toHaveLength(2);
    expect(await names("?type=admin")).toEqual(["internal", "field_survey"]);
    expect((await call("GET", `${at}/metadata/`)).body.field_survey).toEqual({
      lineage: { value: "By foot" },
    });
    await call("PUT", "/metadata/templates/field_survey/", { ...change, is_active: false });
    expect(await names("?is_active=false")).toEqual(["field_survey"]);
    expect((await call("DELETE", "/metadata/templates/field_survey/")).status).toBe(204);
    expect(await names()).toEqual(BUILT_IN);
    expect((await call("GET", `${at}/metadata/`)).body).not.toHaveProperty("field_survey");
  });

  it("of the platform are switched off and on, where they need not be always on", async () => {
    const { schema, name, title: shown } = (await call("GET", "/metadata/templates/dcat/")).body;
    const off = { name, title: shown, schema, type: "basic", is_active: false };
    expect((await call("PUT", "/metadata/templates/dcat/", off)).body.is_active).toBe(false);
    expect((await call("GET", "/metadata/templates/dcat/")).body).toMatchObject({
      type: "interop",
      is_active: false,
    });
    const refused = await call("POST", "/datasets/", {
      metadata: { ...title("Trees").metadata, dcat: { creator: { value: "Maya" } } },
    });
    expect(refused).toMatchObject({
      status: 400,
      body: { detail: { "metadata.dcat": [expect.any(String)] } },
    });
  });

  it("suggest choices, and values that are in use", async () => {
    const name = await makers.template(call);
    for (const value of ["By foot", "By bike", "Drone"]) {
      const { at } = await makers.dataset(call);
      await call("PUT", `${at}/metadata/${name}/`, { lineage: { value } });
    }
    const suggest = async (path: string) => (await call("GET", `/metadata/templates/${path}`)).body;
    expect(await suggest(`${name}/fields/lineage/suggest/?query=by`)).toMatchObject({
      hits: ["By foot", "By bike"],
      nb_hits: 2,
    });
    expect((await suggest(`${name}/fields/lineage/suggest/?query=b&count=1`)).hits).toEqual(["By foot"]);
    expect((await suggest("default/fields/language/suggest/?query=f")).hits).toEqual(["fr"]);
    expect((await suggest("default/fields/language/suggest/")).error_code).toBe("validation_error");
  });
});
