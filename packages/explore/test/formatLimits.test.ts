import {
  AuthenticationError,
  createExploreClient,
  downloadDataset,
  FormatLimitError,
  InvalidArgumentError,
  LoginPageError,
} from "@ods/explore";
import * as node from "@ods/explore/node";
import { describe, expect, it } from "vitest";
import { treesPortal } from "./treesPortal.ts";
import { SHP, XLSX } from "./wholeContents.ts";
import { type WholePortalOptions, wholePortal } from "./wholePortal.ts";

const outcomeOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe("a format that holds no more than so many records", () => {
  const contents: Record<string, Uint8Array> = { shp: SHP, xlsx: XLSX, xls: XLSX };
  const portal = (format: string, nhits: WholePortalOptions["nhits"]) =>
    wholePortal({ body: contents[format] as Uint8Array, type: "application/octet-stream", nhits });

  it.each([
    ["shp", 50_000, "geojson or kml"],
    ["xls", 65_535, "xlsx or csv"],
    ["xlsx", 1_048_575, "csv"],
  ])("is refused for more of them, before it is downloaded: %s", async (format, limit, others) => {
    const { client, asked } = await portal(format, [limit + 1]);
    const error = (await outcomeOf(downloadDataset(client, "trees", { format }))) as FormatLimitError;
    expect(error).toBeInstanceOf(FormatLimitError);
    expect(error).toMatchObject({ format, limit, records: limit + 1 });
    expect(error.message).toContain(
      `trees has ${limit + 1} records, and ${format} holds ${limit} at most: the others would be missing. Take ${others}`,
    );
    expect(asked).toEqual(["count"]);
    const fitting = await portal(format, [limit]);
    const whole = await downloadDataset(fitting.client, "trees", { format });
    expect(await whole.bytes()).toEqual(contents[format]);
    expect(fitting.asked[0]).toBe("count");
  });

  it("is counted with the filters, and not where `rows` says enough", async () => {
    const { client, asked, searched } = await portal("shp", [50_001]);
    const get = (options: object) => downloadDataset(client, "trees", { format: "shp", ...options });
    expect(await outcomeOf(get({ q: "oak", refine: { species: "Oak" }, rows: 60_000 }))).toBeInstanceOf(
      FormatLimitError,
    );
    expect(searched).toEqual(["?q=oak&refine.species=Oak&dataset=trees&rows=0"]);
    expect(await (await get({ rows: 50_000 })).bytes()).toEqual(SHP);
    expect(asked).toEqual(["count", "download"]);
  });

  it("is downloaded all the same at one's word", async () => {
    const { client, asked } = await portal("shp", [50_001]);
    expect(
      await (await downloadDataset(client, "trees", { format: "shp", checkCount: false })).bytes(),
    ).toEqual(SHP);
    expect(asked).toEqual(["download"]);
  });

  it("is downloaded where the portal does not tell, which is told", async () => {
    for (const nhits of [[undefined], [{ status: 503 }]]) {
      const { client, asked } = await portal("xlsx", nhits);
      expect(await (await downloadDataset(client, "trees", { format: "xlsx" })).bytes()).toEqual(XLSX);
      const reasons: unknown[] = [];
      const checkCount = { onUnknown: (error: unknown) => reasons.push(error) };
      await (await downloadDataset(client, "trees", { format: "xlsx", checkCount })).bytes();
      expect([reasons.length, asked]).toEqual([1, ["count", "download", "count", "download"]]);
    }
  });

  it("has the errors of its download, not those of the count", async () => {
    const { url } = await treesPortal({ isRestricted: true });
    const client = createExploreClient({ portal: url });
    expect(await outcomeOf(downloadDataset(client, "trees", { format: "xlsx" }))).toBeInstanceOf(
      LoginPageError,
    );
    expect(
      await outcomeOf(downloadDataset(client, "trees", { format: "csv", checkCount: true })),
    ).toBeInstanceOf(AuthenticationError);
  });
});

describe("a format that is spelt otherwise", () => {
  it.each([
    ["SHP", 'The format is "SHP"; did you mean "shp"?'],
    ["CSV", 'did you mean "csv"?'],
    ["xlsx ", 'The format is "xlsx "; did you mean "xlsx"?'],
    [" GeoJSON", 'did you mean "geojson"?'],
    ["cifs ", "a name without white space is wanted"],
  ])("is refused before anything is sent, for no check would be made: %j", async (format, wanted) => {
    const { client, asked } = await wholePortal({ body: "a;b\r\n1;2\r\n", nhits: [50_001] });
    const content = { format } as { format: string };
    for (const call of [
      () => downloadDataset(client, "trees", content),
      () => node.downloadDataset(client, "trees", content),
      () => node.cachedDataset(client, "trees", content),
    ]) {
      const error = await outcomeOf(Promise.resolve().then<unknown>(call));
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect((error as Error).message).toContain(wanted);
    }
    expect(asked).toEqual([]);
  });

  it.each(["cifs", "CIFS"])("may be one that the portal alone knows: %s", async (format) => {
    const { client } = await wholePortal({ body: "x", type: "text/plain" });
    expect(await (await downloadDataset(client, "trees", { format })).text()).toBe("x");
  });
});
