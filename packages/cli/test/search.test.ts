import { describe, expect, it } from "vitest";
import { runProgram } from "./programs.ts";
import { answeringJson, sampleServer } from "./sampleServer.ts";

const server = sampleServer();
const ods = (words: string, columns?: number) =>
  runProgram(`ods ${words} --no-keyring`, { env: server.env, columns });
const lines = (text: string) => text.trimEnd().split("\n");
const values = (text: string) => lines(text).map((line) => JSON.parse(line));

describe("ods datasets", () => {
  it("shows a table for people", async () => {
    const { exitCode, stdout, stderr } = await ods("datasets trees");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^dataset +title +records +modified\nstreet-trees +Street trees +500 +\d{4}-\d\d-\d\d\n$/,
    );
    expect(stderr).toBe("");
  });

  it("gives a line of JSON for each dataset, as the API has it", async () => {
    const { stdout } = await ods("datasets --json");
    expect(values(stdout).map(({ datasetid }) => datasetid)).toEqual(["street-trees", "counters"]);
    expect(values(stdout)[0].metas.title).toBe("Street trees");
  });

  it("says when there is more than it shows", async () => {
    const { stdout, stderr } = await ods("datasets --rows 1");
    expect(lines(stdout)).toHaveLength(2);
    expect(stderr).toBe("1 of 2 datasets; --rows shows more.\n");
  });

  it("walks through all of them with --all", async () => {
    expect(values((await ods("datasets --rows 1 --all --json")).stdout)).toHaveLength(2);
    expect(lines((await ods("datasets --rows 1 --all")).stdout)).toHaveLength(3);
  });

  it("says that nothing was found where nobody takes it for data", async () => {
    expect(await ods("datasets elephants")).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: "No dataset matches.\n",
    });
    expect((await ods("datasets elephants --json")).stdout).toBe("");
  });
});

describe("ods records", () => {
  it("shows the fields in columns, numbers on the right", async () => {
    const { stdout, stderr } = await ods("records street-trees -n 2 -f tree,species,height");
    expect(stdout).toBe(
      [
        "tree  species         height",
        "   1  Lime              11.9",
        "   2  Horse chestnut    20.8",
        "",
      ].join("\n"),
    );
    expect(stderr).toBe("2 of 500 records; --rows shows more.\n");
  });

  it("refines, excludes, searches and sorts", async () => {
    const { stdout } = await ods(
      "records street-trees -r species=Oak -x district=North -q height>20 --sort height -n 500 --json",
    );
    const fields = values(stdout).map((record) => record.fields);
    expect(fields.length).toBeGreaterThan(5);
    for (const { species, district, height } of fields) {
      expect([species, district === "North", height > 20]).toEqual(["Oak", false, true]);
    }
    expect(fields.map(({ height }) => height)).toEqual(
      fields.map(({ height }) => height).sort((a, b) => b - a),
    );
  });

  it("takes several values of a facet, and values with an equals sign", async () => {
    const { exitCode, stderr } = await ods("records street-trees -r species=a=b -r species=Oak");
    expect([exitCode, stderr]).toEqual([0, "No record matches.\n"]);
  });

  it("gives all that match with --all, past what a search reaches", async () => {
    const { stdout, stderr } = await ods("records street-trees --all --json -r species=Oak");
    const oaks = values(stdout);
    expect(new Set(oaks.map(({ fields }) => fields.species))).toEqual(new Set(["Oak"]));
    expect(oaks).toHaveLength(
      values((await ods("records street-trees -r species=Oak -n 500 --json")).stdout).length,
    );
    expect(stderr).toBe("");
  });

  it.each([
    ["records street-trees --all", "too many for a table: add --json"],
    ["records street-trees --all --json --sort height", "--all and --sort exclude each other"],
    ["records street-trees -r species", "--refine is species; facet=value is wanted"],
    ["records street-trees -n few", "--rows is few; a whole number is wanted"],
    ["records", "missing required argument 'dataset'"],
    ["records street-trees --refin x", "(Did you mean --refine?)"],
    ["records street-trees --timeout soon", "--timeout is soon; a number of seconds"],
  ])("refuses `ods %s` before it asks the portal", async (words, message) => {
    const { exitCode, stdout, stderr } = await runProgram(`ods ${words}`, {
      env: { ODS_PORTAL: "http://127.0.0.1:9" },
    });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

describe("a table", () => {
  const records = (fields: object[]) =>
    answeringJson({
      nhits: fields.length,
      parameters: {},
      records: fields.map((each, at) => ({ datasetid: "d", recordid: String(at), fields: each })),
    });
  const show = async (fields: object[], columns?: number) => {
    const url = await records(fields);
    return (await runProgram(`ods records d --anonymous -p ${url}`, { columns, env: { NO_COLOR: "1" } }))
      .stdout;
  };

  it("counts wide characters as the two columns that they take", async () => {
    const shown = await show([
      { name: "東京都", note: "a" },
      { name: "👩‍👩‍👧‍👦 Oak", note: "b" },
      { name: "e\u0301cole", note: "c" },
    ]);
    expect(lines(shown)).toEqual(["name    note", "東京都  a", "👩‍👩‍👧‍👦 Oak  b", "e\u0301cole   c"]);
  });

  it("is cut to the width of a terminal, between characters", async () => {
    const fields = [{ name: "🌳".repeat(30), note: "東".repeat(30) }];
    const [head, row] = lines(await show(fields, 41));
    expect([head, row]).toEqual(["name                 note", `${"🌳".repeat(9)}…  ${"東".repeat(9)}…`]);
  });

  it("is whole where no terminal is", async () => {
    expect(await show([{ name: "x".repeat(300) }])).toContain("x".repeat(300));
  });

  it("stays a table in a terminal that is too narrow for anything", async () => {
    const shown = await show([{ one: "some text", two: "more of it", three: "and more" }], 10);
    expect(lines(shown)).toHaveLength(2);
  });

  it("lets no control character of the portal through", async () => {
    const evil = "\u001b]0;owned\u0007\u001b[2J\u009b31mred\u202e\r\nnew line";
    const shown = await show([{ [evil]: evil }], 200);
    expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(shown).toContain("]0;owned [2J 31mred new line");
    expect(lines(shown)).toHaveLength(2);
  });

  it("shows what is no text as JSON, and nothing for nothing", async () => {
    expect(lines(await show([{ a: [1, 2], b: { c: true }, d: null }, { d: false }]))).toEqual([
      "a      b           d",
      '[1,2]  {"c":true}',
      "                   false",
    ]);
  });
});

describe("lines of JSON", () => {
  it("give values back as they were, and no terminal a command", async () => {
    const evil = { text: "\u001b[2J\u009b31m\u007f\u202e\u2028\n東" };
    const url = await answeringJson({
      nhits: 1,
      parameters: {},
      records: [{ datasetid: "d", fields: evil }],
    });
    const { stdout } = await runProgram(`ods records d --anonymous --json -p ${url}`);
    expect(stdout.slice(0, -1)).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
    expect(JSON.parse(stdout).fields).toEqual(evil);
  });
});
