import { execFile } from "node:child_process";
import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { writeStamp } from "../src/stamp.ts";
import { API, project } from "./project.ts";

const FILES = {
  "openapi.yaml": "openapi: 3.1.0",
  "overlay.yaml": "overlay: 1.0.0",
  "pnpm-lock.yaml": "",
  "tools/spec/src/generate.ts": "",
  "packages/cli/src/generate/index.ts": "",
  "out/schema.ts": "// types",
  "out/commaLists.json": "[]",
};

/** `pnpm generate` in a folder that has no generator, so that it can only look. */
async function looking() {
  const root = await project(FILES);
  await copyFile(
    fileURLToPath(new URL("../generate.js", import.meta.url)),
    path.join(root, "tools/spec/generate.js"),
  );
  await writeFile(path.join(root, "tools/spec/package.json"), JSON.stringify({ type: "module" }));
  const run = (...args: string[]) =>
    new Promise<string>((resolve) => {
      execFile(process.execPath, ["tools/spec/generate.js", ...args], { cwd: root }, (error, stdout) =>
        resolve(error ? "generates" : stdout.trim()),
      );
    });
  const stamp = async () => (await writeStamp(root, { things: API }))([API.types, API.commaLists]);
  return { root, run, stamp };
}

describe("pnpm generate", () => {
  it("generates where it has not before, and is done at once where nothing has changed", async () => {
    const { run, stamp } = await looking();
    expect(await run()).toBe("generates");
    await stamp();
    expect(await run()).toBe("2 files are up to date");
    expect(await run("--check")).toBe("generates");
  });

  it.each(Object.keys(FILES))("generates when %s has changed", async (file) => {
    const { root, run, stamp } = await looking();
    await stamp();
    await writeFile(path.join(root, file), "changed");
    expect(await run()).toBe("generates");
  });
});
