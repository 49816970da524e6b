import { PermissionError } from "@ods/core";
import { connectionFinder } from "./connections.ts";
import type { DatasetAccess, DatasetPart } from "./datasetAccess.ts";
import { processorMapper, type ReferenceContext, references } from "./datasetReferences.ts";
import type { FileContext } from "./fileAtTarget.ts";
import { groupFinder, userFinder } from "./holders.ts";
import { type Json, refuseDeep, textAt } from "./json.ts";
import type { MigratedKind } from "./migrationReport.ts";
import { permissionsFinder } from "./permissionsUser.ts";
import { planAlternativeExports, planAttachments } from "./planFiles.ts";
import { planOrdered } from "./planOrdered.ts";
import { planResources } from "./planResources.ts";
import { planSchedules } from "./planSchedules.ts";
import { planGroupSecurity, planUserSecurity } from "./planSecurity.ts";
import { type Plan, step } from "./step.ts";

interface PartPlan {
  part: DatasetPart;
  kind: MigratedKind;
  query?: Json;
  plan(sources: Json[], targets: Json[]): Plan | Promise<Plan>;
}

export interface PartContext extends ReferenceContext, Omit<FileContext, "source"> {
  from: DatasetAccess;
  /** The dataset at the target, where it is there already. */
  to: DatasetAccess | undefined;
  /** What things of the source are at the target, as the user said. */
  connections: Readonly<Record<string, string>>;
  users: Readonly<Record<string, string>>;
  groups: Readonly<Record<string, string>>;
}

/** Plans the lists of a dataset, in the order in which they are moved; what sets something going comes last. */
export async function planParts(
  context: PartContext,
): Promise<(Plan & { part: DatasetPart | "feedbacks" })[]> {
  const plans: (Plan & { part: DatasetPart | "feedbacks" })[] = [];
  for (const part of partsOf(context)) plans.push({ part: part.part, ...(await planPart(part, context)) });
  plans.push({ part: "feedbacks", ...(await planFeedbacks(context.from)) });
  plans.push({ part: "versions", ...(await planVersions(context.from)) });
  return plans;
}

function partsOf(context: PartContext): PartPlan[] {
  const { from, source, target, journal, users, groups, signal } = context;
  const files = { source: from, journal, mayHaveFiles: context.mayHaveFiles };
  const people = { source, target, signal };
  const fields = { kind: "field configuration", part: "fields" } as const;
  const processors = { kind: "processor", part: "processors" } as const;
  const connectionAtTarget = connectionFinder(context);
  const userAtTarget = userFinder({ ...people, given: users });
  const found = references(context, userAtTarget);
  const referring = processorMapper(found);
  const permissionsAtTarget = permissionsFinder(target, userAtTarget, signal);
  const reading = { ...files, connectionAtTarget, references: found, permissionsAtTarget };
  const asItIs = async ({ uid: _, ...body }: Json) => ({ body });
  return [
    {
      part: "resources",
      kind: "resource",
      query: { expand: "datasource.connection" },
      plan: (sources, targets) => planResources(sources, targets, reading),
    },
    { ...fields, plan: (sources, targets) => planOrdered(sources, targets, { ...fields, atTarget: asItIs }) },
    {
      ...processors,
      plan: (sources, targets) => planOrdered(sources, targets, { ...processors, atTarget: referring }),
    },
    {
      part: "attachments",
      kind: "attachment",
      plan: (sources, targets) => planAttachments(sources, targets, files),
    },
    {
      part: "alternative_exports",
      kind: "alternative export",
      plan: (sources, targets) => planAlternativeExports(sources, targets, files),
    },
    {
      part: "security/users",
      kind: "user security",
      plan: (sources, targets) => planUserSecurity(sources, targets, userAtTarget),
    },
    {
      part: "security/groups",
      kind: "group security",
      plan: (sources, targets) =>
        planGroupSecurity(sources, targets, groupFinder({ ...people, given: groups })),
    },
    {
      part: "schedules",
      kind: "schedule",
      plan: (sources, targets) => planSchedules(sources, targets, journal),
    },
  ];
}

/** Plans a list, or says of it as a whole that it may not be read. */
async function planPart(
  { part, kind, query, plan }: PartPlan,
  { from, to, traces }: PartContext,
): Promise<Plan> {
  const sources = await asFarAsAllowed(() => from.list(part, query));
  if (!sources) return unreadable(kind, part);
  // A list that is empty at the source has nothing to say about the target's, but for its surplus.
  const targets = to ? await asFarAsAllowed(() => to.list(part, query)) : [];
  for (const item of sources) refuseDeep(item, `One ${kind} of the source`);
  for (const item of targets ?? []) refuseDeep(item, `One ${kind} of the target`);
  traces.ofSource(sources);
  traces.ofTarget(targets);
  if (targets) return plan(sources, targets);
  const reason = "the target's credential may not read what is there";
  return {
    steps: sources.length > 0 ? [step(kind, `all of ${part}`, "not moved", { reason })] : [],
    onlyAtTarget: [],
  };
}

/** What users wrote. The list has no pages, and comes without what was archived unless that is asked for. */
async function planFeedbacks(from: DatasetAccess): Promise<Plan> {
  const lists = await asFarAsAllowed(async () => [
    await from.get("feedbacks/"),
    await from.get("feedbacks/", { is_archived: true }),
  ]);
  if (!lists) return unreadable("feedback", "feedbacks");
  const reason = "users write feedbacks; the API can't";
  const steps = lists
    .flatMap(({ results }) => (Array.isArray(results) ? (results as Json[]) : []))
    .map((item) => {
      const source = textAt(item, "uid");
      return step("feedback", textAt(item, "comment") || source, "not moved", { source, reason });
    });
  return { steps, onlyAtTarget: [] };
}

/** The history as a whole: every change of the dataset is in it. */
async function planVersions(from: DatasetAccess): Promise<Plan> {
  const { total_count } = (await asFarAsAllowed(() => from.get("versions/", { limit: 1 }))) ?? {};
  if (total_count === undefined) return unreadable("version", "versions");
  const name = `${String(total_count)} ${total_count === 1 ? "version" : "versions"}`;
  const reason = "the history of a dataset stays with it; the target begins one of its own";
  return { steps: [step("version", name, "not moved", { reason })], onlyAtTarget: [] };
}

function unreadable(kind: MigratedKind, part: string): Plan {
  const reason = "the source's credential may not read them";
  return { steps: [step(kind, `all of ${part}`, "not moved", { reason })], onlyAtTarget: [] };
}

async function asFarAsAllowed<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof PermissionError) return undefined;
    throw error;
  }
}
