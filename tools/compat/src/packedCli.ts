import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type PackedProject, packedProject } from "./packedPackages.ts";

interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

interface ServedPortal {
  url: string;
  apiKey: string;
  pushKey?: string;
  stop(): void;
}

const PUBLISHED = fileURLToPath(new URL("../../../specs/automation/openapi.yaml", import.meta.url));

/** What somebody writes who has installed the packages; it prints what it found. */
const PROGRAM = `
import { createAutomationClient, findDataset, publishDataset } from "@ods/automation";
import { createExploreClient, streamRecords } from "@ods/explore";
import { downloadDataset } from "@ods/explore/node";

const connection = { portal: process.env.ODS_PORTAL, auth: process.env.ODS_APIKEY };
const automation = createAutomationClient(connection);
const { uid } = await findDataset(automation, "street-trees");
const { status } = await publishDataset(automation, uid);
const explore = createExploreClient(connection);
let records = 0;
for await (const { fields } of streamRecords(explore, "street-trees")) records += fields.species ? 1 : 0;
const { size } = await downloadDataset(explore, "street-trees", { format: "csv", to: "by-program.csv" });
console.log(JSON.stringify({ status, records, size }));
`;

const project = await packedProject();
const portals: ServedPortal[] = [];
try {
  await tryPackages(project);
} catch (error) {
  console.error(`✘ ${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  for (const { stop } of portals) stop();
  await project.remove();
}

async function tryPackages({ directory }: PackedProject): Promise<void> {
  const [source, target] = [await serve(directory, "--sample"), await serve(directory)];
  const env = {
    ODS_PORTAL: source.url,
    ODS_APIKEY: source.apiKey,
    ODS_PUSHKEY: source.pushKey as string,
    ODS_KEYS: JSON.stringify({ [source.url]: source.apiKey, [target.url]: target.apiKey }),
  };
  const command = async (line: string, { ending = 0, input = "", keys = env.ODS_APIKEY } = {}) => {
    const [name = "", ...words] = line.split(" ");
    const bin = join(directory, "node_modules", ".bin", name);
    const outcome = await run(bin, words, { directory, input, env: { ...env, ODS_APIKEY: keys } });
    expect(outcome.exitCode === ending, `${line} ended with ${outcome.exitCode}: ${outcome.stderr}`);
    console.log(`✔ ${line}`);
    return outcome;
  };
  const { version } = JSON.parse(
    await readFile(join(directory, "node_modules/@ods/cli/package.json"), "utf8"),
  ) as { version: string };
  for (const name of ["ods", "odskeys"]) {
    expect((await command(`${name} --version`)).stdout === `${version}\n`, "it is another version");
    expect((await command(`${name} --help`)).stdout.includes("Examples:"), "its help has no examples");
    const { stdout } = await command(`${name} completion bash`);
    expect(stdout.includes(`-F __${name}_complete`), "the script completes nothing");
  }
  const byNpx = await run("npx", ["--offline", "@ods/cli", "--version"], { directory, input: "", env });
  expect(byNpx.stdout === `${version}\n`, `npx @ods/cli: ${byNpx.stderr}`);
  expect((await command("ods datasets trees")).stdout.includes("Street trees"), "no dataset was found");
  const records = await command("ods records street-trees --all --json --no-keyring");
  expect(records.stdout.trim().split("\n").length === 500, "some records are missing");
  await command("ods download street-trees -o trees.csv --no-keyring");
  const csv = await readFile(join(directory, "trees.csv"), "utf8");
  expect(csv.startsWith("tree;species;"), "the download is something else");
  const pushed = await command("ods push counters realtime", { input: '{"counter":"north","count":12}\n' });
  expect(pushed.stdout === "Pushed 1 record to counters.\n", "it pushed something else");
  await command("ods publish street-trees --no-keyring");
  const types = await command("ods types street-trees --no-keyring");
  expect(types.stdout.includes("export interface StreetTrees"), "there is no interface");
  await command(`ods generate --from ${PUBLISHED} --out ods.ts`);
  expect((await readFile(join(directory, "ods.ts"), "utf8")).includes("export interface paths"), "no paths");
  const move = `ods migrate street-trees --from ${source.url} --to ${target.url} --publish --no-keyring`;
  const moved = await command(move, { keys: env.ODS_KEYS });
  expect(moved.stdout.includes("It is published."), "it moved nothing");
  const again = await command(`${move} --json`, { keys: env.ODS_KEYS });
  expect(!again.stdout.includes('"moved"'), "it moved things twice");
  await command("ods records elephants --no-keyring", { ending: 4 });
  await command("odskeys set", { ending: 2 });

  await writeFile(join(directory, "program.mjs"), PROGRAM);
  const { stdout, stderr } = await run(process.execPath, ["program.mjs"], { directory, input: "", env });
  const size = Buffer.byteLength(csv);
  expect(stdout === `${JSON.stringify({ status: "idle", records: 500, size })}\n`, `${stdout}${stderr}`);
  console.log("✔ a program");
}

/** A portal of the packed program, with its keys. */
async function serve(directory: string, ...words: string[]): Promise<ServedPortal> {
  const bin = join(directory, "node_modules", ".bin", "ods");
  const child = spawn(bin, ["portal", "--port", "0", "--json", ...words], {
    cwd: directory,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const complaints = text(child.stderr);
  const lines = createInterface(child.stdout);
  const [line] = (await Promise.race([once(lines, "line"), once(lines, "close")])) as [string?];
  if (line === undefined) throw new Error(`ods portal does not start: ${await complaints}`);
  const portal = { ...JSON.parse(line), stop: () => child.kill() } as ServedPortal;
  portals.push(portal);
  return portal;
}

function run(
  file: string,
  words: readonly string[],
  { directory, input, env }: { directory: string; input: string; env: Record<string, string> },
): Promise<Outcome> {
  const { PATH = "", HOME = "" } = process.env;
  return new Promise((resolve) => {
    const options = { cwd: directory, env: { PATH, HOME, ...env }, timeout: 60_000 };
    const child = execFile(file, words, options, (error, stdout, stderr) => {
      const exitCode = error ? Number(error.code ?? -1) : 0;
      resolve({ exitCode, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

function expect(isTrue: boolean, otherwise: string): void {
  if (!isTrue) throw new Error(otherwise);
}
