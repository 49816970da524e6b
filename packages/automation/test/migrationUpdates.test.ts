import {
  type AutomationClient,
  memoryJournal,
  migrateDataset,
  NetworkError,
  paginate,
  unwrap,
  uploadAttachment,
} from "@ods/automation";
import { describe, expect, it } from "vitest";
import { contents, type Place, reasonOf, twoPortals, watchingWrites } from "./migrationPlaces.ts";

type List =
  | "resources"
  | "fields"
  | "processors"
  | "attachments"
  | "alternative_exports"
  | "schedules"
  | "security/groups";

type Item = Record<string, unknown>;

/** The items of a list of the dataset, whatever their kind. */
function listOf(client: AutomationClient, dataset_uid: string, list: List): Promise<Item[]> {
  const path = `/datasets/{dataset_uid}/${list}/`;
  const params = { path: { dataset_uid } };
  return paginate(client as never, path as never, { params } as never).toArray() as Promise<Item[]>;
}

type Write = (path: string, init: object) => ReturnType<AutomationClient["GET"]>;

/** Changes, deletes or makes an item of a list. */
async function write(
  client: AutomationClient,
  method: "PUT" | "DELETE" | "POST",
  dataset_uid: string,
  path: string,
  body?: object,
): Promise<void> {
  const init = { params: { path: { dataset_uid } }, ...(body && { body }) };
  await unwrap((client[method] as unknown as Write)(`/datasets/{dataset_uid}/${path}/`, init));
}

/** Two portals with the dataset on both; the journal is that of the run that moved it. */
async function moved() {
  const portals = await twoPortals();
  const journal = memoryJournal();
  const { uid, source, target } = portals;
  const { datasetUid = "" } = await migrateDataset(source.client, target.client, uid, { journal });
  return { ...portals, journal, here: source.client, there: target.client, datasetUid };
}

/** Runs the migration again, with its journal or without, and expects both portals to be the same after it. */
async function expectSame(
  { source, target, uid, journal }: Awaited<ReturnType<typeof moved>>,
  isJournaled = true,
) {
  const options = isJournaled ? { journal } : {};
  const report = await migrateDataset(source.client, target.client, uid, options);
  const [here, there] = [
    await contents(source.client, uid),
    await contents(target.client, report.datasetUid),
  ];
  const links = here.alternative_exports as Item[];
  expect(there).toEqual({ ...here, alternative_exports: links.filter(({ type }) => type !== "url") });
  const { client, writes } = watchingWrites(target);
  await migrateDataset(source.client, client, uid, options);
  expect(writes).toEqual([]);
  return report;
}

const changed = ({ items }: Awaited<ReturnType<typeof migrateDataset>>) =>
  items.filter(({ outcome }) => outcome === "moved").map(({ kind, name }) => `${kind} ${name}`);

describe.each([
  ["with its journal", true],
  ["without a journal", false],
])("migrateDataset, run again %s", (_, isJournaled) => {
  it("moves what has changed at the source since, and nothing else", async () => {
    const run = await moved();
    const { here, uid } = run;
    const [resource] = await listOf(here, uid, "resources");
    await write(here, "PUT", uid, `resources/${resource?.uid}`, { ...resource, params: { separator: "," } });
    const schedule = (await listOf(here, uid, "schedules")).at(-1);
    await write(here, "PUT", uid, `schedules/${schedule?.uid}`, { cron_schedule: "15 4 * * *" });
    const [group] = await listOf(here, uid, "security/groups");
    const { uid: holder } = (group as { group: { uid: string } }).group;
    await write(here, "PUT", uid, `security/groups/${holder}`, {
      ...group,
      permissions: ["publish_dataset"],
    });
    await write(here, "PUT", uid, "metadata/default/publisher", { value: "Parks department" });
    if (!isJournaled) {
      // Nothing but its content tells a schedule apart, so that one without a journal is a new one.
      const old = (await listOf(run.there, run.datasetUid, "schedules")).at(-1);
      await write(run.there, "DELETE", run.datasetUid, `schedules/${old?.uid}`);
    }
    const report = await expectSame(run, isJournaled);
    expect(changed(report)).toEqual([
      "resource north.csv",
      "metadata default",
      `group security ${holder}`,
      "schedule 15 4 * * *",
    ]);
  });

  it("makes field configurations and processors the same list in the same order", async () => {
    const run = await moved();
    const { here, there, uid, datasetUid } = run;
    const [first] = await listOf(here, uid, "fields");
    await write(here, "DELETE", uid, `fields/${first?.uid}`);
    await write(here, "POST", uid, "fields", { ...first, label: "Renamed at last" });
    const theirs = { type: "geocoordinates", label: "Their own", field: "place" };
    await write(there, "POST", datasetUid, "processors", theirs);
    const report = await expectSame(run, isJournaled);
    expect(report.removed.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "field configuration Name",
      "processor Their own",
    ]);
  });

  it("replaces a file that was replaced at the source", async () => {
    const run = await moved();
    const { here, there, uid, datasetUid } = run;
    const [old] = await listOf(here, uid, "attachments");
    await write(here, "DELETE", uid, `attachments/${old?.uid}`);
    await uploadAttachment(here, uid, new File(["a new codebook"], "codebook.pdf"));
    await migrateDataset(
      run.source.client,
      run.target.client,
      uid,
      isJournaled ? { journal: run.journal } : {},
    );
    const attachments = await listOf(there, datasetUid, "attachments");
    expect(attachments.map(({ filename }) => filename).sort()).toEqual(["codebook.pdf", "legend.png"]);
    const texts = await Promise.all(attachments.map(({ uid }) => attached(there, datasetUid, String(uid))));
    expect(texts.sort()).toEqual(["a new codebook", "content of legend.png"]);
  });
});

async function attached(client: AutomationClient, dataset_uid: string, attachment_uid: string) {
  const path = { dataset_uid, attachment_uid };
  const { response } = await client.GET("/datasets/{dataset_uid}/attachments/{attachment_uid}/download/", {
    params: { path },
    parseAs: "stream",
  });
  return response.text();
}

describe("migrateDataset, killed while it moves changes", () => {
  /** The dataset on both portals, with something changed in every list of the source's since. */
  async function changedSince() {
    const run = await moved();
    const { here, uid } = run;
    const [resource] = await listOf(here, uid, "resources");
    await write(here, "PUT", uid, `resources/${resource?.uid}`, { ...resource, title: "trees.csv" });
    await write(here, "PUT", uid, "metadata/default/publisher", { value: "Parks department" });
    for (const list of ["fields", "processors"] as const) {
      const [first] = await listOf(here, uid, list);
      await write(here, "DELETE", uid, `${list}/${first?.uid}`);
      await write(here, "POST", uid, list, { ...first, label: "Last" });
    }
    const [attachment] = await listOf(here, uid, "attachments");
    await write(here, "DELETE", uid, `attachments/${attachment?.uid}`);
    await uploadAttachment(here, uid, new File(["a new codebook"], "codebook.pdf"));
    const [schedule] = await listOf(here, uid, "schedules");
    await write(here, "PUT", uid, `schedules/${schedule?.uid}`, { cron_schedule: "15 4 * * *" });
    return run;
  }

  /** A client of the target that dies at its n-th request that writes. */
  function dyingAt(target: Place, last: number, hasEffect: boolean) {
    let writes = 0;
    return target.through(async (request, send) => {
      if (request.method !== "GET") writes += 1;
      if (writes < last) return send(request);
      if (writes === last && hasEffect) await send(request);
      throw new TypeError("killed");
    });
  }

  it.each([
    ["before any single request that writes", false],
    ["between its effect and its answer", true],
  ])(
    "makes both the same in the next run: %s",
    async (_, hasEffect) => {
      let last = 1;
      for (let isOver = false; !isOver; last += 1) {
        const run = await changedSince();
        const { source, target, uid, journal } = run;
        const dying = migrateDataset(source.client, dyingAt(target, last, hasEffect), uid, { journal });
        const error = await dying.catch((error: unknown) => error);
        isOver = !(error instanceof Error);
        if (!isOver) expect(error).toBeInstanceOf(NetworkError);
        await expectSame(run);
        const files = await listOf(run.there, run.datasetUid, "attachments");
        const texts = await Promise.all(
          files.map(({ uid }) => attached(run.there, run.datasetUid, String(uid))),
        );
        expect(texts.sort()).toEqual(["a new codebook", "content of legend.png"]);
      }
      expect(last).toBeGreaterThan(10);
    },
    60_000,
  );
});

describe("migrateDataset, where the target has things of its own", () => {
  it("keeps them, and names them", async () => {
    const run = await moved();
    const { source, target, there, uid, datasetUid, journal } = run;
    await write(there, "POST", datasetUid, "schedules", { cron_schedule: "0 0 1 1 *" });
    await uploadAttachment(there, datasetUid, new File(["theirs"], "theirs.txt"));
    await write(there, "POST", datasetUid, "resources", { type: "realtime", title: "Their own" });
    await write(there, "PUT", datasetUid, "metadata/default/attributions", { value: ["Somebody"] });
    const { client, writes } = watchingWrites(target);
    const report = await migrateDataset(source.client, client, uid, { journal });
    expect(report.onlyAtTarget.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "resource Their own",
      "attachment theirs.txt",
      "schedule 0 0 1 1 *",
    ]);
    expect(writes).toEqual([]);
  });

  it("keeps a processor that somebody made fit, where it could not be moved", async () => {
    const { source, target, uid } = await twoPortals();
    const theirs = { type: "join", label: "Join districts", dataset: "quarters" };
    const { datasetUid = "" } = await migrateDataset(source.client, target.client, uid);
    for (const { uid } of await listOf(target.client, datasetUid, "processors")) {
      await write(target.client, "DELETE", datasetUid, `processors/${uid}`);
    }
    const keys = { local_key: ["species"], remote_key: ["name"] };
    await write(target.client, "POST", datasetUid, "processors", { ...theirs, ...keys });
    for (const dataset of await paginate(target.client, "/datasets/").toArray()) {
      if (dataset.dataset_id === "districts") {
        const params = { path: { dataset_uid: dataset.uid } };
        await unwrap(target.client.DELETE("/datasets/{dataset_uid}/", { params }));
      }
    }
    const report = await migrateDataset(source.client, target.client, uid);
    expect(reasonOf(report, "Join districts")).toContain("the target's own is kept");
    const processors = await listOf(target.client, datasetUid, "processors");
    expect(processors.map(({ dataset }) => dataset)).toEqual(["quarters", "species"]);
  });
});
