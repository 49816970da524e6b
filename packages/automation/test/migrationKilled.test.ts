import {
  type AutomationClient,
  type JournalEntry,
  type MigrationJournal,
  memoryJournal,
  migrateDataset,
  NetworkError,
  paginate,
} from "@ods/automation";
import { describe, expect, it } from "vitest";
import { contents, type Place, place, twoPortals } from "./migrationPlaces.ts";
import { whatItRefersTo } from "./richDataset.ts";

/** Whether the process dies before a request reaches the portal, or before its answer comes. */
type When = "before" | "after";

type Through = Parameters<Place["through"]>[0];

/** Passes the requests of both clients on, and dies at the n-th of them all. */
function dyingAt(last: number, when: When): Through {
  let sent = 0;
  return async (request, send) => {
    sent += 1;
    if (sent > last || (sent === last && when === "before")) throw new TypeError("killed");
    const response = await send(request);
    if (sent === last) throw new TypeError("killed");
    return response;
  };
}

/** The clients of a portal that does not change: it is asked for everything once. */
function remembering({ through }: Place): (passing: Through) => AutomationClient {
  const answers = new Map<string, { body: ArrayBuffer; init: ResponseInit }>();
  return (passing) => {
    return through((request, send) => {
      return passing(request, async () => {
        const known = answers.get(request.url);
        if (known) return new Response(known.body, known.init);
        const { status, headers, body } = await send(request);
        const answer = { body: await new Response(body).arrayBuffer(), init: { status, headers } };
        answers.set(request.url, answer);
        return new Response(answer.body, answer.init);
      });
    });
  };
}

/** A journal that dies with the process before its n-th line is written. */
function dyingJournal(kept: MigrationJournal, last: number): MigrationJournal {
  let written = 0;
  return {
    read: () => kept.read(),
    async append(entry) {
      written += 1;
      if (written >= last) throw new NetworkError("killed");
      await kept.append(entry);
    },
  };
}

describe("migrateDataset, killed and run again", async () => {
  const portals = await twoPortals();
  const { uid } = portals;
  const sourceThrough = remembering(portals.source);
  const asItIs: Through = (request, send) => send(request);
  const source = sourceThrough(asItIs);
  const options = { publish: { interval: 0 } };

  async function targetBefore(): Promise<Place> {
    const target = place("target");
    await whatItRefersTo(target);
    return target;
  }

  const whole = await targetBefore();
  const templates = () => paginate(whole.client, "/metadata/templates/").count();
  const requests: { isWrite: boolean; name: string }[] = [];
  const noting: Through = (request, send) => {
    const { method, url } = request;
    requests.push({ isWrite: method !== "GET", name: `${method} ${new URL(url).pathname}` });
    return send(request);
  };
  const journal = memoryJournal();
  const complete = await migrateDataset(sourceThrough(noting), whole.through(noting), uid, {
    ...options,
    journal,
  });
  const lines = await journal.read();
  const expected = await contents(whole.client, complete.datasetUid);
  const templateCount = await templates();
  const firstWrite = requests.findIndex(({ isWrite }) => isWrite) + 1;

  /** The first run, which dies at a request. */
  async function die(target: Place, journal: MigrationJournal, last: number, when: When): Promise<void> {
    const dying = dyingAt(last, when);
    const run = migrateDataset(sourceThrough(dying), target.through(dying), uid, { ...options, journal });
    await expect(run).rejects.toBeInstanceOf(NetworkError);
  }

  /** The second run, which makes everything as it is where nothing died. */
  async function resume(target: Place, journal: MigrationJournal, what: string): Promise<void> {
    const report = await migrateDataset(source, target.client, uid, { ...options, journal });
    expect(report, what).toMatchObject({ onlyAtTarget: [], removed: [] });
    const there = await contents(target.client, report.datasetUid);
    expect(there, what).toEqual(expected);
    expect(await paginate(target.client, "/datasets/").count(), what).toBe(3);
    expect(await paginate(target.client, "/metadata/templates/").count(), what).toBe(templateCount);
    // A file that was uploaded twice would go by another name.
    expect(filesOf(there), what).toEqual(["north.csv", "south.csv"]);
  }

  async function expectNothingLeft(target: Place, journal: MigrationJournal, what: string): Promise<void> {
    const plan = await migrateDataset(source, target.client, uid, { ...options, journal, dryRun: true });
    expect(
      plan.items.filter(({ outcome }) => outcome === "moved"),
      what,
    ).toEqual([]);
    expect(plan.isPublishing, what).toBe(false);
  }

  it("has something to be killed at", () => {
    expect(firstWrite).toBeGreaterThan(20);
    expect(requests.filter(({ isWrite }) => isWrite).length).toBeGreaterThan(30);
  });

  it("has changed nothing when it dies at any single request before the first that writes", async () => {
    const target = await targetBefore();
    const journal = memoryJournal();
    for (let last = 1; last <= firstWrite; last += 1) await die(target, journal, last, "before");
    expect(await paginate(target.client, "/datasets/").count()).toBe(2);
    await resume(target, journal, "nothing was written");
  });

  it("goes on without doubling when it dies before any single request", async () => {
    for (let last = firstWrite + 1; last <= requests.length; last += 1) {
      const [target, journal] = [await targetBefore(), memoryJournal()];
      await die(target, journal, last, "before");
      await resume(target, journal, `before ${requests[last - 1]?.name}`);
    }
  }, 120_000);

  // What only reads has no effect: to die after that is to die before it.
  it("goes on without doubling when it dies between the effect of any single request and its answer", async () => {
    for (const [index, { isWrite, name }] of requests.entries()) {
      if (!isWrite) continue;
      const [target, journal] = [await targetBefore(), memoryJournal()];
      await die(target, journal, index + 1, "after");
      await resume(target, journal, `after ${name}`);
      await expectNothingLeft(target, journal, `after ${name}`);
    }
  }, 120_000);

  // To die before the line of something that was made is to die before the answer that tells of it.
  it("goes on without doubling when it dies before any line of its journal that says what comes", async () => {
    const says = ({ kind, target }: JournalEntry) => kind === "begin" || kind === "publish" || target === "";
    const announcing = lines.filter(says);
    expect(announcing.length).toBeGreaterThan(3);
    for (const entry of announcing) {
      const [target, journal] = [await targetBefore(), memoryJournal()];
      const dying = dyingJournal(journal, lines.indexOf(entry) + 1);
      const run = migrateDataset(source, target.client, uid, { ...options, journal: dying });
      await expect(run).rejects.toBeInstanceOf(NetworkError);
      await resume(target, journal, JSON.stringify(entry));
      await expectNothingLeft(target, journal, JSON.stringify(entry));
    }
  });

  it("dies as often as it likes", async () => {
    const [target, journal] = [await targetBefore(), memoryJournal()];
    let deaths = 0;
    for (let isOver = false; !isOver; ) {
      expect(deaths).toBeLessThan(60);
      let isDead = false;
      // At the first request that writes, when that has had its effect: each run comes one step further.
      const client = target.through(async (request, send) => {
        if (isDead) throw new TypeError("killed");
        const response = await send(request);
        isDead = request.method !== "GET";
        if (isDead) throw new TypeError("killed");
        return response;
      });
      try {
        await migrateDataset(source, client, uid, { journal });
        isOver = true;
      } catch (error) {
        expect(error).toBeInstanceOf(NetworkError);
        deaths += 1;
      }
    }
    expect(deaths).toBeGreaterThan(30);
    await resume(target, journal, "often");
  });
});

function filesOf({ resources }: Record<string, unknown>): string[] {
  const files = resources as { datasource?: { file?: { filename: string } } }[];
  return files.flatMap(({ datasource }) => (datasource?.file ? [datasource.file.filename] : []));
}
