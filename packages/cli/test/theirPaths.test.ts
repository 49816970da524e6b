import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isObject, type JsonObject, parseDocument } from "@ods/cli/generate";
import { expect, it, onTestFinished } from "vitest";
import { runProgram } from "./programs.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What a portal with a newer API publishes: an operation and a property more. */
async function newerDocument(): Promise<JsonObject> {
  const file = path.join(root, "specs/automation/openapi.yaml");
  const document = parseDocument(await readFile(file, "utf8"), file);
  const { paths, components } = document;
  if (!isObject(paths) || !isObject(components) || !isObject(components.schemas))
    throw new Error("No paths.");
  paths["/datasets/{dataset_uid}/lineage/"] = {
    get: {
      operationId: "get-dataset-lineage",
      parameters: [{ $ref: "#/components/parameters/dataset_identifier" }],
      responses: {
        200: {
          description: "Where it comes from.",
          content: {
            "application/json": {
              schema: { type: "object", required: ["depth"], properties: { depth: { type: "integer" } } },
            },
          },
        },
      },
    },
  };
  const dataset = components.schemas.Dataset as { properties: JsonObject };
  dataset.properties.popularity = { type: "number", readOnly: true };
  return document;
}

const PROGRAM = `
import { createAutomationClient, paginate, publishDataset, unwrap } from "@ods/automation";
import type { paths } from "./ods.ts";

const client = createAutomationClient<paths>({ portal: "rivertown" });
const params = { path: { dataset_uid: "da_trees" } };
const { depth } = await unwrap(client.GET("/datasets/{dataset_uid}/lineage/", { params }));
const text: string = depth.toFixed(1);
for await (const dataset of paginate(client, "/datasets/")) {
  const popularity: number | undefined = dataset.popularity;
  console.log(dataset.uid.trim(), popularity);
}
await publishDataset(client, "da_trees");
// @ts-expect-error It is a number.
depth.trim();
// @ts-expect-error No document has it.
await client.GET("/datasets/{dataset_uid}/nothing/", { params });
console.log(text);
`;

it("a client takes the types of a portal's own document, and so do the functions around it", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "ods-paths-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const at = (name: string) => path.join(folder, name);
  await writeFile(at("openapi.json"), JSON.stringify(await newerDocument()));
  const generated = await runProgram([
    "ods",
    "generate",
    "--from",
    at("openapi.json"),
    "--out",
    at("ods.ts"),
  ]);
  expect(generated).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("1 of them new") });
  await writeFile(at("program.ts"), PROGRAM);
  await writeFile(at("package.json"), JSON.stringify({ type: "module" }));
  const options = {
    noEmit: true,
    customConditions: ["@ods/source"],
    ...{ declaration: false, declarationMap: false, sourceMap: false, types: [] },
    paths: { "@ods/automation": [path.join(root, "packages/automation/src/index.ts")] },
  };
  const config = {
    extends: path.join(root, "tsconfig.base.json"),
    compilerOptions: options,
    include: ["*.ts"],
  };
  await writeFile(at("tsconfig.json"), JSON.stringify(config));
  const compiler = path.join(root, "node_modules/typescript/bin/tsc");
  const errors = await new Promise<string>((resolve) => {
    execFile(process.execPath, [compiler, "-p", folder, "--pretty", "false"], (_, stdout) => resolve(stdout));
  });
  expect(errors).toBe("");
}, 60_000);
