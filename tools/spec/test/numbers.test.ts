import { readFile } from "node:fs/promises";
import path from "node:path";
import { applyOverlay, jsonText, parseDocument, takeDocument } from "@ods/cli/generate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Api } from "../src/apis.ts";
import { diffSources } from "../src/diffSources.ts";
import { generate } from "../src/generate.ts";
import { loadEffective, loadPublished } from "../src/loadApi.ts";
import { pull } from "../src/pull.ts";
import { API, overlay, project, tinyDocument } from "./project.ts";

/** A document as JSON whose thing has values that JavaScript does not hold. */
function withNumbers(values: Record<string, string>): string {
  const thing = Object.fromEntries(Object.keys(values).map((name) => [name, `<${name}>`]));
  const document = tinyDocument({ type: "object", properties: { id: { type: "integer", ...thing } } });
  return Object.entries(values).reduce(
    (text, [name, json]) => text.replace(`"<${name}>"`, json),
    JSON.stringify(document, null, 2),
  );
}

const VALUES = {
  enum: "[1, 9007199254740993, 12345678901234567890]",
  default: "9007199254740993",
  examples: "[9007199254740993, 3.14159265358979323846]",
  minimum: "-9007199254740993",
  maximum: "1e400",
};
const DIGITS = [
  "9007199254740993",
  "12345678901234567890",
  "3.14159265358979323846",
  "-9007199254740993",
  "1e400",
];

describe("a number of a document that JavaScript does not hold", () => {
  it("has its digits when it is read as JSON, as YAML, from 3.0, out of a page and under an overlay", async () => {
    const json = withNumbers(VALUES);
    const yaml = json.replace("{", "{ # YAML\n");
    const old = json.replace('"openapi": "3.1.0"', '"openapi": "3.0.3"');
    const page = `<html><script>const __redoc_state = {"spec": {"data": ${json}}};</script></html>`;
    const root = await project({ "a.json": json, "a.yaml": yaml, "old.json": old, "page.html": page });
    for (const file of ["a.json", "a.yaml", "old.json", "page.html"]) {
      const { document } = await takeDocument(file, { directory: root });
      const corrected = applyOverlay(
        document,
        overlay({
          target: "$.components.schemas.Thing.properties.id",
          update: { description: "An id." },
        }) as never,
        "overlay.yaml",
      );
      for (const digits of DIGITS) expect(jsonText(corrected)).toContain(digits);
    }
  });

  it("is corrected by an overlay with all digits, and is the same only where all digits are", async () => {
    const root = await project({
      "openapi.yaml": withNumbers({ enum: "[9007199254740993]" }),
      "overlay.yaml": `overlay: 1.0.0
info: { title: Faults, version: "1" }
actions:
  - target: $.components.schemas.Thing.properties.id
    update: { enum: [9007199254740993, 9007199254740992, 9007199254740995], maximum: 9007199254740995 }
`,
    });
    const text = jsonText(await loadEffective(root, API));
    expect(text).toContain(
      '"enum":[9007199254740993,9007199254740992,9007199254740995],"maximum":9007199254740995',
    );
  });

  it("is of the type number where it is a value, its digits in comments, and is told", async () => {
    const root = await project({
      "openapi.yaml": withNumbers({ ...VALUES, const: "9007199254740993" }),
      "overlay.yaml": overlay({ target: "$.info", update: { "x-seen": true } }),
    });
    const lines: string[] = [];
    const api: Api = { ...API, portalDocument: "out/portal.json" };
    await generate(root, { things: api }, { check: false, onNumber: (line) => lines.push(line) });
    const types = await readFile(path.join(root, "out/schema.ts"), "utf8");
    expect(types).toContain("id?: number;");
    expect(types).toContain("@default 9007199254740993\n");
    expect(types).not.toMatch(/\| 9007|exact-/);
    const portal = await readFile(path.join(root, "out/portal.json"), "utf8");
    for (const digits of DIGITS) expect(portal).toContain(digits);
    const place = "openapi.yaml /components/schemas/Thing/properties/id";
    expect(lines).toContain(
      `${place}/enum/1: JavaScript does not hold 9007199254740993 exactly; its type is number, and the portal in memory takes it for 9007199254740992`,
    );
    expect(lines).toContain(
      `${place}/maximum: JavaScript does not hold 1e400 exactly; the portal in memory takes it for Infinity`,
    );
    expect(lines).toHaveLength(8);
    await generate(root, { things: API }, { check: false, onNumber: (line) => lines.push(line) });
    // Without a portal, only what shows in types is told.
    expect(lines.slice(8)).toEqual([
      `${place}/enum/1: JavaScript does not hold 9007199254740993 exactly; its type is number`,
      `${place}/enum/2: JavaScript does not hold 12345678901234567890 exactly; its type is number`,
      `${place}/const: JavaScript does not hold 9007199254740993 exactly; its type is number`,
    ]);
  });

  it("is a change when a digit of it is", async () => {
    const root = await project({
      "old.json": withNumbers({
        enum: "[1, 9007199254740993]",
        maximum: "9007199254740993",
        default: "1e400",
      }),
      "new.json": withNumbers({
        enum: "[1, 9007199254740992]",
        maximum: "9007199254740995",
        default: "1e401",
      }),
      "overlay.yaml": overlay({ target: "$.info", update: { "x-seen": true } }),
    });
    const at = (file: string) => path.join(root, file);
    const changes = await diffSources(root, API, at("old.json"), at("new.json"));
    const texts = changes.map(({ text }) => text);
    expect(texts.join("\n")).toContain("9007199254740993");
    expect(texts).toContain("`maximum` is now 9007199254740995, was 9007199254740993");
    expect(texts).toContain("`default` is now 1e401, was 1e400");
    expect(changes.filter(({ kind }) => kind === "enum").length).toBeGreaterThan(0);
    expect(await diffSources(root, API, at("old.json"), at("old.json"))).toEqual([]);
  });

  it("is pulled with all its digits, and told", async () => {
    const root = await project({
      "redocly.yaml": { rules: { struct: "error" } },
      "openapi.yaml": withNumbers({ enum: "[1]" }),
      "overlay.yaml": overlay({ target: "$.info", update: { "x-seen": true } }),
      "source.json": { address: "http://127.0.0.1:9/" },
      "new.json": withNumbers({
        ...VALUES,
        description: '"1e400 is a text, and so is 017."',
        pattern: '"1e400"',
      }),
      "package.json": { name: "@ods/things", version: "0.3.0" },
      "out/schema.ts": "// old",
    });
    const api: Api = { ...API, source: "source.json", packages: ["."] };
    const { text } = await pull(root, "things", api, { from: path.join(root, "new.json") });
    expect(text).toContain("number    openapi.yaml /components/schemas/Thing/properties/id/enum/1: ");
    const pulled = await readFile(path.join(root, "openapi.yaml"), "utf8");
    expect(pulled.startsWith("openapi: 3.1.0\n")).toBe(true);
    const document = parseDocument(pulled, "openapi.yaml");
    expect(jsonText(document)).toBe(
      jsonText(parseDocument(await readFile(path.join(root, "new.json"), "utf8"), "new.json")),
    );
    // Once more it is the same document.
    const again = await pull(root, "things", api, { from: path.join(root, "new.json") });
    expect(again.isNew).toBe(false);
  });

  it("is printed with all its digits", async () => {
    const root = await project({ "openapi.yaml": withNumbers(VALUES) });
    const printed = jsonText(await loadPublished(root, API), 2);
    for (const json of ["12345678901234567890", "-9007199254740993,", '"maximum": 1e400\n']) {
      expect(printed).toContain(json);
    }
    expect(jsonText(parseDocument(printed, "printed.json"), 2)).toBe(printed);
  });
});

describe("a scalar of YAML", () => {
  const read = (yaml: string) => jsonText(parseDocument(`a: ${yaml}\n`, "a.yaml").a);

  it.each([
    ["9007199254740993", "9007199254740993"],
    ["+9007199254740993", "9007199254740993"],
    ["0xFFFFFFFFFFFFFFFF", "18446744073709551615"],
    ["0x1F", "31"],
    ["0o17", "15"],
    ["1e400", "1e400"],
    ["-1.5E+400", "-1.5e+400"],
    [".5", "0.5"],
    ["1.", "1"],
    ['!!int "9007199254740993"', "9007199254740993"],
    // No numbers in JSON, and other numbers to other readers of YAML.
    ["017", '"017"'],
    ["0612345678", '"0612345678"'],
    ["00.5", '"00.5"'],
    ["1_000", '"1_000"'],
    ["0b11", '"0b11"'],
    ["190:20:30", '"190:20:30"'],
    ["2026-04-07", '"2026-04-07"'],
    ["2026-04-07T10:00:00Z", '"2026-04-07T10:00:00Z"'],
    ["yes", '"yes"'],
    ["True", "true"],
    ["~", "null"],
    ["[9007199254740993, {b: 1e400}]", '[9007199254740993,{"b":1e400}]'],
    ["{<<: {b: 1, c: 2}, b: 3}", '{"b":3,"c":2}'],
  ])("%s is %s", (yaml, json) => expect(read(yaml)).toBe(json));

  it.each([".inf", "-.Inf", ".NaN", "[.inf]", "{b: .nan}", "!!timestamp 2026-04-07", "!!binary aGk="])(
    "%s is refused with its line, for JSON has no word for it",
    (yaml) => {
      expect(() => parseDocument(`x: 1\na: ${yaml}\n`, "a.yaml")).toThrow(/^a\.yaml:2\n/);
    },
  );

  it("is what is written where it is a key", () => {
    const yaml = "200: a\n1.0: b\n1: c\n9007199254740993: d\n017: e\n1e3: f\nTrue: g\n~: h\n2026-04-07: i\n";
    expect(
      Object.entries(parseDocument(yaml, "a.yaml")).sort(([, a], [, b]) => (String(a) < String(b) ? -1 : 1)),
    ).toEqual([
      ["200", "a"],
      ["1.0", "b"],
      ["1", "c"],
      ["9007199254740993", "d"],
      ["017", "e"],
      ["1e3", "f"],
      ["True", "g"],
      ["~", "h"],
      ["2026-04-07", "i"],
    ]);
    expect(() => parseDocument("1.0: a\n1.0: b\n", "a.yaml")).toThrow(/a\.yaml:2\n.*duplicated/);
  });

  it("is the number that JSON says, however it is written", () => {
    const digits = fc.oneof(
      fc.bigInt().map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => String(value + 0)),
      fc
        .tuple(fc.bigInt(), fc.nat(), fc.integer({ min: -500, max: 500 }))
        .map(([a, b, c]) => `${a}.${b}e${c}`),
    );
    fc.assert(
      fc.property(digits, (text) => {
        expect(read(text)).toBe(jsonText(parseDocument(`{"a": ${text}}`, "a.json").a));
      }),
    );
  });
});
