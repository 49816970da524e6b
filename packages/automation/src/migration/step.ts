import type { DatasetAccess } from "./datasetAccess.ts";
import { type Json, pick } from "./json.ts";
import type { MigratedItem, MigratedKind, MigrationOutcome, TargetItem } from "./migrationReport.ts";
import { lossOf, type Shape, unknownOf } from "./shape.ts";

/** One item of a migration, and how it is moved. */
export interface Step {
  item: MigratedItem;
  /** Moves it, and gives its uid at the target where it has one. Left out where nothing is to be done. */
  run?: (target: DatasetAccess) => Promise<string | undefined>;
  /** Whether it is work without an item of the source. */
  isSilent?: boolean;
  /** What shall be at the target, and what the target shows when it was written: looked through for the source. */
  content?: unknown;
  /** What of it is as at the source, though it means something of the source; undefined where nothing is. */
  remains?: string | undefined;
}

interface StepDetails {
  reason?: string | undefined;
  source?: string | undefined;
  target?: string | undefined;
  run?: Step["run"] | undefined;
  content?: unknown;
  remains?: string | undefined;
}

export function step(
  kind: MigratedKind,
  name: string,
  outcome: MigrationOutcome,
  { run, content, remains, ...details }: StepDetails = {},
): Step {
  const known = Object.entries(details).filter(([, value]) => value !== undefined && value !== "");
  return {
    item: { kind, name, outcome, ...Object.fromEntries(known) },
    content,
    remains,
    ...(run && { run }),
  };
}

/** What is done with a list of the dataset. */
export interface Plan {
  steps: Step[];
  /** What only the target has, and keeps. */
  onlyAtTarget: TargetItem[];
  /** What only the target has, and loses for the lists to be the same; unless the target refuses what takes its place. */
  removed?: { item: TargetItem; isGone(): boolean }[];
  /** Whether the dataset reads one of another portal, whose metadata it follows. */
  isFederated?: boolean;
}

export interface ObjectStep {
  kind: MigratedKind;
  name: string;
  source?: string;
  /** What shall be there. */
  wanted: Json;
  shape: Shape;
  /** What is there; undefined where it has to be made. */
  there: Json | undefined;
  /** Whether that is as it shall be. */
  isSame: boolean;
  /** In what it differs from the source on purpose. */
  reason?: string | undefined;
  /** In what it is as at the source, though it means something of the source. */
  remains?: string | undefined;
  /** Where a resource reads from, which `wanted` does not say. */
  reads?: Json | undefined;
  target?: string | undefined;
  /** Writes it, and gives what the target shows then. */
  write(target: DatasetAccess): Promise<Json>;
  uidOf(shown: Json): string;
}

/** The step of an object that is written as a whole; what the target does not keep of it is told. */
export function objectStep({
  kind,
  name,
  source,
  wanted,
  shape,
  there,
  write,
  uidOf,
  ...given
}: ObjectStep): Step {
  const { reason, remains, reads, target, isSame } = given;
  const placed = reads === undefined ? {} : { datasource: reads };
  const content = { ...wanted, ...placed };
  if (there && isSame) {
    const reasons = joined(reason, lossOf(wanted, there, shape));
    const outcome = reasons ? "mapped" : "same";
    return step(kind, name, outcome, { source, target, reason: reasons, content, remains });
  }
  const planned = step(kind, name, reason ? "mapped" : "moved", {
    source,
    target,
    reason: joined(reason, unknownOf(wanted, shape)),
    content,
    remains,
    async run(dataset) {
      const shown = await write(dataset);
      planned.content = { ...pick(shown, ...Object.keys(wanted)), ...placed };
      const { item } = planned;
      const reasons = joined(reason, lossOf(wanted, shown, shape));
      if (reasons) Object.assign(item, { reason: reasons, outcome: "mapped" });
      else delete item.reason;
      return uidOf(shown);
    },
  });
  return planned;
}

/** Several reasons as one; undefined where there is none. */
export function joined(...reasons: (string | false | undefined)[]): string | undefined {
  return reasons.filter(Boolean).join("; ") || undefined;
}
