import { RecordMismatchError, recordBatches, toArrowTable } from "@ods/explore/arrow";
import { describe, expect, it } from "vitest";
import { clientOf, clientOfBody, type FieldOfTest, valuesOf } from "./arrowRecords.ts";

/** As a text that was cut within an emoji ends. */
const HALF = "\ud83c";

const TEXTS: Omit<FieldOfTest, "name">[] = [
  { type: "text" },
  { type: "text", annotations: [{ name: "multivalued", args: [";"] }] },
  { type: "date", annotations: [{ name: "timeserie_precision", args: ["month"] }] },
  { type: "of_tomorrow" },
];

describe("a text with half a character", () => {
  it.each(TEXTS)("is no value of a column, and no other text stands in its place: %j", async (kind) => {
    const field = { ...kind, name: "name" };
    for (const text of [HALF, `Oak; Elm ${HALF}`, `${"a tree of many words ".repeat(10)}${HALF}${HALF}`]) {
      const client = clientOf([field], [{ name: "Oak 🌳" }, { name: text }, { name: "Elm" }]);
      const wanted = {
        name: "RecordMismatchError",
        field: "name",
        index: 1,
        message: expect.stringMatching(
          `declared ${kind.type}, but holds a text with half a character, which UTF-8 can't carry\\. Leave the field out`,
        ),
      };
      for (const dictionary of [true, false, undefined]) {
        await expect(toArrowTable(client, "trees", { dictionary: dictionary as boolean })).rejects.toEqual(
          expect.objectContaining(wanted),
        );
      }
      await expect(recordBatches(client, "trees")[Symbol.asyncIterator]().next()).rejects.toEqual(
        expect.objectContaining(wanted),
      );
      const table = await toArrowTable(client, "trees", { onMismatch: "null" });
      const shown = valuesOf(table, "name");
      expect([shown.length, shown[1]]).toEqual([3, null]);
      expect(JSON.stringify(shown)).not.toContain("\ufffd");
    }
  });

  it("is what JSON has, written with an escape", async () => {
    const body = '[{"recordid":"1","fields":{"name":"tree \\ud83c"}}]';
    const client = clientOfBody([{ name: "name", type: "text" }], () => body);
    await expect(toArrowTable(client, "trees")).rejects.toBeInstanceOf(RecordMismatchError);
  });

  it("is kept in JSON that becomes text, by its escape", async () => {
    const client = clientOf([{ name: "more", type: "json_blob" }], [{ more: [HALF] }]);
    expect(valuesOf(await toArrowTable(client, "trees"), "more")).toEqual(['["\\ud83c"]']);
  });
});

describe("a text where another type is declared", () => {
  it.each([
    ["date", "soon", "a text that is no date."],
    ["double", "tall", "a text that is no double."],
    ["geo_shape", "round", "a text that is no geo_shape."],
  ])("is said to be none: %s", async (type, value, wanted) => {
    await expect(toArrowTable(clientOf([{ name: "x", type }], [{ x: value }]), "trees")).rejects.toThrow(
      wanted,
    );
  });

  it.each([
    ["1234567890.123456789", "holds a number of more digits than a double holds."],
    ["1e400", "holds a number beyond all that a double holds."],
    ["near", "holds a text that is no double."],
  ])("is a distance, which is a number in a text: %s", async (dist, wanted) => {
    const options = { geofilter: { distance: [48.8, 2.3, 500] } };
    await expect(toArrowTable(clientOf([], [{ dist }]), "trees", options)).rejects.toThrow(wanted);
  });
});
