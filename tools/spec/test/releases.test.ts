import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseDocument } from "@ods/cli/generate";
import { dump } from "js-yaml";
import { expect, it } from "vitest";
import { type Ended, house, runNode } from "./house.ts";
import { redocPage } from "./redocPages.ts";
import { vendor } from "./vendor.ts";
import { additions, breaks, edited, hidden, mended, type Planted } from "./vendorDocuments.ts";

/** Files that do not compile, of those that users get or learn from. */
async function faults(root: string): Promise<string[]> {
  const include = ["packages/*/src", "packages/automation/test/generated", "tools/spec/src", "examples"];
  const config = { extends: "./tsconfig.json", include, exclude: [] };
  await writeFile(path.join(root, "tsconfig.house.json"), JSON.stringify(config));
  const compiler = path.join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = await runNode(root, compiler, "-p", "tsconfig.house.json", "--pretty", "false");
  const files = stdout.split("\n").flatMap((line) => /^([^ ].*?)\(\d+,\d+\): error/.exec(line)?.[1] ?? []);
  return [...new Set(files)].sort();
}

const told = ({ stdout }: Ended) =>
  stdout
    .split("\n")
    .filter((line) => /^(breaking|additive|prose|hidden|overlay) /.test(line))
    .map((line) => line.replace(/^(overlay +)\S+ /, "$1"))
    .sort();
/** Corrections of the parameter and the media type that are gone. */
const vanished = [
  "$.paths['/datasets/{dataset_uid}/feedbacks/'].get.parameters[?@.name == 'is_archived'].schema",
  "$.paths['/users/export/'].get.responses['200'].content['text/csv'].schema",
  "$.paths['/users/export/'].get.responses['200'].content['text/csv'].schema.items",
].map((target) => `overlay   its target has vanished, correct or remove it: ${target}`);
const linesOf = (changes: Planted[]) => changes.map(({ line }) => line);

it("documents of the publisher become releases, one after the other", async () => {
  const root = await house();
  const { address, publish } = await vendor();
  const read = (file: string) => readFile(path.join(root, file), "utf8");
  const source = async () => JSON.parse(await read("specs/automation/source.json"));
  const changesets = async () =>
    (await readdir(path.join(root, ".changeset"))).filter((name) => name.endsWith(".md"));
  const pull = () =>
    runNode(
      root,
      "--conditions=@ods/source",
      "tools/spec/spec.js",
      "pull",
      "automation",
      "--from",
      address,
      "--report",
      "report.md",
    );
  const first = parseDocument(await read("specs/automation/openapi.yaml"), "openapi.yaml");
  const overlay = (changes: Planted[]) => linesOf(changes).map((line) => `overlay   ${line}`);

  // The document that is there already.
  publish(JSON.stringify(first));
  expect(await pull()).toMatchObject({ code: 0, stdout: expect.stringContaining("Nothing has changed") });
  expect(await changesets()).toEqual([]);

  // A reference page with additions, and two faults mended.
  const second = edited(first, ...additions, ...mended, hidden);
  publish(redocPage(second));
  const added = await pull();
  expect(added.stderr).toBe("");
  expect(told(added)).toEqual([...linesOf(additions), ...overlay(mended), `hidden    ${hidden.line}`].sort());
  const { taken } = await source();
  expect(taken).toMatchObject({ from: address, size: Buffer.byteLength(redocPage(second)) });
  const [additive, ...others] = await changesets();
  expect(others).toEqual([]);
  expect(await read(`.changeset/${additive}`)).toMatch(
    /^---\n"@ods\/automation": minor\n"@ods\/testing": minor\n---\n\nThe Automation API as published on [\d-]+: 8 additions\.\n/,
  );
  expect(await read("packages/automation/src/generated/schema.ts")).toContain(
    '"/datasets/{dataset_uid}/lineage/"',
  );
  expect(await faults(root)).toEqual([]);

  // YAML that breaks programs, some of them the house's own, past version 1.
  for (const name of ["automation", "testing"]) {
    const manifest = `packages/${name}/package.json`;
    await writeFile(path.join(root, manifest), (await read(manifest)).replace('"0.0.0"', '"1.2.0"'));
  }
  publish(dump(edited(second, ...breaks), { noRefs: true }));
  const broken = await pull();
  expect(told(broken)).toEqual([...linesOf(breaks), ...overlay(mended), ...vanished].sort());
  const breaking = (await changesets()).find((name) => name !== additive);
  expect(await read(`.changeset/${breaking}`)).toMatch(
    /^---\n"@ods\/automation": major\n"@ods\/testing": major\n---\n/,
  );
  expect(await faults(root)).toEqual([
    "examples/migrate-dataset/treesPortals.ts", // makes a group without permissions, as the next one
    "examples/publish-dataset/moveCities.ts",
    "packages/automation/src/harvesters/harvestError.ts", // reads the resources of the errors
  ]);

  // Corrections without effect stop nobody, and are told until somebody removes them.
  const generated = await runNode(root, "--conditions=@ods/source", "tools/spec/generate.js", "--check");
  expect(generated.code).toBe(0);
  for (const { line } of mended) expect(generated.stderr).toContain(line);

  // Both documents are in the changelog of the next release.
  const released = await runNode(root, "node_modules/@changesets/cli/bin.js", "version");
  expect(released.code).toBe(0);
  const changelog = await read("packages/automation/CHANGELOG.md");
  expect(changelog).toMatch(
    /## 2\.0\.0\n\n### Major Changes\n\n- The Automation API as published on \S+: 12 breaking changes, 1 addition\.\n\n {2}\*\*Breaking\*\*\n\n {2}- `/,
  );
  expect(changelog).toContain('  - `GET /users/` `query.sort[]`: the value `"created_at"` is new\n');
  expect(changelog).toContain("  2 texts and limits read otherwise.\n");
}, 300_000);
