import { readdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { markedCode, shownCode } from "./markedCode.ts";
import { printedLines } from "./printedLines.ts";
// Loaded here, so that it is not a part of the time that the first program takes.
import "@ods/automation/node";
import "@ods/testing/node";

const guide = new URL("../docs/guides/workflows.md", import.meta.url);

const report = `
    outcome    item                 name
  ✔ moved      dataset              street-trees
  ✔ moved      resource             trees.csv
  ≈ mapped     resource             Trees of files.city.example
               it uses the connection UID of the target, which is like http
               https://files.city.example/ (reader)
  ✘ not moved  resource             Trees of weather.city.example
               the target has no saved connection like http https://weather.city.example/ (reader),
               and the API never tells secrets: save one there, or name one in \`connections\`
  ✔ moved      metadata             default
  ✔ moved      field configuration  Height in metres
  ✔ moved      attachment           codebook.txt
  ✔ moved      group security       parks_department
  ✘ not moved  group security       auditors
               the target has no group "Auditors": make it, or name another in \`groups\`
  ✔ moved      schedule             0 3 * * *
  ✘ not moved  version              9 versions
               the history of a dataset stays with it; the target begins one of its own
`;

const edited = (outcome: "planned" | "written") => `
┌─────────┬─────────────────┬─────────────────────┬───────────────────────┬────────────────────┬───────────┐
│ (index) │ dataset         │ field               │ before                │ after              │ outcome   │
├─────────┼─────────────────┼─────────────────────┼───────────────────────┼────────────────────┼───────────┤
│ 0       │ 'street-trees'  │ 'default.publisher' │ 'Parks dept.'         │ 'Parks department' │ '${outcome}' │
│ 1       │ 'street-trees'  │ 'default.keyword'   │ 'Trees, trees, Parks' │ 'parks, trees'     │ '${outcome}' │
│ 2       │ 'playgrounds'   │ 'default.publisher' │ 'Parks dept.'         │ 'Parks department' │ '${outcome}' │
│ 3       │ 'bike-counters' │ 'default.language'  │ ''                    │ 'en'               │ '${outcome}' │
└─────────┴─────────────────┴─────────────────────┴───────────────────────┴────────────────────┴───────────┘
`;

const programs: Record<string, { run: () => Promise<unknown>; output: string }> = {
  "workflows/publish.ts": {
    run: () => import("../examples/workflows/publish.ts"),
    output: `
processing
idle
published
stopped: idle
a draft again
error The source does not answer. {}
`,
  },
  "workflows/harvest.ts": {
    run: () => import("../examples/workflows/harvest.ts"),
    output: `
processing
idle
1 datasets, 1 failure
The catalogue does not answer.
`,
  },
  "workflows/users.ts": {
    run: () => import("../examples/workflows/users.ts"),
    output: `
jonas.lind@rivertown.example: invited
maya.okafor@rivertown.example: The portal refuses item 1: The request is not valid.
[ 'success' ]
nobody error
jonas.lind success
`,
  },
  "workflows/files.ts": {
    run: () => import("../examples/workflows/files.ts"),
    output: `
22 of 22 bytes
trees.csv true
`,
  },
  "migrate-dataset/migrateTrees.ts": {
    run: () => import("../examples/migrate-dataset/migrateTrees.ts"),
    output: `
Plan: 7 moved, 1 mapped, 3 not moved${report.trimEnd()}
… moved: dataset street-trees
… moved: resource trees.csv
… mapped: resource Trees of files.city.example
… not moved: resource Trees of weather.city.example
… moved: metadata default
… moved: field configuration Height in metres
… moved: attachment codebook.txt
… moved: group security parks_department
… not moved: group security auditors
… moved: schedule 0 3 * * *
… not moved: version 9 versions
Report: 7 moved, 1 mapped, 3 not moved; idle, published${report.trimEnd()}
Again: 7 same, 1 mapped, 3 not moved
`,
  },
  "metadata-bulk-edit/bulkEdit.ts": {
    run: () => import("../examples/metadata-bulk-edit/bulkEdit.ts"),
    output: `
Plan${edited("planned").trimEnd()}
Done${edited("written").trimEnd()}
Again: 0 values to edit
`,
  },
  "nightly-sync/nightlySync.ts": {
    run: () => import("../examples/nightly-sync/nightlySync.ts"),
    output: `
first night: written
second night: unchanged
third night: written
species: Utf8, height: Float64, planted: Date32<DAY>, district: Utf8
┌─────────┬──────────┬────────┬─────────┬──────────┐
│ (index) │ species  │ height │ planted │ district │
├─────────┼──────────┼────────┼─────────┼──────────┤
│ 0       │ 'Oak'    │ 24.5   │ 1931    │ 'North'  │
│ 1       │ 'Lime'   │ null   │ 2023    │ 'East'   │
│ 2       │ 'Ginkgo' │ 11.3   │ 2004    │ 'East'   │
└─────────┴──────────┴────────┴─────────┴──────────┘
`,
  },
};

it.each(Object.entries(programs))(
  "examples/%s prints what it shows",
  async (_, { run, output }) => {
    const lines = await printedLines(run);
    const steady = lines.join("\n").replace(/\bco_\w{6}\b/g, "UID");
    expect(steady.trim()).toBe(output.trim());
  },
  60_000,
);

it("the guide to workflows shows the examples' code as it is, and all of it that is marked", async () => {
  const shown = await shownCode(guide);
  const folders = [...new Set(Object.keys(programs).map((file) => file.split("/")[0]))];
  const marked = await Promise.all(
    folders.map((folder) => markedCode(new URL(`../examples/${folder}/`, import.meta.url))),
  );
  expect(shown.filter((code) => !marked.flat().includes(code))).toEqual([]);
  expect(marked.flat().filter((code) => !shown.includes(code))).toEqual([]);
});

it("every program for workflows is run here", async () => {
  const files = await readdir(new URL("../examples/workflows/", import.meta.url));
  const run = Object.keys(programs).map((file) => file.replace("workflows/", ""));
  expect(files.filter((file) => file.endsWith(".ts") && !run.includes(file))).toEqual([]);
});
