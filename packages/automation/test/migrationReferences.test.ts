import {
  createAutomationClient,
  type MigratedItem,
  type MigrateOptions,
  migrateDataset,
  paginate,
  unwrap,
} from "@ods/automation";
import { describe, expect, it } from "vitest";
import { type Place, place, watchingWrites } from "./migrationPlaces.ts";

type Json = Record<string, unknown>;

/** Portals at technical addresses, whose names are known, and at others, whose names are not. */
const KNOWN = ["https://rivertown.opendatasoft.com", "https://hillside.huwise.com"] as const;
const OTHERS = ["https://data.rivertown.example", "https://open.hillside.example"] as const;

const twoPlaces = ([from, to]: readonly [string, string]) => ({
  source: place("source", { url: from }),
  target: place("target", { url: to }),
});

async function dataset({ client }: Place, dataset_id = "trees"): Promise<string> {
  const body = { dataset_id, metadata: { default: { title: { value: dataset_id } } } };
  return (await unwrap(client.POST("/datasets/", { body }))).uid;
}

async function add({ client }: Place, dataset_uid: string, list: "processors" | "resources", body: Json) {
  const params = { path: { dataset_uid } };
  await unwrap(client.POST(`/datasets/{dataset_uid}/${list}/` as never, { params, body } as never));
}

async function listOf({ client }: Place, dataset_uid: string, list: "processors" | "resources") {
  const params = { path: { dataset_uid } };
  const path = `/datasets/{dataset_uid}/${list}/`;
  const found = await paginate(client as never, path as never, { params } as never).toArray();
  return found as Json[];
}

/** Moves a dataset with one processor; gives what became of it, and what it is at the target. */
async function movedProcessor(
  portals: { source: Place; target: Place },
  processor: Json,
  options: MigrateOptions = {},
): Promise<{ item: MigratedItem; there: Json | undefined }> {
  const { source, target } = portals;
  const uid = await dataset(source);
  await add(source, uid, "processors", { label: "Join", ...processor });
  const { items, datasetUid = "" } = await migrateDataset(source.client, target.client, uid, options);
  const item = items.find(({ kind }) => kind === "processor") as MigratedItem;
  const [there] = await listOf(target, datasetUid, "processors");
  return { item, there };
}

const JOIN = {
  type: "join_dataset",
  dataset: { dataset_id: "districts" },
  domain: { domain_id: "rivertown" },
  local_key: ["district"],
  remote_key: ["code"],
};

describe("a processor that names a dataset of its portal by its domain", () => {
  it("names that of the target there, where both portals are known by their addresses", async () => {
    const portals = twoPlaces(KNOWN);
    await dataset(portals.target, "districts");
    const { item, there } = await movedProcessor(portals, JOIN);
    expect(item).toMatchObject({
      outcome: "mapped",
      reason: "it refers to the dataset districts of the target; the domain is hillside instead of rivertown",
    });
    expect(there).toMatchObject({ ...JOIN, domain: { domain_id: "hillside" } });
  });

  it("does so by the user's word, where they are not", async () => {
    const portals = twoPlaces(OTHERS);
    await dataset(portals.target, "districts");
    const domains = { rivertown: "hillside" };
    const { item, there } = await movedProcessor(portals, JOIN, { domains });
    expect([item.outcome, there?.domain]).toEqual(["mapped", { domain_id: "hillside" }]);
  });

  it("stays as it is where nobody says whose domain it is, and is never called mapped", async () => {
    const portals = twoPlaces(OTHERS);
    await dataset(portals.target, "districts");
    const { item, there } = await movedProcessor(portals, JOIN, { datasets: { districts: "quarters" } });
    expect(item).toMatchObject({
      outcome: "moved",
      reason: expect.stringContaining(
        "it still refers to the domain rivertown: if that is the source itself",
      ),
    });
    expect(there).toMatchObject({ domain: { domain_id: "rivertown" }, dataset: { dataset_id: "districts" } });
  });

  it("names another dataset by the user's word, at the target and nowhere else", async () => {
    const options = { datasets: { districts: "quarters", "trees@county": "trees" } };
    const ours = await movedProcessor(twoPlaces(KNOWN), JOIN, options);
    expect(ours.there).toMatchObject({
      dataset: { dataset_id: "quarters" },
      domain: { domain_id: "hillside" },
    });
    const theirs = { ...JOIN, domain: { domain_id: "county" } };
    expect((await movedProcessor(twoPlaces(KNOWN), theirs, options)).there).toMatchObject(theirs);
    const named = await movedProcessor(twoPlaces(KNOWN), { type: "join", dataset: "trees@county" }, options);
    expect(named.there).toMatchObject({ dataset: "trees" });
  });

  it("is not moved where the target has no such dataset, or its name is not known", async () => {
    expect((await movedProcessor(twoPlaces(KNOWN), JOIN)).item).toMatchObject({
      outcome: "not moved",
      reason: expect.stringContaining("the dataset districts, which the target does not have"),
    });
    const halfKnown = twoPlaces([KNOWN[0], OTHERS[1]]);
    await dataset(halfKnown.target, "districts");
    const { item, there } = await movedProcessor(halfKnown, JOIN);
    expect([item.outcome, there]).toEqual(["not moved", undefined]);
    expect(item.reason).toContain(
      "by its domain id rivertown, and the target's is not known: say it in `domains`",
    );
  });

  it("is moved as it is where it is another portal, which is the same from everywhere", async () => {
    const processor = { ...JOIN, domain: { domain_id: "county" } };
    const { item, there } = await movedProcessor(twoPlaces(KNOWN), processor);
    expect(item).toMatchObject({ outcome: "moved" });
    expect(item).not.toHaveProperty("reason");
    expect(there).toMatchObject(processor);
  });

  it("says so where that other portal is the target itself", async () => {
    const processor = { ...JOIN, domain: { domain_id: "hillside" } };
    const { item } = await movedProcessor(twoPlaces(KNOWN), processor);
    expect(item).toMatchObject({
      outcome: "moved",
      reason: "it refers to the domain hillside, the target itself",
    });
  });

  it("refers to the dataset that is moved under its new name", async () => {
    const processor = { ...JOIN, dataset: { dataset_id: "trees" } };
    const { there } = await movedProcessor(twoPlaces(KNOWN), processor, { datasetId: "our-trees" });
    expect(there).toMatchObject({ dataset: { dataset_id: "our-trees" }, domain: { domain_id: "hillside" } });
  });

  it.each<[Json, Json]>([
    [{ dataset: "districts@rivertown" }, { dataset: "districts@hillside" }],
    [
      { dataset: "districts", domain: "rivertown" },
      { dataset: "districts", domain: "hillside" },
    ],
    [
      { dataset: "districts", domain_id: "Rivertown" },
      { dataset: "districts", domain_id: "hillside" },
    ],
    [{ datasets: ["districts", "trees"] }, { datasets: ["districts", "trees"] }],
    [{ dataset_ids: ["districts@rivertown"] }, { dataset_ids: ["districts@hillside"] }],
    [
      { args: [{ remote: { remote_dataset: "districts", remote_domain: { id: "rivertown" } } }] },
      { args: [{ remote: { remote_dataset: "districts", remote_domain: { id: "hillside" } } }] },
    ],
    [
      { dataset: { dataset_id: "districts", domain: { domain_id: "rivertown" } } },
      { dataset: { dataset_id: "districts", domain: { domain_id: "hillside" } } },
    ],
  ])("is found in whatever form: %j", async (named, there) => {
    const portals = twoPlaces(KNOWN);
    await dataset(portals.target, "districts");
    const moved = await movedProcessor(portals, { type: "join_dataset", ...named });
    expect([moved.item.outcome, moved.there]).toMatchObject(["mapped", there]);
  });
});

describe.each([
  ["known by their addresses", KNOWN, {}],
  ["known by the user's word", OTHERS, { domains: { rivertown: "hillside" } }],
  ["not known", OTHERS, {}],
] as const)("between portals %s, a processor", (_, addresses, options) => {
  const { host } = new URL(addresses[0]);

  it.each<[Json]>([
    [JOIN],
    [{ dataset: "districts@rivertown" }],
    [{ dataset: "trees", domain: { domain_id: "rivertown" } }],
    [{ domain_id: "rivertown", fields: ["a"] }],
    [{ source: { portal_domain: "rivertown" } }],
    [{ url: `https://${host}/explore/dataset/districts/download/` }],
    [{ expression: `concat("${host}", code)` }],
    [{ nested: [{ deep: [`HTTPS://${host.toUpperCase()}/api/`] }] }],
  ])("that still names the source is not called mapped, and says so: %j", async (shape) => {
    const portals = twoPlaces(addresses);
    await dataset(portals.target, "districts");
    const { item, there } = await movedProcessor(portals, { type: "any", ...shape }, options);
    if (!/rivertown/i.test(JSON.stringify(there))) return expect(item.outcome).toBe("mapped");
    expect(item).toMatchObject({ outcome: "moved", reason: expect.stringContaining("rivertown") });
  });
});

describe("a processor that reads with the permissions of a user", () => {
  const at = (username: string) => ({ ...JOIN, permissions_user: { username } });
  const peopled = (...usernames: string[]) => ({
    source: place("source", { url: KNOWN[0], users: [{ username: "ada", email: "ada@rivertown.example" }] }),
    target: place("target", {
      url: KNOWN[1],
      users: usernames.map((username) => ({ username, email: `${username}@hillside.example` })),
    }),
  });

  it("has the one that `users` names", async () => {
    const portals = peopled("lovelace");
    await dataset(portals.target, "districts");
    const moved = await movedProcessor(portals, at("ada"), { users: { ada: "lovelace" } });
    expect(moved.there).toMatchObject({ permissions_user: { username: "lovelace" } });
    expect(moved.item).toMatchObject({
      outcome: "mapped",
      reason: expect.stringContaining("its user is lovelace instead of ada"),
    });
  });

  it("has the same one where the target has them, and says where it does not", async () => {
    const has = peopled("ada");
    await dataset(has.target, "districts");
    expect((await movedProcessor(has, at("ada"))).item.outcome).toBe("mapped");
    const lacks = peopled("lovelace");
    await dataset(lacks.target, "districts");
    const { item, there } = await movedProcessor(lacks, { ...JOIN, permissions_user: "ada" });
    expect([item.outcome, there?.permissions_user]).toEqual(["moved", "ada"]);
    expect(item.reason).toContain("its user is still ada: the target has no user ada");
  });
});

describe("a federated resource", () => {
  const FEDERATED = {
    type: "federated",
    domain: { domain_id: "county" },
    dataset: { dataset_id: "trees-of-the-county" },
    impersonate_permissions: false,
  };

  /** Moves a dataset with one federated resource. */
  async function movedResource(
    { source, target }: { source: Place; target: Place },
    datasource: Json,
    options: MigrateOptions = {},
  ) {
    const uid = await dataset(source);
    await add(source, uid, "resources", { type: "federated", title: "Trees", datasource });
    const { items, datasetUid = "" } = await migrateDataset(source.client, target.client, uid, options);
    const item = items.find(({ kind }) => kind === "resource") as MigratedItem;
    const [there] = await listOf(target, datasetUid, "resources");
    const { client, writes } = watchingWrites(target);
    await migrateDataset(source.client, client, uid, options);
    expect(writes).toEqual([]);
    return { item, datasource: there?.datasource as Json };
  }

  const users = ["ada", "lovelace"].map((username) => ({
    username,
    permissions: ["edit_domain", "edit_dataset"],
  }));
  const peopled = (username: string) =>
    ({
      source: place("source", { url: KNOWN[0], username: "ada" }),
      target: place("target", {
        url: KNOWN[1],
        username,
        users: users.filter((user) => user.username !== username),
      }),
    }) as const;

  it("of another portal reads the same dataset", async () => {
    const { item, datasource } = await movedResource(twoPlaces(KNOWN), FEDERATED);
    expect(item).toMatchObject({ outcome: "moved" });
    expect(item).not.toHaveProperty("reason");
    expect(datasource).toMatchObject({ domain: { domain_id: "county" }, permissions_user: null });
  });

  it("is read with the permissions of whom `users` names, where the key is theirs", async () => {
    const datasource = { ...FEDERATED, impersonate_permissions: true };
    const moved = await movedResource(peopled("lovelace"), datasource, { users: { ada: "lovelace" } });
    expect(moved.datasource.permissions_user).toEqual({ username: "lovelace" });
    expect(moved.item).toMatchObject({
      outcome: "mapped",
      reason: "it is read with the permissions of lovelace, whose key this is",
    });
  });

  it("is read with those of the same user, who needs no naming", async () => {
    const datasource = { ...FEDERATED, impersonate_permissions: true };
    const moved = await movedResource(peopled("ada"), datasource);
    expect(moved.datasource.permissions_user).toEqual({ username: "ada" });
  });

  it("says whose key it takes where it is another's", async () => {
    const datasource = { ...FEDERATED, impersonate_permissions: true };
    const moved = await movedResource(peopled("maya"), datasource, { users: { ada: "lovelace" } });
    expect(moved.datasource.permissions_user).toBeNull();
    expect(moved.item.reason).toBe(
      "it was read with the permissions of ada; at the target it is read with those of the portal: only a key of lovelace could lend theirs",
    );
  });

  it("leaves it to whom it was given at the target by a key of theirs", async () => {
    const datasource = { ...FEDERATED, impersonate_permissions: true };
    const { source, target } = peopled("maya");
    const uid = await dataset(source);
    await add(source, uid, "resources", { type: "federated", title: "Trees", datasource });
    const options = { users: { ada: "lovelace" } };
    const { datasetUid: dataset_uid = "" } = await migrateDataset(source.client, target.client, uid, options);
    const theirs = createAutomationClient({
      portal: KNOWN[1],
      auth: target.portal.seed.apiKey("lovelace"),
      fetch: (input, init) => target.portal.fetch(new Request(input, init)),
    });
    const [there] = await listOf(target, dataset_uid, "resources");
    const params = { path: { dataset_uid, resource_uid: String(there?.uid) } };
    const body = { type: "federated", title: "Trees", datasource } as never;
    await unwrap(theirs.PUT("/datasets/{dataset_uid}/resources/{resource_uid}/", { params, body }));
    const { client, writes } = watchingWrites(target);
    const { items } = await migrateDataset(source.client, client, uid, options);
    expect(writes).toEqual([]);
    expect(items.find(({ kind }) => kind === "resource")).toMatchObject({
      outcome: "mapped",
      reason: "it is read with the permissions of lovelace",
    });
  });

  it("says that the target has no such user", async () => {
    const datasource = { ...FEDERATED, impersonate_permissions: true };
    const portals = { source: peopled("maya").source, target: place("target", { url: KNOWN[1] }) };
    const { item } = await movedResource(portals, datasource);
    expect(item.reason).toContain("with those of the portal: the target has no user ada");
  });

  it("of the source itself reads the target's dataset, or is said to read the source still", async () => {
    const datasource = { ...FEDERATED, domain: { domain_id: "rivertown" } };
    const has = twoPlaces(KNOWN);
    await dataset(has.target, "trees-of-the-county");
    const mapped = await movedResource(has, datasource);
    expect([mapped.item.outcome, mapped.datasource.domain]).toEqual(["mapped", { domain_id: "hillside" }]);
    const still = await movedResource(twoPlaces(KNOWN), datasource);
    expect([still.item.outcome, still.datasource.domain]).toEqual(["moved", { domain_id: "rivertown" }]);
    expect(still.item.reason).toContain("it still reads the source");
  });

  it("of the target itself is said to be", async () => {
    const datasource = { ...FEDERATED, domain: { domain_id: "hillside" } };
    const { item } = await movedResource(twoPlaces(KNOWN), datasource);
    expect(item).toMatchObject({ outcome: "moved", reason: expect.stringContaining("the target itself") });
  });
});
