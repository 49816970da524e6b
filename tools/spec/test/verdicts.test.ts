import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { generateTypes, type JsonObject, sameJson } from "@ods/cli/generate";
import { expect, it } from "vitest";
import { type ChangeClass, worstOf } from "../src/diff/change.ts";
import { diffVersions, type Version, versionOf } from "../src/diff/diffDocuments.ts";
import { plainReport } from "../src/diff/report.ts";
import { shapeOf } from "../src/diff/shapeOf.ts";
import { mutationsOf } from "./mutations.ts";
import { project } from "./project.ts";
import { smallApi } from "./smallApi.ts";
import { type TypedCalls, typedCalls, typedCallsHead } from "./typedCalls.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const atRoot = (file: string) => path.join(root, file);

/** The folders below `folder` whose programs do not compile, each with the first error. */
async function compile(folder: string): Promise<Map<string, string>> {
  const options = {
    extends: atRoot("tsconfig.base.json"),
    compilerOptions: {
      ...{ noEmit: true, declaration: false, declarationMap: false, sourceMap: false, types: [] },
      paths: {
        "@ods/core": [atRoot("packages/core/src/index.ts")],
        "openapi-typescript-helpers": [
          atRoot("packages/core/node_modules/openapi-typescript-helpers/dist/index.d.mts"),
        ],
      },
    },
    include: ["**/*.ts"],
  };
  await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify(options));
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const args = [atRoot("node_modules/typescript/bin/tsc"), "-p", folder, "--pretty", "false"];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 1e9,
  }).catch((failure: { stdout: string }) => failure);
  const failing = new Map<string, string>();
  for (const line of stdout.split("\n").filter((text) => /^\S.*error TS/.test(text))) {
    const name = /^(\w+)\/calls\.ts/.exec(line)?.[1];
    if (name === undefined) throw new Error(line);
    if (!failing.has(name)) failing.set(name, line);
  }
  return failing;
}

/** Without comments. */
async function typesOf({ document }: Version): Promise<string> {
  const types = await generateTypes(structuredClone(document), { origin: "", uploadPackage: "@ods/core" });
  return types.replaceAll(/\/\*\*[\s\S]*?\*\//g, "").replaceAll(/\n\s+/g, "\n");
}

/** The parts of a program that meet a changed type: no change of the others' types can keep them from compiling. */
function concerned(calls: TypedCalls[], before: Version, after: Version): TypedCalls[] {
  const changed = (name: string) => {
    const shape = ({ types: { components, operations } }: Version) => {
      const type = components.get(name) ?? operations.get(name)?.type;
      return type && `${operations.get(name)?.id}${shapeOf(type)}`;
    };
    const values = ({ types: { known } }: Version) => known[name.replace("schemas/", "")] ?? null;
    return shape(before) !== shape(after) || !sameJson(values(before), values(after));
  };
  return calls.filter(({ meets }) => [...meets].some(changed));
}

it("what is called breaking breaks a call, and nothing else does, for every change at every place", async () => {
  const before = await versionOf(smallApi() as unknown as JsonObject);
  const typesBefore = await typesOf(before);
  const calls = typedCalls(before.types);
  const folder = await project({});
  const mutations = mutationsOf(before.document);
  const verdicts: { worst: ChangeClass | undefined; report: string }[] = [];
  for (const [index, { document }] of mutations.entries()) {
    const after = await versionOf(document);
    const changes = diffVersions(before, after);
    verdicts.push({ worst: worstOf(changes), report: plainReport(changes) });
    const types = await typesOf(after);
    if (types === typesBefore) continue;
    const parts = concerned(calls, before, after);
    const text = (parts.length > 0 ? parts : calls).map((part) => part.text);
    await mkdir(path.join(folder, `m${index}`));
    await writeFile(path.join(folder, `m${index}/schema.ts`), types);
    await writeFile(
      path.join(folder, `m${index}/calls.ts`),
      [typedCallsHead("./schema.ts"), ...text, "export {};"].join("\n"),
    );
  }
  const failing = await compile(folder);
  const wrong = mutations.flatMap(({ name }, index) => {
    const failure = failing.get(`m${index}`);
    const { worst, report } = verdicts[index] as (typeof verdicts)[number];
    return (worst === "breaking") === (failure !== undefined)
      ? []
      : [`${name}\n${report}\n${failure ?? "compiles"}`];
  });
  expect(wrong.join("\n\n")).toBe("");
  expect(mutations.length).toBeGreaterThan(400);
}, 300_000);
