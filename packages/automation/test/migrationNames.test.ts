import {
  findDataset,
  type MigratedItem,
  type MigrateOptions,
  migrateDataset,
  paginate,
  unwrap,
} from "@ods/automation";
import { describe, expect, it } from "vitest";
import { type Place, place } from "./migrationPlaces.ts";

/*
 * The source is the domain `rivertown`, the target `hillside`. Kinds of processors are open, and each new one may name
 * the source in a way of its own.
 */

type Json = Record<string, unknown>;

const portals = () => ({
  source: place("source", { url: "https://rivertown.opendatasoft.com" }),
  target: place("target", { url: "https://hillside.huwise.com" }),
});

async function dataset({ client }: Place, dataset_id: string): Promise<string> {
  const body = { dataset_id, metadata: { default: { title: { value: dataset_id } } } };
  return (await unwrap(client.POST("/datasets/", { body }))).uid;
}

/** Moves a dataset with one processor, where the target has the datasets that it may name. */
async function moved(processor: Json, options: MigrateOptions = {}, { source, target } = portals()) {
  for (const id of ["districts", "quarters"]) {
    if (!(await findDataset(target.client, id))) await dataset(target, id);
  }
  const uid = await dataset(source, "trees");
  const params = { path: { dataset_uid: uid } };
  const body = { type: "any", label: "Join", ...processor } as never;
  await unwrap(source.client.POST("/datasets/{dataset_uid}/processors/", { params, body }));
  const report = await migrateDataset(source.client, target.client, uid, options);
  const again = await migrateDataset(source.client, target.client, uid, options);
  const of = ({ items }: typeof report) => items.find(({ kind }) => kind === "processor") as MigratedItem;
  const path = { dataset_uid: report.datasetUid ?? "" };
  const [there] = await paginate(target.client, "/datasets/{dataset_uid}/processors/", {
    params: { path },
  }).toArray();
  return { item: of(report), again: of(again), there: there as Json | undefined };
}

describe("a processor that may still name the source is never called mapped, and says so", () => {
  it.each<[string, Json, string]>([
    [
      "an address in an address",
      { config: "https%3A%2F%2Frivertown.opendatasoft.com%2Fa" },
      "config still leads",
    ],
    ["twice", { config: "u=https%253A%252F%252Frivertown.opendatasoft.com%252Fa" }, "config still leads"],
    [
      "an address in JSON",
      { config: String.raw`{"u":"https:\u002f\u002frivertown.huwise.com\u002f"}` },
      "leads",
    ],
    [
      "an address in HTML",
      { config: "https:&#x2F;&#47;rivertown&#46;huwise.com" },
      "leads to rivertown.huwise.com",
    ],
    ["another protocol", { config: "sftp://reader@rivertown.opendatasoft.com/a" }, "config still leads"],
    ["a host below", { a: "https://static.rivertown.opendatasoft.com/x" }, "below the source's host"],
    [
      "a host below, alone",
      { a: "see WWW.rivertown.huwise.com." },
      "a still leads to WWW.rivertown.huwise.com",
    ],
    [
      "datasets of it",
      { expression: "districts@rivertown, trees@rivertown" },
      "still names districts@rivertown",
    ],
    ["a word in a call", { expression: 'get("rivertown","districts")' }, "holds the word rivertown"],
    ["a word in JSON", { config: '{"domain_id":"rivertown"}' }, "config may still name the source"],
    ["a word after an escape", { config: String.raw`"a\nRivertown"` }, "holds the word Rivertown"],
    ["a word in an address", { config: "https://x.example/?d=%22rivertown%22" }, "holds the word rivertown"],
    [
      "a domain with a space",
      { domain: " rivertown" },
      "domain still names rivertown, of the source's domain",
    ],
    ["a list of domains", { domain: "rivertown,other" }, "domain may still name the source"],
    [
      "a name in a list",
      { domains: [{ title: "Rivertown", key: "rivertown" }] },
      "domains.0.key still names",
    ],
    [
      "a name deep down",
      { remote: { catalog: { key: "rivertown" } } },
      "remote.catalog.key still names rivertown",
    ],
    ["the name of something in it", { source: { name: "rivertown" } }, "source.name still names rivertown"],
    ["a key", { mapping: { rivertown: { a: 1 } } }, "the name of mapping.rivertown still names rivertown"],
    ["a key that holds it", { mapping: { "districts@rivertown": 1 } }, "still names districts@rivertown"],
    [
      "an address as key",
      { mapping: { "https://rivertown.huwise.com/": "x" } },
      "still leads to rivertown.huwise.com",
    ],
    [
      "a uid in a call",
      { expression: "lookup(da_q7w2e9)" },
      "names da_q7w2e9, which may be a dataset of the source",
    ],
    ["a uid as key", { tables: { da_q7w2e9: "x" } }, "the name of tables.da_q7w2e9 names da_q7w2e9"],
  ])("%s", async (_, shape, reason) => {
    // With a reference beside it that is mapped.
    const { item, again } = await moved({ dataset: "districts", ...shape });
    expect(item).toMatchObject({ outcome: "moved", reason: expect.stringContaining(reason) });
    expect(again).toMatchObject({ outcome: "same", reason: item.reason });
  });

  it("by the uid of a dataset of the source, which one of the target may have by chance", async () => {
    const { source, target } = portals();
    const [ours, theirs] = [await dataset(source, "parks"), await dataset(target, "districts")];
    expect(ours).toBe(theirs);
    const { item, again } = await moved(
      { dataset: "districts", expression: `lookup(${ours})` },
      {},
      { source, target },
    );
    const reason = expect.stringContaining(`expression names ${ours}, which may be a dataset of the source`);
    expect([item, again]).toMatchObject([
      { outcome: "moved", reason },
      { outcome: "same", reason },
    ]);
  });

  it("by such a uid that the target gave the dataset itself, in each run", async () => {
    const { source, target } = portals();
    const ours = await dataset(source, "parks");
    const uid = await dataset(source, "trees");
    const params = { path: { dataset_uid: uid } };
    const body = { type: "any", label: "Join", expression: `lookup(${ours})` } as never;
    await unwrap(source.client.POST("/datasets/{dataset_uid}/processors/", { params, body }));
    for (const outcome of ["moved", "same"]) {
      const { items, datasetUid } = await migrateDataset(source.client, target.client, uid);
      expect(datasetUid).toBe(ours);
      expect(items.find(({ kind }) => kind === "processor")).toMatchObject({
        outcome,
        reason: `expression names ${ours}, which may be a dataset of the source`,
      });
    }
  });

  it("in a dry run as well", async () => {
    const { source, target } = portals();
    const uid = await dataset(source, "trees");
    const params = { path: { dataset_uid: uid } };
    const body = { type: "any", label: "Join", domain_id: "rivertown", mapping: { rivertown: "x" } } as never;
    await unwrap(source.client.POST("/datasets/{dataset_uid}/processors/", { params, body }));
    const { items } = await migrateDataset(source.client, target.client, uid, { dryRun: true });
    expect(items.find(({ kind }) => kind === "processor")).toMatchObject({
      outcome: "moved",
      reason: expect.stringContaining("the name of mapping.rivertown still names rivertown"),
    });
  });

  it("where nobody knows what the source is called, of any dataset with a domain", async () => {
    const places = { ...portals(), source: place("source", { url: "https://data.rivertown.example" }) };
    const { item } = await moved({ dataset: "districts", a: "join(b@rivertown)" }, {}, places);
    expect(item).toMatchObject({
      outcome: "moved",
      reason: expect.stringContaining("a still names b@rivertown, which may be the source"),
    });
  });
});

describe("a processor that only looks as if it named the source is mapped", () => {
  it.each<[string, Json]>([
    ["a label", { label: "Trees of rivertown" }],
    ["labels in several languages", { title: { en: "Trees of rivertown", "pt-BR": "rivertown" } }],
    ["its own name", { name: "rivertown" }],
    ["a name of several words", { steps: [{ name: "Trees of rivertown" }] }],
    ["part of a word", { a: "rivertown-2 my_rivertown rivertowns" }],
    ["an address of mail", { a: "ada@rivertown.example, maya@rivertown.opendatasoft.com" }],
    ["another host", { a: "https://notrivertown.opendatasoft.com/" }],
    ["a word like a uid", { a: "is_active da_rather_long", is_public: true }],
  ])("%s", async (_, shape) => {
    const { item } = await moved({ dataset: "districts", ...shape });
    expect(item.outcome).toBe("mapped");
  });
});

describe("a reference is found by whatever name it has", () => {
  it.each<[Json, Json]>([
    [{ domain: { name: "rivertown" } }, { domain: { name: "hillside" } }],
    [{ portal: { name: "rivertown" } }, { portal: { name: "hillside" } }],
    [{ portal: "rivertown" }, { portal: "hillside" }],
    [{ domains: ["rivertown"] }, { domains: ["hillside"] }],
    [{ remoteDomain: { id: "rivertown" } }, { remoteDomain: { id: "hillside" } }],
    [{ domainIds: ["rivertown", "county"] }, { domainIds: ["hillside", "county"] }],
    [
      { domainId: "rivertown", remoteDataset: "trees" },
      { domainId: "hillside", remoteDataset: "trees" },
    ],
    [
      { domain: { name: "rivertown" }, "remote-dataset": "districts" },
      { domain: { name: "hillside" }, "remote-dataset": "districts" },
    ],
  ])("%j", async (shape, there) => {
    const result = await moved(shape);
    expect([result.item.outcome, result.there]).toMatchObject(["mapped", there]);
  });

  it("and looked up by it", async () => {
    expect((await moved({ domainId: "rivertown", remoteDataset: "parks" })).item).toMatchObject({
      outcome: "not moved",
      reason: expect.stringContaining("the dataset parks, which the target does not have"),
    });
    const datasets = { parks: "quarters" };
    const { there } = await moved({ domainId: "rivertown", remoteDataset: "parks" }, { datasets });
    expect(there).toMatchObject({ domainId: "hillside", remoteDataset: "quarters" });
  });

  it("or it is told that no dataset was", async () => {
    expect((await moved({ domainId: "rivertown", table: "districts" })).item).toMatchObject({
      outcome: "mapped",
      reason: expect.stringContaining("nothing in it tells which dataset it reads there"),
    });
  });

  it("a user by names in the plural", async () => {
    const users = { maya: "maya.okafor" };
    for (const name of ["permissions_users", "permissionsUsers", "permission_usernames"]) {
      const { item, there } = await moved({ [name]: ["maya", { username: "maya" }] }, { users });
      expect(there?.[name]).toEqual(["maya.okafor", { username: "maya.okafor" }]);
      expect(item.outcome).toBe("mapped");
      expect((await moved({ [name]: ["maya"] })).item).toMatchObject({
        outcome: "moved",
        reason: expect.stringContaining("its user is still maya"),
      });
    }
  });

  it("a dataset by a uid that the user names, which is the target's then", async () => {
    const { item, there } = await moved({ dataset: "parks" }, { datasets: { parks: "da_q7w2e9" } });
    expect([item.outcome, there?.dataset]).toEqual(["mapped", "da_q7w2e9"]);
  });
});
