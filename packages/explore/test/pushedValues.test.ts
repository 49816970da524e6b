import { deleteRecords, pushRecords } from "@ods/explore";
import { describe, expect, it } from "vitest";
import { pushPortal, yesPortal } from "./pushPortal.ts";

describe("numbers that are pushed", () => {
  it("of any length go out with all their digits, at any depth", async () => {
    const portal = yesPortal();
    await pushRecords(portal.client(), portal.target, [
      { id: 9007199254740993n, small: 1n, more: { ids: [-12345678901234567890n, 1.5] } },
    ]);
    await deleteRecords(portal.client(), portal.target, [{ id: 9007199254740993n }]);
    expect(portal.requests.map(({ text }) => text)).toEqual([
      '[{"id":9007199254740993,"small":1,"more":{"ids":[-12345678901234567890,1.5]}}]',
      '[{"id":9007199254740993}]',
    ]);
  });

  it("arrive at a portal as they were, and tell records apart", async () => {
    const portal = await pushPortal({ hasUniqueKey: true });
    const ids = [9007199254740992n, 9007199254740993n, 9007199254740993n];
    const records = ids.map((number, place) => ({ number, name: `n${place}` }));
    await pushRecords(portal.client(), portal.target, records, { uniqueKey: ["number"] });
    expect(portal.requests.at(-1)?.text).toContain('"number":9007199254740993,"name":"n2"');
    const download = `${portal.client().portal}api/records/1.0/download/?dataset=numbers`;
    const text = await (await fetch(download)).text();
    expect(text).toBe("number;name\r\n9007199254740992;n0\r\n9007199254740993;n2\r\n");
  });

  it("of a key may stand within objects", async () => {
    const portal = yesPortal();
    const records = [1n, 2n].map((id) => ({ key: { id } }));
    const { counts } = await pushRecords(portal.client(), portal.target, records, { uniqueKey: ["key"] });
    expect(counts.accepted).toBe(2);
  });
});

describe("dates that are pushed", () => {
  it("go out as instants, in lists and objects as well", async () => {
    const portal = yesPortal();
    const at = new Date("2026-04-07T12:00:00.5+02:00");
    await pushRecords(portal.client(), portal.target, [{ at, all: [at], more: { at } }]);
    const instant = '"2026-04-07T10:00:00.500Z"';
    expect(portal.requests[0]?.text).toBe(`[{"at":${instant},"all":[${instant}],"more":{"at":${instant}}}]`);
  });
});
