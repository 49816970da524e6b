import { createPortal } from "@ods/testing";
import { describe, expect, it } from "vitest";
import { apiCaller, formWith, title } from "./apiCall.ts";

const portal = createPortal({ apiKey: "right" });
const call = apiCaller(portal);

describe("a request to the portal", () => {
  it.each([
    ["no key", {}],
    ["a wrong key", { Authorization: "Apikey wrong" }],
    ["Basic credentials", { Authorization: "Basic bWF5YTpyaWdodA==" }],
  ])("with %s gets 401, whatever it asks for", async (_name, headers) => {
    const anonymous = apiCaller(portal, headers);
    for (const { method, path } of portal.operations) {
      const { status, body } = await anonymous(method, path.replace(/\{\w+\}/g, "x"));
      expect(status).toBe(401);
      expect(body).toMatchObject({ error_code: "unauthorized", message: expect.any(String) });
    }
  });

  it("may carry its key in the query, or in a header of any case", async () => {
    expect((await apiCaller(portal, {})("GET", "/datasets/?apikey=right")).status).toBe(200);
    expect((await apiCaller(portal, { authorization: "apikey right" })("GET", "/datasets/")).status).toBe(
      200,
    );
  });

  it("whose key came in the URL gets links without it", async () => {
    const behindPrefix = createPortal({ url: "https://city.org/open/data" });
    const get = apiCaller(behindPrefix, {});
    for (let n = 0; n < 3; n++) await apiCaller(behindPrefix)("POST", "/datasets/", title(`Dataset ${n}`));
    const { body } = await get("GET", `/datasets/?limit=1&apikey=${behindPrefix.apiKey}`);
    expect([body.total_count, body.next]).toEqual([
      3,
      "https://city.org/open/data/api/automation/v1.0/datasets/?limit=1&offset=1",
    ]);
  });

  it("for what does not exist gets 404, in every operation with an identifier", async () => {
    for (const { id, method, path, requestType, exampleBody, pathParameters } of portal.operations) {
      if (pathParameters.length === 0) continue;
      const query = id === "delete-harvester" ? "?delete_attached_datasets=true" : "?query=x";
      const body = requestType?.startsWith("multipart/")
        ? (() => {
            const form = formWith(new File(["x"], "x.csv"));
            for (const [name, value] of Object.entries(exampleBody as object))
              if (name !== "file") form.set(name, value);
            return form;
          })()
        : exampleBody;
      const answer = await call(method, `${path.replace(/\{\w+\}/g, "no-such-thing")}${query}`, body);
      expect([id, answer.status, answer.body.error_code]).toEqual([id, 404, "not_found"]);
    }
  });

  it("to an address that the API does not have gets 404", async () => {
    expect(await call("GET", "/nothing/")).toMatchObject({ status: 404, body: { error_code: "not_found" } });
    expect((await call("GET", "/datasets")).status).toBe(404);
    expect((await call("PATCH", "/datasets/")).status).toBe(404);
  });

  it.each([
    ["no body", undefined, { body: ["is required"] }],
    ["broken JSON", "{", { body: ["is no JSON"] }],
    ["a body of another type", [], { body: ["must be object"] }],
    ["a missing field", {}, { metadata: ["is required"] }],
    [
      "wrong values",
      {
        dataset_id: "",
        is_restricted: "no",
        metadata: { default: { title: {}, language: { value: "xx" } } },
      },
      {
        dataset_id: ["must NOT have fewer than 1 characters"],
        is_restricted: ["must be boolean"],
        "metadata.default.title.value": ["is required"],
        "metadata.default.language.value": [expect.stringContaining("en, fr")],
      },
    ],
  ])("with %s gets 400 in the published shape", async (_name, body, detail) => {
    const answer = await call("POST", "/datasets/", body);
    expect(answer).toMatchObject({
      status: 400,
      body: { error_code: "validation_error", message: expect.any(String), detail },
    });
  });

  it.each(["limit=-1", "limit=1001", "limit=many", "offset=x"])(
    "with the parameter %s gets 400",
    async (query) => {
      const { status, body } = await call("GET", `/datasets/?${query}`);
      expect([status, body.error_code, Object.keys(body.detail)]).toEqual([
        400,
        "validation_error",
        [query.split("=")[0]],
      ]);
    },
  );

  it("is told which field of its kind is missing, and nothing about other kinds", async () => {
    const { body } = await call("POST", "/harvesters/", { type: "ckan", name: "Region" });
    expect(body.detail).toEqual({ url: ["is required"] });
  });

  it("may name a kind or a permission that the document does not know", async () => {
    const uid = (await call("POST", "/datasets/", title("Bike counters"))).body.uid;
    const resource = {
      type: "jcdecaux",
      title: "Stations",
      datasource: { type: "jcdecaux", contract: "rivertown" },
    };
    expect((await call("POST", `/datasets/${uid}/resources/`, resource)).status).toBe(201);
    expect((await call("POST", "/groups/", { title: "Editors", permissions: ["invent_data"] })).status).toBe(
      201,
    );
  });

  it("gets several sort keys in one text with commas", async () => {
    expect((await call("GET", "/users/?sort=username,first_name")).status).toBe(200);
    expect((await call("GET", "/users/?sort=username,shoe_size")).status).toBe(400);
  });
});
