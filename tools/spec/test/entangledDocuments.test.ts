import { applyOverlay, checkReferences, type JsonObject, SpecError } from "@ods/cli/generate";
import { describe, expect, it } from "vitest";
import { commaLists } from "../src/commaLists.ts";
import { diffDocuments } from "../src/diff/diffDocuments.ts";
import { overlay, tinyDocument } from "./project.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

/** A document of these schemas, whose one operation shows `Thing`. */
function documentOf(schemas: Record<string, object>): JsonObject {
  return { ...tinyDocument(), components: { schemas } } as unknown as JsonObject;
}

/** A schema that many properties of its own are of. */
const tree = (name: string, more: object = {}) => ({
  type: "object",
  properties: { ...Object.fromEntries(numbers(12).map((number) => [`p${number}`, ref(name)])), ...more },
});
/** Schemas of which each is made of the next one twice. */
const doubled = (how: "allOf" | "anyOf", last: object) =>
  Object.fromEntries(
    numbers(60).map((number) => [
      `S${number}`,
      number === 59 ? last : { [how]: [ref(`S${number + 1}`), ref(`S${number + 1}`)] },
    ]),
  );
const text = { type: "string" };

const changesOf = async (before: Record<string, object>, after: Record<string, object>) =>
  (await diffDocuments(documentOf(before), documentOf(after))).map(
    ({ owner, path, text, class: verdict }) => `${verdict} ${owner} ${path}: ${text}`,
  );

describe("what changed is told", () => {
  it("of schemas that hold themselves in many places", async () => {
    const holder = (name: string) => ({ type: "object", properties: { top: ref(name) } });
    const [before, after] = [
      { Old: tree("Old"), Other: tree("Other") },
      { Old: tree("Old"), Other: tree("Other") },
    ];
    expect(
      await changesOf({ Thing: holder("Old"), ...before }, { Thing: holder("Other"), ...after }),
    ).toEqual(["additive schemas/Thing top: is now `Other`, was `Old`"]);
    const renumbered = { ...after, Other: tree("Other", { age: { type: "number" } }) };
    const aged = {
      ...before,
      Old: tree("Old", { age: text }),
      Other: tree("Other", { age: { type: "number" } }),
    };
    expect(
      await changesOf({ Thing: holder("Old"), ...aged }, { Thing: holder("Other"), ...aged, ...renumbered }),
    ).toContain("breaking schemas/Thing top: is now `Other`, was `Old`");
  });

  it("of schemas that are made of others twice, and those again", async () => {
    const thing = { allOf: [ref("S0"), { type: "object", properties: { id: text } }] };
    const made = (last: object) => ({ Thing: thing, ...doubled("allOf", last) });
    const [before, after] = [
      { type: "object", properties: { a: text } },
      { type: "object", properties: { a: { type: "number" } } },
    ];
    expect(await changesOf(made(before), made(after))).toEqual([
      "breaking schemas/S59 a: is now `number`, was `string`",
    ]);
  });

  it("of schemas that are one of others twice, and those again", async () => {
    const made = (of: object) => ({
      Thing: { type: "object", properties: { a: of } },
      ...doubled("anyOf", text),
    });
    expect(await changesOf(made(text), made(ref("S0")))).toEqual([
      "additive schemas/Thing a: is now `S0`, was `string`",
    ]);
  });

  it("of schemas that are made of themselves, without end", async () => {
    const thing = (own: object) => ({ allOf: [ref("Thing"), { type: "object", properties: { a: own } }] });
    expect(await changesOf({ Thing: thing(text) }, { Thing: thing({ type: "number" }) })).toHaveLength(1);
    const itself = { anyOf: [ref("Thing"), text] };
    expect(
      await changesOf({ Thing: itself }, { Thing: { anyOf: [ref("Thing"), { type: "number" }] } }),
    ).toHaveLength(1);
  });

  it("of what is written in place, and holds a schema that is made of it", async () => {
    const part = (name: string) => ({
      type: "object",
      properties: { next: { allOf: [ref(name), { type: "object", properties: { x: text } }] } },
    });
    const thing = (name: string) => ({ allOf: [ref(name), { type: "object", properties: { id: text } }] });
    const both = { A: part("A"), B: part("B") };
    const changes = await changesOf({ Thing: thing("A"), ...both }, { Thing: thing("B"), ...both });
    expect(changes.length).toBeLessThan(5);
  });

  it("of any number of schemas that have got other names", async () => {
    const many = (prefix: string) =>
      Object.fromEntries(
        numbers(4_000).map((number) => [
          `${prefix}${number}`,
          { type: "object", properties: { [`a property of number ${number}`]: text } },
        ]),
      );
    const changes = await changesOf({ Thing: text, ...many("Old") }, { Thing: text, ...many("New") });
    expect(changes).toHaveLength(4_000);
    expect(changes[0]).toBe("breaking schemas/Old0 : is now called `New0`");
  });
});

describe("a document is refused", () => {
  it("whose references lead in a circle", () => {
    const document = documentOf({ Thing: ref("A"), A: ref("B"), B: ref("Thing") });
    expect(() => checkReferences(document, "document.json")).toThrow(SpecError);
    expect(() => checkReferences(document, "document.json")).toThrow(/It leads back to itself: #/);
    expect(() => checkReferences(documentOf({ Thing: tree("Thing") }), "document.json")).not.toThrow();
  });

  it.each(["allOf", "anyOf"] as const)(
    "whose schemas are made of others twice, and those again, by %s",
    (how) => {
      const document = documentOf({ Thing: ref("S0"), ...doubled(how, text) });
      expect(() => checkReferences(document, "document.json")).toThrow(
        "It is made of more than 10,000 schemas",
      );
      const base = { oneOf: [ref("Oak"), ref("Elm")] };
      const kind = { allOf: [ref("Thing"), { type: "object", properties: { id: text } }] };
      const kinds = documentOf({ Thing: base, Oak: kind, Elm: kind });
      expect(() => checkReferences(kinds, "document.json")).not.toThrow();
    },
  );

  it.each([
    ["holds itself", { Thing: tree("Thing") }],
    [
      "branches without end",
      {
        Thing: ref("S0"),
        ...Object.fromEntries(
          numbers(40).map((number) => [
            `S${number}`,
            { type: "object", properties: { a: ref(`S${number + 1}`), b: ref(`S${number + 1}`) } },
          ]),
        ),
        S40: { "x-comma-list": true },
      },
    ],
  ])("whose dotted parameter %s", (_, schemas) => {
    const document = documentOf(schemas as Record<string, object>);
    const parameter = { name: "y", in: "query", "x-dotted": true, schema: ref("Thing") };
    const dotted = { ...document, paths: { "/things/": { get: { parameters: [parameter] } } } } as JsonObject;
    expect(() => commaLists(dotted)).toThrow(
      "The dotted parameter y has more than 2000 properties, or holds itself.",
    );
  });
});

describe("an overlay", () => {
  const nested = numbers(90).reduce<JsonObject>((inner) => ({ a: inner, b: [1] }), {});

  it.each([
    ["a pattern that has to be tried in all ways", { a: ["a".repeat(60)] }, "$.a[?match(@, '(a+)+b')]"],
    ["descendants of descendants", nested, `$${"..*".repeat(8)}`],
    ["a filter of descendants of descendants", nested, "$..[?count($..*..*..*..*..*) > 1]"],
  ])("is given up that takes too long, with %s", (_, document, target) => {
    const slow = overlay({ target: "$.a", update: {} }, { target, remove: true }) as JsonObject;
    expect(() => applyOverlay(document as JsonObject, slow, "overlay.yaml", { timeout: 100 })).toThrow(
      `overlay.yaml /actions/1\n  It takes longer than 0.1 seconds: ${target}`,
    );
  });

  it("removes any number of entries, and what lies in them", () => {
    const list = numbers(20_000).map((number) => ({ odd: number % 2 === 1, a: { b: 1 } }));
    const actions = overlay({ target: "$.list[?@.odd == true]", remove: true }) as JsonObject;
    const { list: left } = applyOverlay({ list }, actions, "overlay.yaml");
    expect(left).toHaveLength(10_000);
    const all = overlay({ target: "$..['a', 'b']", remove: true }) as JsonObject;
    expect(applyOverlay({ a: { b: 1 }, c: { b: 2 } }, all, "overlay.yaml")).toEqual({ c: {} });
  });
});
