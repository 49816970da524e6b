import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { packedProject } from "./packedPackages.ts";
import { compatibilityTable, failures, type RuntimeReport } from "./report.ts";
import { runtimes, scenarioModule } from "./runtimes.ts";
import type { Surroundings } from "./scenario.ts";
import { STEPS, type StepResult } from "./steps.ts";

const USAGE = `Usage: pnpm compat [runtime…]
Runs one scenario on the packed packages in every runtime, and writes docs/compatibility.md.
Runtimes: ${runtimes.map(({ name }) => `"${name}"`).join(", ")}. With some named, nothing is written.`;

const PAGE = new URL("../../../docs/compatibility.md", import.meta.url);
const MARKS = ["<!-- table -->", "<!-- /table -->"] as const;

const { positionals: wanted } = parseArgs({ allowPositionals: true });
const chosen = wanted.length > 0 ? runtimes.filter(({ name }) => wanted.includes(name)) : runtimes;
if (wanted.some((name) => !runtimes.some((runtime) => runtime.name === name))) {
  console.error(USAGE);
  process.exit(2);
}

tell("packing and installing the packages");
// An optional peer of @ods/testing, of the version that this tool is made with.
const { version } = createRequire(import.meta.url)("msw/package.json") as { version: string };
const project = await packedProject([`msw@${version}`]);
const { directory } = project;
const { surroundings, stop } = await startServers();
const reports: RuntimeReport[] = [];
try {
  for (const { name, run } of chosen) {
    tell(name);
    const results = await run({ directory, surroundings }).catch((thrown: unknown) =>
      STEPS.map((step): StepResult => ({ step, error: String(thrown) })),
    );
    reports.push({ name, outcomes: new Map(results.map((result) => [result.step, result])) });
  }
} finally {
  stop();
  await project.remove();
}
const table = compatibilityTable(reports);
console.log(`\n${table}`);
if (chosen === runtimes) await writeTable(table);
const faults = failures(reports);
for (const fault of faults) console.error(`✘ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function tell(what: string): void {
  console.error(`… ${what}`);
}

async function startServers(): Promise<{ surroundings: Surroundings; stop: () => void }> {
  const contents = 'import "./servers.program.ts";';
  const file = await scenarioModule(
    { directory, surroundings: {} as Surroundings },
    { name: "servers.mjs", contents },
  );
  const servers = spawn(process.execPath, [file], { cwd: directory, stdio: ["pipe", "pipe", "inherit"] });
  const [line] = (await once(createInterface(servers.stdout), "line")) as [string];
  return { surroundings: JSON.parse(line) as Surroundings, stop: () => servers.kill() };
}

async function writeTable(table: string): Promise<void> {
  const page = await readFile(PAGE, "utf8");
  const [before] = page.split(MARKS[0]);
  const [, after] = page.split(MARKS[1]);
  await writeFile(PAGE, [before, MARKS[0], "\n\n", table, "\n\n", MARKS[1], after].join(""));
}
