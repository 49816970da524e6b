import {
  createExploreClient,
  InvalidArgumentError,
  PushError,
  type PushReport,
  parseCsv,
  pushRecords,
  toCsv,
  UnexpectedContentError,
} from "@ods/explore";
import { RecordMismatchError, toArrowTable } from "@ods/explore/arrow";
import { describe, expect, it } from "vitest";
import { clientOfBody } from "./arrowRecords.ts";

/** So many parts that whatever looks at each once for each other one takes minutes, or longer. */
const MANY = 600_000;

const numbers = Array.from({ length: MANY }, (_, number) => number);
const bytes = (text: string) => Array.from(new TextEncoder().encode(text), (byte) => Uint8Array.of(byte));
const NESTED = "[".repeat(MANY) + "]".repeat(MANY);
const nested: unknown = JSON.parse(NESTED);

describe("a CSV is read in the time that its length takes", () => {
  it("with any number of columns", async () => {
    expect(await parseCsv(`${numbers.join(";")}\n`).toArray()).toEqual([]);
  });

  it("with any number of values behind one in quotes", async () => {
    const [row] = await parseCsv(`"a"${";b".repeat(MANY)}\n`, { header: false }).toArray();
    expect(row?.length).toBe(MANY + 1);
  });

  it("with any number of rows behind a long one", async () => {
    const text = `${"a".repeat(20 * MANY)}"\n${'"b"\n'.repeat(2 * MANY)}`;
    expect(await parseCsv(`"${text}`, { header: false }).toArray()).toHaveLength(2 * MANY + 1);
  });

  it("in pieces of one byte", async () => {
    const rows = parseCsv(bytes(`""${';""'.repeat(MANY / 2)}\n`), { header: false });
    expect((await rows.toArray())[0]).toHaveLength(MANY / 2 + 1);
  });

  it("with values that are nearly numbers", async () => {
    const schema = [{ name: "count", type: "int" }];
    const rows = parseCsv(`count\n${"1".repeat(MANY)}x\n`, { schema, onMismatch: "omit" });
    expect(await rows.toArray()).toEqual([{}]);
  });
});

describe("a push is resumed", () => {
  const ranges = numbers.slice(0, 400_000);
  const report: PushReport = {
    ...{ action: "push", portal: "https://city.opendatasoft.com/", datasetId: "trees", resourceId: "one" },
    counts: { read: 0, accepted: ranges.length, refused: 0, unknown: ranges.length, underWay: 0, unsent: 0 },
    accepted: ranges.map((number) => ({ start: 4 * number, end: 4 * number + 1 })),
    unknown: ranges.map((number) => ({ start: 4 * number + 2, end: 4 * number + 3, message: "No answer" })),
    ...{ refused: [], underWay: [] },
  };
  const resumed = (resume: PushReport) =>
    pushRecords(
      createExploreClient({ portal: "city" }),
      { datasetId: "trees", resourceId: "one", pushKey: "KEY" },
      [],
      { resume },
    );

  it("from a report of any length, in the time that its length takes", async () => {
    const error = await resumed(report).catch((thrown: PushError) => thrown);
    expect(error).toBeInstanceOf(PushError);
    expect((error as PushError).report.counts).toMatchObject({ accepted: 400_000, unknown: 400_000 });
  });

  it.each([
    [
      "has a record twice",
      [
        { start: 0, end: 4 },
        { start: 3, end: 5 },
      ],
    ],
    [
      "is out of order",
      [
        { start: 4, end: 5 },
        { start: 0, end: 1 },
      ],
    ],
  ])("but not from one that %s", async (_, accepted) => {
    await expect(resumed({ ...report, accepted })).rejects.toThrow("is no report of a push");
  });
});

describe("a value that is nested without end", () => {
  it("is no value of a CSV", async () => {
    const text = new Response(toCsv([{ shape: 1 }, { shape: nested }])).text();
    await expect(text).rejects.toThrow(InvalidArgumentError);
    await expect(new Response(toCsv([{ shape: nested }])).text()).rejects.toThrow(
      'What row 1 has in the column "shape" can\'t be written as JSON: it is nested too deeply, or too long.',
    );
  });

  it.each(["json_blob", "file", "of_tomorrow"])("is no value of an Arrow column of %s", async (type) => {
    const body = `[{"recordid": "r1", "fields": {"shape": ${NESTED}}}]`;
    const taken = toArrowTable(
      clientOfBody([{ name: "shape", type }], () => body),
      "trees",
    );
    await expect(taken).rejects.toThrow(RecordMismatchError);
    await expect(taken).rejects.toThrow(`is declared ${type}, but holds a value that is nested too deeply.`);
  });

  it("is no OK to a push", async () => {
    const fetch = async () => new Response(NESTED, { headers: { "Content-Type": "application/json" } });
    const client = createExploreClient({ portal: "city", fetch });
    const target = { datasetId: "trees", resourceId: "one", pushKey: "KEY" };
    const error = await pushRecords(client, target, [{ tree: 1 }]).catch((thrown: PushError) => thrown);
    expect((error as PushError).cause).toBeInstanceOf(UnexpectedContentError);
    expect((error as PushError).message).toContain("The portal did not say OK, but [[[[[[[[");
  });
});
