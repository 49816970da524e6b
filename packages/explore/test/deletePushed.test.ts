import {
  deleteRecords,
  deleteRecordsById,
  InvalidArgumentError,
  NotFoundError,
  pushRecords,
} from "@ods/explore";
import { describe, expect, it } from "vitest";
import { numbered } from "./publishNumbers.ts";
import { answerOf, failed, pushPortal } from "./pushPortal.ts";

async function withNumbers(count: number) {
  const portal = await pushPortal();
  await pushRecords(portal.client(), portal.target, numbered(count));
  portal.requests.length = 0;
  return portal;
}

describe("records are deleted by their values", () => {
  it("in batches, and no others", async () => {
    const portal = await withNumbers(20);
    const report = await deleteRecords(portal.client(), portal.target, numbered(12), { batchSize: 5 });
    expect(report).toMatchObject({ action: "delete", accepted: [{ start: 0, end: 12 }] });
    expect(portal.requests).toHaveLength(3);
    expect(await portal.numbers()).toEqual([12, 13, 14, 15, 16, 17, 18, 19]);
  });

  it("again after every failure that passes, since nothing is deleted twice", async () => {
    const portal = await withNumbers(20);
    const answers = [500, 429, 504];
    portal.answer = async (_request, _text, store) => {
      const answer = await store();
      const code = answers.shift();
      return code ? answerOf(code) : answer;
    };
    expect((await deleteRecords(portal.client(), portal.target, numbered(20))).counts.accepted).toBe(20);
    expect([portal.requests.length, await portal.numbers()]).toEqual([4, []]);
  });

  it("and one that is refused keeps no others", async () => {
    const portal = await withNumbers(20);
    const records = numbered(20).map((record) => (record.number === 3 ? { ...record, nope: 1 } : record));
    const { report, message } = await failed(deleteRecords(portal.client(), portal.target, records));
    expect(report.refused).toMatchObject([{ start: 3, end: 4, status: 400 }]);
    expect(message).toMatch(/^Of 20 records, 19 were deleted, 1 refused: /);
    expect(await portal.numbers()).toEqual([3]);
  });
});

describe("records are deleted by their identifiers", () => {
  it("one request each, from any source", async () => {
    const portal = await withNumbers(12);
    const ids = await portal.recordIds();
    const report = await deleteRecordsById(portal.client(), portal.target, new Set(ids.slice(0, 9)));
    expect(report).toMatchObject({ action: "deleteById", accepted: [{ start: 0, end: 9 }] });
    expect(portal.requests.map(({ method }) => method)).toEqual(Array(9).fill("GET"));
    expect(await portal.numbers()).toHaveLength(3);
  });

  it("and those that are gone already are gone", async () => {
    const portal = await withNumbers(2);
    const [id = ""] = await portal.recordIds();
    let isFirst = true;
    portal.answer = async (_request, _text, store) => {
      const answer = await store();
      if (!isFirst) return answer;
      isFirst = false;
      return answerOf(504);
    };
    const { counts } = await deleteRecordsById(portal.client(), portal.target, [id, id, "0000"], {
      concurrency: 1,
    });
    expect([counts.accepted, await portal.numbers()]).toEqual([3, [expect.any(Number)]]);
  });

  it.each<[string, () => Response | undefined]>([
    ["does not know the dataset", () => answerOf(404, { error: "Unknown dataset: numbers" })],
    ["does not know the resource", () => answerOf(404, { error: "Unknown resource: x" })],
    ["has a page for everything", () => new Response("<html>Not found</html>", { status: 404 })],
  ])("but not when the portal %s", async (_, answer) => {
    const portal = await withNumbers(5);
    const ids = await portal.recordIds();
    portal.answer = (_request, _text, store) => answer() ?? store();
    const { report, cause } = await failed(deleteRecordsById(portal.client(), portal.target, ids));
    expect([report.counts.accepted, cause]).toEqual([0, expect.any(NotFoundError)]);
  });

  it("and it is resumed from its report", async () => {
    const portal = await withNumbers(12);
    const ids = await portal.recordIds();
    portal.answer = (_request, _text, store) => (portal.requests.length > 5 ? answerOf(403) : store());
    const { report } = await failed(
      deleteRecordsById(portal.client(), portal.target, ids, { concurrency: 1 }),
    );
    expect(report.counts).toMatchObject({ accepted: 5, refused: 0, unknown: 0 });
    portal.answer = (_request, _text, store) => store();
    portal.requests.length = 0;
    const done = await deleteRecordsById(portal.client(), portal.target, ids, { resume: report });
    expect([done.counts.accepted, portal.requests.length, await portal.numbers()]).toEqual([12, 7, []]);
  });

  it.each([
    ["", '"" is no identifier'],
    ["..", '".." is no identifier'],
    [3, "it is of type number"],
  ])("%j is none, and no request", async (id, why) => {
    const portal = await withNumbers(1);
    const { report } = await failed(deleteRecordsById(portal.client(), portal.target, [id as string]));
    expect(report.refused[0]?.message).toContain(why);
    expect(portal.requests).toEqual([]);
  });

  it("and a text is no list of them", async () => {
    const portal = await withNumbers(1);
    await expect(deleteRecordsById(portal.client(), portal.target, "abc")).rejects.toThrow(
      InvalidArgumentError,
    );
  });

  it("never by a redirect, which would take the key elsewhere", async () => {
    const portal = await withNumbers(1);
    const elsewhere = await pushPortal();
    portal.answer = () => answerOf(302, {}, { Location: elsewhere.url });
    const { report } = await failed(
      deleteRecordsById(portal.client(), portal.target, await portal.recordIds()),
    );
    expect([report.counts.accepted, elsewhere.requests]).toEqual([0, []]);
  });
});
