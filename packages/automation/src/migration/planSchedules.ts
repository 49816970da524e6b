import type { JournaledPairs } from "./journaledPairs.ts";
import { type Json, textAt } from "./json.ts";
import { matchItems } from "./matchItems.ts";
import { isKept, type Shape, wantedOf } from "./shape.ts";
import { objectStep, type Plan, type Step } from "./step.ts";

const SHAPE: Shape = { writable: ["cron_schedule"], own: ["uid"] };

/** When the dataset is processed anew by itself. */
export function planSchedules(
  sources: readonly Json[],
  targets: readonly Json[],
  journal: JournaledPairs,
): Plan {
  const { matches, unmatched } = matchItems(sources, targets, {
    kind: "schedule",
    journal,
    isSame: (source, target) => isKept(wantedOf(source, SHAPE), target, SHAPE),
    keyOf: ({ cron_schedule }) => String(cron_schedule ?? ""),
    // Nothing but its content tells a schedule from others.
    isIdentity: false,
  });
  const steps = matches.map(({ source, target, isSame }): Step => {
    const wanted = wantedOf(source, SHAPE);
    const there = textAt(target, "uid");
    return objectStep({
      kind: "schedule",
      name: textAt(source, "cron_schedule"),
      source: textAt(source, "uid"),
      target: there,
      wanted,
      shape: SHAPE,
      there: target,
      isSame,
      write: (dataset) =>
        target ? dataset.update("schedules", there, wanted) : dataset.create("schedules", wanted),
      uidOf: ({ uid }) => String(uid),
    });
  });
  const onlyAtTarget = unmatched.map((schedule) => {
    return {
      kind: "schedule" as const,
      name: textAt(schedule, "cron_schedule"),
      target: textAt(schedule, "uid"),
    };
  });
  return { steps, onlyAtTarget };
}
