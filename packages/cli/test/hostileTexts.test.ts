import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { emptyFolder } from "./emptyFolder.ts";
import { runProgram } from "./programs.ts";
import { answering, answeringJson } from "./sampleServer.ts";

emptyFolder();

/** So many that whatever looks at each once for each other one takes minutes, or longer. */
const MANY = 400_000;
const SLASHES = "/".repeat(100_000);

const schema = (more: object) => ({ A: { type: "object" }, ...more });
const documentOf = (schemas: object) =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Trees", version: "1" },
    paths: { "/trees/": { get: { operationId: "get-trees", responses: { 200: { description: "Trees" } } } } },
    components: { schemas },
  });
const repeated = Array.from({ length: 12 }, (_, level) => {
  const alias = level === 0 ? "x" : `*a${level - 1}`;
  return `a${level}: &a${level} [${Array(10).fill(alias).join(", ")}]`;
});

describe("ods generate", () => {
  it.each([
    ["comments that nearly begin a page", `<!-${"---><!--><!----><!-".repeat(5_000)}`, "It holds no object"],
    ["elements in elements", `<html>${"<div>".repeat(MANY)}`, "are nested in each other"],
    ["elements that are never closed", `<html>${"<div></p>".repeat(MANY)}`, "are nested in each other"],
    [
      "objects of a script that never end",
      `<html><script>${"__redoc_state = {".repeat(30_000)}</script>`,
      "It is a page of HTML without a document in it.",
    ],
    ["objects in objects", `${'{"a":'.repeat(MANY)}1${"}".repeat(MANY)}`, "nested more than 200 levels deep"],
    ["lists in lists", "[".repeat(MANY), "It is no YAML: nesting exceeded maxDepth"],
    ["aliases of aliases", repeated.join("\n"), "It holds more than 5,000,000 values"],
    ["an alias in what it stands for", "a: &a [*a, *a]", "nested more than 200 levels deep"],
    [
      "a reference to itself",
      documentOf(schema({ B: { $ref: "#/components/schemas/C" }, C: { $ref: "#/components/schemas/B" } })),
      "It leads back to itself: #/components/schemas/",
    ],
    [
      "a reference that is no text of a URL",
      documentOf(schema({ B: { $ref: "#/components/%" } })),
      "It refers to what is not there: #/components/%",
    ],
  ])("refuses a document of %s", async (_, text, why) => {
    await writeFile("document", text);
    const { exitCode, stdout, stderr } = await runProgram("ods generate --from document");
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(why);
  });

  it("reads a page whose comments come before its document", async () => {
    const definition = `__redoc_definition = ${documentOf(schema({}))};`;
    await writeFile(
      "page",
      `${"<!-- a -- b -->\n".repeat(1_000)}<html><script>${definition}</script></html>`,
    );
    expect((await runProgram("ods generate --from page")).exitCode).toBe(0);
  });
});

describe("a table", () => {
  const searching = async (records: object[]) => ({
    env: { ODS_PORTAL: await answeringJson({ nhits: records.length, records }) },
  });
  const records = "ods records trees --no-keyring";

  it.each([
    ["a file", undefined],
    ["a terminal", 80],
  ])("shows a cell of any length, in %s", async (_, columns) => {
    const word = "é".repeat(200_000);
    const { env } = await searching([{ fields: { name: word, height: 1 } }]);
    const { stdout } = await runProgram(records, { env, columns });
    const shown = columns === undefined ? word : `${"é".repeat(columns - "…  height".length)}…`;
    expect(stdout.split("\n")[1]).toBe(`${shown}  ${"1".padStart("height".length)}`);
  });

  it("has any number of rows", async () => {
    const { env } = await searching(Array.from({ length: 150_000 }, (_, tree) => ({ fields: { tree } })));
    expect((await runProgram(records, { env })).stdout.trimEnd().split("\n")).toHaveLength(150_001);
  });

  it("takes no more space than its cells, however long one of them is", async () => {
    const short = Array.from({ length: 10_000 }, (_, tree) => ({ fields: { name: "oak", tree } }));
    const { env } = await searching([{ fields: { name: "x".repeat(MANY), tree: 1 } }, ...short]);
    expect((await runProgram(records, { env })).stdout.length).toBeLessThan(20_000_000);
  });

  it("is refused where the records have nothing in common", async () => {
    const { env } = await searching(Array.from({ length: 3_000 }, (_, tree) => ({ fields: { [tree]: 1 } })));
    const { exitCode, stderr } = await runProgram(records, { env });
    expect([exitCode, stderr]).toEqual([
      2,
      "error: The records have 3000 fields between them, too many for a table: name some with --fields, or add --json.\n",
    ]);
  });

  it.each(["", " --json"])("or where a value is nested without end%s", async (json) => {
    const nested = "[".repeat(MANY) + "]".repeat(MANY);
    const url = await answering((_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(`{"nhits": 1, "records": [{"fields": {"shape": ${nested}}}]}`);
    });
    const { exitCode, stderr } = await runProgram(`${records}${json}`, { env: { ODS_PORTAL: url } });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("it is nested too deeply")]);
  });
});

describe("standard input", () => {
  const push = (stdin: string | Iterable<string>) =>
    runProgram("ods push trees realtime -p my-domain", { env: { ODS_PUSHKEY: "KEY" }, stdin });

  it("may give a line in any number of pieces", async () => {
    const { stderr } = await push('{"name": "'.padEnd(MANY, "x"));
    expect(await push(pieces('{"name": "'.padEnd(MANY, "x")))).toMatchObject({ stderr });
    expect(stderr).toContain("There is no JSON in line 1 of standard input");
  });

  it("gives no record that is nested without end", async () => {
    const { exitCode, stderr } = await push("[".repeat(MANY) + "]".repeat(MANY));
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining("holds something else than records: a list that is nested too deeply"),
    ]);
  });

  it("gives no key that never ends", async () => {
    const { exitCode, stderr } = await runProgram("odskeys set -p my-domain", { stdin: endless() });
    expect([exitCode, stderr]).toEqual([
      2,
      "error: The first line of standard input is too long: a key alone is wanted there.\n",
    ]);
  });
});

describe("the command line", () => {
  it("takes any number of values", async () => {
    const refined = Array.from({ length: 100_000 }, (_, tree) => ["-r", `tree=${tree}`]).flat();
    const maps = Array.from({ length: 100_000 }, (_, user) => ["--map", `user:${user}=maya`]).flat();
    const none = { exitCode: 2, stdout: "", stderr: expect.stringContaining("Which portal?") };
    expect(await runProgram(["ods", "datasets", ...refined])).toEqual(none);
    const migrated = await runProgram(["ods", "migrate", "trees", "--from", "a b", "--to", "b", ...maps]);
    expect(migrated.stderr).toContain("The portal is no address");
  });

  it("takes an address of any length", async () => {
    const words = ["odskeys", "get", "-b", `https://data.city.org/${SLASHES}x`];
    expect((await runProgram(words)).exitCode).not.toBe(0);
  });
});

function* pieces(text: string): Generator<string> {
  for (const character of text) yield character;
}

function* endless(): Generator<string> {
  for (;;) yield "x".repeat(1_000);
}
