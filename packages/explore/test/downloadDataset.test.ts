import { gzipSync } from "node:zlib";
import {
  AuthenticationError,
  createExploreClient,
  type DownloadDatasetOptions,
  type DownloadProgress,
  downloadDataset,
  type ExploreClient,
  InvalidArgumentError,
  LoginPageError,
  NetworkError,
  NotFoundError,
  UnexpectedContentError,
} from "@ods/explore";
import { beforeAll, describe, expect, it } from "vitest";
import { scriptedServer } from "../../core/test/scriptedServer.ts";
import { treesPortal } from "./treesPortal.ts";
import { WHOLE, zipOf } from "./wholeContents.ts";

const CSV = "text/csv; charset=utf-8";
const JSON_TYPE = "application/json; charset=utf-8";
const PAGE = "<!DOCTYPE html>\n<html><head><title>Login</title></head><body>Please log in.</body></html>";

/** A client whose portal answers every request so. */
function answering(body: BodyInit | null, headers: HeadersInit = {}, status = 200): ExploreClient {
  const fetch = async () => new Response(body, { status, headers });
  return createExploreClient({ portal: "my-domain", auth: "s3cret-k3y", fetch, retry: false });
}

/** What a download becomes: its text, or the error that came in its place or while it was read. */
async function outcome(
  client: ExploreClient,
  options: DownloadDatasetOptions<string> = { format: "json" },
): Promise<unknown> {
  try {
    return await (await downloadDataset(client, "trees", options)).text();
  } catch (error) {
    return error;
  }
}

/** The request that a download sends. */
async function sent(options: DownloadDatasetOptions<string>, datasetId = "trees"): Promise<string> {
  let line = "";
  const fetch = async (input: RequestInfo | URL) => {
    const { pathname, search } = new URL((input as Request).url);
    line = `${(input as Request).method} ${pathname}${decodeURIComponent(search)}`;
    return new Response("[]{}", { headers: { "Content-Type": CSV } });
  };
  await outcomeOf(downloadDataset(createExploreClient({ portal: "my-domain", fetch }), datasetId, options));
  return line;
}

const outcomeOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe("a dataset in each format", () => {
  it.each([
    [
      "csv",
      "GET /api/records/1.0/download/?format=csv&dataset=trees",
      "text/csv",
      /^species;height;.*\r\nOak;25;1950;/,
    ],
    [
      "json",
      "GET /api/records/1.0/download/?format=json&dataset=trees",
      "application/json",
      /^\[\{"datasetid":"trees",.*\}\]$/s,
    ],
    [
      "geojson",
      "GET /api/records/1.0/download/?format=geojson&dataset=trees",
      "application/vnd.geo+json",
      /^\{"type":"FeatureCollection",.*\]\}$/s,
    ],
    [
      "jsonp",
      "GET /api/records/1.0/download/?format=jsonp&dataset=trees",
      "application/javascript",
      /^callback\(\[.*\]\);$/s,
    ],
    [
      "geojsonp",
      "GET /api/records/1.0/download/?format=geojsonp&dataset=trees",
      "application/javascript",
      /^callback\(\{.*\}\);$/s,
    ],
    [
      "kml",
      "GET /explore/dataset/trees/download/?format=kml",
      "application/vnd.google-earth.kml+xml",
      /^<\?xml .*<\/kml>\n$/s,
    ],
  ])("comes as %s, from where portals have it", async (format, request, type, text) => {
    const { client, requests } = await treesPortal();
    const file = await downloadDataset(client, "trees", { format });
    expect(requests).toEqual([request]);
    expect([file.type, file.filename]).toEqual([type, `trees.${format.replace(/p$/, "")}`]);
    expect(await file.text()).toMatch(text);
  });

  const binary = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256);

  it.each<[string, Uint8Array, boolean]>([
    ["xlsx", zipOf({ binary }), true],
    ["xls", binary, true],
    ["shp", zipOf({ binary }), true],
    ["gpx", WHOLE.gpx as Uint8Array, false],
    ["ics", WHOLE.ics as Uint8Array, false],
    ["dcat-ap", binary, false],
  ])("is asked of the portal's pages as %s, byte for byte", async (format, bytes, isCounted) => {
    const server = await scriptedServer((_request, response) => {
      response.writeHead(200, { "Content-Type": "application/octet-stream" }).end(bytes);
    });
    const client = createExploreClient({ portal: server.url });
    const file = await downloadDataset(client, "trees", { format, useLabels: true });
    expect(Buffer.from(await file.bytes()).equals(bytes)).toBe(true);
    expect(server.requests.map(({ url }) => url.pathname + url.search)).toEqual([
      ...(isCounted ? ["/api/records/1.0/search/?dataset=trees&rows=0"] : []),
      `/explore/dataset/trees/download/?format=${format}&use_labels_for_header=true`,
    ]);
  });

  it("is read as text, bytes, Blob or stream", async () => {
    const { client } = await treesPortal();
    const get = () => downloadDataset(client, "trees", { format: "csv", fields: ["species"] });
    const text = 'species\r\nOak\r\n"Elm; ""white"""\r\nChêne\r\n';
    expect(await (await get()).text()).toBe(text);
    expect(await (await get()).bytes()).toEqual(new TextEncoder().encode(text));
    const blob = await (await get()).blob();
    expect([blob.type, await blob.text()]).toEqual(["text/csv;charset=utf-8", text]);
    expect(await new Response((await get()).stream).text()).toBe(text);
  });

  it("has the records that filters leave, in the zone and with the labels that are asked for", async () => {
    const { client } = await treesPortal();
    const trees = await downloadDataset(client, "trees", {
      format: "csv",
      q: "height > 20",
      fields: ["species", "checked"],
      separator: ",",
      useLabels: false,
      timezone: "Europe/Paris",
      rows: 1,
    });
    expect(await trees.text()).toBe("species,checked\r\nOak,2024-05-03T00:30:00+02:00\r\n");
  });
});

describe("the options", () => {
  it.each<[DownloadDatasetOptions<string>, string]>([
    [{ format: "csv", separator: "|", useLabels: true }, "csv_separator=|&use_labels_for_header=true"],
    [{ format: "csv", refine: { species: ["Oak", "Elm"] } }, "refine.species=Oak&refine.species=Elm"],
    [
      { format: "csv", exclude: { a: "b" }, disjunctive: { species: true } },
      "exclude.a=b&disjunctive.species=true",
    ],
    [{ format: "csv", geofilter: { distance: [48.85, 2.35, 500] } }, "geofilter.distance=48.85,2.35,500"],
    [
      { format: "json", q: ["oak", "old"], timezone: "Europe/Paris", lang: "fr" },
      "q=oak&q=old&timezone=Europe/Paris&lang=fr",
    ],
    [
      { format: "geojson", geo_simplify: true, geo_simplify_zoom: 12 },
      "geo_simplify=true&geo_simplify_zoom=12",
    ],
    [{ format: "jsonp", callback: "show" }, "callback=show"],
    [{ format: "csv", source: "monitoring" }, "source=monitoring"],
  ])("%j go to the download of the API", async (options, query) => {
    const [path, search] = (await sent(options)).split("?") as [string, string];
    expect(path).toBe("GET /api/records/1.0/download/");
    const expected = `${query}&format=${options.format}&dataset=trees`;
    expect(search.split("&").sort()).toEqual(expected.split("&").sort());
  });

  it("ask the export of the portal's pages for another projection, whatever the format", async () => {
    expect(await sent({ format: "csv", epsg: 2154, separator: "," })).toBe(
      "GET /explore/dataset/trees/download/?format=csv&epsg=2154&csv_separator=,",
    );
  });

  it("are sent as a form when they are many, where the API takes one", async () => {
    const { client, requests } = await treesPortal();
    const q = Array.from({ length: 300 }, (_, n) => `height=${n}`).join(" OR ");
    expect(await outcome(client, { format: "csv", q, fields: ["species"] })).toBe(
      'species\r\nOak\r\n"Elm; ""white"""\r\nChêne\r\n',
    );
    expect(requests).toEqual(["POST /api/records/1.0/download/"]);
  });

  it.each<[string, DownloadDatasetOptions<string>]>([
    [
      "The format json takes no separator, useLabels; leave it out.",
      { format: "json", separator: ",", useLabels: true },
    ],
    ["The format geojson takes no useLabels", { format: "geojson", useLabels: false }],
    ["The format xlsx takes no separator", { format: "xlsx", separator: "," }],
    ["The format kml takes no geo_simplify", { format: "kml", geo_simplify: true }],
    ["The format json takes no callback", { format: "json", callback: "show" }],
    ["The export of json with epsg takes no source", { format: "json", epsg: 2154, source: "monitoring" }],
    ["a credential is no option of a download", { format: "csv", apikey: "s3cret" } as never],
    ["The format is empty", { format: "" }],
    ["The format is undefined", {} as never],
    ['import downloadDataset from "@ods/explore/node"', { format: "csv", to: "trees.csv" } as never],
    ['import downloadDataset from "@ods/explore/node"', { format: "csv", cache: true } as never],
  ])("are refused before anything is sent: %s", async (message, options) => {
    const fetch = () => Promise.reject(new Error("sent"));
    const error = await outcome(createExploreClient({ portal: "my-domain", fetch }), options);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).not.toContain("s3cret");
  });

  it.each(["", " ", "..", ".", undefined as never])("want a dataset's identifier, not %j", async (id) => {
    const client = answering("[]", { "Content-Type": CSV });
    expect(await outcomeOf(downloadDataset(client, id, { format: "kml" }))).toBeInstanceOf(
      InvalidArgumentError,
    );
  });

  it("can't lead to another path by what the identifier holds", async () => {
    expect(await sent({ format: "kml" }, "../a/b?c#d")).toBe(
      "GET /explore/dataset/..%2Fa%2Fb%3Fc%23d/download/?format=kml",
    );
  });
});

describe("progress", () => {
  async function progressOf(client: ExploreClient): Promise<DownloadProgress[]> {
    const seen: DownloadProgress[] = [];
    const file = await downloadDataset(client, "trees", {
      format: "csv",
      onProgress: (each) => seen.push(each),
    });
    expect(seen).toEqual([]);
    await file.text();
    return seen;
  }

  const pieces = (...sizes: number[]) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const size of sizes) controller.enqueue(new Uint8Array(size).fill(97));
        controller.close();
      },
    });

  it("counts bytes, of the whole where the portal says how many those are", async () => {
    expect(await progressOf(answering(pieces(10, 30), { "Content-Length": "40" }))).toEqual([
      { received: 10, total: 40 },
      { received: 40, total: 40 },
    ]);
  });

  it("tells the whole at the end where the portal does not", async () => {
    expect(await progressOf(answering(pieces(10, 30)))).toEqual([
      { received: 10, total: undefined },
      { received: 40, total: undefined },
      { received: 40, total: 40 },
    ]);
  });

  it("counts what was compressed as it is read", async () => {
    const server = await scriptedServer((_request, response) => {
      const body = gzipSync("a".repeat(5_000));
      response.writeHead(200, { "Content-Encoding": "gzip", "Content-Length": body.length }).end(body);
    });
    const headers = { "Accept-Encoding": "gzip" };
    const seen = await progressOf(createExploreClient({ portal: server.url, headers }));
    expect(seen[0]?.total).toBeUndefined();
    expect(seen.at(-1)).toEqual({ received: 5_000, total: 5_000 });
  });

  it("fails the download with what it throws, and the rest is not taken", async () => {
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel() {
        isCancelled = true;
      },
    });
    const error = new Error("full");
    const onProgress = ({ received }: DownloadProgress) => {
      if (received > 50) throw error;
    };
    expect(await outcome(answering(endless), { format: "csv", onProgress })).toBe(error);
    expect(isCancelled).toBe(true);
  });
});

describe("what is no dataset", () => {
  it("is an error that says so for the login page of the portal", async () => {
    const { url } = await treesPortal({ isRestricted: true });
    const client = createExploreClient({ portal: url });
    const error = (await outcome(client, { format: "kml" })) as LoginPageError;
    expect(error).toBeInstanceOf(LoginPageError);
    expect(error).toBeInstanceOf(UnexpectedContentError);
    expect([error.status, error.request?.url]).toEqual([
      200,
      `${url}/explore/dataset/trees/download/?format=kml`,
    ]);
    expect(error.message).toContain("give an API key");
    expect(await outcome(client, { format: "csv" })).toBeInstanceOf(AuthenticationError);
  });

  it.each([
    ["its type", "Log in", "text/html; charset=utf-8"],
    ["its type as XHTML", "Log in", "application/xhtml+xml"],
    ["its beginning", PAGE, CSV],
    ["its beginning, without a type", `\ufeff \n${PAGE.toLowerCase()}`, ""],
    ["its element", "<html lang=fr>Log in", "text/plain"],
  ])("is a login page by %s", async (_by, body, type) => {
    for (const format of ["csv", "json", "xlsx", "kml"]) {
      expect(await outcome(answering(body, { "Content-Type": type }), { format })).toBeInstanceOf(
        LoginPageError,
      );
    }
  });

  it("is a login page that the portal redirects to", async () => {
    const server = await scriptedServer(({ url }, response) => {
      if (url.pathname === "/login/") response.writeHead(200, { "Content-Type": "text/html" }).end(PAGE);
      else response.writeHead(302, { Location: "/login/" }).end();
    });
    expect(await outcome(createExploreClient({ portal: server.url }))).toBeInstanceOf(LoginPageError);
  });

  it("is none of the formats whose text begins with <", async () => {
    const kml = '<?xml version="1.0"?><kml></kml>';
    expect(await outcome(answering(kml, { "Content-Type": "text/xml" }), { format: "kml" })).toBe(kml);
    expect(
      await outcome(answering("<height>;<html>\n1;2\n", { "Content-Type": CSV }), { format: "csv" }),
    ).toBe("<height>;<html>\n1;2\n");
  });

  it.each([
    ["csv", '{"busy":true}', JSON_TYPE, 'The answer is no csv, but JSON: {"busy":true}'],
    ["xlsx", '{"busy":true}', "application/problem+json", "The answer is no xlsx, but JSON"],
    ["json", '{"busy":true}', JSON_TYPE, 'The answer is no json, but JSON: {"busy":true}'],
    // An error in spite of its status is what it says.
    ["csv", '{"error":"busy"}', CSV, "busy (200, GET"],
    ["json", '{"error":"busy"}', JSON_TYPE, "busy (200, GET"],
    ["xlsx", '{"error":"busy"}', "application/problem+json", "busy (200, GET"],
    ["geojson", '\n{"errorcode":20002,"error":"busy"}', JSON_TYPE, "busy (200 20002, GET"],
    ["json", "a;b\n1;2\n", CSV, "The answer is no json, but text/csv: a;b 1;2"],
    ["geojson", "[]", "", "The answer is no geojson, but a text: []"],
  ])("is an error for %s when it is %s", async (format, body, type, message) => {
    const error = (await outcome(answering(body, { "Content-Type": type }), { format })) as Error;
    expect(error).toBeInstanceOf(UnexpectedContentError);
    expect(error.message).toContain(message);
  });

  it("is an error when it is nothing at all", async () => {
    for (const client of [answering(""), answering(null), answering(" \r\n"), answering(null, {}, 204)]) {
      for (const format of ["csv", "json", "xlsx"]) {
        const error = await outcome(client, { format });
        expect(error).toBeInstanceOf(UnexpectedContentError);
        expect((error as Error).message).toContain("The answer is empty");
      }
    }
  });

  it("never shows the key, though the answer repeats it", async () => {
    const body = `${"x".repeat(200)} s3cret-k3y at https://a.test/?apikey=s3cret-k3y`;
    for (const type of ["text/plain", "text/s3cret-k3y"]) {
      const error = (await outcome(answering(body, { "Content-Type": type }))) as Error;
      expect(error.message).toContain("***");
      expect(error.message).not.toContain("s3cret");
    }
  });

  it("is the error of its status", async () => {
    const { client } = await treesPortal();
    const missing = downloadDataset(client, "no-trees", { format: "csv" });
    await expect(missing).rejects.toThrow(NotFoundError);
    await expect(missing).rejects.toThrow("Unknown dataset: no-trees");
  });
});

describe("what comes in part", () => {
  const texts: Record<string, string> = {};
  beforeAll(() => {
    const fields = { species: 'Oak "}]\\', name: "Chêne 🌳 [{(", height: [1, { a: null }] };
    const records = [1, 2, 3].map((recordid) => ({ recordid, fields }));
    texts.json = JSON.stringify(records);
    texts.geojson = JSON.stringify({ type: "FeatureCollection", features: records });
    texts.jsonp = `show(${texts.json});`;
    texts.geojsonp = `show(${texts.geojson})`;
  });

  it.each(["json", "geojson", "jsonp", "geojsonp"])(
    "is an error wherever %s is cut, though the answer ends as if it were all",
    async (format) => {
      const bytes = new TextEncoder().encode(texts[format]);
      const end = bytes.lastIndexOf(format.endsWith("p") ? 41 : format === "json" ? 93 : 125);
      for (let at = 0; at < bytes.length; at++) {
        const cut = await outcome(answering(bytes.slice(0, at)), { format });
        if (at <= end) expect([at, cut]).toEqual([at, expect.any(UnexpectedContentError)]);
      }
      expect(await outcome(answering(bytes), { format })).toBe(texts[format]);
    },
  );

  it("is found out in whatever pieces it comes", async () => {
    const bytes = new TextEncoder().encode(texts.json);
    for (const end of [bytes.length, bytes.length - 1]) {
      const single = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < end; at++) controller.enqueue(bytes.subarray(at, at + 1));
          controller.close();
        },
      });
      const text = await outcome(answering(single));
      if (end === bytes.length) expect(text).toBe(texts.json);
      else expect((text as Error).message).toContain("The answer is cut short: its json does not end");
    }
  });

  it.each(["csv", "json", "xlsx"])("is an error when the connection of %s breaks", async (format) => {
    const server = await scriptedServer((_request, response) => {
      response.writeHead(200, { "Content-Type": "application/x-some" });
      const beginning = format === "xlsx" ? "PK\x03\x04" : "[1,2";
      response.write(beginning + " ".repeat(70_000), () => response.destroy());
    });
    const error = (await outcome(createExploreClient({ portal: server.url, retry: false }), {
      format,
    })) as Error;
    expect(error).toBeInstanceOf(NetworkError);
    expect(error.message).toContain("The answer broke off");
  });

  it("is an error when it is shorter or longer than it says, whether or not the runtime looks", async () => {
    const shorter = (await outcome(answering("a;b\n", { "Content-Length": "5" }), {
      format: "csv",
    })) as Error;
    expect(shorter).toBeInstanceOf(NetworkError);
    expect(shorter.message).toContain("The answer broke off: 4 of 5 bytes");
    const longer = (await outcome(answering("a;b\n", { "Content-Length": "3" }), { format: "csv" })) as Error;
    expect(longer).toBeInstanceOf(UnexpectedContentError);
    expect(longer.message).toContain("longer than it says: 4 of 3 bytes");
    const server = await scriptedServer((_request, response) => {
      response.writeHead(200, { "Content-Length": 1_000 });
      response.write("a;b\n1;2\n", () => response.socket?.end());
    });
    expect(
      await outcome(createExploreClient({ portal: server.url, retry: false }), { format: "csv" }),
    ).toBeInstanceOf(NetworkError);
  });

  it("is an error when what was compressed breaks off", async () => {
    const server = await scriptedServer((_request, response) => {
      const body = gzipSync(`[${Array.from({ length: 5_000 }, (_, n) => n).join()}]`);
      response
        .writeHead(200, { "Content-Encoding": "gzip", "Content-Type": JSON_TYPE })
        .end(body.subarray(0, -500));
    });
    expect(await outcome(createExploreClient({ portal: server.url, retry: false }))).toBeInstanceOf(Error);
  });
});

describe("an aborted download", () => {
  const reason = new Error("not wanted any more");

  it("sends nothing when it was aborted before", async () => {
    const { client, requests } = await treesPortal();
    expect(await outcome(client, { format: "csv", signal: AbortSignal.abort(reason) })).toBe(reason);
    expect(requests).toEqual([]);
  });

  it("ends while the answer is waited for", async () => {
    const abort = new AbortController();
    const server = await scriptedServer(() => abort.abort(reason));
    const client = createExploreClient({ portal: server.url });
    expect(await outcome(client, { format: "csv", signal: abort.signal })).toBe(reason);
  });

  it("ends while its beginning is waited for", async () => {
    const abort = new AbortController();
    const server = await scriptedServer((_request, response) => {
      response.writeHead(200, { "Content-Type": CSV });
      response.write(" ", () => setImmediate(() => abort.abort(reason)));
    });
    const client = createExploreClient({ portal: server.url });
    expect(await outcome(client, { format: "csv", signal: abort.signal })).toBe(reason);
  });

  it("ends while it is read, and so does its connection", async () => {
    const abort = new AbortController();
    let closed: Promise<unknown> = Promise.resolve();
    const server = await scriptedServer((_request, response) => {
      closed = new Promise((resolve) => response.on("close", resolve));
      response.writeHead(200, { "Content-Type": CSV });
      response.write("a;b\n1;2\n");
    });
    const client = createExploreClient({ portal: server.url });
    const onProgress = () => abort.abort(reason);
    expect(await outcome(client, { format: "csv", signal: abort.signal, onProgress })).toBe(reason);
    await closed;
  });

  it("ends its connection when its stream is not read on", async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const server = await scriptedServer((_request, response) => {
      closed = new Promise((resolve) => response.on("close", resolve));
      response.writeHead(200, { "Content-Type": CSV });
      response.write("a;b\n1;2\n");
    });
    const file = await downloadDataset(createExploreClient({ portal: server.url }), "trees", {
      format: "csv",
    });
    for await (const _ of file.stream as unknown as AsyncIterable<Uint8Array>) break;
    await closed;
  });
});
