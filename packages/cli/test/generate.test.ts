import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { emptyFolder } from "./emptyFolder.ts";
import { runProgram } from "./programs.ts";
import { answering } from "./sampleServer.ts";

const PUBLISHED = fileURLToPath(new URL("../../../specs/automation/openapi.yaml", import.meta.url));
const SMALL = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Trees", version: "1" },
  paths: {
    "/trees/{id}": {
      get: {
        operationId: "getTree",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: { 200: { description: "A \u001b[31mtree." } },
      },
    },
  },
});

const folder = emptyFolder();

describe("ods generate", () => {
  it("writes the types of the document at an address, and says what is new in it", async () => {
    const url = await answering(async (_request, response) => {
      const published = await readFile(PUBLISHED, "utf8");
      response.end(published.replace("\npaths:\n", "\npaths:\n  /brand-new/:\n    get: {responses: {}}\n"));
    });
    const { exitCode, stdout, stderr } = await runProgram(
      `ods generate --from ${url}/openapi.yaml -o my-ods.ts`,
    );
    expect([exitCode, stdout]).toEqual([0, ""]);
    expect(stderr).toMatch(
      /^my-ods\.ts: types of \d+ operations of the Automation API, 1 of them new\.\nImport createAutomationClient from @ods\/automation, and call createAutomationClient<paths>\(…\)\.\n$/,
    );
    const types = await readFile("my-ods.ts", "utf8");
    expect(types).toMatch(/^\/\/ Generated from http:\S+openapi\.yaml by `ods generate`\. Do not edit\./);
    expect(types).toContain('import type { Upload } from "@ods/automation";');
    expect(types).toContain('"/brand-new/": {');
    expect(await readdir(folder())).toEqual(["my-ods.ts"]);
  });

  it("prints them where no file is named, and reads any document", async () => {
    await writeFile("trees.json", SMALL);
    const { exitCode, stdout, stderr } = await runProgram("ods generate --from trees.json");
    expect([exitCode, stderr]).toEqual([
      0,
      "Types of 1 operation of an API that this version does not know.\n",
    ]);
    expect(stdout).toContain('"/trees/{id}": {');
    const shown = await runProgram("ods generate --from trees.json", { columns: 80 });
    expect(shown.stdout).not.toContain("\u001b");
  });

  it("gives a value that JavaScript does not hold the type number, and says so", async () => {
    const query =
      '{"name":"kind","in":"query","schema":{"type":"integer","enum":[1,9007199254740993],"default":9007199254740993}}';
    await writeFile("trees.json", SMALL.replace('"parameters":[', `"parameters":[${query},`));
    const { exitCode, stdout, stderr } = await runProgram("ods generate --from trees.json");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("kind?: number;");
    expect(stderr).toMatch(
      /^\/paths\/~1trees~1\{id\}\/get\/parameters\/0\/schema\/enum\/1: 9007199254740993 is a number that JavaScript does not hold exactly, so that its type is number\.\nTypes of 1 operation/,
    );
  });

  it("takes YAML whole from a server that would cut it while it compresses it, or not at all", async () => {
    const yaml = await readFile(PUBLISHED, "utf8");
    const paths = yaml.indexOf("\n  /", yaml.indexOf("\npaths:") + 20_000);
    const whole = gzipSync(`${yaml.slice(0, paths)}\n${"#".repeat(100)}`);
    const portal = (isStubborn: boolean) =>
      answering((request, response) => {
        if (request.headers["accept-encoding"] === "identity" && !isStubborn) return void response.end(yaml);
        response.writeHead(200, { "Content-Encoding": "gzip" }).end(whole.subarray(0, -20));
      });
    const { exitCode } = await runProgram(
      `ods generate --from ${await portal(false)}/openapi.yaml -o whole.ts`,
    );
    expect([exitCode, await readdir(folder())]).toEqual([0, ["whole.ts"]]);
    const refused = await runProgram(`ods generate --from ${await portal(true)}/openapi.yaml -o cut.ts`);
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      expect.stringContaining("It came compressed (gzip)"),
    ]);
  });

  it("corrects by an overlay of one's own, or not at all", async () => {
    await writeFile("trees.json", SMALL);
    const actions = [{ target: "$.paths.*.get", update: { operationId: "renamed" } }];
    const overlay = { overlay: "1.0.0", info: { title: "Mine", version: "1" }, actions };
    await writeFile("mine.json", JSON.stringify(overlay));
    const words = "ods generate --from trees.json -o -";
    expect((await runProgram(`${words} --overlay mine.json`)).stdout).toContain("renamed");
    expect((await runProgram(`${words} --no-overlay`)).stdout).not.toContain("renamed");
  });

  it.each([
    ["", 2, "required option '--from <path>' not specified"],
    ["--from none.json", 2, "none.json\n  It can't be read (ENOENT)."],
    ["--from page.json", 2, "It is a page of HTML without a document in it."],
    ["--from trees.json --overlay none.yaml", 2, "The overlay none.yaml can't be read: ENOENT"],
    ["--from http://127.0.0.1:9/openapi.json", 7, "It can't be reached: "],
    ["--from trees.json -o no/types.ts", 1, "no/types.ts can't be written: ENOENT"],
  ])("refuses `ods generate %s`", async (words, code, message) => {
    await writeFile("trees.json", SMALL);
    await writeFile("page.json", "<!doctype html><title>Log in</title>");
    const { exitCode, stdout, stderr } = await runProgram(`ods generate ${words}`.trim());
    expect([exitCode, stdout]).toEqual([code, ""]);
    expect(stderr).toContain(message);
    expect((await readdir(folder())).sort()).toEqual(["page.json", "trees.json"]);
  });
});
