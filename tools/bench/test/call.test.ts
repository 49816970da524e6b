import { expect, it } from "vitest";
import { callCosts } from "../src/callReport.ts";
import { contenders } from "../src/contenders.ts";
import { measureCalls } from "../src/measureCalls.ts";
import { body, KEY, portalStub } from "../src/portalStub.ts";

const requests: Request[] = [];
const all = contenders(portalStub((request) => requests.push(request)));

it.each(all)("asks for the same page with the same key through $name", async ({ call }) => {
  requests.length = 0;
  expect(await call()).toEqual(JSON.parse(body));
  expect(requests).toHaveLength(1);
  const [{ method, url, headers }] = requests as [Request];
  const { pathname, searchParams } = new URL(url);
  expect(method).toBe("GET");
  expect(pathname).toMatch(/\/datasets\/?$/);
  expect(Object.fromEntries(searchParams)).toEqual({ limit: "3", offset: "6" });
  expect(headers.get("Authorization")).toMatch(new RegExp(`^Apikey ${KEY}$`, "i"));
});

it("gives each contender all its turns, and one round more for the compiler", async () => {
  const counts = [0, 0, 0];
  const counting = counts.map((_, index) => ({
    name: String(index),
    async call() {
      counts[index] = (counts[index] ?? 0) + 1;
    },
  }));
  const figures = await measureCalls(counting, { rounds: 2, turns: 3, calls: 5 });
  expect(counts).toEqual([45, 45, 45]);
  expect(figures.map(({ microseconds }) => microseconds.length)).toEqual([2, 2, 2]);
});

it("compares with the first contender round by round", () => {
  const costs = callCosts([
    { name: "first", microseconds: [10, 20, 40] },
    { name: "second", microseconds: [15, 20, 120] },
  ]);
  expect(costs).toEqual([
    { name: "first", microseconds: 20, ratio: { median: 1, least: 1, most: 1 } },
    { name: "second", microseconds: 20, ratio: { median: 1.5, least: 1, most: 3 } },
  ]);
});
