import { mkdtemp, readdir, rm, watch } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { nodeArguments, runProgram, startInPipe, startInTerminal } from "./programs.ts";
import { answering, sampleServer } from "./sampleServer.ts";

const server = sampleServer();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ods-cli-"));
  return () => rm(folder, { recursive: true });
});

const inTerminal = (
  words: string,
  {
    name = "ods",
    env = server.env,
    columns = 80,
  }: { name?: "ods" | "odskeys"; env?: Record<string, string>; columns?: number } = {},
) =>
  startInTerminal(process.execPath, [...nodeArguments(name), ...words.split(" ")], {
    env,
    columns,
    cwd: folder,
  });

/** A portal whose download goes on for as long as somebody reads it. */
async function endlessPortal() {
  let left: () => void;
  const isLeft = new Promise<void>((resolve) => {
    left = resolve;
  });
  const url = await answering((request, response) => {
    if (request.url?.includes("/search/")) {
      return void response.writeHead(200, { "Content-Type": "application/json" }).end('{"nhits":50000000}');
    }
    response.writeHead(200, { "Content-Type": "text/csv", "Content-Length": "1000000000" });
    response.on("close", () => left());
    const line = "1;Oak;some more of it\n".repeat(1000);
    response.write(`tree;species;note\n${line}`);
    const more = setInterval(() => response.write(line), 20);
    response.on("close", () => clearInterval(more));
  });
  return { url, isLeft };
}

describe("a program in a pipe", () => {
  it("has neither colours nor a bar", async () => {
    const { ended } = startInPipe("ods", ["records", "street-trees", "--all", "--json", "--no-keyring"], {
      env: server.env,
      cwd: folder,
    });
    const { exitCode, stdout, stderr } = await ended;
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).not.toContain("\u001b");
    expect(stdout.trimEnd().split("\n")).toHaveLength(500);
  });

  it("ends quietly when whoever reads it has seen enough", async () => {
    const { url, isLeft } = await endlessPortal();
    const { child, ended, printed } = startInPipe("ods", ["download", "trees", "-o", "-", "--anonymous"], {
      env: { ODS_PORTAL: url },
    });
    await printed("Oak");
    child.stdout.destroy();
    expect(await ended).toMatchObject({ exitCode: 0, stderr: "" });
    await isLeft;
  });

  it("gives up in order when it is interrupted or ended, and leaves no half of a file", async () => {
    for (const [signal, code] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ] as const) {
      const { url } = await endlessPortal();
      const changes = watch(folder);
      const { child, ended } = startInPipe(
        "ods",
        ["download", "trees", "-o", "new/trees.csv", "--anonymous"],
        {
          env: { ODS_PORTAL: url },
          cwd: folder,
        },
      );
      // The file is begun when its folder is there.
      for await (const { filename } of changes) if (filename === "new") break;
      child.kill(signal);
      expect(await ended).toMatchObject({ exitCode: code, stdout: "", stderr: "Interrupted.\n" });
      expect(await readdir(folder)).toEqual([]);
    }
  });

  it("never asks for a key, and says how to give it", async () => {
    const { ended } = startInPipe("odskeys", ["set", "-p", "my-domain"], { stdin: "" });
    const { exitCode, stderr } = await ended;
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Give it on standard input: odskeys set < key.txt");
  });
});

describe("a program at a terminal", () => {
  it("shows a bar while it downloads, and takes it away", async () => {
    const { url } = await endlessPortal();
    const { shown, type, ended } = inTerminal("download trees -o trees.csv --anonymous", {
      env: { ODS_PORTAL: url },
    });
    expect(await shown(/trees {2}[█░]{24} {2}[\d.]+ [kM]?B of 1\.0 GB {2}[\d.]+ [kM]?B\/s/)).not.toContain(
      "error",
    );
    type("\u0003");
    const { exitCode, screen } = await ended;
    expect(exitCode).toBe(130);
    // The line is cleared, and the cursor is back.
    expect(screen.slice(screen.lastIndexOf("█") + 1)).toContain("\u001b[?25h");
  });

  it("colours what people look at, unless NO_COLOR is set", async () => {
    const { ended } = inTerminal("datasets --no-keyring");
    expect((await ended).screen).toContain("\u001b[1mdataset");
    const plain = inTerminal("datasets --no-keyring", { env: { ...server.env, NO_COLOR: "1" } });
    expect((await plain.ended).screen).not.toContain("\u001b");
  });

  it("asks for a key without showing it", async () => {
    const { shown, type, ended } = inTerminal("set -p my-domain", {
      name: "odskeys",
      env: { DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere" },
    });
    await shown("API key of https://my-domain.opendatasoft.com: ");
    type("sZq7Xw9Kv4Jp2Yt8Gb6\r");
    const { screen } = await ended;
    expect(screen).not.toContain("sZq7");
  });

  it.each([
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
  ])("takes %s for an answer to that", async (_name, key) => {
    const { shown, type, ended } = inTerminal("set -p my-domain", { name: "odskeys" });
    await shown("API key of https://my-domain.opendatasoft.com: ");
    type(key);
    expect(await ended).toMatchObject({
      exitCode: 130,
      screen: expect.stringContaining("Interrupted."),
    });
  });
});

describe("ods portal", () => {
  it("serves an empty one, and says how to use it from another terminal", async () => {
    const { child, ended, printed } = startInPipe("ods", ["portal", "--port", "0"]);
    await printed("Ctrl-C stops it.\n");
    child.kill("SIGTERM");
    const { exitCode, stdout, stderr } = await ended;
    expect([exitCode, stderr]).toEqual([143, "Interrupted.\n"]);
    expect(stdout).toMatch(
      /^A portal is at (http:\S+)\n\nIn another terminal:\n {2}export ODS_PORTAL=\1 ODS_APIKEY=\S+\n {2}ods datasets\n\n/,
    );
  });

  it("serves a sample portal on this machine until it is interrupted", async () => {
    const { child, ended, printed } = startInPipe("ods", ["portal", "--sample", "--port", "0", "--json"]);
    let first = "";
    child.stdout.on("data", (text) => {
      first += text;
    });
    await printed("\n");
    const { url, apiKey, pushKey } = JSON.parse(first);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(pushKey).toMatch(/./);
    const answer = await fetch(`${url}/api/datasets/1.0/search/`, {
      headers: { Authorization: `Apikey ${apiKey}` },
    });
    const { datasets } = (await answer.json()) as { datasets: { metas: { records_count: number } }[] };
    expect(datasets.map(({ metas }) => metas.records_count)).toEqual([500, 0]);
    expect(await runProgram(`ods portal --port ${new URL(url).port}`)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/Port \d+ is taken: give another/),
    });
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ exitCode: 130 });
  });
});
