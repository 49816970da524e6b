import { beforeEach, describe, expect, it } from "vitest";
import { runProgram } from "./programs.ts";
import { answering, answeringJson } from "./sampleServer.ts";

/** Numbers that `JSON.parse` and `JSON.stringify` change. */
const DIGITS = [
  "9007199254740993",
  "-12345678901234567890",
  "1152921504606846976",
  "3.14159265358979323846",
  "2.3521999999999998",
  "1e400",
  "-1E-400",
];
const FIELDS = `{"parcel":9007199254740993,"area":12.5,"list":[${DIGITS.join()}],"text":"9007199254740993"}`;
const RECORD = `{"datasetid":"parcels","recordid":"1","fields":${FIELDS}}`;
const DATASET =
  '{"datasetid":"parcels","metas":{"title":"Parcels","records_count":9007199254740993},"fields":[]}';

let url: string;
beforeEach(async () => {
  url = await answering((request, response) => {
    const { pathname } = new URL(request.url as string, url);
    response.setHeader("Content-Type", "application/json");
    if (pathname.endsWith("/download/")) response.end(`[${RECORD},\n${RECORD}]`);
    else if (pathname.includes("/datasets/"))
      response.end(`{"nhits":1,"parameters":{},"datasets":[${DATASET}]}`);
    else response.end(`{"nhits":1,"parameters":{},"records":[${RECORD}]}`);
  });
});

const ods = (words: string) => runProgram(`ods ${words} --anonymous -p ${url}`);

describe("numbers of many digits", () => {
  it("come out as they came in, as numbers", async () => {
    expect((await ods("records parcels --json")).stdout).toBe(`${RECORD}\n`);
    expect((await ods("records parcels --json --all")).stdout).toBe(`${RECORD}\n${RECORD}\n`);
    expect((await ods("datasets --json")).stdout).toBe(`${DATASET}\n`);
    expect((await ods("datasets --json --all")).stdout).toBe(`${DATASET}\n`);
  });

  it("come out in tables, on the right", async () => {
    const { stdout } = await ods("records parcels");
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      `          parcel  area  ${"list".padEnd(DIGITS.join().length + 2)}  text`,
      `9007199254740993  12.5  [${DIGITS.join()}]  9007199254740993`,
    ]);
    expect((await ods("datasets")).stdout).toContain("9007199254740993");
  });

  it("come out as texts for readers that lose digits", async () => {
    const texts = RECORD.replace("9007199254740993,", '"9007199254740993",').replace(
      /\[.*?\]/,
      `[${DIGITS.map((digits) => (digits === "2.3521999999999998" ? "2.3522" : `"${digits}"`)).join()}]`,
    );
    expect((await ods("records parcels --json --bigints string")).stdout).toBe(`${texts}\n`);
    expect((await ods("records parcels --json --all --bigints string")).stdout).toBe(`${texts}\n${texts}\n`);
    expect((await ods("datasets --json --bigints string")).stdout).toContain(
      '"records_count":"9007199254740993"',
    );
  });

  it("are an error that says where, where nobody wants them", async () => {
    for (const all of ["", " --all"]) {
      const { exitCode, stdout, stderr } = await ods(`records parcels --json --bigints error${all}`);
      expect([exitCode, stdout]).toEqual([7, ""]);
      expect(stderr).toContain(all ? "record 1 (fields.parcel) is" : "records[0].fields.parcel is");
      expect(stderr).toContain(
        " is 9007199254740993, which a number of JavaScript does not hold exactly; " +
          "take such numbers with --bigints number or string",
      );
    }
    expect((await ods("datasets --bigints error")).stderr).toContain(
      "datasets[0].metas.records_count is 9007199254740993",
    );
  });

  it("have no other choices", async () => {
    const { exitCode, stderr } = await ods("records parcels --bigints bigint");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Allowed choices are number, string, error.");
    const { stdout } = await runProgram("ods complete -- records parcels --bigints");
    expect(stdout).toContain("--bigints");
    expect(
      (await runProgram(["ods", "complete", "--", "records", "parcels", "--bigints", ""])).stdout,
    ).toMatch(/^number\t\nstring\t\nerror\t\n/);
  });
});

describe("ods types", () => {
  it("has numbers as records have them that are read so", async () => {
    const fields = [
      { name: "parcel", type: "int" },
      { name: "built", type: "boolean" },
    ];
    url = await answeringJson({ datasetid: "parcels", fields });
    expect((await ods("types parcels")).stdout).toContain("{\n  parcel?: number;\n  built?: boolean;\n}");
    expect((await ods("types parcels --bigints bigint")).stdout).toContain("parcel?: number | bigint;");
    expect((await ods("types parcels --bigints number")).exitCode).toBe(2);
  });
});

describe("an answer that is no JSON", () => {
  it.each<[string, string, string, number, string]>([
    ["a login page", "text/html", "<!DOCTYPE html><html>", 7, "The answer is text/html, not JSON"],
    ["nothing", "application/json", "", 7, "The answer is empty"],
    ["a broken one", "application/json", '{"nhits":1,"records":[', 7, "The answer is cut short or no JSON"],
  ])("is an error still: %s", async (_, type, body, code, message) => {
    url = await answering(
      (_request, response) => void response.writeHead(200, { "Content-Type": type }).end(body),
    );
    for (const command of ["records parcels --json", "datasets --json", "datasets --json --all"]) {
      const { exitCode, stdout, stderr } = await ods(`${command} --retries 0`);
      expect([exitCode, stdout]).toEqual([code, ""]);
      expect(stderr).toContain(message);
    }
  });

  it("is asked for again where it broke off", async () => {
    let count = 0;
    url = await answering((_request, response) => {
      response.setHeader("Content-Type", "application/json");
      response.end(count++ === 0 ? '{"nhits":1,' : `{"nhits":1,"parameters":{},"records":[${RECORD}]}`);
    });
    expect((await ods("records parcels --json")).stdout).toBe(`${RECORD}\n`);
    expect(count).toBe(2);
  });
});
