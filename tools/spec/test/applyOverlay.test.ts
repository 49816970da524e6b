import { applyOverlay, type JsonObject } from "@ods/cli/generate";
import { describe, expect, it } from "vitest";
import { overlay } from "./project.ts";

const apply = (document: JsonObject, ...actions: object[]) =>
  applyOverlay(document, overlay(...actions) as JsonObject, "overlay.yaml");

describe("applyOverlay", () => {
  it("merges objects deeply, replaces plain values and appends to lists", () => {
    const document = { info: { title: "A", nested: { a: 1, b: 2 }, tags: ["x"] } };
    const change = { title: "B", nested: { b: 3, c: 4 }, tags: ["y"] };
    expect(apply(document, { target: "$.info", update: change })).toEqual({
      info: { title: "B", nested: { a: 1, b: 3, c: 4 }, tags: ["x", "y"] },
    });
  });

  it("leaves the document it was given as it is", () => {
    const document = { info: { tags: ["x"] } };
    apply(document, { target: "$.info", update: { tags: ["y"] } });
    expect(document).toEqual({ info: { tags: ["x"] } });
  });

  it("updates every match, each with a copy of its own", () => {
    const result = apply(
      { a: { kind: 1 }, b: { kind: 1 }, c: { kind: 2 } },
      { target: "$[?@.kind == 1]", update: { list: [] } },
      { target: "$.a.list", update: "first" },
    );
    expect(result).toEqual({ a: { kind: 1, list: ["first"] }, b: { kind: 1, list: [] }, c: { kind: 2 } });
  });

  it("removes keys and entries of lists, several of one list at once", () => {
    const document = { required: ["a", "secret", "b", "code"], properties: { secret: {} } };
    const result = apply(
      document,
      { target: "$.required[?@ == 'secret' || @ == 'code']", remove: true },
      { target: "$.properties.secret", remove: true },
    );
    expect(result).toEqual({ required: ["a", "b"], properties: {} });
  });

  it("applies actions in order, so that a later one sees what an earlier one did", () => {
    const result = apply(
      { a: {} },
      { target: "$.a", update: { b: {} } },
      { target: "$.a.b", update: { c: 1 } },
    );
    expect(result).toEqual({ a: { b: { c: 1 } } });
  });

  it("finds what a name can't say plainly", () => {
    const document = { paths: { "/a/{id}/": { get: { parameters: [{ name: "x" }, { name: "y" }] } } } };
    const result = apply(document, {
      target: "$.paths['/a/{id}/'].get.parameters[?@.name == 'y']",
      update: { required: true },
    });
    expect(result).toMatchObject({
      paths: { "/a/{id}/": { get: { parameters: [{ name: "x" }, { name: "y", required: true }] } } },
    });
  });

  it("refuses to update a plain value, or to remove the whole document", () => {
    expect(() => apply({ a: 1 }, { target: "$.a", update: { b: 1 } })).toThrow(
      "/a, which is no object or list",
    );
    expect(() => apply({ a: 1 }, { target: "$", remove: true })).toThrow("whole document");
  });
});
