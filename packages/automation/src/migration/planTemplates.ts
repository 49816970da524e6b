import { PermissionError, paginate, unwrap } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import { exactCall } from "./exactCall.ts";
import { isSame, type Json, pick, textAt, without } from "./json.ts";
import { type Shape, wantedOf } from "./shape.ts";
import { objectStep, type Step, step } from "./step.ts";

interface TemplateContext {
  source: AutomationClient;
  target: AutomationClient;
  createTemplates: boolean;
  signal: AbortSignal | undefined;
}

export interface TemplatePlan {
  steps: Step[];
  /** Templates that the target neither has nor gets. */
  missing: Set<string>;
}

const SHAPE: Shape = {
  writable: ["name", "title", "is_active", "type", "schema"],
  own: ["is_always_active", "is_system", "created_at", "created_by", "updated_at", "updated_by"],
};
/** Properties of a field that the platform sets. */
const SET_BY_PLATFORM = ["is_hidden", "suggest_url"] as const;

/** The templates of a dataset's metadata: those that the target lacks are made, where they can be. */
export async function planTemplates(
  names: readonly string[],
  context: TemplateContext,
): Promise<TemplatePlan> {
  const { source, target, createTemplates, signal } = context;
  const call = exactCall(signal);
  const [here, there] = [await templatesOf(source, call), await templatesOf(target, call)];
  const steps: Step[] = [];
  const missing = new Set<string>();
  for (const name of names) {
    const template = here?.get(name);
    const other = there?.get(name);
    // Those of the platform are everywhere, or nowhere.
    if (template?.is_system === true && other) continue;
    // What may not be looked at is found out by writing the values.
    if (!there || (!template && !other)) continue;
    const planned = plan(name, template, other);
    if (planned.item.outcome === "not moved") missing.add(name);
    steps.push(planned);
  }
  return { steps, missing };

  function plan(name: string, template: Json | undefined, other: Json | undefined): Step {
    if (other) {
      if (!template) return step("metadata template", name, "same");
      const reason = differenceOf(template, other);
      return step("metadata template", name, reason ? "mapped" : "same", { reason });
    }
    if (!template) {
      const reason = "the source's credential may not see it, and the target lacks it";
      return step("metadata template", name, "not moved", { reason });
    }
    const type = textAt(template, "type");
    if (template.is_system === true || (type !== "basic" && type !== "admin")) {
      const reason = `the target lacks it, and templates of the type ${type} or of the platform can't be made`;
      return step("metadata template", name, "not moved", { reason });
    }
    if (!createTemplates) {
      const reason = "the target lacks it, and `createTemplates` is false";
      return step("metadata template", name, "not moved", { reason });
    }
    const fields = fieldsOf(template).map((field) => without(field, ...SET_BY_PLATFORM));
    const wanted = { ...wantedOf(template, SHAPE), schema: fields };
    return objectStep({
      kind: "metadata template",
      name,
      wanted,
      shape: SHAPE,
      there: undefined,
      isSame: false,
      async write() {
        const body = wanted as never;
        return (await unwrap(target.POST("/metadata/templates/", { body, ...call }))) as Json;
      },
      uidOf: () => name,
    });
  }
}

/** The templates of a portal by name; undefined where the credential may not list them. */
async function templatesOf(client: AutomationClient, call: object): Promise<Map<string, Json> | undefined> {
  try {
    const listed = await paginate(client, "/metadata/templates/", call, { pageSize: 100 }).toArray();
    return new Map((listed as unknown as Json[]).map((template) => [textAt(template, "name"), template]));
  } catch (error) {
    if (error instanceof PermissionError) return undefined;
    throw error;
  }
}

/** In what the target's template of that name differs; undefined where it does not. It is left as it is. */
function differenceOf(template: Json, other: Json): string | undefined {
  const facts = (field: Json) => pick(field, "type", "choices", "requirement_level", "i18n");
  const there = new Map(fieldsOf(other).map((field) => [textAt(field, "name"), field]));
  const differing = fieldsOf(template).flatMap((field) => {
    const same = there.get(textAt(field, "name"));
    return same && isSame(facts(field), facts(same)) ? [] : [textAt(field, "name")];
  });
  const isOff = template.is_active !== false && other.is_active === false;
  if (isOff) return "the target has it, but switched off";
  return differing.length === 0
    ? undefined
    : `the target's has no such field, or another: ${differing.join(", ")}`;
}

function fieldsOf({ schema }: Json): Json[] {
  return Array.isArray(schema) ? (schema as Json[]) : [];
}
