import { readdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { markedCode, shownCode } from "./markedCode.ts";
import { printedLines } from "./printedLines.ts";

const folder = new URL("../examples/whole-datasets/", import.meta.url);
const guide = new URL("../docs/guides/datasets.md", import.meta.url);

const programs: Record<string, { run: () => Promise<unknown>; output: string[] }> = {
  "stream.ts": {
    run: () => import("../examples/whole-datasets/stream.ts"),
    output: ["54.2 hectares", "inserted 2", "1", "3 records, as many as the portal counts"],
  },
  "csv.ts": {
    run: () => import("../examples/whole-datasets/csv.ts"),
    output: [
      "Botanical Garden 8.5 [ 48.844, 2.3597 ]",
      "Riverside Park 21 [ 48.8322, 2.387 ]",
      "Hill Park 24.7 [ 48.8809, 2.3828 ]",
      'name,place\r\nBotanical Garden,"48.844,2.3597"\r\nRiverside Park,"48.8322,2.387"\r\nHill Park,"48.8809,2.3828"',
      "Botanical Garden 48.844",
      "Riverside Park 48.8322",
      "Hill Park 48.8809",
      "9007199254740993n 12.5",
    ],
  },
  "download.ts": {
    run: () => import("../examples/whole-datasets/download.ts"),
    output: [
      "name,opened\r\nRiverside Park,1911-07-14\r\nHill Park,1867-04-01",
      "3 parks, as many as the portal counts",
      "application/vnd.google-earth.kml+xml true",
      "the bar is full",
      "no file but a login page: 200",
      "there is maps",
      "The service stops [ 'parks.kml' ]",
    ],
  },
  "datasetCache.ts": {
    run: () => import("../examples/whole-datasets/datasetCache.ts"),
    output: [
      "false true true",
      "requests: 1",
      "unchanged",
      "downloaded",
      "requests: 5",
      "157 bytes, true",
      "deleted: true",
      "name",
      "mine: true theirs: false",
      "[ 'parks as json' ]",
      "4 levels",
    ],
  },
};

it.each(Object.entries(programs))(
  "examples/whole-datasets/%s prints what it shows",
  async (_, { run, output }) => {
    expect(await printedLines(run)).toEqual(output);
  },
);

it("every example of whole datasets is run here", async () => {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts"));
  expect(files.sort()).toEqual([...Object.keys(programs), "parksPortal.ts"].sort());
});

it("the guide to datasets shows the examples of whole datasets as they are", async () => {
  expect(await shownCode(guide)).toEqual(expect.arrayContaining(await markedCode(folder)));
});
