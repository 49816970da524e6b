import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { beforeEach, expect, it, vi } from "vitest";
import { fillPortal } from "../packages/cli/src/commands/samplePortal.ts";
import { printedLines } from "./printedLines.ts";

interface ShownProgram {
  page: string;
  program: string;
  run: () => Promise<unknown>;
  output: string[];
}

const programs: ShownProgram[] = [
  {
    page: "docs/start.md",
    program: "examples/first-steps/readTrees.ts",
    run: () => import("../examples/first-steps/readTrees.ts"),
    output: [expect.stringMatching(/^500 \{.*height: 29\.9,/s), "street-trees", "counters", "71 oaks"],
  },
  {
    page: "docs/start.md",
    program: "examples/first-steps/changeTitle.ts",
    run: () => import("../examples/first-steps/changeTitle.ts"),
    output: ["idle"],
  },
  {
    page: "docs/tasks/authenticate.md",
    program: "examples/tasks/authenticate.ts",
    run: () => import("../examples/tasks/authenticate.ts"),
    output: ["200 with the key from the environment"],
  },
  {
    page: "docs/tasks/list.md",
    program: "examples/tasks/list.ts",
    run: () => import("../examples/tasks/list.ts"),
    output: ["2 datasets", "street-trees", "counters"],
  },
  {
    page: "docs/tasks/publish.md",
    program: "examples/tasks/publish.ts",
    run: () => import("../examples/tasks/publish.ts"),
    output: ["benches: idle"],
  },
  {
    page: "docs/tasks/download.md",
    program: "examples/tasks/download.ts",
    run: () => import("../examples/tasks/download.ts"),
    output: [expect.stringMatching(/^\d+ bytes$/), "71 oaks"],
  },
  {
    page: "docs/tasks/push.md",
    program: "examples/tasks/push.ts",
    run: () => import("../examples/tasks/push.ts"),
    output: ["1 record"],
  },
  {
    page: "docs/tasks/cache.md",
    program: "examples/tasks/cache.ts",
    run: () => import("../examples/tasks/cache.ts"),
    output: ["no request", "2 2"],
  },
  {
    page: "docs/tasks/test.md",
    program: "examples/tasks/test.ts",
    run: () => import("../examples/tasks/test.ts"),
    output: ["benches"],
  },
  {
    page: "docs/tasks/migrate.md",
    program: "examples/tasks/migrate.ts",
    run: () => import("../examples/tasks/migrate.ts"),
    output: expect.arrayContaining([
      expect.stringMatching(/^moved dataset /),
      expect.stringMatching(/^moved resource Trees/),
    ]),
  },
  {
    page: "docs/tasks/add-an-api.md",
    program: "examples/tasks/ownApi.ts",
    run: () => import("../examples/tasks/ownApi.ts"),
    output: ["2 datasets"],
  },
];

beforeEach(async () => {
  const source = createPortal({ processingTime: 0 });
  const target = createPortal({ processingTime: 0, apiKey: "key-of-the-target" });
  const [from, to] = await Promise.all([servePortal(source), servePortal(target)]);
  const { pushKey } = await fillPortal(source, from.url);
  vi.stubEnv("ODS_PORTAL", from.url);
  vi.stubEnv("ODS_APIKEY", source.apiKey);
  vi.stubEnv("ODS_PUSHKEY", pushKey);
  vi.stubEnv("ODS_TARGET", to.url);
  vi.stubEnv("ODS_TARGET_APIKEY", target.apiKey);
  const before = process.cwd();
  const folder = await mkdtemp(join(tmpdir(), "ods-tasks-"));
  process.chdir(folder);
  return async () => {
    process.chdir(before);
    vi.unstubAllEnvs();
    await Promise.all([from.close(), to.close(), rm(folder, { recursive: true })]);
  };
});

it.each(programs)("$page shows $program, which does what it says", async ({ page, program, run, output }) => {
  const read = (file: string) => readFile(new URL(`../${file}`, import.meta.url), "utf8");
  expect(await read(page)).toContain(`\`\`\`ts\n${await read(program)}\`\`\``);
  expect(await printedLines(run)).toEqual(output);
});

it("every page of a task shows its code first, and is short", async () => {
  const folder = new URL("../docs/tasks/", import.meta.url);
  for (const file of await readdir(folder)) {
    const text = await readFile(new URL(file, folder), "utf8");
    expect([file, text.split("\n").length <= 41]).toEqual([file, true]);
    expect([file, /^# .+\n\n```(ts|sh)\n/.test(text), text.includes("\n## What can go wrong\n")]).toEqual([
      file,
      true,
      true,
    ]);
  }
});

it("every program of a task is run here", async () => {
  const files = await readdir(new URL("../examples/tasks/", import.meta.url));
  const run = programs.map(({ program }) => program.replace("examples/tasks/", ""));
  expect(
    files.filter((file) => file.endsWith(".ts") && file !== "catalogApi.ts" && !run.includes(file)),
  ).toEqual([]);
});
