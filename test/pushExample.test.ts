import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
// What takes long to load is loaded before the time of the test runs.
import "../examples/push-records/countsPortal.ts";
import { markedCode, shownCode } from "./markedCode.ts";
import { printedLines } from "./printedLines.ts";

const folder = new URL("../examples/push-records/", import.meta.url);
const guide = new URL("../docs/guides/push.md", import.meta.url);

it("examples/push-records/push.ts prints what it shows", async () => {
  expect(await printedLines(() => import("../examples/push-records/push.ts"))).toEqual([
    "1200 accepted",
    "23 accepted, 1 refused",
    "5 to 5: Unknown field: bicycles",
    "24 unknown: The portal failed: Bad Gateway",
    "24 accepted",
    "20 deleted by id, 1180 left of 1200",
  ]);
});

it("the guide to pushes shows the example's code as it is, and all of it that is marked", async () => {
  const shown = await shownCode(guide);
  const marked = await markedCode(folder);
  expect(shown.filter((code) => !marked.includes(code))).toEqual([]);
  const program = await readFile(new URL("push.ts", folder), "utf8");
  expect(shown).toHaveLength(program.match(/\/\/ #region /g)?.length ?? 0);
});
