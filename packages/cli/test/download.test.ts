import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder } from "./emptyFolder.ts";
import { runProgram } from "./programs.ts";
import { answering, sampleServer } from "./sampleServer.ts";

const server = sampleServer();
const folder = emptyFolder();

const download = (words: string, columns?: number, env: Record<string, string> = server.env) =>
  runProgram(`ods download ${words} --no-keyring`, { env, columns });
const contentOf = (name: string) => readFile(path.join(folder(), name), "utf8");

describe("ods download", () => {
  it("writes a file named after the dataset, and says how large it is where nobody parses it", async () => {
    const { exitCode, stdout, stderr } = await download("street-trees");
    expect([exitCode, stdout, stderr]).toEqual([0, "", "street-trees.csv: 25.4 kB\n"]);
    expect((await contentOf("street-trees.csv")).split("\r\n", 1)[0]).toBe(
      "tree;species;district;height;planted;position",
    );
  });

  it("takes the format from the file's name, and makes its folder", async () => {
    await download("street-trees -o maps/trees.GEOJSON -r species=Oak");
    const { type, features } = JSON.parse(await contentOf("maps/trees.GEOJSON"));
    expect(type).toBe("FeatureCollection");
    for (const { properties } of features) expect(properties.species).toBe("Oak");
  });

  it("takes the format from --format before the file's name", async () => {
    await download("street-trees --format json");
    await download("street-trees --format json -o trees.txt");
    expect(JSON.parse(await contentOf("street-trees.json"))).toHaveLength(500);
    expect(await contentOf("trees.txt")).toBe(await contentOf("street-trees.json"));
  });

  it("writes to standard output, and nothing else there", async () => {
    const { exitCode, stdout, stderr } = await download("street-trees -o - --separator , -f tree,species");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout.split(/\r?\n/, 2)).toEqual(["tree,species", "1,Lime"]);
    expect(await readdir(folder())).toEqual([]);
  });

  it("tells path, size and type as JSON", async () => {
    const { stdout } = await download("street-trees -o trees.csv --json");
    const content = await readFile("trees.csv");
    expect(JSON.parse(stdout)).toEqual({
      path: path.join(process.cwd(), "trees.csv"),
      size: content.length,
      type: "text/csv",
      isFromCache: false,
    });
  });

  it("keeps the dataset with --cache, and downloads it again only when it has changed", async () => {
    await download("street-trees --cache");
    await rm("street-trees.csv");
    const { stderr } = await download("street-trees --cache");
    expect(stderr).toContain("unchanged since it was kept");
    expect(await contentOf("street-trees.csv")).toContain("Horse chestnut");
    await download("street-trees --cache-dir elsewhere -o again.csv");
    expect((await readdir(folder())).sort()).toEqual([
      ".ods-cache",
      "again.csv",
      "elsewhere",
      "street-trees.csv",
    ]);
  });

  it.each([
    ["street-trees -o trees.bin", "The name trees.bin doesn't say it; give --format"],
    ["street-trees -o - --json", "with -o - there is none"],
    ["street-trees --format json --separator ,", "The format json takes no separator"],
    ["some/where", "some/where is no name of a file: give one with -o"],
    ["street-trees --epsg WGS", "--epsg is WGS; a whole number is wanted"],
    ["street-trees -o .", "Which format?"],
  ])("refuses `ods download %s`", async (words, message) => {
    const { exitCode, stderr } = await download(words);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(await readdir(folder())).toEqual([]);
  });

  it("shows a terminal no binary, and no control character of a text", async () => {
    const { exitCode, stderr } = await download("street-trees -o - --format xlsx", 80);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("xlsx is nothing for a terminal")]);
    const url = await answering((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/csv" }).end("a;b\n\u001b[2J\u009b1m;é\n");
    });
    const asText = (columns?: number) => download("evil -o - --anonymous", columns, { ODS_PORTAL: url });
    expect((await asText(80)).stdout).toBe("a;b\n\ufffd[2J\ufffd1m;é\n");
    expect((await asText()).stdout).toBe("a;b\n\u001b[2J\u009b1m;é\n");
  });

  it("leaves a former file as it was, and no half of a new one, when the portal breaks off", async () => {
    await writeFile("trees.csv", "as it was");
    const url = await answering((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/csv", "Content-Length": "1000" });
      response.write("a;b\n1;2\n", () => response.destroy());
    });
    const { exitCode, stderr } = await download("trees --anonymous", undefined, { ODS_PORTAL: url });
    expect(exitCode).toBe(7);
    expect(stderr).toMatch(/^error: /m);
    expect(await readdir(folder())).toEqual(["trees.csv"]);
    expect(await contentOf("trees.csv")).toBe("as it was");
  });

  it("takes a login page for no dataset", async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>Log in</title>");
    });
    const { exitCode, stderr } = await download("trees --format xlsx", undefined, { ODS_PORTAL: url });
    expect(exitCode).toBe(3);
    expect(stderr).toContain("Store a key with odskeys set");
    expect(await readdir(folder())).toEqual([]);
  });
});

describe("ods types", () => {
  it("prints an interface, and writes it whole to a file", async () => {
    const types = (words: string) => runProgram(`ods types street-trees --no-keyring${words}`, server);
    const { stdout } = await types("");
    expect(stdout).toContain("export interface StreetTrees {");
    const { stdout: nothing, stderr } = await types(" --name Tree -o tree.ts");
    expect([nothing, stderr]).toEqual(["", "tree.ts is written.\n"]);
    expect(await contentOf("tree.ts")).toBe(stdout.replace("StreetTrees", "Tree"));
    expect(await readdir(folder())).toEqual(["tree.ts"]);
  });

  it("says which file can't be written", async () => {
    const { exitCode, stderr } = await runProgram(
      "ods types street-trees --no-keyring -o no/tree.ts",
      server,
    );
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("no/tree.ts can't be written: ENOENT")]);
  });
});
