import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeArguments, runProgram, startInTerminal } from "./programs.ts";

const complete = async (...words: string[]) => {
  const { exitCode, stdout } = await runProgram(["ods", "complete", "--", ...words]);
  expect(exitCode).toBe(0);
  const lines = stdout.trimEnd().split("\n");
  return { values: lines.slice(0, -1).map((line) => line.split("\t")[0]), files: lines.at(-1) === ":0" };
};

describe("what may stand next", () => {
  it("is a command, with what it does", async () => {
    expect(await complete("d")).toEqual({ values: ["datasets", "download"], files: false });
    expect((await complete("")).values).toEqual(expect.arrayContaining(["datasets", "portal", "completion"]));
    expect((await complete("")).values).not.toContain("complete");
    const { stdout } = await runProgram("ods complete -- down");
    expect(stdout).toBe("download\tdownload a whole dataset, of any size\n:4\n");
  });

  it("is an option of the command", async () => {
    expect((await complete("records", "trees", "--re")).values).toEqual(["--refine", "--retries"]);
    expect((await complete("--v")).values).toEqual(["--version"]);
  });

  it("is a value of an option, or of an argument", async () => {
    expect((await complete("download", "trees", "--format", "g")).values).toEqual(["geojson", "gpx"]);
    expect((await complete("download", "trees", "--format=g")).values).toEqual(["geojson", "gpx"]);
    expect((await complete("download", "trees", "--format", "=", "g")).values).toEqual(["geojson", "gpx"]);
    expect((await complete("download", "trees", "--format", "=")).values).toContain("csv");
    expect((await complete("completion", "")).values).toEqual(["bash", "zsh", "fish", "powershell"]);
  });

  it("is the name of a file where one is wanted, and nowhere else", async () => {
    expect(await complete("download", "trees", "-o", "")).toEqual({ values: [], files: true });
    expect(await complete("download", "trees", "--key-file", "k")).toEqual({ values: [], files: true });
    expect(await complete("download", "")).toEqual({ values: [], files: false });
    expect(await complete("download", "trees", "-p", "")).toEqual({ values: [], files: false });
  });
});

const has = (shell: string) => spawnSync(shell, ["--version"]).status === 0;
const skipped = (shell: string) => (has(shell) ? "" : ` (skipped: there is no ${shell} on this machine)`);

describe.runIf(process.platform !== "win32")("a shell", () => {
  let folder: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "ods-cli-"));
    await writeFile(path.join(folder, "only-file.csv"), "");
    for (const name of ["ods", "odskeys"] as const) {
      const words = [process.execPath, ...nodeArguments(name)].map((word) => `'${word}'`).join(" ");
      await writeFile(path.join(folder, name), `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 });
    }
    env = { PATH: `${folder}:${process.env.PATH}`, HOME: folder, PS1: "> ", TERM: "dumb" };
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.runIf(has("bash"))(`completes in bash${skipped("bash")}`, async () => {
    const { shown, type } = startInTerminal("bash", ["--norc", "--noprofile"], { env, cwd: folder });
    await shown("> ");
    // Twice, as when a shell reads its settings anew.
    type("ods completion bash > script; source script; source script; echo re''ady\r");
    await shown("ready");
    type("ods down\t");
    await shown("load ");
    type("trees --format=geo\t");
    await shown("json ");
    type("-o on\t");
    await shown("ly-file.csv ");
  });

  it.runIf(has("zsh"))(`completes in zsh${skipped("zsh")}`, async () => {
    const { shown, type } = startInTerminal("zsh", ["-f"], { env, cwd: folder });
    await shown("> ");
    type("autoload -Uz compinit && compinit -u -D && source <(ods completion zsh); echo re''ady\r");
    await shown("ready\r\n");
    type("ods down\t");
    await shown("load ");
    type("trees -o on\t");
    await shown("ly-file.csv ");
  });

  it.runIf(has("fish"))(`completes in fish${skipped("fish")}`, async () => {
    const script = `ods completion fish | source; complete -C "ods down"; complete -C "ods download trees --format geo"`;
    const { ended } = startInTerminal("fish", ["--no-config", "-c", script], { env, cwd: folder });
    const { exitCode, screen } = await ended;
    expect(exitCode).toBe(0);
    expect(screen).toMatch(/^download\tdownload a whole dataset/m);
    expect(screen).toMatch(/^geojson\s/m);
  });

  it("finds a script for powershell, and none for others", async () => {
    const { ended } = startInTerminal(path.join(folder, "ods"), ["completion", "powershell"], {
      cwd: folder,
    });
    expect((await ended).screen).toContain("Register-ArgumentCompleter");
    const { exitCode, stderr } = await runProgram("ods completion tcsh");
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining("Allowed choices are bash, zsh, fish, powershell"),
    ]);
  });
});
