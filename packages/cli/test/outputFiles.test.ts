import { execFile } from "node:child_process";
import { chmod, lstat, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { emptyFolder } from "./emptyFolder.ts";
import { runProgram } from "./programs.ts";
import { sampleServer } from "./sampleServer.ts";

const server = sampleServer();
const folder = emptyFolder();

/** Everything that is made from now on is open to all, where nobody says otherwise. */
function maskNothing(): void {
  const before = process.umask(0);
  onTestFinished(() => void process.umask(before));
}

const modeOf = async (path: string) => (await stat(path)).mode & 0o7777;
const DOCUMENT = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Trees", version: "1" },
  paths: { "/trees/": { get: { responses: { 200: { description: "Trees." } } } } },
});

const COMMANDS = [
  "ods types street-trees --no-keyring -o",
  "ods generate --from document.json -o",
  "ods download street-trees --no-keyring --format csv -o",
];
const PUSH = "ods push counters realtime records.json --journal";

/** Runs a command that writes the file of that name, in a folder with what it reads. */
async function writing(command: string, name: string) {
  await writeFile("document.json", DOCUMENT);
  await writeFile("records.json", '[{"counter":"half","count":1}]');
  // With a wrong key nothing is pushed, so that a journal stays.
  const env = { ...server.env, ODS_PUSHKEY: "wrong" };
  const outcome = await runProgram(`${command} ${name}`, { env });
  expect((await readdir(folder())).filter((each) => each.endsWith(".part"))).toEqual([]);
  return outcome;
}

describe.skipIf(process.platform === "win32")("a file that a command writes", () => {
  it.each(COMMANDS)("is never more open than the one that it replaces: %s", async (command) => {
    maskNothing();
    for (const [before, after] of [
      [0o600, 0o600],
      [0o640, 0o640],
      [0o4755, 0o755],
    ] as const) {
      await writeFile("former", "former");
      await chmod("former", before);
      expect((await writing(command, "former")).exitCode).toBe(0);
      expect(await readFile("former", "utf8")).not.toBe("former");
      expect(await modeOf("former")).toBe(after);
    }
    await writing(command, "new");
    expect(await modeOf("new")).toBe(0o666);
  });

  it.each([...COMMANDS, PUSH])("goes where a link leads, and the link stays: %s", async (command) => {
    await mkdir("elsewhere");
    for (const name of ["there", "missing"]) {
      if (name === "there") await writing(command, "elsewhere/there");
      await symlink(`elsewhere/${name}`, name);
      await writing(command, name);
      expect([await readlink(name), (await lstat(name)).isSymbolicLink()]).toEqual([
        `elsewhere/${name}`,
        true,
      ]);
      expect((await lstat(`elsewhere/${name}`)).isFile()).toBe(true);
      expect((await stat(name)).size).toBeGreaterThan(10);
    }
  });

  it.each([...COMMANDS, PUSH])(
    "is refused before anything is done, where none can be: %s",
    async (command) => {
      await symlink("circle", "circle");
      await symlink("no/where", "astray");
      await mkdir("folder");
      await promisify(execFile)("mkfifo", ["pipe"]);
      for (const [name, message] of [
        ["circle", "a symbolic link leads in a circle"],
        ["astray", "whose folder is missing"],
        ["folder", "is a folder"],
        ["pipe", "is no regular file"],
      ] as const) {
        const { exitCode, stderr } = await writing(command, name);
        expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
      }
    },
  );

  it("is its owner's alone if it is a journal, even if it was open before", async () => {
    maskNothing();
    await writing(PUSH, "new.push");
    expect(await modeOf("new.push")).toBe(0o600);
    await chmod("new.push", 0o666);
    await writing(PUSH, "new.push");
    expect(await modeOf("new.push")).toBe(0o600);
  });
});
