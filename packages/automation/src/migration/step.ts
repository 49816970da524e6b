import type { DatasetAccess } from "./datasetAccess.ts";
import type { Json } from "./json.ts";
import type { MigratedItem, MigratedKind, MigrationOutcome, TargetItem } from "./migrationReport.ts";
import { lossOf, type Shape, unknownOf } from "./shape.ts";

/** One item of a migration, and how it is moved. */
export interface Step {
  item: MigratedItem;
  /** Moves it, and gives its uid at the target where it has one. Left out where nothing is to be done. */
  run?: (target: DatasetAccess) => Promise<string | undefined>;
  /** Whether it is work without an item of the source. */
  isSilent?: boolean;
}

interface StepDetails {
  reason?: string | undefined;
  source?: string | undefined;
  target?: string | undefined;
  run?: Step["run"] | undefined;
}

export function step(
  kind: MigratedKind,
  name: string,
  outcome: MigrationOutcome,
  { run, ...details }: StepDetails = {},
): Step {
  const known = Object.entries(details).filter(([, value]) => value !== undefined && value !== "");
  return { item: { kind, name, outcome, ...Object.fromEntries(known) }, ...(run && { run }) };
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
  const { reason, target, isSame } = given;
  if (there && isSame) {
    const reasons = joined(reason, lossOf(wanted, there, shape));
    return step(kind, name, reasons ? "mapped" : "same", { source, target, reason: reasons });
  }
  const planned = step(kind, name, reason ? "mapped" : "moved", {
    source,
    target,
    reason: joined(reason, unknownOf(wanted, shape)),
    async run(dataset) {
      const shown = await write(dataset);
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
export function joined(...reasons: (string | undefined)[]): string | undefined {
  return reasons.filter(Boolean).join("; ") || undefined;
}
