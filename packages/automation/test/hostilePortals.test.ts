import { migrateDataset, UnexpectedContentError, unwrap } from "@ods/automation";
import { describe, expect, it } from "vitest";
import { type Place, place } from "./migrationPlaces.ts";

/** So many that comparing each with each other takes minutes. */
const MANY = 5_000;

const numbers = Array.from({ length: MANY }, (_, number) => number);

/** A client of a portal with one dataset, whose parts are these, whatever else it says. */
async function holding(portal: Place, parts: Record<string, object[]>) {
  const { uid } = await createTrees(portal);
  const client = portal.through((request, send) => {
    const { pathname, searchParams } = new URL(request.url);
    const part = Object.keys(parts).find((name) => pathname.endsWith(`/${name}/`));
    if (part === undefined || request.method !== "GET") return send(request);
    const all = parts[part] as object[];
    const offset = Number(searchParams.get("offset") ?? 0);
    const results = all.slice(offset, offset + MANY);
    return Promise.resolve(Response.json({ total_count: all.length, next: null, previous: null, results }));
  });
  return { client, uid };
}

async function createTrees({ client }: Place) {
  const metadata = { default: { title: { value: "Trees" } } };
  return unwrap(client.POST("/datasets/", { body: { dataset_id: "trees", metadata } }));
}

/** The items of one kind in the plan of a migration between portals that have these. */
async function planned(kind: string, part: string, sources: object[], targets: object[]) {
  const source = await holding(place("source"), { [part]: sources });
  const target = await holding(place("target"), { [part]: targets });
  const { items, onlyAtTarget, removed } = await migrateDataset(source.client, target.client, source.uid, {
    dryRun: true,
  });
  const outcomes = items.filter((item) => item.kind === kind).map(({ outcome }) => outcome);
  return { outcomes, onlyAtTarget, removed };
}

describe("what a portal has any number of is planned in the time that its number takes:", () => {
  it("field configurations that all differ", async () => {
    const fields = (label: string) =>
      numbers.map((number) => ({
        uid: `${label}${number}`,
        type: "description",
        label: `${label} ${number}`,
      }));
    const plan = await planned("field configuration", "fields", fields("here"), fields("there"));
    expect(plan.outcomes).toEqual(numbers.map(() => "moved"));
    expect(plan.removed).toHaveLength(MANY);
  });

  it("resources that all differ", async () => {
    const resources = (at: string) =>
      numbers.map((number) => ({
        uid: `${at}${number}`,
        type: "csvfile",
        title: `${at} ${number}`,
        params: {},
      }));
    const plan = await planned("resource", "resources", resources("here"), resources("there"));
    expect(plan.outcomes).toEqual(numbers.map(() => "mapped"));
    expect(plan.onlyAtTarget).toHaveLength(MANY);
  });

  it("resources that have one title, and schedules that have one time", async () => {
    const resources = (at: string) =>
      numbers.map((number) => ({
        uid: `${at}${number}`,
        type: "csvfile",
        title: "Trees",
        params: { number },
      }));
    const same = await planned("resource", "resources", resources("here"), resources("there"));
    expect([same.outcomes.length, same.onlyAtTarget]).toEqual([MANY, []]);
    const schedules = (at: string) =>
      numbers.map((number) => ({ uid: `${at}${number}`, cron_schedule: "0 4 * * *" }));
    const { outcomes } = await planned("schedule", "schedules", schedules("here"), schedules("there"));
    expect(outcomes).toEqual(numbers.map(() => "same"));
  });

  it("rulesets of groups", async () => {
    const rulesets = numbers.map((number) => ({ group: { uid: `g${number}` }, permissions: [] }));
    const groups = numbers.map((number) => ({ uid: `g${number}`, title: `Group ${number}` }));
    const sources = await holding(place("source"), { "security/groups": rulesets, groups });
    const targets = await holding(place("target"), { "security/groups": rulesets, groups });
    const report = await migrateDataset(sources.client, targets.client, sources.uid, { dryRun: true });
    expect(report.items.filter(({ kind }) => kind === "group security")).toHaveLength(MANY);
  });
});

it("a processor that is nested without end is told, and nothing overflows", async () => {
  const nested = "[".repeat(100_000) + "]".repeat(100_000);
  const processor = `{"uid": "pr_1", "type": "expression", "label": "Deep", "expression": ${nested}}`;
  const source = place("source");
  const { uid } = await createTrees(source);
  const client = source.through((request, send) =>
    new URL(request.url).pathname.endsWith("/processors/")
      ? Promise.resolve(new Response(`{"total_count": 1, "next": null, "results": [${processor}]}`))
      : send(request),
  );
  const migrated = migrateDataset(client, place("target").client, uid, { dryRun: true });
  await expect(migrated).rejects.toThrow(UnexpectedContentError);
  await expect(migrated).rejects.toThrow("One processor of the source is nested more than 500 levels deep.");
});
