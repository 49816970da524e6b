import type { BenchResult } from "../benches.ts";
import { machine } from "../machine.ts";
import { type ContestName, measureReading, type ReadingFigures } from "./measureReading.ts";
import { memoryReport, speedReport, speedsOf } from "./readingReport.ts";

interface Contest {
  /** The first is what the others are compared with. */
  readers: readonly string[];
  /** Those whose memory must not grow with the number of records. */
  constant: readonly string[];
  /** Holds all in memory, and is measured with fewer records where it dies of them. */
  whole?: string;
}

const CONTESTS: Record<ContestName, Contest> = {
  json: {
    readers: ["floor", "streamRecords", "streamRecords().batches()", "stream-json", "@streamparser/json"],
    constant: ["floor", "streamRecords"],
    whole: "response.json()",
  },
  csv: {
    readers: [
      ...[
        "floor",
        "streamCsv",
        "streamCsv().batches()",
        "streamCsv, typed",
        "csv-parse",
        "csv-parse, objects",
      ],
      ...["papaparse, chunks", "papaparse, Node stream"],
    ],
    constant: ["floor", "streamCsv", "streamCsv, typed"],
  },
  arrow: {
    readers: [
      ...["streamRecords().batches()", "toArrowTable", "recordBatches", "arrowStream, read again"],
      ...["builders of apache-arrow", "toArray and tableFromJSON"],
    ],
    constant: ["streamRecords().batches()", "recordBatches", "arrowStream, read again"],
  },
};

/** Prints how fast, and in how much memory, whole datasets are read in each way. */
export async function runReading(
  contest: ContestName,
  records: number,
  rounds: number,
): Promise<BenchResult> {
  const { readers, constant, whole } = CONTESTS[contest];
  const speeds = await measureReading({ contest, records, rounds, readers });
  console.log(speedReport(speeds));
  const { cpu, node } = machine();
  console.log(
    `\n${records.toLocaleString("en")} records of a body over HTTP from another process. CPU time of the reading ` +
      `process, and time on the clock: medians of ${rounds} rounds, ratios and their spread round by round; more is ` +
      `faster. ${cpu}, Node ${node}.\n`,
  );
  const more = await measureReading({ contest, records: 4 * records, rounds: 1, readers: constant });
  const peaks = [speeds, more];
  if (whole) peaks.push(await withFewer(contest, whole, records));
  console.log(memoryReport(peaks));
  console.log("\nPeak of the resident memory of the reading process, Node itself and its garbage included.");
  return { ratios: speedsOf(speeds), raw: { contest, rounds, peaks } };
}

async function withFewer(contest: ContestName, name: string, records: number): Promise<ReadingFigures[]> {
  try {
    return await measureReading({ contest, records, rounds: 1, readers: [name] });
  } catch (error) {
    if (records < 1_000) throw error;
    console.log(`${name} does not get through ${records.toLocaleString("en")} records.`);
    return withFewer(contest, name, Math.floor(records / 2));
  }
}
