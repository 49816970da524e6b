import { readFile } from "node:fs/promises";
import { createPortal } from "@ods/testing";
import { describe, expect, it } from "vitest";
import { apiCaller } from "./apiCall.ts";
import { datasetPreconditions } from "./datasetPreconditions.ts";
import { portalPreconditions } from "./portalPreconditions.ts";

const preconditions = [...datasetPreconditions, ...portalPreconditions];

describe("what the document rules out", () => {
  it.each(
    preconditions.map((precondition) => [precondition.operation, precondition.rule, precondition] as const),
  )("%s: %s", async (_operation, _rule, { provoke, status, code }) => {
    let time = Date.parse("2026-03-14T06:30:00Z");
    // Time goes on a little with each call: work takes several of them.
    const portal = createPortal({ now: () => (time += 1), processingTime: 50 });
    const answer = await provoke(apiCaller(portal), portal);
    expect([answer.status, answer.body.error_code, typeof answer.body.message]).toEqual([
      status,
      code,
      "string",
    ]);
  });

  const ofStatus = preconditions.filter(({ code }) => /^invalid_(dataset|harvester)_status$/.test(code));

  it.each(ofStatus.map((precondition) => [precondition.operation, precondition.rule, precondition] as const))(
    "%s: %s, in the recorded shape where that is asked for",
    async (_operation, _rule, { provoke, code }) => {
      let time = Date.parse("2026-03-14T06:30:00Z");
      const now = () => (time += 1);
      const portal = createPortal({ now, processingTime: 50, statusRefusals: "recorded" });
      const { status, body } = await provoke(apiCaller(portal), portal);
      const thing = code === "invalid_dataset_status" ? "Dataset" : "Harvester";
      expect([status, body]).toEqual([
        400,
        {
          status_code: 400,
          error_key: `Invalid${thing}StatusPreconditionException`,
          message: expect.stringMatching(
            /^Invalid precondition, \w+ status is '.+' but must be one of '.+'$/,
          ),
          raw_message: expect.stringContaining("'{current_status}'"),
          raw_params: { current_status: expect.any(String), authorized_origin_status: expect.any(String) },
        },
      ]);
    },
  );

  it("is what the guide says", async () => {
    const guide = await readFile(new URL("../../../docs/guides/testing.md", import.meta.url), "utf8");
    const answers = new Map<string, string>();
    for (const { rule, status, code } of preconditions) answers.set(rule, `${status} \`${code}\``);
    const [, table = ""] = /<!-- preconditions -->\n([\s\S]*?)<!-- \/preconditions -->/.exec(guide) ?? [];
    const [, , ...rows] = table.trim().split("\n");
    const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
    expect(cells.map(([, rule, answer]) => [rule, answer])).toEqual([...answers]);
  });
});
