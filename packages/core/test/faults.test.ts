import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "./faults.program.ts";
import { type HostileServer, hostileServer, type Visit } from "./hostileServer.ts";

const TYPED = ["NetworkError", "TimeoutError", "UnexpectedContentError", "QuotaExceededError", "ServerError"];
const MEGABYTE = 1e6;
const RETRIES = 3;

let server: HostileServer;
let report: Report;
/** Each call with what came of it, and what it met on the server. */
let calls: { id: string; outcome: string; visits: Visit[]; last: string }[];

beforeAll(async () => {
  server = await hostileServer(20_260_901);
  const program = fileURLToPath(new URL("faults.program.ts", import.meta.url));
  // It has to end by itself: a handle left open keeps it until it is killed, and that is an error.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", "--conditions=@ods/source", "--import", "tsx", program, server.url],
    { timeout: 170_000, maxBuffer: 50 * MEGABYTE },
  );
  report = JSON.parse(stdout) as Report;
  calls = Object.entries(report.outcomes).map(([id, outcome]) => {
    const visits = server.visits.get(id) ?? [];
    return { id, outcome, visits, last: visits.at(-1)?.fault ?? "none" };
  });
}, 180_000);

afterAll(() => server.close());

describe("10,000 calls of 1,000 clients at once to a hostile server", () => {
  it("all end, each with its own data or a typed error", () => {
    expect(calls).toHaveLength(10_000);
    const usual = [
      "own",
      "nothing",
      "aborted",
      "SyntaxError",
      "status 429",
      "status 500",
      "status 503",
      ...TYPED,
    ];
    // Redirects are followed for reads alone.
    const isRefusedRedirect = ({ id, outcome }: { id: string; outcome: string }) =>
      /^status 30\d$/.test(outcome) && /^(PUT|POST|DELETE)/.test(id);
    expect(calls.filter((call) => !usual.includes(call.outcome) && !isRefusedRedirect(call))).toEqual([]);
    // Files are parsed by the program and not by the client.
    expect(calls.filter(({ id, outcome }) => outcome === "SyntaxError" && !id.startsWith("file"))).toEqual(
      [],
    );
    expect(calls.filter(({ outcome }) => outcome === "own").length).toBeGreaterThan(3_000);
    for (const name of TYPED) expect(calls.some(({ outcome }) => outcome === name)).toBe(true);
  });

  it("meet every fault there is", () => {
    expect([...server.faults].filter(([, count]) => count < 10)).toEqual([]);
  });

  it("succeed where the last answer was good, and nowhere else", () => {
    const isGood = ({ last }: { last: string }) => last.startsWith("good");
    const lost = calls.filter(
      (call) => isGood(call) && !["own", "TimeoutError", "aborted"].includes(call.outcome),
    );
    expect(lost).toEqual([]);
    expect(calls.filter((call) => !isGood(call) && call.outcome === "own")).toEqual([]);
    const empty = calls.filter(({ outcome }) => outcome === "nothing");
    expect(empty.filter(({ id, last }) => !/^DELETE/.test(id) || !/^nothing/.test(last))).toEqual([]);
  });

  it("never repeat a POST that the server may have begun to process, and do repeat one that it refused", () => {
    const posts = calls.filter(({ id }) => id.startsWith("POST"));
    const doubled = posts.filter(({ visits }) => visits.slice(0, -1).some(({ processed }) => processed));
    expect(doubled).toEqual([]);
    expect(
      posts.filter(({ visits, outcome }) => visits.length > 1 && outcome === "own").length,
    ).toBeGreaterThan(10);
  });

  it("repeat what may be repeated, as often as it may be", () => {
    const sent = calls.map(
      ({ visits }) => visits.filter(({ fault }) => fault !== "redirect to a good answer").length,
    );
    expect(Math.max(...sent)).toBe(RETRIES + 1);
    const others = calls.filter(({ id, outcome }) => !id.startsWith("POST") && outcome === "own");
    expect(
      others.filter(({ visits }) => visits.some(({ fault }) => /reset|closed/.test(fault))).length,
    ).toBeGreaterThan(50);
  });

  it("leave neither a timer nor a socket behind, nor memory", () => {
    expect(report.resources.filter((name) => !/^(PipeWrap|TTYWrap)$/.test(name))).toEqual([]);
    const [early = 0, late = 0] = report.heap;
    expect(late - early).toBeLessThan(4 * MEGABYTE);
  });
});
