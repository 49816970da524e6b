import { downloadDataset, OdsError, UnexpectedContentError } from "@ods/explore";
import { describe, expect, it } from "vitest";
import { WHOLE } from "./wholeContents.ts";
import { wholePortal } from "./wholePortal.ts";

/** What becomes of a body with status 200: its text, or the error in its place. */
async function outcome(format: string, body: string | Uint8Array, type: string): Promise<unknown> {
  const { client } = await wholePortal({ body, type, nhits: [1] });
  try {
    const bytes = await (await downloadDataset(client, "trees", { format })).bytes();
    return new TextDecoder().decode(bytes);
  } catch (error) {
    return error;
  }
}

const JSON_ERROR = '{"errorcode":10002,"error":"Unknown dataset: trees"}';
const SCRIPT = "application/javascript";
const STORE_ERROR = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";
const FAR = " ".repeat(100);

describe("an error with status 200 is none of the dataset's files", () => {
  it.each([
    ["jsonp", `callback(${JSON_ERROR});`],
    ["geojsonp", `callback(${JSON_ERROR});`],
    ["geojsonp", `/**/ typeof show === 'function' && show( ${JSON_ERROR} ) ;\n`],
    ["jsonp", JSON_ERROR],
    ["geojson", JSON_ERROR],
  ])("but the error that it is, also in the script of %s: %s", async (format, body) => {
    const error = await outcome(format, body, SCRIPT);
    expect(error).toBeInstanceOf(OdsError);
    expect(error).toMatchObject({
      message: expect.stringContaining("Unknown dataset: trees"),
      code: "10002",
    });
  });

  it.each<[format: string, body: string, type: string]>([
    ["jsonp", 'callback({"message":"x"});', SCRIPT],
    ["jsonp", 'callback("Service unavailable");', SCRIPT],
    ["jsonp", "Service unavailable", "text/plain"],
    ["geojsonp", "callback([]);", SCRIPT],
    ["geojsonp", 'callback({"message":"x"});', SCRIPT],
    ["geojsonp", "callback({});", SCRIPT],
    ["geojson", "{}", "application/json"],
    ["geojson", '{"message":"x"}', "application/json"],
    ["geojson", '{"type":"FeatureCollection"}', "application/json"],
    ["geojson", '{"type":"FeatureCollection","features":"none"}', "application/json"],
    ["geojson", '{"type":"Feature","geometry":null,"properties":{}}', "application/json"],
    ["geojson", '{"features":[]}', "application/json"],
    ["geojson", `{"nhits":1,"records":["${"x".repeat(70_000)}"]}`, "application/json"],
    ["kml", STORE_ERROR, "application/xml"],
    ["kml", `<?xml version="1.0"?>${FAR}<!-- <kml> -->${FAR}${STORE_ERROR}`, "application/xml"],
    ["kml", `<!DOCTYPE kml [<!ENTITY a ">">]>${STORE_ERROR}`, "application/xml"],
    ["gpx", STORE_ERROR, "application/xml"],
    ["gpx", "<kml></kml>", "application/xml"],
    ["rdf", STORE_ERROR, "application/rdf+xml"],
    ["rdfxml", STORE_ERROR, "application/rdf+xml"],
    ["csv", `<?xml version="1.0"?>\n${STORE_ERROR}`, "text/csv"],
    ["csv", STORE_ERROR, "text/csv"],
    ["xls", "Service unavailable", "text/plain"],
    ["xls", "x", "application/vnd.ms-excel"],
    ["xls", "<table><tr><td>Service unavailable</td></tr></table>", "application/vnd.ms-excel"],
    ["xls", `<?xml version="1.0"?>${STORE_ERROR}`, "application/xml"],
  ])("but no %s: %s", async (format, body, type) => {
    const error = await outcome(format, body, type);
    expect(error).toBeInstanceOf(UnexpectedContentError);
    expect((error as Error).message).toContain(`The answer is no ${format}, but `);
  });
});

describe("a file is taken", () => {
  it.each<[format: string, body: string]>([
    ["jsonp", "callback([]);"],
    ["jsonp", "[]"],
    ["jsonp", "/**/ typeof show === 'function' && show([]);"],
    ["geojsonp", 'a.b["c"]({"features":[],"type":"FeatureCollection"})'],
    ["geojson", '{ "features" : [ ] , "type" : "FeatureCollection" }'],
    ["geojson", `{"type":"FeatureCollection","crs":{},"features":[{"id":"${"x".repeat(70_000)}"}]}`],
    ["geojson", `{"features":[{"id":"${"x".repeat(70_000)}"}],"type":"FeatureCollection"}`],
    ["kml", `<?xml version="1.0"?>${FAR}<!-- ${FAR} --><k:kml xmlns:k="x"></k:kml>`],
    ["gpx", "<gpx/>"],
    ["rdf", "<rdf:RDF></rdf:RDF>"],
    ["csv", "<b>name</b>;x\r\nOak;1\r\n"],
  ])("as %s: %s", async (format, body) => {
    expect(await outcome(format, body, "application/octet-stream")).toBe(body);
  });

  it("as xls, where it is a workbook, or nothing that is known", async () => {
    for (const body of [
      WHOLE.xlsx as Uint8Array,
      Uint8Array.of(9, 8, 16, 0, 0, 6, 5, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0),
    ]) {
      expect(await outcome("xls", body, "application/vnd.ms-excel")).not.toBeInstanceOf(Error);
    }
  });

  it("as what it is cut to, which is told at its end", async () => {
    for (const [format, body] of [
      ["geojson", '{"type":"FeatureColl'],
      ["geojsonp", 'show({"type":"FeatureColl'],
      ["jsonp", "sho"],
    ] as const) {
      const error = await outcome(format, body, "application/octet-stream");
      expect((error as Error).message).toContain(`is cut short: its ${format} does not end`);
    }
  });
});
