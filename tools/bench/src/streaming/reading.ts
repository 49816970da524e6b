/**
 * A program of its own: reads a body in one way, and tells what that cost.
 *
 * Arguments: contest, name of the reader, address, file of the sample.
 */
import { readFile } from "node:fs/promises";
import type { Reader } from "./jsonReaders.ts";
import type { ContestName } from "./measureReading.ts";

/** What reading a body cost the process that did it. */
export interface ReadingCost {
  records: number;
  /** CPU time of all threads, in ms; what was loaded before does not count. */
  cpu: number;
  /** Time on the clock, in ms. */
  wall: number;
  /** The most memory that the process had at any time, in bytes. */
  peak: number;
}

const [contest, name, url, sample] = process.argv.slice(2) as [ContestName, string, string, string];
const readers: Record<string, Reader> = await {
  json: async () => (await import("./jsonReaders.ts")).jsonReaders,
  csv: async () => (await import("./csvReaders.ts")).csvReaders,
  arrow: async () => (await import("./arrowReaders.ts")).arrowReaders,
}[contest]();
const read = await (readers[name] as Reader)(url, sample);
const before = process.cpuUsage();
const started = performance.now();
const records = await read();
const wall = performance.now() - started;
const { user, system } = process.cpuUsage(before);
const cost: ReadingCost = { records, cpu: (user + system) / 1_000, wall, peak: await peakMemory() };
process.send?.(cost, () => process.disconnect());

/** What the system counts for a process starts with that of its parent; Linux also has it for the program alone. */
async function peakMemory(): Promise<number> {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "");
  const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) * 1_024;
}
