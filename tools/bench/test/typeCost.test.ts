import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compiler } from "../src/types/typeWorkspace.ts";

const packages = fileURLToPath(new URL("../../../packages/", import.meta.url));
// The sources of @ods/automation would have paid for it already.
const HEAD = `import { download, type OdsClient, paginate, request } from "@ods/core";
import type { paths } from "./schema.ts";
declare const client: OdsClient<paths>;
export {};
`;

let project: string;
let withoutCall: number;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "ods-type-cost-"));
  await mkdir(join(project, "node_modules/@ods"), { recursive: true });
  await symlink(join(packages, "core"), join(project, "node_modules/@ods/core"));
  const needed = "node_modules/openapi-typescript-helpers";
  await symlink(join(packages, "core", needed), join(project, needed));
  await symlink(join(packages, "automation/src/generated/schema.ts"), join(project, "schema.ts"));
  await writeFile(join(project, "package.json"), JSON.stringify({ type: "module" }));
  const compilerOptions = {
    ...{ noEmit: true, strict: true, skipLibCheck: true, exactOptionalPropertyTypes: true, types: [] },
    ...{ target: "es2022", module: "nodenext", lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"] },
    // From the sources, as other tests do.
    ...{ customConditions: ["@ods/source"], rewriteRelativeImportExtensions: true },
  };
  await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  withoutCall = await instantiations("");
});

afterAll(() => rm(project, { recursive: true, force: true }));

async function instantiations(call: string): Promise<number> {
  await writeFile(join(project, "program.ts"), `${HEAD}${call}\n`);
  const { folder } = await compiler("typescript");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(folder, "bin/tsc"), "--extendedDiagnostics"],
    { cwd: project },
  ).catch((error: { stdout: string }) => {
    throw new Error(error.stdout.slice(0, 2_000));
  });
  return Number(/Instantiations:\s*(\d+)/.exec(stdout)?.[1]);
}

// Comparing whole clients, to find out whose paths one has, took 150,000 and more.
it.each([
  ['for await (const dataset of paginate(client, "/datasets/")) dataset.uid;', 15_000],
  ['await download(client, "/users/export/");', 15_000],
  ['await request(client, "GET", "/api/v2/");', 1_000],
])("costs the compiler little: %s", async (call, most) => {
  const cost = (await instantiations(call)) - withoutCall;
  expect(cost).toBeGreaterThan(0);
  expect(cost).toBeLessThan(most);
});
