import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BodyFormat, bodyFile, samplesIn } from "./bodyFile.ts";
import { firstWord, start } from "./program.ts";
import type { ReadingCost } from "./reading.ts";

/** Readers that are compared. Those of `arrow` read JSON. */
export type ContestName = BodyFormat | "arrow";

export interface ReadingPlan {
  contest: ContestName;
  records: number;
  rounds: number;
  /** Names of the readers. */
  readers: readonly string[];
}

export interface ReadingFigures {
  name: string;
  records: number;
  /** Round by round. */
  costs: ReadingCost[];
}

/** Records that the floor has ready; as many as fit into the caches of a processor would flatter it. */
const SAMPLE = 10_000;

const TYPES = { json: "application/json; charset=utf-8", csv: "text/csv; charset=utf-8" };

/**
 * What it costs to read a body of that many records over HTTP, on the loopback address. The body is a file, which
 * another process serves; each reading has a process of its own, so that memory is that of one reader. The readers take
 * turns, in an order that moves on by one each round, so that slow moments of the machine fall on all of them.
 *
 * @throws when a reader fails, or comes to another number of records.
 */
export async function measureReading({
  contest,
  records,
  rounds,
  readers,
}: ReadingPlan): Promise<ReadingFigures[]> {
  const format = contest === "arrow" ? "json" : contest;
  const body = await bodyFile(format, records);
  const folder = await mkdtemp(join(tmpdir(), "ods-bench-"));
  const sample = join(folder, "sample");
  const server = start("fileServer", [body.path, TYPES[format]]);
  try {
    const facts = JSON.stringify({ records, bytes: body.bytes });
    await writeFile(sample, [facts, ...(await samplesIn(body.path, SAMPLE)), ""].join("\n"));
    const url = `http://127.0.0.1:${await firstWord<number>(server)}/`;
    const figures = readers.map((name) => ({ name, records, costs: [] as ReadingCost[] }));
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < readers.length; turn++) {
        const { name, costs } = figures[(turn + round) % readers.length] as ReadingFigures;
        const cost = await firstWord<ReadingCost>(start("reading", [contest, name, url, sample]));
        if (cost.records !== records) throw new Error(`${name} read ${cost.records} of ${records} records.`);
        costs.push(cost);
      }
    }
    return figures;
  } finally {
    server.disconnect();
    await rm(folder, { recursive: true, force: true });
  }
}
