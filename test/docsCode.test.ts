import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { markedCode } from "./markedCode.ts";
import { filesOf, importedTooLate, moduleOf } from "./pageCode.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const compile = promisify(execFile);

/** Everything that people read, by its path in the repository. */
async function pages(): Promise<Map<string, string>> {
  const docs = await readdir(join(root, "docs"), { recursive: true });
  const packages = await readdir(join(root, "packages"));
  const files = [
    "README.md",
    "CONTRIBUTING.md",
    ...docs.filter((file) => file.endsWith(".md")).map((file) => `docs/${file}`),
    ...packages.map((name) => `packages/${name}/README.md`),
  ];
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(root, file), "utf8")] as const)),
  );
}

/** What programs hold that are compiled and run as they are: whole, or between marks. */
async function exampleCode(): Promise<Set<string>> {
  const known = new Set<string>();
  for (const folder of await readdir(join(root, "examples"))) {
    const url = new URL(`../examples/${folder}/`, import.meta.url);
    for (const code of await markedCode(url)) known.add(code);
    for (const file of await readdir(url)) {
      if (file.endsWith(".ts")) known.add(await readFile(new URL(file, url), "utf8"));
    }
  }
  return known;
}

it("all TypeScript that the pages show is right, in the order that they show it", {
  timeout: 60_000,
}, async () => {
  const examples = await exampleCode();
  await mkdir(join(root, "node_modules/.cache"), { recursive: true });
  const folder = await mkdtemp(join(root, "node_modules/.cache/docs-code-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const sources: string[] = [];
  for (const [page, text] of await pages()) {
    const code = moduleOf(text, (block) => examples.has(block));
    if (code === undefined) continue;
    sources.push(`${page}.ts`);
    await mkdir(join(folder, dirname(page)), { recursive: true });
    await writeFile(join(folder, `${page}.ts`), code);
    for (const [name, given] of filesOf(text)) await writeFile(join(folder, dirname(page), name), given);
  }
  expect(sources.length).toBeGreaterThan(3);
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({ extends: join(root, "tsconfig.json"), include: [], files: sources }),
  );

  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
  const arguments_ = [tsc, "-p", folder, "--pretty", "false"];
  const { stdout } = await compile(process.execPath, arguments_, { cwd: folder }).catch(
    (error: { stdout: string }) => error,
  );
  const faults = stdout.trim().replaceAll(/^(\S+\.md)\.ts\((\d+),(\d+)\)/gm, "$1:$2:$3");
  expect(faults).toBe("");
});

it("nothing is used before the block that imports it", async () => {
  for (const [page, text] of await pages()) expect([page, importedTooLate(text)]).toEqual([page, []]);
});
