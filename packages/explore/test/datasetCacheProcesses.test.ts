import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createExploreClient, type ExploreClient } from "@ods/explore";
import { cachedDataset, cleanCache, downloadDataset } from "@ods/explore/node";
import { describe, expect, it, onTestFinished } from "vitest";
import { scriptedServer } from "../../core/test/scriptedServer.ts";
import { everythingIn, temporaryFolder } from "./temporaryFolder.ts";

const PROGRAM = fileURLToPath(new URL("datasetCache.program.ts", import.meta.url));
const TSX = ["--conditions=@ods/source", "--import", import.meta.resolve("tsx")];

/** A portal where each download is another list: as many numbers as their value says, in pieces. */
async function portalOfLists(): Promise<{ url: string; client: ExploreClient }> {
  let downloads = 0;
  const { url } = await scriptedServer(async (_request, response) => {
    const number = 5_000 + (++downloads % 7) * 3_000;
    response.writeHead(200, { "Content-Type": "application/json" });
    response.write("[");
    for (let left = number; left > 0; left -= 1_000) {
      response.write(
        `${number},`.repeat(left > 1_000 ? 1_000 : left - 1) + (left > 1_000 ? "" : String(number)),
      );
      await new Promise(setImmediate);
    }
    response.end("]");
  });
  return { url, client: createExploreClient({ portal: url }) };
}

function isWhole(text: string): boolean {
  const numbers = JSON.parse(text) as number[];
  return numbers.every((number) => number === numbers.length);
}

interface Started {
  child: ChildProcess;
  /** Exit code and signal. */
  end: Promise<unknown[]>;
}

async function started(url: string, directory: string, ...rest: string[]): Promise<Started> {
  const child = spawn(process.execPath, [...TSX, PROGRAM, url, directory, ...rest], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  // It may be through before the next one has begun.
  const end = once(child, "exit");
  await once(child.stdout, "data");
  return { child, end };
}

describe("several processes", () => {
  it("keep the same dataset at once, some are killed, and it is found whole at any time", async () => {
    const { url, client } = await portalOfLists();
    const directory = await temporaryFolder();
    const children = await Promise.all([
      started(url, directory, "15"),
      started(url, directory),
      started(url, directory),
    ]);
    const [first, ...killed] = children as [Started, ...Started[]];
    const entry = cachedDataset(client, "trees", { format: "json" }, { directory });
    for (let reads = 1; reads < 60 || first.child.exitCode === null; reads++) {
      expect(isWhole(await entry.read())).toBe(true);
      if (reads % 20 !== 0) continue;
      killed.shift()?.child.kill("SIGKILL");
      const file = await downloadDataset(client, "trees", {
        format: "json",
        cache: { directory, maxAge: 0 },
      });
      expect(isWhole(await file.text())).toBe(true);
    }
    expect(await first.end).toEqual([0, null]);
    // What was left behind goes an hour later.
    for (const path of await everythingIn(directory)) {
      if (/[\da-f]{12}\.\w+$/.test(path)) await utimes(join(directory, path), 0, 0);
    }
    await downloadDataset(client, "trees", { format: "json", cache: { directory, maxAge: 0 } });
    expect((await everythingIn(directory)).filter((path) => /\.(json|part)$/.test(path))).toHaveLength(2);
  });

  it("may remove it while others write it", async () => {
    const { url, client } = await portalOfLists();
    const directory = await temporaryFolder();
    const others = await Promise.all([started(url, directory, "15"), started(url, directory, "15")]);
    let removed = 0;
    while (others.some(({ child }) => child.exitCode === null)) {
      removed += (await cleanCache({ directory })).length;
      await new Promise(setImmediate);
    }
    expect(await Promise.all(others.map(({ end }) => end))).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(removed).toBeGreaterThan(0);
    const file = await downloadDataset(client, "trees", { format: "json", cache: { directory } });
    expect(isWhole(await file.text())).toBe(true);
  });
});
