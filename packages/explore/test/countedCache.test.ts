import { type CheckCount, FormatLimitError, type OdsError, UnexpectedContentError } from "@ods/explore";
import { cachedDataset, downloadDataset } from "@ods/explore/node";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "./temporaryFolder.ts";
import { SHP } from "./wholeContents.ts";
import { wholePortal } from "./wholePortal.ts";

const outcomeOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe("a dataset in the cache", () => {
  const body = (download: number) => `a;b\r\n${"1;2\r\n".repeat(download)}`;

  it("that was not counted is no answer to a call that counts", async () => {
    const { client, asked } = await wholePortal({ body, nhits: [2] });
    const directory = await temporaryFolder();
    const get = (checkCount?: CheckCount, revalidate = false) =>
      downloadDataset(client, "trees", { format: "csv", checkCount, cache: { directory, revalidate } });
    expect((await get()).isFromCache).toBe(false);
    expect((await get()).isFromCache).toBe(true);
    const counted = await get(true);
    expect([counted.isFromCache, await counted.text()]).toEqual([false, body(2)]);
    for (const checkCount of [true, { onUnknown: () => expect.unreachable() }, false, undefined]) {
      expect((await get(checkCount)).isFromCache).toBe(true);
    }
    expect(asked).toEqual(["plain download", "count", "download"]);
  });

  it("that was not counted is downloaded anew though it is unchanged", async () => {
    const { client, asked } = await wholePortal({ body: body(2), nhits: [2] });
    const cache = { directory: await temporaryFolder(), revalidate: true };
    await downloadDataset(client, "trees", { format: "csv", cache });
    await downloadDataset(client, "trees", { format: "csv", cache, checkCount: true });
    const third = await downloadDataset(client, "trees", { format: "csv", cache, checkCount: true });
    expect(third.isFromCache).toBe(true);
    expect(asked).toEqual(["lookup", "plain download", "lookup", "count", "download", "lookup"]);
  });

  it("says so where the portal did not tell the number", async () => {
    const { client, asked } = await wholePortal({ body: body(2), nhits: [undefined, undefined, 2] });
    const directory = await temporaryFolder();
    const reasons: string[] = [];
    const lenient = { onUnknown: ({ message }: OdsError) => reasons.push(message) };
    const get = (checkCount: CheckCount) =>
      downloadDataset(client, "trees", { format: "csv", checkCount, cache: { directory } });
    expect([(await get(lenient)).isFromCache, (await get(lenient)).isFromCache]).toEqual([false, true]);
    expect(reasons[1]).toContain("did not tell the number of records when the dataset was downloaded");
    expect(await outcomeOf(get(true))).toBeInstanceOf(UnexpectedContentError);
    expect((await get(true)).isFromCache).toBe(false);
    expect(asked).toEqual(["count", "plain download", "count", "count", "download"]);
  });

  it("that may have lost records by its format is no answer where they are counted", async () => {
    const { client, asked } = await wholePortal({
      body: SHP,
      type: "application/zip",
      nhits: [60_000, 60_000, 3],
    });
    const directory = await temporaryFolder();
    const get = (checkCount?: false) =>
      downloadDataset(client, "trees", { format: "shp", checkCount, cache: { directory } });
    await get(false);
    expect(await outcomeOf(get())).toBeInstanceOf(FormatLimitError);
    expect((await get(false)).isFromCache).toBe(true);
    expect(await outcomeOf(get())).toBeInstanceOf(FormatLimitError);
    expect((await get()).isFromCache).toBe(false);
    expect((await get()).isFromCache).toBe(true);
    expect(asked).toEqual(["download", "count", "count", "count", "download"]);
  });
});

describe("the charset of a dataset", () => {
  it("is kept with it, and read so from every place", async () => {
    const body = new Uint8Array(Buffer.from("nom\r\nChêne\r\n", "latin1"));
    const { client } = await wholePortal({ body, type: "text/csv; charset=ISO-8859-1" });
    const directory = await temporaryFolder();
    const cache = { directory };
    for (const options of [
      { cache },
      { cache },
      { cache, to: `${directory}/copy.csv` },
      { to: `${directory}/a.csv` },
    ]) {
      const file = await downloadDataset(client, "trees", { format: "csv", ...options });
      expect([file.charset, await file.text()]).toEqual(["iso-8859-1", "nom\r\nChêne\r\n"]);
      expect(await file.bytes()).toEqual(body);
      expect((await file.blob()).type).toBe("text/csv;charset=iso-8859-1");
    }
    const kept = cachedDataset(client, "trees", { format: "csv" }, { directory });
    expect(await kept.read()).toBe("nom\r\nChêne\r\n");
    expect((await kept.facts())?.charset).toBe("iso-8859-1");
  });

  it("is UTF-8 where the portal says none, and an error where it is not", async () => {
    const body = new Uint8Array(Buffer.from("nom\r\nChêne\r\n", "latin1"));
    const { client } = await wholePortal({ body, type: "text/csv" });
    const directory = await temporaryFolder();
    const file = await downloadDataset(client, "trees", { format: "csv", cache: { directory } });
    expect(file.charset).toBeUndefined();
    const kept = cachedDataset(client, "trees", { format: "csv" }, { directory });
    for (const error of [await outcomeOf(file.text()), await outcomeOf(kept.read())]) {
      expect(error).toBeInstanceOf(UnexpectedContentError);
      expect((error as Error).message).toContain(`${file.path} is no text in UTF-8`);
    }
  });
});
