import { createAutomationClient } from "@ods/automation";
import { createExploreClient, paginate, q, unwrap } from "@ods/explore";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";

const path = "/api/records/1.0/search/";
const dataset = "names";

/** A portal over HTTP with a published dataset of these names, numbered from 0. */
async function publishNames(names: string[]) {
  const portal = createPortal({ processingTime: 0 });
  const server = await servePortal(portal);
  onTestFinished(() => server.close());
  const automation = createAutomationClient({ portal: server.url, auth: portal.apiKey });
  const { uid: dataset_uid } = await unwrap(
    automation.POST("/datasets/", { body: { dataset_id: dataset, metadata: {} } }),
  );
  const params = { path: { dataset_uid } };
  const lines = names.map((name, number) => `${number};"${name.replaceAll('"', '""')}"`);
  const file = new File([`number;name\n${lines.join("\n")}\n`], "names.csv");
  await unwrap(automation.POST("/datasets/{dataset_uid}/resources/files/", { params, body: { file } }));
  const datasource = { type: "uploaded_file", file: { uid: "names.csv" } } as const;
  const resource = { type: "csvfile", title: "Names", datasource };
  await unwrap(automation.POST("/datasets/{dataset_uid}/resources/", { params, body: resource }));
  const asText = { type: "type", label: "Names are text", field: "name", type_param: "text" } as const;
  await unwrap(automation.POST("/datasets/{dataset_uid}/fields/", { params, body: asText }));
  await unwrap(automation.POST("/datasets/{dataset_uid}/publish/", { params }));
  return { url: server.url, client: createExploreClient({ portal: server.url }) };
}

describe("a dataset that was published", () => {
  it("is walked to its end, in the order of its file", async () => {
    const names = Array.from({ length: 250 }, (_, number) => `Name ${number}`);
    const { client } = await publishNames(names);
    const found = await paginate(
      client,
      path,
      { params: { query: { dataset } } },
      { pageSize: 40 },
    ).toArray();
    expect(found.map(({ fields }) => fields.name)).toEqual(names);
    expect(await paginate(client, path, { params: { query: { dataset, q: "name" } } }).count()).toBe(250);
  });

  it("answers a long query sent as a form as it answers the same query in the URL", async () => {
    const { url, client } = await publishNames(["Oak", "Elm", "Oak & co"]);
    const query = { dataset, q: String(q.or(q.field("name").eq("Elm"), q.words("co"))), facet: ["name"] };
    const short = await unwrap(client.GET(path, { params: { query } }));
    const asForm = createExploreClient({ portal: url, maxUrlLength: 1 });
    expect(await unwrap(asForm.GET(path, { params: { query } }))).toEqual(short);
    expect(await unwrap(client.POST(path, { body: query }))).toEqual(short);
    expect(short.nhits).toBe(2);
  });

  it("is found by exactly the value that a condition names, whatever is in it", async () => {
    const hostile = [
      "Oak",
      'O"ak',
      "O\\ak",
      'O\\"ak',
      '" OR name:"Oak',
      "Oak) OR (Elm",
      "Oak AND NOT Elm",
      "#now()",
      "[a TO b]",
      "name==Oak",
      "L'été",
      "🌳 & + % = ?",
      "a, b; c",
    ];
    const { client } = await publishNames(hostile);
    for (const [number, name] of hostile.entries()) {
      const query = { dataset, q: String(q.field("name").eq(name)) };
      const { records } = await unwrap(client.GET(path, { params: { query } }));
      expect([name, records.map(({ fields }) => fields.number)]).toEqual([name, [number]]);
    }
  });

  it("is never found by another value than the one that was given", async () => {
    const { client } = await publishNames(["Oak", "Elm"]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (value) => {
        const query = { dataset, q: String(q.field("name").eq(value)) };
        const { nhits } = await unwrap(client.GET(path, { params: { query } }));
        expect(nhits).toBe(["oak", "elm"].includes(value.toLowerCase()) ? 1 : 0);
      }),
      { numRuns: 150 },
    );
  });
});
