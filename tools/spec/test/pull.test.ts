import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type JsonObject, parseDocument } from "@ods/cli/generate";
import { dump } from "js-yaml";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Api } from "../src/apis.ts";
import { loadEffective } from "../src/loadApi.ts";
import { pull } from "../src/pull.ts";
import { overlay, project, tinyDocument } from "./project.ts";
import { initPage, linkingPage, redoc2Page, redocPage } from "./redocPages.ts";

const API: Api = {
  document: "specs/openapi.yaml",
  source: "specs/source.json",
  overlay: "specs/overlay.yaml",
  types: "packages/things/src/schema.ts",
  commaLists: "packages/things/src/commaLists.json",
  responses: "packages/things/src/responses.json",
  packages: ["packages/things"],
};
const old = tinyDocument();
const harmless = overlay({ target: "$.info", update: { "x-seen": true } });

/** What the publisher has now: a property and an operation more. */
function next(): JsonObject {
  const document = tinyDocument({
    type: "object",
    properties: { id: { type: "string", readOnly: true }, name: { type: "string" } },
  });
  const { post } = document.paths["/things/"];
  const responses = { 200: { description: "It is there." } };
  Object.assign(document.paths, {
    "/things/": { post, get: { operationId: "see-things", summary: "See things", responses } },
  });
  return document as unknown as JsonObject;
}

interface Answer {
  body: string | Buffer;
  status?: number;
  type?: string;
}

async function serve(routes: Record<string, Answer>, isClosed = false): Promise<string> {
  const server = createServer((request, response) => {
    const {
      body,
      status = 200,
      type = "text/plain",
    } = routes[request.url ?? ""] ?? { body: "", status: 404 };
    response.writeHead(status, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  if (isClosed) await new Promise((resolve) => server.close(resolve));
  else onTestFinished(() => void server.close());
  return `http://127.0.0.1:${port}`;
}

async function things(files: Record<string, string | object> = {}): Promise<string> {
  return project({
    "redocly.yaml": { rules: { struct: "error" } },
    "specs/openapi.yaml": dump(old),
    "specs/source.json": { address: "http://127.0.0.1:9/" },
    "specs/overlay.yaml": harmless,
    "packages/things/package.json": { name: "@ods/things", version: "0.3.0" },
    "packages/things/src/schema.ts": "// old",
    ...files,
  });
}

async function everything(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(file, "utf8")])),
  );
}

describe("pull takes", () => {
  const text = JSON.stringify(next());
  const older = () => {
    const document = next();
    const thing = (document.components as { schemas: Record<string, JsonObject> }).schemas
      .Thing as JsonObject;
    thing.properties = {
      ...(thing.properties as JsonObject),
      name: { type: "string", nullable: true, example: "Oak" },
    };
    return JSON.stringify({ ...document, openapi: "3.0.3" });
  };

  it.each<[string, Record<string, Answer>, string?]>([
    ["JSON", { "/": { body: text, type: "application/json" } }],
    ["YAML", { "/": { body: dump(next()) } }],
    ["JSON with a byte order mark", { "/": { body: `\uFEFF${text}` } }],
    ["a page of Redoc 3", { "/": { body: redocPage(next()), type: "text/html" } }],
    ["a page of Redoc 2", { "/": { body: redoc2Page(next()), type: "text/html" } }],
    [
      "a page with a link",
      { "/": { body: linkingPage("api/things.yaml") }, "/api/things.yaml": { body: dump(next()) } },
      "/api/things.yaml",
    ],
    [
      "a page with a link in a call",
      { "/": { body: initPage("/things.json") }, "/things.json": { body: text } },
      "/things.json",
    ],
  ])("%s", async (_, routes, place = "/") => {
    const address = await serve(routes);
    const root = await things();
    const result = await pull(root, "things", API, { from: `${address}/` });
    expect(
      result.changes.map(({ class: verdict, owner, path: place, text }) => ({
        class: verdict,
        owner,
        path: place,
        text,
      })),
    ).toEqual([
      { class: "additive", owner: "GET /things/", path: "", text: "is new" },
      { class: "additive", owner: "schemas/Thing", path: "name", text: "is new" },
    ]);
    const read = (file: string) => readFile(path.join(root, file), "utf8");
    expect(parseDocument(await read("specs/openapi.yaml"), "")).toEqual(next());
    const body = Buffer.from(routes[place]?.body ?? "");
    expect(JSON.parse(await read("specs/source.json"))).toEqual({
      address: "http://127.0.0.1:9/",
      taken: {
        from: `${address}${place}`,
        date: new Date().toISOString().slice(0, 10),
        size: body.length,
        sha256: createHash("sha256").update(body).digest("hex"),
      },
    });
    expect(await read("packages/things/src/schema.ts")).toContain("name?: string");
  });

  it("OpenAPI 3.0 as 3.1", async () => {
    const address = await serve({ "/": { body: older() } });
    const root = await things();
    await pull(root, "things", API, { from: address });
    const document = parseDocument(await readFile(path.join(root, "specs/openapi.yaml"), "utf8"), "");
    expect(document).toMatchObject({
      openapi: "3.1.0",
      components: {
        schemas: { Thing: { properties: { name: { type: ["string", "null"], examples: ["Oak"] } } } },
      },
    });
  });

  it("a file, and the publisher's address where nothing else is said", async () => {
    const address = await serve({ "/": { body: text } });
    const root = await things({ "specs/source.json": { address }, "new.yaml": dump(next()) });
    expect(await pull(root, "things", API, { from: path.join(root, "new.yaml") })).toMatchObject({
      isNew: true,
    });
    expect(JSON.parse(await readFile(path.join(root, "specs/source.json"), "utf8"))).toMatchObject({
      address,
      taken: { from: "new.yaml" },
    });
    const before = await everything(root);
    expect(await pull(root, "things", API)).toMatchObject({ isNew: false, changes: [] });
    expect(await everything(root)).toEqual(before);
  });
});

describe("pull leaves everything as it was, and says why, at", () => {
  const text = JSON.stringify(next());
  const yaml = dump(next());
  const other = { ...tinyDocument(), paths: { "/trees/": { get: { operationId: "trees", responses: {} } } } };
  const broken = structuredClone(next());
  (broken.components as JsonObject).schemas = { Thing: { $ref: "#/components/schemas/Nothing" } };
  const unlinted = structuredClone(next());
  ((unlinted.paths as JsonObject)["/things/"] as JsonObject).parameters = [{ name: "x", in: "nowhere" }];
  it.each<[string, Record<string, Answer>, string, string | RegExp]>([
    [
      "a page without a document",
      { "/": { body: "<!doctype html><p>Log in</p>" } },
      "/",
      "a page of HTML without a document",
    ],
    [
      "a page that was cut short",
      { "/": { body: redocPage(next()).slice(0, 900) } },
      "/",
      "a page of HTML without a document",
    ],
    [
      "a page that links to a page",
      { "/": { body: linkingPage("b") }, "/b": { body: "<html></html>" } },
      "/b",
      "it is a page of HTML",
    ],
    [
      "a page that links to a file",
      { "/": { body: linkingPage("file:///etc/hostname") } },
      "/",
      "names no document",
    ],
    ["JSON cut short", { "/": { body: text.slice(0, 300) } }, "/:1", "no JSON"],
    [
      "YAML cut short",
      { "/": { body: yaml.slice(0, yaml.indexOf("components:")) } },
      "/ /paths/~1things~1/post/requestBody/content/application~1json/schema/$ref",
      "not there",
    ],
    ["an empty file", { "/": { body: "" } }, "/", "It is empty."],
    ["bytes", { "/": { body: Buffer.from([0x1f, 0x8b, 0xff, 0xfe]) } }, "/", "no text in UTF-8"],
    [
      "another API",
      { "/": { body: JSON.stringify(other) } },
      "/ /paths",
      "It has 0 of the 1 operations of the things API",
    ],
    ["Swagger 2", { "/": { body: JSON.stringify({ swagger: "2.0", paths: {} }) } }, "/ /swagger", "2.0"],
    [
      "no operations",
      { "/": { body: JSON.stringify({ openapi: "3.1.0", paths: {} }) } },
      "/ /paths",
      "no operations",
    ],
    [
      "a broken reference",
      { "/": { body: JSON.stringify(broken) } },
      "/ /components/schemas/Thing/$ref",
      "not there",
    ],
    ["lint errors", { "/": { body: JSON.stringify(unlinted) } }, "/", "lint errors"],
    ["status 404", {}, "/", "404"],
    ["status 503", { "/": { body: text, status: 503 } }, "/", "503"],
  ])("%s", async (_, routes, place, problem) => {
    const address = await serve(routes);
    const root = await things();
    const before = await everything(root);
    const error = await pull(root, "things", API, { from: `${address}/` }).catch((e: Error) => e);
    expect(error).toBeInstanceOf(Error);
    const [where, what, ...remedy] = (error as Error).message.split("\n  ");
    expect(where).toBe(`${address}${place}`);
    expect(what).toMatch(problem);
    expect(remedy.join()).toMatch(/\w/);
    expect(await everything(root)).toEqual(before);
  });

  it("no network, or no file", async () => {
    const address = await serve({}, true);
    const root = await things({ "specs/source.json": { address } });
    const before = await everything(root);
    await expect(pull(root, "things", API)).rejects.toThrow(/It can't be reached: ECONNREFUSED\.\n.*offline/);
    await expect(pull(root, "things", API, { from: "nowhere.yaml" })).rejects.toThrow("ENOENT");
    await expect(pull(root, "things", API, { from: "http://user:secret@127.0.0.1:9/" })).rejects.toThrow(
      /^http:\/\/127.0.0.1:9\/\n(?![\s\S]*secret)/,
    );
    expect(await everything(root)).toEqual(before);
  });

  it("YAML that was cut short and is whole all the same", async () => {
    const operations = ["a", "b", "c"].map((name) => [
      `/${name}/`,
      { get: { operationId: name, responses: { 200: { description: "It." } }, summary: `About ${name}` } },
    ]);
    const whole = dump({ ...tinyDocument(), components: {}, paths: Object.fromEntries(operations) });
    const root = await things({
      "specs/openapi.yaml": whole,
      "new.yaml": whole.slice(0, whole.indexOf("bout b")),
    });
    await expect(pull(root, "things", API, { from: path.join(root, "new.yaml") })).rejects.toThrow(
      "It has 2 of the 3 operations of the things API and ends in the middle of a line: it is cut short.",
    );
    expect(await readFile(path.join(root, "specs/openapi.yaml"), "utf8")).toBe(whole);
  });

  it("a document that is written by hand", async () => {
    const root = await things({ "specs/source.json": { writtenByHand: "There is a manual only." } });
    await expect(pull(root, "things", API, { from: "any.yaml" })).rejects.toThrow(/by hand.*manual only/);
  });
});

describe("a pull", () => {
  it("that takes another API by force says what that means", async () => {
    const other = {
      ...next(),
      paths: {
        "/trees/": {
          get: { operationId: "trees", summary: "Trees", responses: { 200: { description: "Trees." } } },
        },
      },
    };
    const root = await things({ "new.json": other });
    const { changes } = await pull(root, "things", API, { from: path.join(root, "new.json"), force: true });
    expect(changes[0]).toMatchObject({ class: "breaking", owner: "POST /things/", text: "is gone" });
  });

  it("writes a changeset by the worst of its changes, and a report", async () => {
    const root = await things({ "new.json": next() });
    const report = path.join(root, "report.md");
    await pull(root, "things", API, { from: path.join(root, "new.json"), report });
    const [name] = await readdir(path.join(root, ".changeset"));
    const changeset = await readFile(path.join(root, ".changeset", String(name)), "utf8");
    const today = new Date().toISOString().slice(0, 10);
    const news = "**New**\n\n- `GET /things/`: is new\n- schema `Thing` `name`: is new (of POST /things/)\n";
    expect(changeset).toBe(
      `---\n"@ods/things": minor\n---\n\nThe Things API as published on ${today}: 2 additions.\n\n${news}`,
    );
    expect(await readFile(report, "utf8")).toContain(`# New document of the things API: 2 new\n`);
    expect(await readFile(report, "utf8")).toContain(news);
  });

  it("of nothing but texts is a patch", async () => {
    const document = tinyDocument();
    document.paths["/things/"].post.summary = "Make one more thing";
    const root = await things({ "new.json": document });
    await pull(root, "things", API, { from: path.join(root, "new.json") });
    const [name] = await readdir(path.join(root, ".changeset"));
    expect(await readFile(path.join(root, ".changeset", String(name)), "utf8")).toMatch(
      /^---\n"@ods\/things": patch\n---\n\nThe Things API as published on [\d-]+: 1 text or limit reads otherwise\.\n$/,
    );
  });

  it("reports corrections that are mended or have lost their place, and goes on", async () => {
    const corrections = overlay(
      {
        target: "$.components.schemas.Thing.properties",
        update: { name: { type: "string" } },
        description: "name",
      },
      { target: "$.paths['/things/'].post.deprecated", remove: true, description: "not deprecated" },
      { target: "$.components.schemas.Other", update: { type: "object" }, description: "other" },
    );
    const deprecated = structuredClone(old);
    Object.assign(deprecated.paths["/things/"].post, { deprecated: true });
    Object.assign(deprecated.components.schemas, { Other: {} });
    const root = await things({
      "specs/overlay.yaml": corrections,
      "specs/openapi.yaml": dump(deprecated),
      "new.json": next(),
    });
    const { findings } = await pull(root, "things", API, { from: path.join(root, "new.json") });
    expect(findings.map(({ finding, pointer }) => [finding, pointer])).toEqual([
      ["fixed", "/actions/0"],
      ["fixed", "/actions/1"],
      ["vanished", "/actions/2"],
    ]);
    // Nothing of that stops the generator afterwards, but what nobody has been told of does.
    await expect(loadEffective(root, API)).resolves.toBeDefined();
    const more = [...corrections.actions, { target: "$.paths['/gone/']", remove: true }];
    await writeFile(path.join(root, "specs/overlay.yaml"), JSON.stringify({ ...corrections, actions: more }));
    await expect(loadEffective(root, API)).rejects.toThrow("matches nothing");
  });
});
