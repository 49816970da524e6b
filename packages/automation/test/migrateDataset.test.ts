import {
  ConflictError,
  type components,
  InvalidArgumentError,
  memoryJournal,
  migrateDataset,
  NotFoundError,
  paginate,
  unwrap,
} from "@ods/automation";
import type { Writable } from "openapi-typescript-helpers";
import { describe, expect, it } from "vitest";
import { contents, place, reasonOf, tally, twoPortals, watchingWrites } from "./migrationPlaces.ts";
import { makeConnection, richDataset, whatItRefersTo } from "./richDataset.ts";

describe("migrateDataset", () => {
  it("moves two of everything, and says of each what became of it", async () => {
    const { source, target, uid } = await twoPortals();
    const report = await migrateDataset(source.client, target.client, uid);
    expect(tally(report)).toEqual({
      dataset: "moved",
      resource: "moved, moved, mapped, mapped, moved, moved, mapped, mapped",
      "metadata template": "moved, moved",
      metadata: "moved, moved, moved, moved, moved",
      "field configuration": "moved, moved",
      processor: "mapped, mapped",
      attachment: "moved, moved",
      "alternative export": "moved, moved, not moved, not moved",
      "user security": "moved, moved",
      "group security": "moved, moved",
      schedule: "moved, moved",
      feedback: "not moved, not moved",
      version: "not moved",
    });
    expect(report.items.filter(({ outcome, reason }) => /mapped|not moved/.test(outcome) && !reason)).toEqual(
      [],
    );
    expect(report).toMatchObject({
      isDryRun: false,
      datasetId: "street-trees",
      onlyAtTarget: [],
      removed: [],
    });
    const there = await contents(target.client, report.datasetUid);
    const here = await contents(source.client, uid);
    const isFile = ({ type }: { type: string }) => type === "uploaded_file";
    expect(there).toEqual({
      ...here,
      alternative_exports: (here.alternative_exports as { type: string }[]).filter(isFile),
    });
    expect(JSON.stringify(report)).not.toMatch(/not-a-real-secret|pushkey/);
  });

  it("changes nothing when it is run again, with its journal or without", async () => {
    const { source, target, uid } = await twoPortals();
    const journal = memoryJournal();
    const first = await migrateDataset(source.client, target.client, uid, { journal, publish: true });
    const { client, writes } = watchingWrites(target);
    const again = await migrateDataset(source.client, client, uid, { journal, publish: true });
    const unjournaled = await migrateDataset(source.client, client, uid, { publish: true });
    expect(writes).toEqual([]);
    for (const report of [again, unjournaled]) {
      expect(report).toMatchObject({
        datasetUid: first.datasetUid,
        onlyAtTarget: [],
        removed: [],
        isPublishing: false,
      });
      expect(report.items.filter(({ outcome }) => outcome === "moved")).toEqual([]);
      expect(report.items.length).toBe(first.items.length);
    }
  });

  it("tells the same in a dry run, and writes nothing", async () => {
    const { source, target, uid } = await twoPortals();
    const journal = memoryJournal();
    const { client, writes } = watchingWrites(target);
    const plan = await migrateDataset(source.client, client, uid, { dryRun: true, journal, publish: true });
    expect(writes).toEqual([]);
    expect(plan).toMatchObject({ isDryRun: true, datasetUid: undefined, isPublishing: true });
    expect(await journal.read()).toEqual([]);
    const report = await migrateDataset(source.client, target.client, uid);
    expect(tally(plan)).toEqual(tally(report));
  });

  it("names what the target lacks, and moves the rest", async () => {
    const source = place("source");
    const uid = await richDataset(source);
    const target = place("target");
    const report = await migrateDataset(source.client, target.client, uid, { createTemplates: false });
    expect(tally(report)).toMatchObject({
      dataset: "moved",
      resource: "moved, moved, not moved, not moved, moved, moved, mapped, mapped",
      "metadata template": "not moved, not moved",
      metadata: "moved, moved, moved, not moved, not moved",
      processor: "not moved, not moved",
      "user security": "not moved, not moved",
      "group security": "not moved, not moved",
    });
    expect(reasonOf(report, "Remote 0")).toContain("http https://trees.rivertown.example/ (reader)");
    expect(reasonOf(report, "Join districts")).toContain(
      "the dataset districts, which the target does not have",
    );
    expect(reasonOf(report, "ada")).toContain("no user ada");
    expect(JSON.stringify(report)).not.toContain("not-a-real-secret");
  });

  it("moves what it could not before, once the target has what was missing", async () => {
    const source = place("source");
    const uid = await richDataset(source);
    const target = place("target");
    await migrateDataset(source.client, target.client, uid, { createTemplates: false });
    await whatItRefersTo(target);
    const report = await migrateDataset(source.client, target.client, uid);
    expect(report.onlyAtTarget).toEqual([]);
    const here = await contents(source.client, uid);
    const there = await contents(target.client, report.datasetUid);
    const unordered = (list: unknown) => new Set((list as unknown[]).map((item) => JSON.stringify(item)));
    expect(unordered(there.resources)).toEqual(unordered(here.resources));
    for (const part of ["metadata", "processors", "security/users", "security/groups"]) {
      expect(there[part]).toEqual(here[part]);
    }
  });

  it("takes the user's word for connections, datasets, users, groups, licences and themes", async () => {
    const { source, target, uid } = await twoPortals();
    const other = await makeConnection(target.client, "other");
    const connections = await paginate(source.client, "/datasource_connections/").toArray();
    const plan = await migrateDataset(source.client, target.client, uid, {
      connections: { [connections[0]?.uid ?? ""]: other },
      datasets: { districts: "quarters" },
      users: { ada: "lovelace" },
      groups: { parks_department: "gardeners" },
      licenses: { k3p9wd2: "cc-by" },
      themes: { "5cc0f18": "green", a81d02c: "city" },
      dryRun: true,
    });
    expect(reasonOf(plan, "Remote 0")).toContain(`it uses the connection ${other}`);
    expect(reasonOf(plan, "Join districts")).toContain("quarters instead of districts");
    expect(plan.items.find(({ name }) => name === "ada")).toMatchObject({
      outcome: "mapped",
      target: "lovelace",
    });
    expect(plan.items.find(({ name }) => name === "parks_department")).toMatchObject({ target: "gardeners" });
    expect(plan.items.find(({ name }) => name === "internal")).toMatchObject({ outcome: "moved" });
  });

  it("writes the licences and themes that were said", async () => {
    const { source, target, uid } = await twoPortals();
    const options = { licenses: { k3p9wd2: "cc-by" }, themes: { "5cc0f18": "green", a81d02c: "city" } };
    const { datasetUid } = await migrateDataset(source.client, target.client, uid, options);
    const { metadata } = (await contents(target.client, datasetUid)) as { metadata: { internal: object } };
    expect(metadata.internal).toEqual({
      license_id: { value: "cc-by" },
      theme_id: { value: ["green", "city"] },
    });
    const { client, writes } = watchingWrites(target);
    await migrateDataset(source.client, client, uid, options);
    expect(writes).toEqual([]);
  });

  it("publishes on request, also what an earlier run had moved and not published", async () => {
    const { source, target, uid } = await twoPortals();
    const journal = memoryJournal();
    const first = await migrateDataset(source.client, target.client, uid, {
      journal,
      publish: { interval: 1 },
    });
    expect(first.published).toMatchObject({ status: "idle", is_published: true });
    await retitle(source, uid, "Trees of the city");
    await migrateDataset(source.client, target.client, uid, { journal });
    const second = await migrateDataset(source.client, target.client, uid, {
      journal,
      publish: { interval: 1 },
    });
    expect(second.published).toMatchObject({ is_published: true });
    const third = await migrateDataset(source.client, target.client, uid, {
      journal,
      publish: { interval: 1 },
    });
    expect(third.published).toBeUndefined();
  });

  it("leaves another dataset alone when it is told to", async () => {
    const { source, target, uid } = await twoPortals();
    const metadata = { default: { title: { value: "Theirs" } } };
    await unwrap(target.client.POST("/datasets/", { body: { dataset_id: "street-trees", metadata } }));
    const options = { existing: "fail" } as const;
    await expect(migrateDataset(source.client, target.client, uid, options)).rejects.toBeInstanceOf(
      ConflictError,
    );
    const moved = await migrateDataset(source.client, target.client, uid, {
      ...options,
      datasetId: "our-trees",
    });
    expect(moved.datasetId).toBe("our-trees");
  });

  it("finds its dataset again under another name, with its journal", async () => {
    const { source, target, uid } = await twoPortals();
    const journal = memoryJournal();
    const { datasetUid = "" } = await migrateDataset(source.client, target.client, uid, { journal });
    const params = { path: { dataset_uid: datasetUid } };
    const { metadata } = await unwrap(target.client.GET("/datasets/{dataset_uid}/", { params }));
    const body = { dataset_id: "baeume", metadata } as Writable<components["schemas"]["Dataset"]>;
    await unwrap(target.client.PUT("/datasets/{dataset_uid}/", { params, body }));
    const { client, writes } = watchingWrites(target);
    const again = await migrateDataset(source.client, client, uid, { journal });
    expect([again.datasetUid, again.datasetId, writes]).toEqual([datasetUid, "baeume", []]);
  });

  it("copies a dataset on its own portal under another identifier", async () => {
    const source = place("source");
    const uid = await richDataset(source);
    const report = await migrateDataset(source.client, source.client, uid, { datasetId: "copy-of-trees" });
    const [here, there] = [
      await contents(source.client, uid),
      await contents(source.client, report.datasetUid),
    ];
    expect(there.resources).toEqual(here.resources);
    expect(there.dataset_id).toBe("copy-of-trees");
  });

  it("refuses what can't work before it writes anything", async () => {
    const { source, target, uid } = await twoPortals();
    await expect(migrateDataset(source.client, source.client, uid)).rejects.toBeInstanceOf(
      InvalidArgumentError,
    );
    await expect(migrateDataset(source.client, target.client, "da_nobody")).rejects.toBeInstanceOf(
      NotFoundError,
    );
    const journal = memoryJournal();
    await migrateDataset(source.client, target.client, uid, { journal });
    const other = migrateDataset(source.client, place("other").client, uid, { journal });
    await expect(other).rejects.toThrow("a journal of its own");
  });

  it("ends at once when it is aborted", async () => {
    const { source, target, uid } = await twoPortals();
    const controller = new AbortController();
    const reason = new Error("enough");
    const migration = migrateDataset(source.client, target.client, uid, {
      signal: controller.signal,
      onItem: ({ kind }) => kind === "resource" && controller.abort(reason),
    });
    await expect(migration).rejects.toBe(reason);
  });
});

async function retitle(
  { client }: Pick<ReturnType<typeof place>, "client">,
  dataset_uid: string,
  value: string,
) {
  const path = { dataset_uid, template_name: "default", template_field_name: "title" };
  await unwrap(
    client.PUT("/datasets/{dataset_uid}/metadata/{template_name}/{template_field_name}/", {
      params: { path },
      body: { value },
    }),
  );
}
