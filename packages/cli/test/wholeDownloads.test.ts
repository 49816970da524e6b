import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { sendCompressed } from "../../core/test/compressed.ts";
import { json, scriptedServer } from "../../core/test/scriptedServer.ts";
import { emptyFolder } from "./emptyFolder.ts";
import { runProgram } from "./programs.ts";

const folder = emptyFolder();

const CSV = `tree;species\r\n${Array.from({ length: 2_000 }, (_, id) => `${id};"Oak ${Math.sqrt(id)}"\r\n`).join("")}`;
const shortened = `${CSV.split("\r\n").slice(0, 1_000).join("\r\n")}\r\n`;
const RECORDS = Array.from({ length: 3 }, (_, id) => ({ recordid: String(id), fields: { id } }));

interface Told {
  body: string;
  type?: string;
  /** What a search answers. */
  count?: unknown;
  /** Whether half of the body is missing when it comes compressed. */
  isCut?: boolean;
}

/** A portal whose one dataset is what a test says; the requests that came. */
async function portalWith({ body, type = "text/csv", count, isCut = false }: Told) {
  const asked: string[] = [];
  const server = await scriptedServer((request, response) => {
    const { pathname } = request.url;
    const headers = { "Content-Type": type };
    if (pathname.startsWith("/api/datasets/")) json(response, { datasetid: "trees", metas: {} });
    else if (pathname.endsWith("/search/")) {
      asked.push("count");
      json(response, count);
    } else {
      asked.push(request.headers["accept-encoding"] === "identity" ? "plain download" : "download");
      sendCompressed(request, response, body, { coding: "gzip", isCut, headers });
    }
  });
  const ods = (words: string) =>
    runProgram(`ods ${words} --anonymous --no-keyring`, { env: { ODS_PORTAL: server.url } });
  return { ods, asked };
}

describe("ods download counts what comes", () => {
  it("where the portal tells how many records there are, and takes it compressed then", async () => {
    const { ods, asked } = await portalWith({ body: CSV, count: { nhits: 2_000 } });
    const { exitCode, stderr } = await ods("download trees");
    expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/^trees\.csv: [\d.]+ kB\n$/)]);
    expect(await readFile("trees.csv", "utf8")).toBe(CSV);
    expect(asked).toEqual(["count", "download"]);
  });

  it.each([
    [
      "ends between two lines",
      { body: shortened },
      "999 records of trees arrived, but the portal counts 2000",
    ],
    ["is cut while it is compressed", { body: CSV, isCut: true }, "error: "],
  ])("and leaves no file of a CSV that %s", async (_, told, message) => {
    const { ods } = await portalWith({ ...told, count: { nhits: 2_000 } });
    for (const words of ["", " -o trees.csv", " --cache"]) {
      const { exitCode, stderr } = await ods(`download trees${words}`);
      expect([exitCode, stderr]).toEqual([7, expect.stringContaining(message)]);
      expect((await readdir(folder())).filter((name) => name.endsWith(".csv"))).toEqual([]);
    }
    const { exitCode, stderr } = await ods("download trees -o -");
    expect([exitCode, stderr]).toEqual([7, expect.stringContaining(message)]);
  });

  it("says what to do about it", async () => {
    const { ods } = await portalWith({ body: shortened, count: { nhits: 2_000 } });
    const { stderr } = await ods("download trees");
    expect(stderr).toContain("try again. With --no-check-count it is taken as it comes.");
  });

  it.each([{}, { error: "busy" }, []])("and warns where the portal does not tell: %j", async (count) => {
    const { ods, asked } = await portalWith({ body: CSV, count, isCut: true });
    const { exitCode, stderr } = await ods("download trees");
    expect([exitCode, stderr.split("\n")]).toEqual([
      0,
      [
        expect.stringMatching(/^warning: The records are not counted, for the portal does not tell how many/),
        expect.stringMatching(/^trees\.csv: /),
        "",
      ],
    ]);
    expect(await readFile("trees.csv", "utf8")).toBe(CSV);
    expect(asked).toEqual(["count", "plain download"]);
  });

  it("unless it is told not to", async () => {
    const { ods, asked } = await portalWith({ body: shortened, count: { nhits: 2_000 } });
    const { exitCode, stderr } = await ods("download trees --no-check-count");
    expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/^trees\.csv: [\d.]+ kB\n$/)]);
    expect(asked).toEqual(["plain download"]);
  });

  it("but not of a format that can't be counted", async () => {
    const { ods, asked } = await portalWith({ body: "<kml></kml>", type: "text/xml", count: { nhits: 1 } });
    const { exitCode, stderr } = await ods("download trees --format kml");
    expect([exitCode, stderr]).toEqual([0, "trees.kml: 11 B\n"]);
    expect(asked).toEqual(["download"]);
  });

  it("and refuses a format that can't hold it", async () => {
    const { ods, asked } = await portalWith({ body: "PK", count: { nhits: 50_001 } });
    for (const format of ["shp", "SHP", "Shp"]) {
      const { exitCode, stderr } = await ods(`download trees --format ${format}`);
      expect([exitCode, stderr]).toEqual([5, expect.stringContaining("shp holds 50000 at most")]);
      expect(stderr).toContain("Give another --format.");
      expect([asked.splice(0), await readdir(folder())]).toEqual([["count"], []]);
    }
  });
});

describe("ods records --all --json counts what comes", () => {
  const body = JSON.stringify(RECORDS);
  const type = "application/json";

  it("and fails after records that are too few", async () => {
    const { ods } = await portalWith({ body, type, count: { nhits: 4 } });
    const { exitCode, stdout, stderr } = await ods("records trees --all --json");
    expect([exitCode, stdout.trim().split("\n")]).toEqual([
      7,
      RECORDS.map((record) => JSON.stringify(record)),
    ]);
    expect(stderr).toContain("3 records of trees arrived, but the portal counts 4");
  });

  it("warns where the portal does not tell, and counts nothing where it is told not to", async () => {
    const { ods, asked } = await portalWith({ body, type, count: {} });
    const warned = await ods("records trees --all --json");
    expect([warned.exitCode, warned.stderr]).toEqual([
      0,
      expect.stringMatching(/^warning: The records are not/),
    ]);
    const { exitCode, stderr } = await ods("records trees --all --json --no-check-count");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(asked).toEqual(["count", "download", "download"]);
  });

  it("breaks off where it is cut while it is compressed", async () => {
    const { ods } = await portalWith({ body, type, count: { nhits: 3 }, isCut: true });
    const { exitCode, stderr } = await ods("records trees --all --json");
    expect([exitCode, stderr]).toEqual([7, expect.stringContaining("The stream is cut short")]);
  });
});
