import type { DatasetPart } from "./datasetAccess.ts";
import { grouped } from "./grouped.ts";
import type { Holder, HolderFinder } from "./holders.ts";
import { isObject, type Json, textAt } from "./json.ts";
import type { MigratedKind } from "./migrationReport.ts";
import { isKept, type Shape, wantedOf } from "./shape.ts";
import { objectStep, type Plan, type Step, step } from "./step.ts";

/** Rulesets for users whom the target knows too. */
export function planUserSecurity(
  sources: readonly Json[],
  targets: readonly Json[],
  atTarget: HolderFinder,
): Promise<Plan> {
  return planRulesets(sources, targets, {
    kind: "user security",
    part: "security/users",
    shape: { writable: ["permissions", "security"], own: ["user"] },
    holderOf: (ruleset) => textAt(ruleset, "user", "username"),
    naming: (username) => ({ user: { username } }),
    atTarget,
  });
}

/** Rulesets for groups that the target has too. */
export function planGroupSecurity(
  sources: readonly Json[],
  targets: readonly Json[],
  atTarget: HolderFinder,
): Promise<Plan> {
  return planRulesets(sources, targets, {
    kind: "group security",
    part: "security/groups",
    shape: { writable: ["permissions", "security"], own: ["group"] },
    holderOf: (ruleset) => textAt(ruleset, "group", "uid"),
    naming: (uid) => ({ group: { uid } }),
    atTarget,
  });
}

interface RulesetKind {
  kind: MigratedKind;
  part: DatasetPart;
  shape: Shape;
  holderOf(ruleset: Json): string;
  naming(holder: string): Json;
  atTarget: HolderFinder;
}

async function planRulesets(
  sources: readonly Json[],
  targets: readonly Json[],
  { kind, part, shape, holderOf, naming, atTarget }: RulesetKind,
): Promise<Plan> {
  const free = new Set(targets);
  const byHolder = grouped(targets, holderOf);
  const holders = new Map<string, string>();
  const steps: Step[] = [];
  for (const source of sources) {
    const name = holderOf(source);
    const { id, reason }: Holder = await atTarget(name);
    const other = id && holders.get(id);
    if (id === undefined || other) {
      const doubled = `the ruleset of ${other} is for ${id} there already, and nobody has two`;
      steps.push(step(kind, name, "not moved", { reason: other ? doubled : reason }));
      continue;
    }
    holders.set(id, name);
    const there = byHolder.get(id)?.[0];
    if (there) free.delete(there);
    const wanted = wantedOf(source, shape);
    steps.push(
      objectStep({
        kind,
        name,
        target: id,
        wanted,
        shape,
        there,
        isSame: there !== undefined && isKept(sorted(wanted), sorted(there), shape),
        reason,
        write(dataset) {
          const body = { ...naming(id), ...wanted };
          return there ? dataset.update(part, id, body) : dataset.create(part, body);
        },
        uidOf: () => id,
      }),
    );
  }
  const onlyAtTarget = [...free].map((ruleset) => ({
    kind,
    name: holderOf(ruleset),
    target: holderOf(ruleset),
  }));
  return { steps, onlyAtTarget };
}

/** The ruleset with its sets in one order, and without what is as if it were not there. */
function sorted(ruleset: Json): Json {
  const { permissions, security } = ruleset;
  const names = Array.isArray(permissions) ? [...permissions].sort() : [];
  if (!isObject(security)) return { ...ruleset, permissions: names };
  const { visible_fields } = security;
  const fields = Array.isArray(visible_fields) ? [...visible_fields].sort() : visible_fields;
  return { ...ruleset, permissions: names, security: { ...security, visible_fields: fields } };
}
