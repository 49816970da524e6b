import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../src/generate.ts";
import { API, overlay, project, tinyDocument } from "./project.ts";

const harmless = overlay({ target: "$.info", update: { "x-seen": true } });
const write = { check: false };

describe("generate", () => {
  it("makes types with read and write markers and the document's prose", async () => {
    const root = await project({ "openapi.yaml": tinyDocument(), "overlay.yaml": harmless });
    expect(await generate(root, { things: API }, write)).toEqual([
      { file: "out/schema.ts", stale: true },
      { file: "out/commaLists.json", stale: true },
      { file: "out/responses.json", stale: true },
    ]);
    const types = await readFile(path.join(root, "out/schema.ts"), "utf8");
    expect(types).toContain("id?: $Read<string>");
    expect(types).toContain("Make a thing");
    expect(types).toContain("Do not edit");
  });

  it("takes YAML and JSON alike, and gives the same text each time", async () => {
    const yaml = `openapi: 3.1.0
info: { title: Things, version: "1" }
paths:
  /things/:
    get:
      operationId: list-things
      responses: { "200": { description: 2026-03-14 } }
`;
    const json = {
      openapi: "3.1.0",
      info: { title: "Things", version: "1" },
      paths: {
        "/things/": {
          get: { operationId: "list-things", responses: { 200: { description: "2026-03-14" } } },
        },
      },
    };
    const texts = [];
    for (const document of [yaml, json, json]) {
      const root = await project({ "openapi.yaml": document, "overlay.yaml": harmless });
      await generate(root, { things: API }, write);
      texts.push(await readFile(path.join(root, "out/schema.ts"), "utf8"));
    }
    expect(new Set(texts).size).toBe(1);
  });

  it("finds paths that are redirected, and responses that may look like errors", async () => {
    const answered = (properties: object) => ({
      description: "Done.",
      content: {
        "application/json": { schema: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties }] } },
      },
    });
    const document = {
      ...tinyDocument({ type: "object", properties: { error: { type: "string" } } }),
      components: {
        schemas: { Base: { type: "object", properties: { id: { type: "string" } } } },
        responses: { Moved: { description: "In a file store." } },
      },
      paths: {
        "/things/{id}/file/": { get: { responses: { 303: { $ref: "#/components/responses/Moved" } } } },
        "/open/": {
          get: {
            responses: { 200: { description: "Done.", content: { "application/json": { schema: {} } } } },
          },
        },
        "/said/": { get: { responses: { 200: answered({ message: { type: "string" } }) } } },
        "/things/": {
          get: {
            responses: { 200: answered({ name: { type: "string" } }), default: answered({ error: {} }) },
          },
          post: {
            responses: { 201: answered({ error: { type: "string" } }), 302: { description: "Moved." } },
          },
        },
      },
    };
    const root = await project({ "openapi.yaml": document, "overlay.yaml": harmless });
    await generate(root, { things: API }, write);
    expect(JSON.parse(await readFile(path.join(root, "out/responses.json"), "utf8"))).toEqual({
      redirects: ["/things/{id}/file/"],
      errorShaped: ["POST /things/"],
      messageShaped: ["GET /open/", "GET /said/"],
    });
  });

  it("with check writes nothing and says what is stale", async () => {
    const root = await project({ "openapi.yaml": tinyDocument(), "overlay.yaml": harmless });
    const check = () => generate(root, { things: API }, { check: true });
    expect(await check()).toEqual([
      { file: "out/schema.ts", stale: true },
      { file: "out/commaLists.json", stale: true },
      { file: "out/responses.json", stale: true },
    ]);
    expect(await readdir(root)).not.toContain("out");
    await generate(root, { things: API }, write);
    expect(await check()).toEqual([
      { file: "out/schema.ts", stale: false },
      { file: "out/commaLists.json", stale: false },
      { file: "out/responses.json", stale: false },
    ]);
  });

  it("types files in requests as uploads, and open lists as strings with their known values", async () => {
    const document = tinyDocument({
      type: "object",
      properties: {
        file: { type: "string", format: "binary" },
        level: { $ref: "#/components/schemas/Level" },
      },
    });
    Object.assign(document.components.schemas, {
      Level: { type: "string", "x-extensible-enum": ["low", "high"] },
    });
    const { requestBody } = document.paths["/things/"].post;
    Object.assign(requestBody, {
      content: {
        "multipart/form-data": {
          schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
        },
      },
    });
    const root = await project({ "openapi.yaml": document, "overlay.yaml": harmless });
    await generate(root, { things: API }, write);
    const types = await readFile(path.join(root, "out/schema.ts"), "utf8");
    expect(types).toContain('import type { Upload } from "@ods/core";');
    expect(types).toContain("file?: Upload;");
    expect(types).toContain('export type KnownLevel = "low" | "high";');
    expect(types).toMatch(/Level: string;/);
  });
});

describe("a faulty input", () => {
  it.each([
    ["a document that is not there", {}, "openapi.yaml", "It can't be read (ENOENT)."],
    ["broken YAML", { "openapi.yaml": "openapi: 3.1.0\npaths: [\n" }, /openapi\.yaml:\d+/, "It is no YAML"],
    [
      "JSON cut short",
      { "openapi.yaml": '{ "openapi": "3.1.0",\n "paths": {' },
      /openapi\.yaml:\d+/,
      "It is no JSON",
    ],
    [
      "a page of HTML",
      { "openapi.yaml": "<!doctype html><p>Log in</p>" },
      "openapi.yaml",
      "It holds no object.",
    ],
    [
      "another version",
      { "openapi.yaml": { openapi: "3.0.3", paths: {} } },
      "openapi.yaml /openapi",
      "3.0.3",
    ],
    [
      "no operations",
      { "openapi.yaml": { openapi: "3.1.0", paths: {} } },
      "openapi.yaml /paths",
      "no operations",
    ],
    [
      "a broken reference",
      { "openapi.yaml": tinyDocument({ $ref: "#/components/schemas/Nothing" }) },
      "openapi.yaml /components/schemas/Thing/$ref",
      "#/components/schemas/Nothing",
    ],
    [
      "a reference to elsewhere",
      { "openapi.yaml": tinyDocument({ $ref: "other.yaml#/Thing" }) },
      "openapi.yaml /components/schemas/Thing/$ref",
      "outside the document",
    ],
    [
      "an overlay action that matches nothing",
      {
        "overlay.yaml": overlay(
          { target: "$.info", update: {} },
          { target: "$.paths['/gone/']", remove: true },
        ),
      },
      "overlay.yaml /actions/1",
      "$.paths['/gone/']",
    ],
    [
      "an overlay action with a broken target",
      { "overlay.yaml": overlay({ target: "$.paths[", update: {} }) },
      "overlay.yaml /actions/0/target",
      "no JSONPath",
    ],
    [
      "an overlay action that does nothing",
      { "overlay.yaml": overlay({ target: "$.info" }) },
      "overlay.yaml /actions/0",
      "neither updates nor removes",
    ],
    [
      "an overlay of another version",
      { "overlay.yaml": { overlay: "2.0.0", actions: [] } },
      "overlay.yaml /overlay",
      "2.0.0",
    ],
  ])(
    "(%s) stops with its place, the problem and what to do, and leaves the old output",
    async (name, files, place, problem) => {
      const defaults = name.includes("not there") ? {} : { "openapi.yaml": tinyDocument() };
      const root = await project({
        ...defaults,
        "overlay.yaml": harmless,
        "out/schema.ts": "// old",
        ...files,
      });
      const error = await generate(root, { things: API }, write).catch((e: Error) => e);
      expect(error).toBeInstanceOf(Error);
      const [where, what, remedy] = (error as Error).message.split("\n  ");
      expect(where).toMatch(place);
      expect(what).toContain(problem);
      expect(remedy).toMatch(/\w/);
      expect(await readFile(path.join(root, "out/schema.ts"), "utf8")).toBe("// old");
      expect(await readdir(path.join(root, "out"))).toEqual(["schema.ts"]);
    },
  );

  it("in one API leaves the outputs of the others alone, too", async () => {
    const root = await project({
      "openapi.yaml": tinyDocument(),
      "overlay.yaml": harmless,
      "broken.yaml": "[",
      "out/schema.ts": "// old",
    });
    const apis = {
      things: API,
      broken: {
        document: "broken.yaml",
        types: "out/broken.ts",
        commaLists: "out/broken.json",
        responses: "out/brokenResponses.json",
      },
    };
    await expect(generate(root, apis, write)).rejects.toThrow("broken.yaml");
    expect(await readFile(path.join(root, "out/schema.ts"), "utf8")).toBe("// old");
  });
});
