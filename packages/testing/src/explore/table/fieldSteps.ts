import type { Column } from "./column.ts";
import type { FieldType } from "./fieldType.ts";

/** A field before its values are read. */
export interface FieldPlan {
  name: string;
  label: string;
  source: string;
  /** Left out: guessed from the values. */
  type?: FieldType;
  description?: string;
  annotations: Column["annotations"];
}

/** One field configuration, as the Automation API stores it. */
type Step = Record<string, unknown>;

/** Fields as the configurations make them, applied in their order. Those for fields that don't exist do nothing. */
export function applySteps(fields: FieldPlan[], steps: Iterable<Step>): FieldPlan[] {
  let plans = fields;
  for (const step of steps) plans = applyStep(plans, step);
  return plans;
}

function applyStep(plans: FieldPlan[], step: Step): FieldPlan[] {
  const name = step.type === "rename" ? step.from_name : step.field;
  const change = (changes: Partial<FieldPlan>) =>
    plans.map((plan) => (plan.name === name ? { ...plan, ...changes } : plan));
  switch (step.type) {
    case "rename":
      return change({ name: String(step.to_name), label: String(step.field_label) });
    case "type":
      return change({ type: step.type_param as FieldType });
    case "description":
      return change({ description: String(step.description) });
    case "annotate":
      return plans.map((plan) =>
        plan.name === name ? { ...plan, annotations: annotated(plan, step) } : plan,
      );
    case "delete":
      return plans.filter((plan) => plan.name !== name);
    case "order":
      return ordered(plans, step.order as string[]);
    default:
      return plans;
  }
}

function annotated({ annotations }: FieldPlan, { annotation, args }: Step): FieldPlan["annotations"] {
  return new Map(annotations).set(String(annotation), (args as (string | number)[] | undefined) ?? []);
}

/** What the order does not name stays behind what it names. */
function ordered(plans: FieldPlan[], order: string[]): FieldPlan[] {
  const ranks = new Map(order.toReversed().map((name, index) => [name, order.length - 1 - index]));
  const rank = ({ name }: FieldPlan) => ranks.get(name) ?? order.length;
  return plans.toSorted((a, b) => rank(a) - rank(b));
}
