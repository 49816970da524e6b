import { ValidationError } from "@ods/core";
import type { DatasetAccess } from "./datasetAccess.ts";
import { isObject, isSame, type Json, pick, without } from "./json.ts";
import { isRefusal } from "./refusal.ts";
import { joined, type Step, step } from "./step.ts";

interface MetadataContext {
  /** Templates that the target neither has nor gets. */
  missing: ReadonlySet<string>;
  /** Whether the dataset reads a dataset of another portal, and follows its metadata at the target as well. */
  isFederated: boolean;
  /** Values at the target for those of the source, by field: what is named by identifiers of its portal. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The metadata of a dataset, template by template. */
export function planMetadata(source: Json, target: Json, context: MetadataContext): Step[] {
  const { missing, isFederated, values } = context;
  return Object.entries(source).flatMap(([name, fields]): Step[] => {
    if (!isObject(fields)) return [];
    const { wanted, remains } = renamedIn(name, wantedIn(fields), values);
    if (Object.keys(wanted).length === 0) return [];
    if (missing.has(name)) {
      return [step("metadata", name, "not moved", { reason: `its template ${name} is not at the target` })];
    }
    const there = isObject(target[name]) ? (target[name] as Json) : {};
    const reason = isFederated ? undefined : linkOf(fields);
    if (differing(wanted, there).length === 0) {
      const reasons = joined(reason, lossIn(wanted, there));
      const outcome = reasons ? "mapped" : "same";
      return [step("metadata", name, outcome, { reason: reasons, content: wanted, remains })];
    }
    const planned = step("metadata", name, reason ? "mapped" : "moved", {
      reason,
      content: wanted,
      remains,
      async run(dataset) {
        const { shown, refused } = await write(dataset, name, wanted, there);
        const kept = without(wanted, ...refused.keys());
        const refusal = [...refused].map(([field, why]) => `${field} (${why})`).join(", ");
        const unkept = differing(kept, shown).join(", ");
        const reasons = joined(
          reason,
          refusal && `the target refuses ${refusal}`,
          unkept && `the target keeps another value of ${unkept}`,
          lossIn(kept, shown),
        );
        planned.content = pick(shown, ...Object.keys(kept));
        const { item } = planned;
        if (reasons) Object.assign(item, { reason: reasons, outcome: "mapped" });
        if (Object.keys(kept).length === 0) item.outcome = "not moved";
        return undefined;
      },
    });
    return [planned];
  });
}

/** Whether a field of metadata says anything; portals may show null where it does not, and to override is to say so. */
export function hasValue(field: unknown): field is Json {
  if (!isObject(field) || field.value === undefined) return false;
  return field.value !== null || field.override_remote_value === true;
}

/** Values as they shall be written: those that follow a remote dataset without the one that they follow. */
function wantedIn(fields: Json): Json {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      if (!hasValue(field)) return [];
      const { remote_value: _, override_remote_value, ...rest } = field;
      return [[name, { ...rest, ...(override_remote_value === true && { override_remote_value }) }]];
    }),
  );
}

/** Fields whose values name things that each portal has of its own, by their template. */
const OWN_THINGS: Readonly<Record<string, readonly string[]>> = {
  internal: ["license_id", "theme_id", "category_id"],
  visualization: ["map_basemap"],
};
/** Fields that say where a dataset comes from, in any template. */
const ORIGIN = /^source_(domain|dataset)/;

function renamedIn(
  template: string,
  fields: Json,
  values: MetadataContext["values"],
): { wanted: Json; remains?: string | undefined } {
  const wanted = { ...fields };
  const unsaid: string[] = [];
  for (const name of OWN_THINGS[template] ?? []) {
    const field = wanted[name];
    if (!isObject(field)) continue;
    const ids = [field.value].flat().map(String);
    const renamed = ids.map((id) => values[name]?.[id] ?? id);
    if (ids.some((id) => values[name]?.[id] === undefined)) unsaid.push(name);
    if (ids.every((id) => values[name]?.[id] === undefined)) continue;
    wanted[name] = { ...field, value: Array.isArray(field.value) ? renamed : renamed[0] };
  }
  const origin = Object.keys(wanted).filter((name) => ORIGIN.test(name));
  const sayable = unsaid.some((name) => name === "license_id" || name === "theme_id");
  return {
    wanted,
    remains: joined(
      unsaid.length > 0 &&
        `${unsaid.join(", ")} as at the source, though each portal has things of its own: see that they mean the same${sayable ? ", or say what they are there" : ""}`,
      origin.length > 0 && `${origin.join(", ")} as at the source: where the dataset came from there`,
    ),
  };
}

/** What is said of a harvested dataset: at the target it is nobody's. */
function linkOf(fields: Json): string | undefined {
  const linked = Object.entries(fields).filter(([, field]) => isObject(field) && isFollowing(field));
  const isOverridden = ([, field]: [string, unknown]) => (field as Json).override_remote_value === true;
  const names = (entries: [string, unknown][]) => entries.map(([name]) => name).join(", ");
  const followed = names(linked.filter((entry) => !isOverridden(entry)));
  const held = names(linked.filter(isOverridden));
  return joined(
    followed &&
      `${followed} followed a remote dataset, and stays as it is now at the target, which follows none`,
    held && `${held} took the place of a remote value; the target follows none`,
  );
}

/** Whether there is a remote value; portals may show null where there is none. */
function isFollowing({ remote_value }: Json): boolean {
  return remote_value !== undefined && remote_value !== null;
}

/** Names of the fields whose values the target has otherwise. */
function differing(wanted: Json, there: Json): string[] {
  // A portal that keeps the date of the last change itself changes that.
  const isAutomatic = ["modified_updates_on_metadata_change", "modified_updates_on_data_change"].some(
    (flag) => {
      return isObject(wanted[flag]) && wanted[flag].value === true;
    },
  );
  return Object.entries(wanted).flatMap(([name, field]) => {
    const shown = there[name];
    if (!isObject(shown) || !isObject(field)) return [name];
    if (name === "modified" && isAutomatic) return [];
    const { value, override_remote_value, ...unknown } = field;
    const isRemote = isFollowing(shown);
    const isOverridden = override_remote_value === true;
    // Where the target follows a remote dataset of its own, what counts is that it follows.
    if (isRemote && isOverridden !== (shown.override_remote_value === true)) return [name];
    if (!(isRemote && !isOverridden) && !isSame(value, shown.value)) return [name];
    return Object.keys(unknown).some((key) => key in shown && !isSame(unknown[key], shown[key]))
      ? [name]
      : [];
  });
}

/** What is unknown of the values and that the target does not keep. */
function lossIn(wanted: Json, shown: Json): string | undefined {
  const lost = Object.entries(wanted).flatMap(([name, field]) => {
    const { value: _, override_remote_value: __, ...unknown } = field as Json;
    const kept = isObject(shown[name]) ? (shown[name] as Json) : {};
    return Object.keys(unknown).flatMap((key) => (isSame(unknown[key], kept[key]) ? [] : [`${name}.${key}`]));
  });
  return lost.length === 0 ? undefined : `the target does not keep ${lost.join(", ")}`;
}

/** Writes a template at once, or, where the target refuses some of it, value by value. */
async function write(
  dataset: DatasetAccess,
  template: string,
  wanted: Json,
  there: Json,
): Promise<{ shown: Json; refused: Map<string, string> }> {
  const path = `metadata/${encodeURIComponent(template)}/`;
  const refused = new Map<string, string>();
  try {
    // Leaving out what only the target has would erase it.
    return { shown: await dataset.put(path, { ...wantedIn(there), ...wanted }), refused };
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
  }
  const shown = { ...there };
  for (const field of differing(wanted, there)) {
    try {
      shown[field] = await dataset.put(`${path}${encodeURIComponent(field)}/`, wanted[field] as Json);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused.set(field, error.message);
    }
  }
  return { shown, refused };
}
