import { expect, it } from "vitest";
import type { Ratio } from "../src/ratio.ts";
import { regressions } from "../src/regressions.ts";

const machine = { cpu: "a processor", cores: 2, node: "v20.20.2", platform: "linux x64" };
const ratio = (median: number, isSpeed = false): Ratio => ({ median, least: median, most: median, isSpeed });
const compare = (name: string, before: Ratio, now: Ratio) =>
  regressions({ call: { ratios: { [name]: now } } }, { machine, ratios: { call: { [name]: before } } }).map(
    ({ text }) => text,
  );

it("tells of a cost that grew by more than 10 percent, and by how much", () => {
  expect(compare("@ods/automation", ratio(1.1), ratio(1.2))).toEqual([]);
  expect(compare("@ods/automation", ratio(1.1), ratio(1.32))).toEqual([
    "call, @ods/automation: 1.32 instead of 1.10, 20 percent worse",
  ]);
});

it("tells of a speed that fell", () => {
  expect(compare("paginate", ratio(19, true), ratio(25, true))).toEqual([]);
  expect(compare("paginate", ratio(19, true), ratio(10, true))).toEqual([
    "call, paginate: 10.00 instead of 19.00, 90 percent worse",
  ]);
});

it("leaves alone what others do, and what is measured for the first time", () => {
  expect(compare("ky", ratio(1), ratio(9))).toEqual([]);
  expect(regressions({ call: { ratios: { "@ods/automation": ratio(9) } } }, { machine, ratios: {} })).toEqual(
    [],
  );
});
