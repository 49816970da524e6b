import { createExploreClient, downloadDataset, UnexpectedContentError } from "@ods/explore";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concat, cutAt, inPieces } from "./bodyPortal.ts";
import { compoundFile, KML, WHOLE, XLSX, zipOf } from "./wholeContents.ts";

const text = (content: string) => new TextEncoder().encode(content);
const BINARY = { "Content-Type": "application/octet-stream" };

/** What becomes of content that comes in these pieces: its bytes, or the error in their place. */
async function outcome(
  format: string,
  bytes: Uint8Array,
  places: readonly number[] = [],
  headers: Record<string, string> = BINARY,
): Promise<unknown> {
  const body = () =>
    inPieces(
      cutAt(
        bytes,
        places.filter((place) => place <= bytes.length),
      ),
    );
  const fetch = async () => new Response(body(), { headers });
  const client = createExploreClient({ portal: "my-domain", fetch, retry: false });
  try {
    const options = { format, ...(/^(shp|xlsx?)$/.test(format) && { checkCount: false as const }) };
    return await (await downloadDataset(client, "trees", options as { format: string })).bytes();
  } catch (error) {
    return error;
  }
}

/** For content that is too large to be compared byte by byte. */
async function lengthOf(format: string, bytes: Uint8Array, places?: number[]): Promise<number> {
  return ((await outcome(format, bytes, places)) as Uint8Array).length;
}

/** Places where content is cut into pieces. */
const pieces = fc.array(fc.nat(400), { maxLength: 12 });

describe("the end of a dataset", () => {
  it.each(Object.keys(WHOLE))("of %s is seen, whatever the pieces it comes in", async (format) => {
    const whole = WHOLE[format] as Uint8Array;
    await fc.assert(
      fc.asyncProperty(pieces, async (places) => {
        expect(await outcome(format, whole, places)).toEqual(whole);
      }),
      { numRuns: 25 },
    );
    const eachByte = Array.from(whole, (_, at) => at);
    expect(await outcome(format, whole, eachByte)).toEqual(whole);
  });

  it.each(Object.keys(WHOLE))("of %s is missed wherever it is cut", async (format) => {
    const whole = WHOLE[format] as Uint8Array;
    for (let end = 0; end < whole.length; end++) {
      expect([end, await outcome(format, whole.subarray(0, end), [end >> 1])]).toEqual([
        end,
        expect.any(UnexpectedContentError),
      ]);
    }
  });

  it.each(["json", "geojson", "kml", "gpx", "ics", "jsonp"])(
    "of %s may have white space after it",
    async (format) => {
      const spaced = concat(WHOLE[format] as Uint8Array, text(" \r\n\n"));
      expect(await outcome(format, spaced, [spaced.length - 2])).toEqual(spaced);
    },
  );

  it.each([
    ["json", "[]", "is no json: something follows after its end"],
    ["json", "x", "is no json: something follows after its end"],
    ["geojson", '{"error":"busy"}', "is no geojson: something follows after its end"],
    ["kml", "<html>", "is no kml: something follows after its end"],
    ["kml", "error", "is no kml: something follows after its end"],
    ["gpx", "</gpx>", "is no gpx: something follows after its end"],
    ["xlsx", "\n", "is cut short, or goes on after its end: the zip archive of its xlsx"],
    ["ics", "error", "is cut short: its ics does not end with END:VCALENDAR"],
    ["parquet", "\n", "is cut short: its parquet does not end with its metadata"],
  ])("of %s has nothing else after it, such as %j", async (format, more, message) => {
    const bytes = concat(WHOLE[format] as Uint8Array, text(more));
    for (const places of [[], [bytes.length - more.length]]) {
      const error = await outcome(format, bytes, places);
      expect(error).toBeInstanceOf(UnexpectedContentError);
      expect((error as Error).message).toContain(`The answer ${message}`);
    }
  });

  it("of XML may have comments and instructions after it", async () => {
    const kml = text(`\ufeff ${KML}<!-- written --><?done?>\n`);
    expect(await outcome("kml", kml)).toEqual(kml);
    for (const end of [2, 4, 8, 11]) {
      expect(await outcome("kml", kml.subarray(0, -end))).toBeInstanceOf(UnexpectedContentError);
    }
  });
});

describe("random documents", () => {
  const json = fc
    .array(fc.dictionary(fc.string(), fc.jsonValue()))
    .map((records) => text(JSON.stringify(records)));

  const element: fc.Memo<string> = fc.memo((depth) => {
    const words = fc.stringMatching(/^[a-zé "'>\]/-]{0,12}$/);
    const inner = depth > 1 ? fc.array(element(depth - 1), { maxLength: 3 }) : fc.constant([]);
    return fc
      .tuple(fc.constantFrom("a", "b:c", "Placemark"), words, words, inner, fc.boolean())
      .map(([name, value, content, children, isEmpty]) => {
        const start = `<${name} x="${value.replaceAll('"', "")}"`;
        const comment = `<!--${content.replaceAll("-", "")}>-->`;
        const section = `<![CDATA[${content.replaceAll("]", "")}</x>]]>`;
        return isEmpty ? `${start}/>` : `${start}>${comment}${children.join(content)}${section}</${name}>`;
      });
  });
  const xml = (root: string) =>
    element(4).map((inner) => text(`<?xml version="1.0"?><!-- <x> --><${root}>${inner}</${root}>`));

  const zip = fc
    .tuple(
      fc.dictionary(fc.stringMatching(/^\w{1,9}$/), fc.uint8Array({ maxLength: 200 }), { minKeys: 1 }),
      fc.string({ maxLength: 40 }),
      fc.boolean(),
    )
    .map(([files, comment, isLarge]) => zipOf(files, { comment, isLarge }));

  const calendar = fc
    .array(fc.stringMatching(/^[A-Z]{1,9}:[a-zé: ]{0,20}$/))
    .map((lines) => text(["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR"].join("\r\n")));

  it.each<[string, fc.Arbitrary<Uint8Array>]>([
    ["json", json],
    ["kml", xml("k:kml")],
    ["gpx", xml("gpx")],
    ["xlsx", zip],
    ["shp", zip],
    ["ical", calendar],
  ])("are taken whole, and never in part: %s", async (format, document) => {
    await fc.assert(
      fc.asyncProperty(document, fc.nat(), pieces, async (whole, cut, places) => {
        expect(await outcome(format, whole, places)).toEqual(whole);
        const part = whole.subarray(0, cut % whole.length);
        expect(await outcome(format, part, places)).toBeInstanceOf(UnexpectedContentError);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a zip archive", () => {
  it("is told by its content, whatever the format is called", async () => {
    for (const format of ["gtfs", "kml", "xls"]) {
      expect(await outcome(format, XLSX)).toEqual(XLSX);
      expect(await outcome(format, XLSX.subarray(0, -1))).toBeInstanceOf(UnexpectedContentError);
    }
  });

  it("may have a comment of any length, even one that looks like an end", async () => {
    for (const comment of ["x".repeat(65_535), "PK\x05\x06".padEnd(40, "\0"), ""]) {
      const whole = zipOf({ a: "b".repeat(70_000) }, { comment });
      expect(await lengthOf("xlsx", whole, [66_000, 80_000])).toBe(whole.length);
      expect(await outcome("xlsx", whole.subarray(0, -1))).toBeInstanceOf(UnexpectedContentError);
    }
  });

  it("does not end with an archive that is in it", async () => {
    for (const isLarge of [false, true]) {
      const inner = zipOf({ a: "b" }, { isLarge });
      const whole = zipOf({ inner });
      const end = Buffer.from(whole).indexOf(inner) + inner.length;
      expect(await outcome("shp", whole)).toEqual(whole);
      expect(await outcome("shp", whole.subarray(0, end))).toBeInstanceOf(UnexpectedContentError);
    }
  });

  it("may be empty", async () => {
    expect(await outcome("shp", zipOf({}))).toEqual(zipOf({}));
  });
});

describe("an xls file", () => {
  it.each([1, 200, 14_500])("of %i sectors is missed where it is cut before its last", async (sectors) => {
    const whole = compoundFile(sectors);
    expect(await lengthOf("xls", whole, [3, 600, 7_000_000])).toBe(whole.length);
    for (const end of [9, 511, 512, 1_000, whole.length / 2, whole.length - 1_025, whole.length - 512]) {
      expect([end, await outcome("xls", whole.subarray(0, end), [400])]).toEqual([
        end,
        expect.any(UnexpectedContentError),
      ]);
    }
    // writers need not fill the last one
    expect(await lengthOf("xls", whole.subarray(0, -100))).toBe(whole.length - 100);
  });
});

describe("content that can't be of the format", () => {
  it.each([
    ["xlsx", "Service busy", "The answer is no xlsx, but text/plain: Service busy"],
    ["shp", "<Error/>", "The answer is no shp, but text/plain: <Error/>"],
    ["gpx", "Service busy", "The answer is no gpx, but text/plain: Service busy"],
    ["kml", "\0\x01\x02", "The answer is no kml, but text/plain ("],
    ["ics", "Service busy", "The answer is no ics, but text/plain: Service busy"],
    ["parquet", "Service busy", "The answer is no parquet, but text/plain: Service busy"],
  ])("is an error for %s: %j", async (format, body, message) => {
    const error = await outcome(format, text(body), [], { "Content-Type": "text/plain" });
    expect(error).toBeInstanceOf(UnexpectedContentError);
    expect((error as Error).message).toContain(message);
  });

  it("is not what is binary, of a binary format: nothing is known of its end", async () => {
    const encrypted = compoundFile(3);
    expect(await outcome("xlsx", encrypted)).toEqual(encrypted);
    const bytes = Uint8Array.from({ length: 1_000 }, (_, at) => (at * 7) % 256);
    for (const format of ["xlsx", "shp", "xls", "some"]) expect(await outcome(format, bytes)).toEqual(bytes);
  });

  it("is nothing that the portal calls by a name of its own", async () => {
    for (const [format, body, type] of [
      ["turtle", "<http://a.test/> a <http://b.test/> .", "text/turtle"],
      ["jsonl", '{"a":1}\n{"a":2}\n', "application/x-ndjson"],
      ["rdf", "<rdf:RDF></rdf:RDF>", "application/rdf+xml"],
      ["atom", "<feed/>", ""],
      ["dcat", '{"@graph":[]}', "application/ld+json"],
    ] as const) {
      expect(await outcome(format, text(body), [], { "Content-Type": type })).toEqual(text(body));
    }
    for (const [format, body, type] of [
      ["rdf", "<rdf:RDF><a></rdf:RDF>", "application/rdf+xml"],
      ["dcat", '{"@graph":[', "application/ld+json"],
      ["rss", "<?xml version='1.0'?><rss>", "text/plain"],
    ] as const) {
      expect(await outcome(format, text(body), [], { "Content-Type": type })).toBeInstanceOf(
        UnexpectedContentError,
      );
    }
  });
});
