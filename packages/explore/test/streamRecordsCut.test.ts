import {
  type DatasetRecord,
  IncompleteStreamError,
  NetworkError,
  parseJson,
  streamRecords,
} from "@ods/explore";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { places } from "../../../tools/bench/src/streaming/places.ts";
import { JsonRecords } from "../src/stream/jsonRecords.ts";
import { StreamFault } from "../src/stream/streamFault.ts";
import { bodyPortal, cutAt, inPieces, readAll } from "./bodyPortal.ts";

/** Records of places, with names in many alphabets. */
const RECORDS = [...places(1_200)] as unknown as DatasetRecord[];
const TEXTS = RECORDS.map((record) => JSON.stringify(record));
const BODY = new TextEncoder().encode(`[${TEXTS.join(",\n")}]`);

/** Bytes up to the end of each record. */
const ENDS: number[] = [];
for (const text of TEXTS) ENDS.push((ENDS.at(-1) ?? -1) + 2 + new TextEncoder().encode(text).length);

const wholeIn = (bytes: number) => ENDS.filter((end) => end <= bytes).length;

function read(body: () => BodyInit) {
  return readAll<unknown>(streamRecords(bodyPortal({ body }).client, "places"));
}

/** Places to cut bytes at, to make pieces of them. */
const placesIn = (length: number) => fc.array(fc.nat(length), { maxLength: 12 });

describe("a body that is cut off", () => {
  // A call for each of these would take half a minute: what takes the bytes apart is asked after each of them instead.
  it("is known to be, with all records before the cut, at every byte of its first 64 kB", () => {
    const parser = new JsonRecords<DatasetRecord>();
    let count = 0;
    for (let at = 0; at < 65_536; at++) {
      for (const record of [...parser.add(BODY.subarray(at, at + 1))].flat()) {
        expect(JSON.stringify(record)).toBe(TEXTS[count++]);
        expect(ENDS[count - 1]).toBe(at + 1);
      }
      let fault: unknown;
      try {
        parser.end();
      } catch (error) {
        fault = error;
      }
      if (!(fault instanceof StreamFault && fault.kind === "cut")) expect({ at, fault }).toBe("cut");
    }
    expect(count).toBe(wholeIn(65_536));
  });

  it("is an error that says how many records arrived, at places in the first ones", async () => {
    for (let at = 1; at < (ENDS[1] as number) + 3; at += 2) {
      const { items, error } = await read(() => BODY.subarray(0, at));
      expect(items).toEqual(RECORDS.slice(0, wholeIn(at)));
      expect(error).toBeInstanceOf(IncompleteStreamError);
      expect(error).toMatchObject({ received: wholeIn(at), status: 200 });
      expect((error as Error).message).toMatch(
        new RegExp(
          `^The stream is cut short after ${wholeIn(at)} records: (record \\d+ is cut off|the array is not closed), at byte ${at} `,
        ),
      );
    }
  });

  it("is that error at places all over it, in whatever pieces it comes, and however it ends", async () => {
    const cuts = fc.tuple(fc.integer({ min: 1, max: BODY.length - 1 }), placesIn(BODY.length), fc.boolean());
    await fc.assert(
      fc.asyncProperty(cuts, async ([end, places, dies]) => {
        const pieces = cutAt(
          BODY.subarray(0, end),
          places.filter((at) => at > 0 && at < end),
        );
        const reset = new TypeError("terminated");
        const { items, error } = await read(() => inPieces(dies ? [...pieces, reset] : pieces));
        expect(items).toEqual(RECORDS.slice(0, wholeIn(end)));
        expect(error).toBeInstanceOf(IncompleteStreamError);
        expect(error).toMatchObject({
          received: wholeIn(end),
          ...(dies && { cause: expect.any(NetworkError) }),
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("a body in pieces", () => {
  it("is read alike wherever it is cut into two", async () => {
    const first = { recordid: 'é\\"}]🌳', fields: { a: [{}] } };
    const records = [first, { recordid: "{", fields: {} }, { ...first, fields: { "[": "\u2028" } }];
    const bytes = new TextEncoder().encode(JSON.stringify(records, null, 1));
    for (let at = 1; at < bytes.length; at++) {
      expect(await read(() => inPieces(cutAt(bytes, [at])))).toEqual({ items: records, error: undefined });
    }
  });

  it("is read alike in pieces of every size", async () => {
    for (const size of [100, 4_096, 32_767, 32_768, 32_769, 65_536, BODY.length]) {
      const places = Array.from(
        { length: Math.ceil(BODY.length / size) - 1 },
        (_, index) => (index + 1) * size,
      );
      const { items, error } = await read(() => inPieces(cutAt(BODY, places)));
      expect(error).toBeUndefined();
      expect(items).toEqual(RECORDS);
    }
  });
});

describe("records of any shape", () => {
  const anything = fc.jsonValue({ maxDepth: 4, stringUnit: "binary" });
  const textual = fc.string({
    unit: fc.constantFrom("{", "}", "[", "]", ",", '"', "\\", ":", "é", "🌳", "a"),
  });
  const likeOthers = fc.record({
    recordid: textual,
    fields: fc.dictionary(textual, anything),
    parts: anything,
  });
  const record = fc.oneof(fc.dictionary(fc.string({ unit: "binary" }), anything), likeOthers);
  /** As many as are guessed about, of which many begin alike. */
  const records = fc.array(record, { maxLength: 40 });
  const space = fc.constantFrom("", " ", "\n", "\r\n", "\t", "  \n");
  const layout = fc.tuple(fc.constantFrom(0, 1, 4, "\t"), space, space, space, space);

  /** The records as JSON: each laid out by itself, with space around it. */
  function written(
    list: unknown[],
    [indent, start, before, after, end]: [string | number, ...string[]],
  ): Uint8Array {
    const texts = list.map((each) => JSON.stringify(each, null, indent));
    return new TextEncoder().encode(`${start}[${before}${texts.join(`${after},${before}`)}${after}]${end}`);
  }

  it("come as JSON.parse has them, however they are written and in whatever pieces", async () => {
    await fc.assert(
      fc.asyncProperty(records, layout, placesIn(5_000), async (list, how, places) => {
        const bytes = written(list, how);
        const { items, error } = await read(() =>
          inPieces(
            cutAt(
              bytes,
              places.filter((at) => at < bytes.length),
            ),
          ),
        );
        expect(error).toBeUndefined();
        expect(items).toEqual(JSON.parse(new TextDecoder().decode(bytes)));
      }),
      { numRuns: 300 },
    );
  });

  /** A digit more or less may make a number that JavaScript does not hold. */
  function keepsNumbers(bytes: Uint8Array): boolean {
    try {
      parseJson(new TextDecoder().decode(bytes));
      return true;
    } catch {
      return false;
    }
  }

  it("are never wrong where bytes are lost, or others than were sent", async () => {
    const damage = fc.record({
      at: fc.nat(5_000),
      lost: fc.integer({ min: 0, max: 40 }),
      put: fc.uint8Array({ maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(records, layout, damage, async (list, how, { at, lost, put }) => {
        const bytes = written(list, how);
        const place = at % bytes.length;
        const damaged = Uint8Array.from([
          ...bytes.subarray(0, place),
          ...put,
          ...bytes.subarray(place + lost),
        ]);
        const { items, error } = await read(() => damaged);
        const meant = arrayOfObjects(damaged);
        if (meant && keepsNumbers(damaged))
          expect({ items, error }).toEqual({ items: meant, error: undefined });
        else {
          expect(error).toMatchObject({
            name: expect.stringMatching(/^(UnexpectedContent|IncompleteStream)Error$/),
          });
          // What comes before the damage is right, and what comes after it is looked at as it stands.
          const before = items.findIndex(
            (item, index) => JSON.stringify(item) !== JSON.stringify(list[index]),
          );
          if (before >= 0) expect(place).toBeLessThan(written(list.slice(0, before + 1), how).length);
        }
      }),
      { numRuns: 500 },
    );
  });

  function arrayOfObjects(bytes: Uint8Array): unknown[] | undefined {
    try {
      const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      const isObject = (each: unknown) => typeof each === "object" && each !== null && !Array.isArray(each);
      return Array.isArray(value) && value.every(isObject) ? value : undefined;
    } catch {
      return undefined;
    }
  }
});
