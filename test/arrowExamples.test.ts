import { readdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { markedCode, shownCode } from "./markedCode.ts";
import { printedLines } from "./printedLines.ts";

const folder = new URL("../examples/arrow/", import.meta.url);
const guide = new URL("../docs/guides/datasets.md", import.meta.url);

const programs: Record<string, { run: () => Promise<unknown>; output: string }> = {
  "arrowFile.ts": {
    run: () => import("../examples/arrow/arrowFile.ts"),
    output: `
species  Dictionary<Int32, Utf8>
height   Float64
planted  Date32<DAY>
district Utf8
tags     List<Utf8>
place    Struct<{lat:Float64, lon:Float64}>
heights 24.5 12 18.2 30.1 9.4 15  11.3 latitude 48.8921
8 trees in the file
`,
  },
  "arquero.ts": {
    run: () => import("../examples/arrow/arquero.ts"),
    output: `
Table: 3 cols x 4 rows, ordered. Showing 4 rows.
┌─────────┬──────────┬───────┬────────────────────┐
│ (index) │ species  │ trees │ height             │
├─────────┼──────────┼───────┼────────────────────┤
│ 0       │ 'Elm'    │ 1     │ 30.1               │
│ 1       │ 'Oak'    │ 3     │ 18.233333333333334 │
│ 2       │ 'Lime'   │ 1     │ 15                 │
│ 3       │ 'Ginkgo' │ 1     │ 11.3               │
└─────────┴──────────┴───────┴────────────────────┘
`,
  },
  "duckdb.ts": {
    run: () => import("../examples/arrow/duckdb.ts"),
    output: `
┌─────────┬─────────────┬───────┬────────┬──────────────┬──────────┐
│ (index) │ tag         │ trees │ height │ oldest       │ latitude │
├─────────┼─────────────┼───────┼────────┼──────────────┼──────────┤
│ 0       │ 'protected' │ 3     │ 24.3   │ '1889-04-12' │ 48.86    │
│ 1       │ 'young'     │ 2     │ 9.4    │ '2011-12-01' │ 48.842   │
│ 2       │ 'hollow'    │ 1     │ 24.5   │ '1931-03-02' │ 48.892   │
│ 3       │ 'leaning'   │ 1     │ 30.1   │ '1889-04-12' │ 48.823   │
│ 4       │ 'staked'    │ 1     │ null   │ '2023-03-09' │ 48.858   │
└─────────┴─────────────┴───────┴────────┴──────────────┴──────────┘
`,
  },
  "polars.ts": {
    run: () => import("../examples/arrow/polars.ts"),
    output: `
shape: (4, 4)
┌──────────┬───────┬─────────┬────────────┐
│ district ┆ kinds ┆ tallest ┆ newest     │
│ ---      ┆ ---   ┆ ---     ┆ ---        │
│ cat      ┆ u32   ┆ f64     ┆ date       │
╞══════════╪═══════╪═════════╪════════════╡
│ East     ┆ 2     ┆ 11.3    ┆ 2023-03-09 │
│ North    ┆ 1     ┆ 24.5    ┆ 1998-11-20 │
│ South    ┆ 1     ┆ 30.1    ┆ 2011-12-01 │
│ West     ┆ 2     ┆ 18.2    ┆ 1972-02-17 │
└──────────┴───────┴─────────┴────────────┘
`,
  },
};

it.each(Object.entries(programs))("examples/arrow/%s prints its table", async (_, { run, output }) => {
  expect((await printedLines(run)).join("\n")).toBe(output.trim());
});

it("every example of Arrow tables is run here", async () => {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts"));
  expect(files.sort()).toEqual([...Object.keys(programs), "treesPortal.ts"].sort());
});

it("the guide to datasets shows the examples of Arrow tables as they are", async () => {
  expect(await shownCode(guide)).toEqual(expect.arrayContaining(await markedCode(folder)));
});
