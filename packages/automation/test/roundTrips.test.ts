import { type AutomationClient, createAutomationClient, paginate, unwrap } from "@ods/automation";
import { createPortal } from "@ods/testing";
import { describe, expect, it } from "vitest";
import { makeDataset } from "./portalClient.ts";
import { portalThings } from "./portalThings.ts";

type Json = Record<string, unknown>;

const portal = createPortal({
  processingTime: 0,
  remoteCatalogue: () => [
    {
      id: "air",
      title: "Air",
      metadata: { default: { publisher: null, language: "en" }, dcat: { spatial: null } },
    },
  ],
});
const client = createAutomationClient({
  portal: portal.url,
  auth: portal.apiKey,
  fetch: (input, init) => portal.fetch(new Request(input, init)),
});

/** The paths in this file are put together as it goes, so that their types can't be checked. */
const untyped = client as unknown as Record<
  "GET" | "PUT" | "POST",
  (path: string, init: object) => Promise<{ data?: Json; response: Response }>
>;
const read = (path: string, params: object) => unwrap(untyped.GET(path, { params })) as Promise<Json>;
const write = (path: string, params: object, body: unknown) =>
  unwrap(untyped.PUT(path, { params, body })) as Promise<Json>;

/** What a thing is, without what every change changes. */
const lasting = ({ updated_at: _, updated_by: __, ...rest }: Json) => rest;

const reading = new Set(portal.operations.flatMap(({ method, path }) => (method === "GET" ? [path] : [])));
const updates = portal.operations.filter(({ method, path }) => method === "PUT" && reading.has(path));

describe("what was read of a portal can be written back as it came", () => {
  it.each(updates.map(({ path }) => path))("%s", async (template) => {
    const path: Record<string, string> = {};
    for (const [, name = ""] of template.matchAll(/\{(\w+)\}/g)) {
      const make = portalThings[`${template.slice(0, template.indexOf(`{${name}}`))}${name}`];
      path[name] = (await make?.(client as AutomationClient, path, portal, "")) ?? "";
    }
    const before = await read(template, { path });
    const shown = await write(template, { path }, before);
    expect(lasting(shown)).toEqual(lasting(before));
    expect(lasting(await read(template, { path }))).toEqual(lasting(before));
  });

  it("of a dataset that follows another, with null where that has no value", async () => {
    const { params } = await makeDataset(client);
    const datasource = {
      type: "federated",
      domain: { domain_id: "region" },
      dataset: { dataset_id: "air" },
      impersonate_permissions: false,
    } as const;
    const resource = { type: "federated", title: "Air", datasource };
    await unwrap(client.POST("/datasets/{dataset_uid}/resources/", { params, body: resource }));
    const publisher = { value: "City", override_remote_value: true };
    const metadata = {
      default: { title: { value: "Air" }, publisher },
      dcat: { spatial: { value: "Paris" } },
    };
    await unwrap(client.PUT("/datasets/{dataset_uid}/metadata/", { params, body: metadata }));
    const before = await unwrap(client.GET("/datasets/{dataset_uid}/", { params }));
    expect(before.metadata).toMatchObject({
      default: { publisher: { value: "City", remote_value: null }, language: { remote_value: "en" } },
      dcat: { spatial: { value: "Paris", remote_value: null } },
    });
    const shown = await unwrap(client.PUT("/datasets/{dataset_uid}/", { params, body: before }));
    expect(lasting(shown)).toEqual(lasting(before));
  });

  it("of resources with what they refer to written out", async () => {
    const { params } = await makeDataset(client);
    const { path } = params;
    const connections = [
      { uid: await portalThings["/datasource_connections/connection_uid"]!(client, {}, portal, "") },
      { type: "http", url: "https://open.rivertown.example/", is_reusable: false } as const,
    ];
    for (const connection of connections) {
      const datasource = { type: "http", relative_url: "trees.csv", connection } as const;
      const body = { type: "csvfile", title: "Trees", datasource };
      await unwrap(client.POST("/datasets/{dataset_uid}/resources/", { params, body }));
    }
    await portalThings["/datasets/{dataset_uid}/resources/resource_uid"]!(client, path, portal, "");
    const expanded = { params: { path, query: { expand: ["datasource.connection" as const] } } };
    const resources = () => paginate(client, "/datasets/{dataset_uid}/resources/", expanded).toArray();
    const count = async () => (await unwrap(client.GET("/datasource_connections/"))).total_count;
    const [before, connectionsBefore] = [await resources(), await count()];
    expect(before.map(({ datasource }) => datasource?.type)).toEqual(["http", "http", "uploaded_file"]);
    for (const body of before) {
      const at = { path: { ...path, resource_uid: body.uid } };
      await unwrap(client.PUT("/datasets/{dataset_uid}/resources/{resource_uid}/", { params: at, body }));
    }
    const plain = (list: unknown[]) =>
      JSON.parse(JSON.stringify(list, (name, value) => (name === "updated_at" ? 0 : value)));
    expect(plain(await resources())).toEqual(plain(before));
    expect(await count()).toBe(connectionsBefore);
  });

  it("of a user with their groups written out", async () => {
    const username = await portalThings["/users/username"]!(client, {}, portal, "");
    const group_uid = await portalThings["/groups/group_uid"]!(client, {}, portal, "");
    await unwrap(
      client.POST("/groups/{group_uid}/users/", { params: { path: { group_uid } }, body: { username } }),
    );
    const params = { path: { username }, query: { expand: "groups" } };
    const user = await unwrap(client.GET("/users/{username}/", { params }));
    expect(user.groups).toMatchObject([{ uid: group_uid, user_count: 1 }]);
    await unwrap(client.PUT("/users/{username}/", { params: { path: { username } }, body: user }));
    expect(await unwrap(client.GET("/users/{username}/", { params }))).toEqual(user);
  });

  it("of a template of the platform", async () => {
    const params = { path: { template_name: "dcat" } };
    const before = await unwrap(client.GET("/metadata/templates/{template_name}/", { params }));
    expect(before.type).toBe("interop");
    const shown = await unwrap(client.PUT("/metadata/templates/{template_name}/", { params, body: before }));
    expect(shown.type).toBe("interop");
  });
});

describe("what is read-only in a body", () => {
  it("is dropped whatever it is, at every depth", async () => {
    const { dataset, params } = await makeDataset(client);
    const body = {
      ...dataset,
      uid: null,
      created_at: 3,
      asset_type: ["federated_dataset"],
      metadata: {
        default: {
          title: { value: "Oaks", remote_value: 3 },
          keyword: { value: ["oak"], remote_value: "no list" },
        },
        internal: { draft: { value: false, remote_value: null } },
        survey: { contact: { value: "Maya", remote_value: { any: "thing" } } },
      },
    };
    expect(await write("/datasets/{dataset_uid}/", params, body)).toMatchObject({
      uid: dataset.uid,
      created_at: dataset.created_at,
      metadata: { default: { title: { value: "Oaks" } }, survey: { contact: { value: "Maya" } } },
    });
    const at = "/datasets/{dataset_uid}/metadata/{template_name}/{template_field_name}/";
    const path = { ...params.path, template_name: "default", template_field_name: "title" };
    expect(await write(at, { path }, { value: "Elms", remote_value: null })).toEqual({ value: "Elms" });
  });

  it("is dropped from the things of a list", async () => {
    const template_name = await portalThings["/metadata/templates/template_name"]!(client, {}, portal, "");
    const template = await read("/metadata/templates/{template_name}/", { path: { template_name } });
    const schema = (template.schema as Json[]).map((field) => ({
      ...field,
      is_hidden: "no",
      suggest_url: 7,
    }));
    const body = { ...template, is_system: "no", created_by: null, schema };
    const shown = await write("/metadata/templates/{template_name}/", { path: { template_name } }, body);
    expect(shown).toEqual({ ...template, updated_at: expect.any(String) });
  });

  it("is dropped where something is made as well, and elsewhere faults are still told", async () => {
    const made = await untyped.POST("/datasets/", {
      body: { uid: "da_mine00", metadata: { default: { title: { value: "Trees", remote_value: null } } } },
    });
    expect([made.response.status, made.data?.uid]).toEqual([201, expect.not.stringContaining("da_mine00")]);
    const { response } = await untyped.POST("/datasets/", {
      body: { uid: 3, dataset_id: 3, metadata: { default: { title: { value: 3, remote_value: 3 } } } },
    });
    expect(response.status).toBe(400);
  });
});
