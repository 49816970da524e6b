import { OdsError } from "@ods/core";
import type { DatasetAccess, DatasetPart } from "./datasetAccess.ts";
import { grouped } from "./grouped.ts";
import { canonical, isSame, type Json, textAt, without } from "./json.ts";
import type { MigratedKind } from "./migrationReport.ts";
import { isRefusal } from "./refusal.ts";
import { type Plan, type Step, step } from "./step.ts";

/**
 * An item as it should be at the target, what differs there, and what is as at the source though it means something of
 * that; or why it can't be there.
 */
export type OrderedItem =
  | { body: Json; reason?: string; remains?: string }
  | { body?: undefined; reason: string };

interface OrderedPlanOptions {
  kind: MigratedKind;
  part: Extract<DatasetPart, "fields" | "processors">;
  /** What the item is at the target. */
  atTarget(item: Json): Promise<OrderedItem>;
}

/**
 * A list whose order says what is done first: it becomes the same list at the target. What both begin with stays;
 * from the first difference on, the source's are appended, as the API has no other way, and the target's deleted.
 *
 * The first one is appended before any is deleted, so that one that the target refuses changes nothing.
 */
export async function planOrdered(
  sources: readonly Json[],
  targets: readonly Json[],
  { kind, part, atTarget }: OrderedPlanOptions,
): Promise<Plan> {
  const steps: Step[] = [];
  const wanted: Json[] = [];
  /** Those of the target that are not known to be at their place. */
  const old = [...targets];
  /** The first of them. */
  let next = 0;
  const gone = new Set<Json>();
  let isAlike = true;
  const isNext = (body: Json) => old[next] !== undefined && isSame(body, without(old[next] as Json, "uid"));
  const named = grouped(targets, nameKey);
  for (const item of sources) {
    const source = textAt(item, "uid");
    const placed = keptAsItIs(await atTarget(item), named.get(nameKey(item))?.[0]);
    const { body, reason } = placed;
    if (body === undefined) {
      steps.push(step(kind, nameOf(item), "not moved", { source, reason }));
      continue;
    }
    const content = { content: body, remains: placed.remains };
    wanted.push(body);
    isAlike &&= isNext(body);
    if (isAlike) {
      const target = textAt(old[next++], "uid");
      steps.push(
        step(kind, nameOf(item), reason ? "mapped" : "same", { source, reason, target, ...content }),
      );
      continue;
    }
    const planned = step(kind, nameOf(item), reason ? "mapped" : "moved", {
      source,
      reason,
      ...content,
      async run(dataset) {
        // One before it was refused, so that this one may have been at its place all along.
        if (isNext(body)) {
          if (!reason) planned.item.outcome = "same";
          return textAt(old[next++], "uid");
        }
        const made = await dataset.create(part, body);
        planned.content = without(made, "uid");
        await clear(dataset);
        return textAt(made, "uid");
      },
    });
    steps.push(planned);
  }
  // Where nothing is appended, nothing takes the place of what the target has too many.
  if (old.length > next && isAlike)
    steps.push({ ...step(kind, "", "moved", { run: clear }), isSilent: true });
  return {
    steps,
    onlyAtTarget: [],
    removed: surplus(wanted, targets).map((item) => ({
      item: { kind, name: nameOf(item), target: textAt(item, "uid") },
      isGone: () => gone.has(item),
    })),
  };

  async function clear(dataset: DatasetAccess): Promise<undefined> {
    while (old.length > next) {
      const item = old.at(-1) as Json;
      try {
        await dataset.delete(part, textAt(item, "uid"));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        // Two lists in one would be neither.
        const message = `The target keeps the ${kind} "${nameOf(item)}", which is not at its place: ${error.message}`;
        throw new OdsError(message, { cause: error });
      }
      gone.add(item);
      old.pop();
    }
    return undefined;
  }
}

/** What can't be moved is kept as the target has it: somebody may have made it fit. */
function keptAsItIs(item: OrderedItem, there: Json | undefined): OrderedItem {
  if (item.body || !there) return item;
  return { body: without(there, "uid"), reason: `the target's own is kept: ${item.reason}` };
}

/** Those of the target that are none of the wanted ones. */
function surplus(wanted: readonly Json[], targets: readonly Json[]): Json[] {
  const open = grouped(wanted, canonical);
  return targets.filter((item) => open.get(canonical(without(item, "uid")))?.pop() === undefined);
}

function nameKey({ type, label }: Json): string {
  return canonical([type, label]);
}

function nameOf(item: Json): string {
  return textAt(item, "label") || `${textAt(item, "type")} ${textAt(item, "uid")}`;
}
