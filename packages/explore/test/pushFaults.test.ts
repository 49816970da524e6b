import {
  createExploreClient,
  PushError,
  type PushOptions,
  type PushReport,
  pushRecords,
  type RecordRange,
} from "@ods/explore";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FaultyDataset, type FaultyPortal, faultyPortal } from "./faultyPortal.ts";
import { type Numbered, numbered } from "./publishNumbers.ts";

const SEEDS = 100;

let portal: FaultyPortal;
beforeAll(async () => {
  portal = await faultyPortal();
});
afterAll(() => portal.close());

/** Pushes through all faults, and does not mind how many there are. */
async function push({ target }: FaultyDataset, records: Numbered[], options: PushOptions<Numbered>) {
  const retry = { limit: 60, baseDelay: 1, maxDelay: 2 };
  const client = createExploreClient({ portal: portal.url, fetch: portal.fetch, retry });
  const patient = { maxUnanswered: Number.POSITIVE_INFINITY, ...options };
  try {
    return await pushRecords(client, target, records, patient);
  } catch (error) {
    if (error instanceof PushError) return error.report;
    throw error;
  }
}

/** What a report says of each record. */
function fates(report: PushReport): string[] {
  const fates: string[] = [];
  for (const name of ["accepted", "refused", "unknown"] as const) {
    for (const { start, end } of report[name] as RecordRange[]) {
      for (let place = start; place < end; place++) fates[place] = `${fates[place] ?? ""}${name}`;
    }
  }
  return fates;
}

/** Records that the portal has not just as often as the report says. */
function misreported(dataset: FaultyDataset, report: PushReport, count: number) {
  const said = fates(report);
  const allowed: Record<string, number[]> = { accepted: [1], refused: [0], unknown: [0, 1] };
  return Array.from({ length: count }, (_, place) => [place, said[place], dataset.storedTimes(place)]).filter(
    ([, fate, times]) => !allowed[fate as string]?.includes(times as number),
  );
}

async function inParallel(seeds: number, most: number, run: (seed: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < seeds) await run(next++);
  };
  await Promise.all(Array.from({ length: most }, lane));
}

describe("a push to a portal that fails in every way", { timeout: 90_000 }, () => {
  it(`stores each record once at most, and knows which, without a unique key (${SEEDS} seeds)`, async () => {
    const records = numbered(1_000);
    let unknown = 0;
    await inParallel(SEEDS, 8, async (seed) => {
      const dataset = await portal.dataset(seed, { hasUniqueKey: false });
      const report = await push(dataset, records, { batchSize: 200, concurrency: 1 + (seed % 4) });
      expect([seed, misreported(dataset, report, records.length)]).toEqual([seed, []]);
      const { accepted, refused, unsent } = report.counts;
      expect([accepted + report.counts.unknown, refused, unsent]).toEqual([records.length, 0, 0]);
      const stored = records.filter(({ number }) => dataset.storedTimes(number) > 0);
      expect(await dataset.numbersAtPortal()).toHaveLength(stored.length);
      unknown += report.counts.unknown;
    });
    expect(unknown).toBeGreaterThan(0);
  });

  it(`stores every record, and each one is there once, with a unique key (${SEEDS} seeds)`, async () => {
    const records = numbered(1_000);
    await inParallel(SEEDS, 8, async (seed) => {
      const dataset = await portal.dataset(seed, { hasUniqueKey: true });
      const uniqueKey = seed % 2 === 0 ? true : (["number"] as const);
      const report = await push(dataset, records, { batchSize: 200, concurrency: 1 + (seed % 4), uniqueKey });
      expect([seed, report.counts]).toMatchObject([seed, { accepted: 1_000, unknown: 0, unsent: 0 }]);
      const found = await dataset.numbersAtPortal();
      expect(found.sort((one, other) => one - other)).toEqual(records.map(({ number }) => number));
    });
  });

  it.each([false, true])("is right about 100,000 records (unique key: %s)", async (hasUniqueKey) => {
    const records = numbered(100_000);
    const dataset = await portal.dataset(4_711, { hasUniqueKey });
    const report = await push(dataset, records, hasUniqueKey ? { uniqueKey: ["number"] } : {});
    const { accepted, unknown, read } = report.counts;
    expect([accepted + unknown, read]).toEqual([100_000, 100_000]);
    expect(unknown > 0).toBe(!hasUniqueKey);
    const found = await dataset.numbersAtPortal();
    const stored = records.filter(({ number }) => dataset.storedTimes(number) > 0);
    expect([found.length, new Set(found).size]).toEqual([stored.length, stored.length]);
    if (hasUniqueKey) expect(found).toHaveLength(100_000);
    else expect(misreported(dataset, report, 100_000)).toEqual([]);
  });

  it("is resumed from its report until all is there, without doubling", async () => {
    const records = numbered(1_000);
    await inParallel(10, 8, async (seed) => {
      const dataset = await portal.dataset(1_000 + seed, { hasUniqueKey: false });
      let report = await push(dataset, records, { batchSize: 50, maxUnanswered: 1 });
      for (let runs = 1; report.counts.unsent > 0; runs++) {
        expect(runs).toBeLessThan(100);
        const resume = JSON.parse(JSON.stringify(report));
        report = await push(dataset, records, { batchSize: 30, maxUnanswered: 1, resume });
      }
      expect([seed, misreported(dataset, report, records.length)]).toEqual([seed, []]);
    });
  });

  it("has met every fault", () => {
    expect([...portal.faults].filter(([, times]) => times === 0)).toEqual([]);
  });
});
