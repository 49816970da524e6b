import { createAutomationClient, unwrap } from "@ods/automation";
import { describe, it } from "vitest";

const client = createAutomationClient({ portal: "my-domain" });
const dataset_uid = "da_abc123";

/** What a GET gave goes back as it came, read-only properties included: portals drop those. */
describe("what was read can be written", () => {
  it("of a dataset", async () => {
    const params = { path: { dataset_uid } };
    const body = await unwrap(client.GET("/datasets/{dataset_uid}/", { params }));
    client.PUT("/datasets/{dataset_uid}/", { params, body });
  });

  it("of its metadata, a template of them and one value", async () => {
    const path = { dataset_uid, template_name: "default", template_field_name: "title" };
    const params = { path };
    const all = await unwrap(client.GET("/datasets/{dataset_uid}/metadata/", { params }));
    client.PUT("/datasets/{dataset_uid}/metadata/", { params, body: all });
    const template = await unwrap(
      client.GET("/datasets/{dataset_uid}/metadata/{template_name}/", { params }),
    );
    client.PUT("/datasets/{dataset_uid}/metadata/{template_name}/", { params, body: template });
    const at = "/datasets/{dataset_uid}/metadata/{template_name}/{template_field_name}/";
    const value = await unwrap(client.GET(at, { params }));
    client.PUT(at, { params, body: value });
  });

  it("of a resource", async () => {
    const params = { path: { dataset_uid, resource_uid: "re_abc123" } };
    const body = await unwrap(client.GET("/datasets/{dataset_uid}/resources/{resource_uid}/", { params }));
    client.PUT("/datasets/{dataset_uid}/resources/{resource_uid}/", { params, body });
  });

  it("of a field configuration", async () => {
    const params = { path: { dataset_uid, field_uid: "pr_abc123" } };
    const body = await unwrap(client.GET("/datasets/{dataset_uid}/fields/{field_uid}/", { params }));
    client.PUT("/datasets/{dataset_uid}/fields/{field_uid}/", { params, body });
  });

  it("of a processor", async () => {
    const params = { path: { dataset_uid, processor_uid: "pr_abc123" } };
    const body = await unwrap(client.GET("/datasets/{dataset_uid}/processors/{processor_uid}/", { params }));
    client.PUT("/datasets/{dataset_uid}/processors/{processor_uid}/", { params, body });
  });

  it("of an alternative export that was uploaded; links can't be changed", async () => {
    const params = { path: { dataset_uid, export_uid: "ae_abc123" } };
    const at = "/datasets/{dataset_uid}/alternative_exports/{export_uid}/";
    const body = await unwrap(client.GET(at, { params }));
    if (body.type === "uploaded_file") client.PUT(at, { params, body });
    // @ts-expect-error it may be a link
    client.PUT(at, { params, body });
  });

  it("of the schedules of datasets and harvesters", async () => {
    const params = { path: { dataset_uid, harvester_uid: "region", schedule_uid: "sc_abc123" } };
    const ofDataset = "/datasets/{dataset_uid}/schedules/{schedule_uid}/";
    client.PUT(ofDataset, { params, body: await unwrap(client.GET(ofDataset, { params })) });
    const ofHarvester = "/harvesters/{harvester_uid}/schedules/{schedule_uid}/";
    client.PUT(ofHarvester, { params, body: await unwrap(client.GET(ofHarvester, { params })) });
  });

  it("of rulesets", async () => {
    const path = {
      ...{ dataset_uid, connection_uid: "co_abc123", page_slug: "home", studio_page_uid: "sp_abc123" },
      ...{ username: "maya", group_uid: "editors" },
    };
    const params = { path };
    const dataset = "/datasets/{dataset_uid}/security";
    client.PUT(`${dataset}/users/{username}/`, {
      params,
      body: await unwrap(client.GET(`${dataset}/users/{username}/`, { params })),
    });
    client.PUT(`${dataset}/groups/{group_uid}/`, {
      params,
      body: await unwrap(client.GET(`${dataset}/groups/{group_uid}/`, { params })),
    });
    const connection = "/datasource_connections/{connection_uid}/security";
    client.PUT(`${connection}/users/{username}/`, {
      params,
      body: await unwrap(client.GET(`${connection}/users/{username}/`, { params })),
    });
    client.PUT(`${connection}/groups/{group_uid}/`, {
      params,
      body: await unwrap(client.GET(`${connection}/groups/{group_uid}/`, { params })),
    });
    const page = "/code_editor_pages/{page_slug}/security";
    client.PUT(`${page}/users/{username}/`, {
      params,
      body: await unwrap(client.GET(`${page}/users/{username}/`, { params })),
    });
    client.PUT(`${page}/groups/{group_uid}/`, {
      params,
      body: await unwrap(client.GET(`${page}/groups/{group_uid}/`, { params })),
    });
    const studio = "/studio_pages/{studio_page_uid}/security";
    client.PUT(`${studio}/users/{username}/`, {
      params,
      body: await unwrap(client.GET(`${studio}/users/{username}/`, { params })),
    });
    client.PUT(`${studio}/groups/{group_uid}/`, {
      params,
      body: await unwrap(client.GET(`${studio}/groups/{group_uid}/`, { params })),
    });
  });

  it("of a connection", async () => {
    const params = { path: { connection_uid: "co_abc123" } };
    const body = await unwrap(client.GET("/datasource_connections/{connection_uid}/", { params }));
    client.PUT("/datasource_connections/{connection_uid}/", { params, body });
  });

  it("of pages", async () => {
    const params = { path: { page_slug: "home", studio_page_uid: "sp_abc123" } };
    const code = await unwrap(client.GET("/code_editor_pages/{page_slug}/", { params }));
    client.PUT("/code_editor_pages/{page_slug}/", { params, body: code });
    const studio = await unwrap(client.GET("/studio_pages/{studio_page_uid}/", { params }));
    client.PUT("/studio_pages/{studio_page_uid}/", { params, body: studio });
  });

  it("of people and their keys", async () => {
    const params = { path: { apikey_uid: "ak_abc123", username: "maya", group_uid: "editors" } };
    const key = await unwrap(client.GET("/apikeys/{apikey_uid}/", { params }));
    client.PUT("/apikeys/{apikey_uid}/", { params, body: key });
    const user = await unwrap(client.GET("/users/{username}/", { params }));
    client.PUT("/users/{username}/", { params, body: user });
    const group = await unwrap(client.GET("/groups/{group_uid}/", { params }));
    client.PUT("/groups/{group_uid}/", { params, body: group });
  });

  it("of a metadata template", async () => {
    const params = { path: { template_name: "dcat" } };
    const body = await unwrap(client.GET("/metadata/templates/{template_name}/", { params }));
    client.PUT("/metadata/templates/{template_name}/", { params, body });
  });

  it("of a harvester", async () => {
    const params = { path: { harvester_uid: "region" } };
    const body = await unwrap(client.GET("/harvesters/{harvester_uid}/", { params }));
    client.PUT("/harvesters/{harvester_uid}/", { params, body });
  });
});
