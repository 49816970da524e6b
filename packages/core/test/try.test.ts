import { it } from "vitest";
import { writeFileSync } from "node:fs";
import { hostileRun } from "./hostileRun.ts";
it("x", async () => {
  const t = Date.now();
  const r = await hostileRun(20_260_901, { clients: Number(process.env.CLIENTS), tellsBody: process.env.NOBODY === undefined });
  console.log(Date.now() - t, r.report.heap, r.report.peak / 1e6, r.report.resources, [...new Set(r.report.resourcesUnread)], r.report.hasty.length, r.report.hasty.slice(0,3));
  writeFileSync("/tmp/run.json", JSON.stringify({ faults: [...r.server.faults], calls: r.calls }));
}, 300_000);
