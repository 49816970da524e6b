import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Outcome, Report, Task } from "./faults.program.ts";
import { type HostileServer, hostileServer, type Visit } from "./hostileServer.ts";

/** A call with what came of it, and what it met on the server. */
export interface SettledCall extends Outcome {
  id: string;
  visits: Visit[];
  /** The fault of its last visit. */
  last: string;
}

export interface HostileRun {
  server: HostileServer;
  report: Report;
  calls: SettledCall[];
}

const KEY = "s3cret-key-of-the-test";

/** Lets the program loose on a hostile server. It has to end by itself: what keeps it is an error after four minutes. */
export async function hostileRun(
  seed: number,
  { clients, tellsBody }: Pick<Task, "clients" | "tellsBody">,
): Promise<HostileRun> {
  const server = await hostileServer(seed, KEY);
  try {
    const program = fileURLToPath(new URL("faults.program.ts", import.meta.url));
    const task: Task = { portal: server.url, clients, key: KEY, tellsBody };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--expose-gc", "--conditions=@ods/source", "--import", "tsx", program, JSON.stringify(task)],
      { timeout: 240_000, maxBuffer: 50e6 },
    );
    const report = JSON.parse(stdout) as Report;
    const calls = Object.entries(report.outcomes).map(([id, outcome]) => {
      const visits = server.visits.get(id) ?? [];
      return { id, ...outcome, visits, last: visits.at(-1)?.fault ?? "none" };
    });
    return { server, report, calls };
  } finally {
    server.close();
  }
}
