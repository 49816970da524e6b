import { expect, it } from "vitest";
import { table } from "../src/table.ts";

it("aligns texts, and draws numbers as bars of which the largest has the full length", () => {
  const lines = table(
    ["name", "µs", ""],
    [
      ["one", "5.0", 5],
      ["eleven", "10.0", 10],
      ["none", "0.0", 0],
    ],
  ).split("\n");
  expect(lines).toEqual([
    "name      µs",
    `one      5.0  ${"█".repeat(16)}`,
    `eleven  10.0  ${"█".repeat(32)}`,
    "none     0.0",
  ]);
});
