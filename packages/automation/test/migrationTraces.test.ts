import {
  type MigratedItem,
  type MigrateOptions,
  migrateDataset,
  unwrap,
  uploadAlternativeExport,
} from "@ods/automation";
import { describe, expect, it } from "vitest";
import { contents, type Place, place, watchingWrites } from "./migrationPlaces.ts";

type Json = Record<string, unknown>;

const FROM = "https://data.rivertown.example";
const HOST = "data.rivertown.example";

const portals = () => ({
  source: place("source", { url: FROM }),
  target: place("target", { url: "https://open.hillside.example" }),
});
const TITLE = { default: { title: { value: "Trees" } } };

/** A dataset at the source, and what writes to one of its paths. */
async function datasetAt({ client }: Place, metadata: Json = TITLE) {
  const body = { dataset_id: "trees", metadata } as never;
  const { uid } = await unwrap(client.POST("/datasets/", { body }));
  const params = { path: { dataset_uid: uid } };
  const post = (path: string, body: Json) =>
    unwrap(client.POST(`/datasets/{dataset_uid}/${path}/` as never, { params, body } as never));
  return { uid, post };
}

async function itemsOf(
  { source, target }: ReturnType<typeof portals>,
  uid: string,
  options: MigrateOptions = {},
) {
  const report = await migrateDataset(source.client, target.client, uid, options);
  const of = (kind: string, name?: string) =>
    report.items.find((item) => item.kind === kind && (!name || item.name === name)) as MigratedItem;
  return { ...report, of };
}

describe("what still leads to the source after a migration is told", () => {
  it.each<[string, Json, string, string]>([
    [
      "a link in a description",
      { default: { ...TITLE.default, description: { value: `<a href="${FROM}/explore/">All data</a>` } } },
      "default",
      `description still leads to ${HOST}, the source`,
    ],
    [
      "an address of a custom template",
      { default: TITLE.default, survey: { form: { value: `${FROM}/pages/survey/` } } },
      "survey",
      `form still leads to ${HOST}, the source`,
    ],
    [
      "a host below that of the portal",
      { default: { ...TITLE.default, description: { value: `<img src="https://static.${HOST}/oak.png">` } } },
      "default",
      `description still leads to static.${HOST}, below the source's host`,
    ],
    [
      "a host without an address, in a list",
      { default: { ...TITLE.default, attributions: { value: ["City", `by ${HOST}.`] } } },
      "default",
      `attributions.1 still leads to ${HOST}, the source`,
    ],
    [
      "an image of the portal",
      { visualization: { map_tooltip_html: { value: '<img src="/assets/theme_image/oak.png?v=2">' } } },
      "visualization",
      "map_tooltip_html names /assets/theme_image/oak.png, which is looked for at the target",
    ],
    [
      "where the dataset came from",
      {
        default: { ...TITLE.default, source_domain: { value: "county" }, source_dataset: { value: "trees" } },
      },
      "default",
      "source_domain, source_dataset as at the source",
    ],
    [
      "a licence, a theme and a category that nobody maps",
      {
        internal: { license_id: { value: "l1" }, theme_id: { value: ["t1"] }, category_id: { value: "c1" } },
      },
      "internal",
      "license_id, theme_id, category_id as at the source, though each portal has things of its own",
    ],
    [
      "a background map",
      { visualization: { map_basemap: { value: "custom-1" } } },
      "visualization",
      "map_basemap as at the source",
    ],
  ])("in metadata: %s", async (_, metadata, template, reason) => {
    const both = portals();
    const { uid } = await datasetAt(both.source, metadata);
    const { of } = await itemsOf(both, uid);
    expect(of("metadata", template)).toMatchObject({ outcome: "moved" });
    expect(of("metadata", template).reason).toContain(reason);
    const { client, writes } = watchingWrites(both.target);
    const again = await migrateDataset(both.source.client, client, uid);
    const item = again.items.find(({ kind, name }) => kind === "metadata" && name === template);
    expect([item?.outcome, item?.reason?.includes(reason), writes]).toEqual(["same", true, []]);
  });

  it("and nothing is, where nothing does", async () => {
    const both = portals();
    const description = `<a href="https://other-${HOST}/">Other</a> mail@${HOST} ${HOST}.org <a href="/x">x</a>`;
    const keyword = { value: ["data", "rivertown"] };
    const metadata = { default: { ...TITLE.default, description: { value: description }, keyword } };
    const { uid, post } = await datasetAt(both.source, metadata);
    await post("fields", { type: "description", label: "Data", field: "a", description: "See /assets" });
    const { items } = await itemsOf(both, uid);
    expect(items.filter(({ outcome, reason }) => outcome !== "not moved" && reason)).toEqual([]);
  });

  it("in field configurations and exports", async () => {
    const both = portals();
    const { uid, post } = await datasetAt(both.source);
    const description = `See ${FROM}/explore/dataset/trees/`;
    await post("fields", { type: "description", label: "Height", field: "height", description });
    await uploadAlternativeExport(both.source.client, uid, new File(["x"], "trees.gpkg"), {
      title: "Package",
      description,
    });
    both.source.portal.seed.linkedExport(uid, { title: "Map", url: `${FROM}/map/` });
    const { of } = await itemsOf(both, uid);
    for (const item of [of("field configuration"), of("alternative export", "Package")]) {
      expect(item).toMatchObject({
        outcome: "moved",
        reason: `description still leads to ${HOST}, the source`,
      });
    }
    expect(of("alternative export", "Map")).toMatchObject({
      outcome: "not moved",
      reason: expect.stringContaining(`${FROM}/map/`),
    });
  });

  it("in metadata templates that are made", async () => {
    const both = portals();
    const schema = [{ name: "contact", type: "text", help_text: `Names of ${FROM}/pages/people/` }];
    const template = { name: "survey", title: "Survey", type: "basic", is_active: true, schema };
    await unwrap(both.source.client.POST("/metadata/templates/", { body: template as never }));
    const { uid } = await datasetAt(both.source, { ...TITLE, survey: { contact: { value: "Maya" } } });
    const { of } = await itemsOf(both, uid);
    expect(of("metadata template")).toMatchObject({
      outcome: "moved",
      reason: `schema.0.help_text still leads to ${HOST}, the source`,
    });
  });

  it("in the rules of datasets, users and groups", async () => {
    const people = { users: [{ username: "ada" }], groups: [{ uid: "editors" }] };
    const both = {
      source: place("source", { url: FROM, ...people }),
      target: place("target", { url: "https://open.hillside.example", ...people }),
    };
    const { uid, post } = await datasetAt(both.source);
    const security = { filter_query: `url:"${FROM}/trees"` };
    await post("security/users", { user: { username: "ada" }, permissions: [], security });
    await post("security/groups", { group: { uid: "editors" }, permissions: [], security });
    const params = { path: { dataset_uid: uid } };
    const body = { metadata: TITLE, default_security: security };
    await unwrap(both.source.client.PUT("/datasets/{dataset_uid}/", { params, body }));
    const { of } = await itemsOf(both, uid);
    expect(of("dataset").reason).toBe(`default_security.filter_query still leads to ${HOST}, the source`);
    for (const kind of ["user security", "group security"]) {
      expect(of(kind).reason).toBe(`security.filter_query still leads to ${HOST}, the source`);
    }
  });
});

describe("a resource that reads from the source", () => {
  const CONNECTION = { type: "http", url: `${FROM}/explore/`, is_reusable: true };
  const still = expect.stringContaining(`datasource.connection.url still leads to ${HOST}, the source`);

  async function withConnection(connection: (source: Place) => Promise<Json>) {
    const both = portals();
    const { uid, post } = await datasetAt(both.source);
    const datasource = { type: "http", relative_url: "trees.csv", connection: await connection(both.source) };
    await post("resources", { type: "csvfile", title: "Trees", datasource });
    return { both, uid };
  }
  const saved = async ({ client }: Place) => ({
    uid: (await unwrap(client.POST("/datasource_connections/", { body: CONNECTION as never }))).uid as string,
  });

  it("by a connection of its own says so", async () => {
    const { both, uid } = await withConnection(async () => ({ ...CONNECTION, is_reusable: false }));
    const { of } = await itemsOf(both, uid);
    expect(of("resource")).toMatchObject({ outcome: "moved", reason: still });
  });

  it("by a saved connection that the target has as well is not called mapped", async () => {
    const { both, uid } = await withConnection(saved);
    const { uid: theirs } = await saved(both.target);
    const { of } = await itemsOf(both, uid);
    expect(of("resource")).toMatchObject({ outcome: "moved", reason: still });
    expect(of("resource").reason).toContain(`it uses the connection ${theirs} of the target`);
    const again = (await itemsOf(both, uid)).of("resource");
    expect([again.outcome, again.reason]).toEqual(["same", of("resource").reason]);
  });

  it("by the connection that the user names says so, if it may be looked at", async () => {
    const { both, uid } = await withConnection(saved);
    const { uid: ours = "" } = (await unwrap(both.source.client.GET("/datasource_connections/"))).results[0]!;
    const theirs = { ...CONNECTION, url: `${FROM}/other/` };
    const { uid: there = "" } = await unwrap(
      both.target.client.POST("/datasource_connections/", { body: theirs as never }),
    );
    const { of } = await itemsOf(both, uid, { connections: { [ours]: there } });
    expect(of("resource")).toMatchObject({ outcome: "moved", reason: still });
    const moved = { ...CONNECTION, url: "https://files.hillside.example/" };
    const { uid: elsewhere = "" } = await unwrap(
      both.target.client.POST("/datasource_connections/", { body: moved as never }),
    );
    const mapped = await itemsOf(both, uid, { connections: { [ours]: elsewhere } });
    expect(mapped.of("resource").outcome).toBe("mapped");
  });

  it("by a domain that looks like its address tells that, too", async () => {
    const both = { ...portals(), source: place("source", { url: "https://rivertown.data.example" }) };
    const { uid, post } = await datasetAt(both.source);
    const connection = { type: "http", url: "https://files.example/", is_reusable: false };
    const datasource = { type: "http", relative_url: "a.csv", connection };
    const params = { origin: { domain: { domain_id: "rivertown" } }, name: "rivertown", domains: ["county"] };
    await post("resources", { type: "csvfile", title: "Rivertown", params, datasource });
    const { of } = await itemsOf(both, uid);
    expect(of("resource")).toMatchObject({
      outcome: "moved",
      reason: "params.origin.domain.domain_id still names rivertown, which may be the source",
    });
  });

  it("by what its settings say tells that", async () => {
    const both = portals();
    const { uid, post } = await datasetAt(both.source);
    const connection = { type: "http", url: "https://files.example/", is_reusable: false };
    const datasource = {
      type: "http",
      relative_url: "a.csv",
      headers: [{ name: "Referer", value: FROM }],
      connection,
    };
    await post("resources", { type: "csvfile", title: "Trees", params: { schema_url: FROM }, datasource });
    const { of } = await itemsOf(both, uid);
    expect(of("resource").reason).toBe(
      `params.schema_url still leads to ${HOST}, the source; datasource.headers.0.value still leads to ${HOST}, the source`,
    );
  });
});

describe("the identifiers of the source", () => {
  /** Things that come before, so that the portals don't give the same uids. */
  const shifted = async () => {
    const both = portals();
    for (let n = 0; n < 5; n += 1) {
      const body = { dataset_id: `other-${n}`, metadata: TITLE } as never;
      await unwrap(both.target.client.POST("/datasets/", { body }));
    }
    return both;
  };

  it("are told where something still has them, and not where the target has them too", async () => {
    const both = await shifted();
    const { uid, post } = await datasetAt(both.source);
    await post("resources", { type: "realtime", title: "Sensors" });
    const { resources } = (await contents(both.source.client, uid)) as { resources: Json[] };
    expect(resources).toHaveLength(1);
    const params = { path: { dataset_uid: uid } };
    const [resource] = (
      await unwrap(both.source.client.GET("/datasets/{dataset_uid}/resources/", { params }))
    ).results;
    await post("processors", { type: "lookup", label: "Lookup", from: `${resource?.uid}:height` });
    await post("processors", { type: "lookup", label: "Other", from: "re_000000:height" });
    const { of } = await itemsOf(both, uid);
    expect(of("processor", "Lookup")).toMatchObject({
      outcome: "moved",
      reason: `from still names ${resource?.uid} of the source`,
    });
    expect(of("processor", "Other")).not.toHaveProperty("reason");
  });
});

describe("what a target makes of it", () => {
  it("is looked at, too", async () => {
    const both = portals();
    const { uid, post } = await datasetAt(both.source);
    await post("processors", { type: "lookup", label: "Lookup", url: `${FROM}/a`, other: "x" });
    const making = (target: Place, change: (body: Json) => Json) =>
      target.through(async (request, send) => {
        if (request.method !== "POST" || !request.url.endsWith("/processors/")) return send(request);
        const body = JSON.stringify(change((await request.json()) as Json));
        return send(new Request(request.url, { method: "POST", headers: request.headers, body }));
      });
    const processorOf = async (target: Parameters<typeof migrateDataset>[1]) =>
      (await migrateDataset(both.source.client, target, uid)).items.find(({ kind }) => kind === "processor");
    const dropping = making(both.target, ({ url: _, ...rest }) => rest);
    expect(await processorOf(dropping)).not.toHaveProperty("reason");
    const adding = making(portals().target, (body) => ({
      ...body,
      url: "https://x.example/",
      other: `${FROM}/b`,
    }));
    expect(await processorOf(adding)).toMatchObject({
      outcome: "moved",
      reason: `other still leads to ${HOST}, the source`,
    });
  });
});

describe("a migration", () => {
  it("says the same in a dry run", async () => {
    const both = portals();
    const { uid, post } = await datasetAt(both.source, {
      default: { ...TITLE.default, description: { value: `See ${FROM}` } },
      internal: { theme_id: { value: ["t1"] } },
    });
    await post("processors", { type: "lookup", label: "Lookup", url: FROM });
    const plan = await itemsOf(both, uid, { dryRun: true });
    const done = await itemsOf(both, uid);
    const told = ({ items }: typeof plan) =>
      items.map(({ kind, name, outcome, reason }) => [kind, name, outcome, reason]);
    expect(told(plan)).toEqual(told(done));
  });

  it("within one portal has nothing to tell: its addresses are still its own", async () => {
    const source = place("source", { url: FROM });
    const { uid } = await datasetAt(source, { default: { ...TITLE.default, description: { value: FROM } } });
    const { items } = await migrateDataset(source.client, source.client, uid, { datasetId: "copy" });
    expect(items.filter(({ outcome, reason }) => outcome !== "not moved" && reason)).toEqual([]);
  });

  it("between two portals behind one host tells them apart by their paths", async () => {
    const host = "https://gateway.example";
    const source = place("source", { url: `${host}/rivertown` });
    const target = place("target", { url: `${host}/hillside` });
    const text = `${host}/hillside/x ${host}/rivertown/explore/`;
    const { uid } = await datasetAt(source, { default: { ...TITLE.default, description: { value: text } } });
    const { items } = await migrateDataset(source.client, target.client, uid);
    expect(items.find(({ kind }) => kind === "metadata")?.reason).toBe(
      "description still leads to gateway.example/rivertown/, the source",
    );
  });
});

describe("a dataset whose lookups have no metadata", () => {
  /** A client of a portal that leaves metadata out of datasets, as some lookups do. */
  const bare = ({ through }: Place) =>
    through(async (request, send) => {
      const response = await send(request);
      const { pathname } = new URL(request.url);
      if (!/\/datasets\/(\w+\/)?$/.test(pathname)) return response;
      const body = JSON.stringify(await response.json(), (name, value) =>
        name === "metadata" ? undefined : value,
      );
      return new Response(body, response);
    });

  it("is moved with it, and nothing that only the target says is erased", async () => {
    const both = portals();
    const publisher = { value: "City" };
    const { uid } = await datasetAt(both.source, { default: { ...TITLE.default, publisher } });
    const theirs = await datasetAt(both.target, {
      default: { title: { value: "Old" }, keyword: { value: ["oak"] } },
    });
    const params = { path: { dataset_uid: uid } };
    await unwrap(
      both.source.client.PUT("/datasets/{dataset_uid}/", {
        params,
        body: { metadata: { default: { ...TITLE.default, publisher } }, is_restricted: true },
      }),
    );
    const report = await migrateDataset(bare(both.source), bare(both.target), uid);
    expect(report.items.find(({ kind }) => kind === "metadata")).toMatchObject({ outcome: "moved" });
    const { metadata, is_restricted } = await contents(both.target.client, theirs.uid);
    expect([metadata, is_restricted]).toEqual([
      { default: { title: { value: "Trees" }, publisher, keyword: { value: ["oak"] } } },
      true,
    ]);
  });
});

describe("metadata with null for what it does not follow", () => {
  it("is no metadata that follows anything", async () => {
    const both = portals();
    const { uid } = await datasetAt(both.source);
    const nulls = both.source.through(async (request, send) => {
      const response = await send(request);
      if (!/\/datasets\/\w+\/$/.test(request.url)) return response;
      const title = { value: "Trees", remote_value: null, override_remote_value: false };
      const metadata = { default: { title, publisher: { value: null, remote_value: null } } };
      return Response.json({ ...((await response.json()) as Json), metadata }, response);
    });
    for (const outcome of ["moved", "same"]) {
      const report = await migrateDataset(nulls, both.target.client, uid);
      const item = report.items.find(({ kind }) => kind === "metadata");
      expect([item?.outcome, item?.reason]).toEqual([outcome, undefined]);
    }
  });
});
