import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const PROGRAM = fileURLToPath(new URL("soak.program.ts", import.meta.url));
const MINUTES = 60_000;

/** Bytes of the heap that stay with each call, by kind of call, in a process of its own with 256 MB. */
async function growth(kinds: Record<string, number>): Promise<Record<string, number>> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--expose-gc",
    "--max-old-space-size=256",
    "--conditions=@ods/source",
    ...["--import", "tsx", PROGRAM],
    ...Object.entries(kinds).map(([kind, calls]) => `${kind}=${calls}`),
  ]);
  return JSON.parse(stdout) as Record<string, number>;
}

/** Kinds of which more than so many bytes stay with a call. */
function above(bytes: number, grown: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(grown).filter(([, each]) => !(each <= bytes)));
}

// What a call without a cache and without a fault costs is more than ten times that, until it is over.
const ROUNDING = 200;

describe.concurrent("memory stays as it is", { timeout: 20 * MINUTES }, () => {
  it("over 50,000 misses and 50,000 hits of a cache", async () => {
    const grown = await growth({
      "miss, stored": 15_000,
      "miss, not stored": 15_000,
      "miss, with signal, timeout and deadline": 10_000,
      "miss of cachedFetch": 5_000,
      "miss of cachedFetch over retryingFetch": 5_000,
      hit: 40_000,
      "hit of cachedFetch": 10_000,
    });
    expect(Object.keys(grown)).toHaveLength(7);
    expect(above(ROUNDING, grown)).toEqual({});
  });

  it("over 100,000 calls without a cache", async () => {
    const grown = await growth({
      uncached: 30_000,
      "uncached, with signal": 30_000,
      "uncached, with timeout and deadline": 30_000,
      "uncached, with retries": 10_000,
    });
    expect(Object.keys(grown)).toHaveLength(4);
    expect(above(ROUNDING, grown)).toEqual({});
  });

  it("however a call ends", async () => {
    const kinds = [
      "stored, confirmed",
      "stored, renewed behind the scenes",
      "HEAD",
      "204",
      "304 unasked for",
      "error",
      "stream, read",
      "stream, cancelled",
      "stream, dropped unread",
      "response, dropped unread",
      "response, dropped unread, its signal still held",
      "response, dropped unread by whose signal holds it",
      "call, aborted",
      "call that other middleware ends",
    ];
    const grown = await growth(Object.fromEntries(kinds.map((kind) => [kind, 2_000])));
    expect(Object.keys(grown).sort()).toEqual(kinds.sort());
    // Of fewer calls, what the runtime gets ready once and connections that still close count more.
    expect(above(8_000, grown)).toEqual({});
  });
});
