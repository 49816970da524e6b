import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import {
  createExploreClient,
  type DatasetFormat,
  downloadDataset,
  IncompleteCsvError,
  NetworkError,
  streamCsv,
  streamRecords,
  UnexpectedContentError,
} from "@ods/explore";
import { downloadDataset as downloadToFile } from "@ods/explore/node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { CODINGS, CUTS } from "../../core/test/compressed.ts";
import { everythingIn, temporaryFolder } from "./temporaryFolder.ts";
import { SHP, WHOLE, zipOf } from "./wholeContents.ts";
import { wholePortal } from "./wholePortal.ts";

const LINES = Array.from({ length: 3_000 }, (_, id) => `${id};"Rue ${id}, n° ${Math.sqrt(id)}"\r\n`);
const CSV = `id;street\r\n${LINES.join("")}`;
const RECORDS = JSON.stringify(
  LINES.map((street, id) => ({ datasetid: "trees", recordid: String(id), fields: { id, street } })),
);
const LARGE: Readonly<Record<string, string | Uint8Array>> = {
  json: RECORDS,
  geojson: `{"type":"FeatureCollection","features":${RECORDS}}`,
  jsonp: `show(${RECORDS});`,
  kml: `<kml><Document>${LINES.map((line) => `<name>${line}</name>`).join("")}</Document></kml>`,
  xlsx: zipOf({ sheet: CSV }),
  shp: zipOf({ "trees.shp": CSV }),
};

const outcomeOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
const asText = (client: Parameters<typeof downloadDataset>[0], format: DatasetFormat = "csv") =>
  outcomeOf(downloadDataset(client, "trees", { format }).then((file) => file.text()));

describe("a CSV that a portal would compress", () => {
  it.each(CUTS)(
    "comes whole in memory, as a file and from the cache: $coding, $framing",
    async (compressed) => {
      const { client, asked } = await wholePortal({ body: CSV, compressed });
      const folder = await temporaryFolder();
      expect(await asText(client)).toBe(CSV);
      const { path } = await downloadToFile(client, "trees", {
        format: "csv",
        to: join(folder, "trees.csv"),
      });
      expect(await readFile(path, "utf8")).toBe(CSV);
      const kept = await downloadToFile(client, "trees", { format: "csv", cache: { directory: folder } });
      expect(await kept.text()).toBe(CSV);
      expect(await streamCsv(client, "trees", { asText: true }).toArray()).toHaveLength(3_000);
      expect(asked).toEqual(Array(4).fill("plain download"));
    },
  );

  it.each(CUTS)("is refused when it comes compressed all the same: $coding, $framing", async (cut) => {
    const { client } = await wholePortal({ body: CSV, compressed: { ...cut, isStubborn: true } });
    const folder = await temporaryFolder();
    const to = join(folder, "trees.csv");
    const outcomes = [
      await asText(client),
      await outcomeOf(downloadToFile(client, "trees", { format: "csv", to })),
      await outcomeOf(downloadToFile(client, "trees", { format: "csv", cache: { directory: folder } })),
      await outcomeOf(streamCsv(client, "trees", { asText: true }).toArray()),
    ];
    for (const error of outcomes) {
      expect(error).toBeInstanceOf(UnexpectedContentError);
      expect((error as Error).message).toContain(
        `The answer came compressed (${cut.coding}), and nothing tells whether all of a compressed csv came. ` +
          "Count its records with checkCount: true, or take it as it comes",
      );
    }
    expect((await everythingIn(folder)).filter((path) => /\.csv$|entry/.test(path))).toEqual([]);
  });

  it.each(CODINGS)("may come in %s where its records are counted, and a cut is found out", async (coding) => {
    const portal = (isCut: boolean) =>
      wholePortal({ body: CSV, nhits: [3_000], compressed: { coding, isCut } });
    const options = { format: "csv", checkCount: true } as const;
    const whole = await portal(false);
    expect(await (await downloadDataset(whole.client, "trees", options)).text()).toBe(CSV);
    expect(await streamCsv(whole.client, "trees", { asText: true, checkCount: true }).toArray()).toHaveLength(
      3_000,
    );
    expect(whole.asked).toEqual(["count", "download", "count", "download"]);
    const cut = await portal(true);
    const error = await outcomeOf(downloadDataset(cut.client, "trees", options).then((file) => file.text()));
    expect((error as Error).name).toMatch(/^(RecordCountError|UnexpectedContentError)$/);
    const streamed = await outcomeOf(
      streamCsv(cut.client, "trees", { asText: true, checkCount: true }).toArray(),
    );
    expect((streamed as Error).name).toMatch(/^(RecordCountError|IncompleteCsvError)$/);
  });

  it.each(CODINGS)("comes in %s for a client that asks for it", async (coding) => {
    const headers = { "Accept-Encoding": coding };
    const { client } = await wholePortal({ body: CSV, compressed: { coding }, client: { headers } });
    expect(await asText(client)).toBe(CSV);
  });

  it("comes as it is in a page, where browsers choose how", async () => {
    const { set } = Headers.prototype;
    vi.spyOn(Headers.prototype, "set").mockImplementation(function (this: Headers, name, value) {
      if (name !== "Accept-Encoding") set.call(this, name, value);
    });
    onTestFinished(() => void vi.restoreAllMocks());
    const { client, asked } = await wholePortal({ body: CSV, compressed: { coding: "br" } });
    expect(await asText(client)).toBe(CSV);
    expect(asked).toEqual(["download"]);
  });
});

describe("a format that shows its own end", () => {
  it.each(Object.keys(LARGE))("may come compressed, and a cut is found out: %s", async (format) => {
    const body = LARGE[format] as string | Uint8Array;
    const type = "application/octet-stream";
    for (const compressed of [...CODINGS.map((coding) => ({ coding, isCut: false })), ...CUTS]) {
      const { client, asked } = await wholePortal({ body, type, compressed });
      const got = await outcomeOf(downloadDataset(client, "trees", { format }).then((file) => file.bytes()));
      if (compressed.isCut) expect(got).toBeInstanceOf(UnexpectedContentError);
      else expect(Buffer.from(got as Uint8Array).equals(Buffer.from(body))).toBe(true);
      expect(asked.at(-1)).toBe("download");
    }
  });

  it.each(CUTS)("breaks a stream of records off where it is cut: $coding, $framing", async (compressed) => {
    const { client } = await wholePortal({ body: RECORDS, type: "application/json", compressed });
    const error = await outcomeOf(streamRecords(client, "trees").toArray());
    expect((error as Error).name).toBe("IncompleteStreamError");
  });

  it("is asked for as it is where its name does not say so, and compressed only if its content does", async () => {
    const kml = WHOLE.kml as Uint8Array;
    for (const [format, body, isTaken] of [
      ["xml", kml, true],
      ["gtfs", SHP, true],
      ["xls", SHP, true],
      ["turtle", "<a> <b> <c> .", false],
      ["tsv", "a\tb\n", false],
    ] as const) {
      const compressed = { coding: "gzip", isStubborn: true } as const;
      const { client, asked } = await wholePortal({ body, type: "application/octet-stream", compressed });
      const got = await outcomeOf(downloadDataset(client, "trees", { format }).then((file) => file.bytes()));
      if (isTaken) expect(got).toEqual(new Uint8Array(body as Uint8Array));
      else
        expect((got as Error).message).toContain(`nothing tells whether all of a compressed ${format} came`);
      expect(asked.at(-1)).toBe("plain download");
    }
  });
});

describe("a CSV that ends too early, as if it were whole", () => {
  it.each([
    ["within quotes", CSV.slice(0, -5), "The answer is cut short: its csv ends within quotes"],
    [
      "within a line",
      "a;b;c\n1;2;3\n4;5",
      "The answer is cut short: the last line of its csv has fewer values",
    ],
    ["within its first line", 'a;"b', "The answer is cut short: its csv ends within quotes"],
  ])("is an error %s", async (_, body, message) => {
    const { client } = await wholePortal({ body });
    const folder = await temporaryFolder();
    const to = join(folder, "trees.csv");
    for (const error of [
      await asText(client),
      await outcomeOf(downloadToFile(client, "trees", { format: "csv", to })),
    ]) {
      expect(error).toBeInstanceOf(UnexpectedContentError);
      expect((error as Error).message).toContain(message);
    }
    expect(await everythingIn(folder)).toEqual([]);
  });

  it("is taken where it may be whole: nothing but a count tells", async () => {
    for (const body of ["a;b\r\n1;2\r\n", "a;b\r\n1;2", "a;b", 'a;b\r\n1;"2"', 'a;b\n1;5" pipe', "a\n\n"]) {
      expect(await asText((await wholePortal({ body })).client)).toBe(body);
    }
  });

  it("is an error in a stream", async () => {
    const { client } = await wholePortal({ body: "a;b\r\n1;2\r\n3;4" });
    expect(await outcomeOf(streamCsv(client, "trees", { asText: true }).toArray())).toBeInstanceOf(
      IncompleteCsvError,
    );
  });
});

describe("a connection", () => {
  /** A server that sends these bytes to whoever asks, and closes. */
  async function sending(bytes: string): Promise<string> {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(bytes, "latin1"));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  }

  it.each([
    ["Content-Length: 100\r\n\r\na;b\r\n1;2\r\n"],
    ["Transfer-Encoding: chunked\r\n\r\na\r\na;b\r\n1;2\r\n\r\n"],
    ["Transfer-Encoding: chunked\r\n\r\nff\r\na;b\r\n1;2\r\n"],
  ])("that dies before the end of its response is an error: %j", async (response) => {
    const url = await sending(`HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n${response}`);
    const client = createExploreClient({ portal: url, retry: false });
    expect(await asText(client)).toBeInstanceOf(NetworkError);
  });
});
