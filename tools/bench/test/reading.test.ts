import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCsv } from "@ods/explore";
import { afterAll, describe, expect, it } from "vitest";
import { arrowReaders } from "../src/streaming/arrowReaders.ts";
import { bodyFile, samplesIn } from "../src/streaming/bodyFile.ts";
import { csvReaders } from "../src/streaming/csvReaders.ts";
import { jsonReaders, type Reader } from "../src/streaming/jsonReaders.ts";
import type { ReadingFigures } from "../src/streaming/measureReading.ts";
import { DATASET, FIELDS, places } from "../src/streaming/places.ts";
import { memoryReport, speedBeside } from "../src/streaming/readingReport.ts";

const RECORDS = 700;
const bodies = { json: await bodyFile("json", RECORDS), csv: await bodyFile("csv", RECORDS) };
const texts = {
  json: await readFile(bodies.json.path, "utf8"),
  csv: await readFile(bodies.csv.path, "utf8"),
};

/** Serves a body, in small pieces, and the dataset's schema. */
const servers = (["json", "csv"] as const).map((format) =>
  createServer(async (request, response) => {
    if (request.url?.startsWith("/api/datasets/")) {
      const fields = Object.entries(FIELDS).map(([name, type]) => ({
        name,
        label: name,
        type,
        annotations: [],
      }));
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(JSON.stringify({ datasetid: DATASET, fields }));
      return;
    }
    response.writeHead(200, { "Content-Type": format === "json" ? "application/json" : "text/csv" });
    const bytes = Buffer.from(texts[format]);
    for (let at = 0; at < bytes.length; at += 9_001) response.write(bytes.subarray(at, at + 9_001));
    response.end();
  }),
);
const urls: string[] = [];
for (const server of servers) {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  urls.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}
const samples = await samplesIn(bodies.json.path, 500);
const folder = await mkdtemp(join(tmpdir(), "ods-bench-test-"));
const sample = join(folder, "sample");
await writeFile(
  sample,
  [JSON.stringify({ records: RECORDS, bytes: bodies.json.bytes }), ...samples, ""].join("\n"),
);

afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
});

const contests: [string, body: number, Record<string, Reader>][] = [
  ["JSON", 0, jsonReaders],
  ["CSV", 1, csvReaders],
  ["Arrow", 0, arrowReaders],
];

describe.each(contests)("readers of %s", (_, body, readers) => {
  it.each(Object.entries(readers))("come to all records: %s", async (_name, reader) => {
    const read = await reader(urls[body] as string, sample);
    expect(await read()).toBe(RECORDS);
  });
});

describe("the bodies", () => {
  it("have the same places, as JSON and as CSV", async () => {
    const records = [...places(RECORDS)];
    expect(JSON.parse(texts.json)).toEqual(records);
    const schema = Object.entries(FIELDS).map(([name, type]) => ({ name, type }));
    expect(await parseCsv(texts.csv, { schema, isTerminated: true }).toArray()).toEqual(
      records.map(({ fields }) => fields),
    );
  });

  it("have samples that are records of them", () => {
    const known = new Set(texts.json.slice(1, -1).split(",\n"));
    expect(samples.length).toBeGreaterThan(400);
    expect(samples.filter((text) => !known.has(text))).toEqual([]);
  });
});

describe("the report", () => {
  const figuresOf = (name: string, records: number, ...cpu: number[]): ReadingFigures => ({
    name,
    records,
    costs: cpu.map((each) => ({ records, cpu: each, wall: 2 * each, peak: each * 1e6 })),
  });

  it("compares speeds round by round", () => {
    const base = figuresOf("floor", 10, 10, 20, 40);
    expect(speedBeside(figuresOf("other", 10, 20, 20, 20), base, "cpu")).toEqual({
      median: 1,
      least: 0.5,
      most: 2,
    });
    expect(speedBeside(base, base, "wall")).toEqual({ median: 1, least: 1, most: 1 });
  });

  it("shows memory by the number of records, and nothing where none was measured", () => {
    const few = [figuresOf("floor", 1_000, 5), figuresOf("whole", 1_000, 7)];
    expect(
      memoryReport([few, [figuresOf("floor", 4_000, 6)]])
        .split("\n")
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ["reader", "1,000 records", "4,000 records"],
      ["floor", "5 MB", "6 MB"],
      ["whole", "7 MB"],
    ]);
  });
});
