import { type Call, type Handlers, pageOf } from "../call.ts";
import { cloneJson } from "../exactJson.ts";
import { conflict, invalid, notFound } from "../problem.ts";
import type { StoredTemplate, StoredTemplateField } from "../state/templates.ts";
import type { PortalState } from "../state.ts";
import { collectionHandlers, thingOf } from "./collectionHandlers.ts";

const table = {
  parameter: "template_name",
  things: ({ state }: Call) => state.templates,
};

/** Groups of metadata fields. */
export const templates: Handlers = {
  ...collectionHandlers<StoredTemplate>({
    ...table,
    operations: {
      list: "list-metadata-templates",
      create: "create-metadata-template",
      retrieve: "retrieve-metadata-templates",
      update: "update-metadata-template",
      delete: "delete-metadata-template",
    },
    choose: ({ query }, all) => {
      const isActive = query.get("is_active");
      const type = query.get("type");
      return all.filter(
        (template) =>
          (isActive === null || String(template.is_active) === isActive) &&
          (type === null || template.type === type),
      );
    },
    read: readTemplate,
    show: showTemplate,
    remove: ({ state }, template) => {
      if (!isCustom(template)) {
        throw conflict("system_template", `The metadata template ${template.name} belongs to the platform.`);
      }
      state.templates.delete(template.name);
      for (const { attributes } of state.datasets) delete attributes.metadata[template.name];
    },
  }),

  "get-metadata-fields-list": (call) => pageOf(call, thingOf(table, call).schema, showField),
  "get-metadata-fields-retrieve": (call) => ({ body: showField(fieldOf(call)) }),
  "get-metadata-field-values-suggestion": (call) => {
    const field = fieldOf(call);
    const text = (call.query.get("query") ?? "").toLowerCase();
    const count = Number(call.query.get("count") ?? Number.POSITIVE_INFINITY);
    const known = new Set([...(field.choices ?? []), ...(field.self_suggest ? usedValues(call, field) : [])]);
    const hits = [...known].filter((value) => value.toLowerCase().startsWith(text));
    return { body: { hits: hits.slice(0, count), nb_hits: hits.length, query: call.query.get("query") } };
  },
};

function showTemplate(_call: Call, template: StoredTemplate): Record<string, unknown> {
  const { created_by, updated_by, schema, isOpen, ...shown } = template;
  return {
    ...shown,
    schema: schema.map(showField),
    created_by: { username: created_by },
    updated_by: { username: updated_by },
  };
}

/** Whether users made it: all about it can be changed. */
function isCustom({ is_system, type }: StoredTemplate): boolean {
  return !is_system && isCustomType(type);
}

function isCustomType(type: StoredTemplate["type"]): boolean {
  return type === "basic" || type === "admin";
}

function readTemplate({ state, caller, body }: Call, current: StoredTemplate | undefined): StoredTemplate {
  const given = cloneJson(body) as Pick<StoredTemplate, "name" | "title" | "type" | "is_active" | "schema">;
  const { name, title, type, is_active, schema } = given;
  const updated = { updated_at: state.timestamp(), updated_by: caller.username };
  if (current && !isCustom(current)) {
    checkOnlySwitched(current, given);
    return { ...current, is_active, ...updated };
  }
  if (!isCustomType(type)) throw invalid({ type: ["must be basic or admin: no other can be made"] });
  const other = name === current?.name ? undefined : state.templates.find(name);
  if (other && !other.isOpen) {
    throw invalid({ name: [`there is a metadata template ${name} already`] });
  }
  const names = schema.map((field) => field.name);
  const seen = new Set<string>();
  const doubled = names.filter((field) => seen.size === seen.add(field).size);
  if (doubled.length > 0) throw invalid({ schema: [`${doubled.join(", ")} is there more than once`] });
  if (current) renameInDatasets(state, current.name, name);
  return {
    name,
    title,
    type,
    is_active,
    schema,
    isOpen: false,
    is_system: false,
    is_always_active: false,
    created_at: current?.created_at ?? updated.updated_at,
    created_by: current?.created_by ?? caller.username,
    ...updated,
  };
}

/** @throws {@link Problem} 400 for all that a request would change of a template of the platform but `is_active` */
function checkOnlySwitched(
  current: StoredTemplate,
  given: Pick<StoredTemplate, "name" | "title" | "is_active" | "schema">,
) {
  if (current.is_system && current.is_always_active && !given.is_active) {
    throw invalid({ is_active: [`the metadata template ${current.name} can't be switched off`] });
  }
  const names = ({ schema }: Pick<StoredTemplate, "schema">) => schema.map(({ name }) => name).join();
  const fixed = "can't change: the template belongs to the platform";
  if (given.name !== current.name) throw invalid({ name: [fixed] });
  if (given.title !== current.title) throw invalid({ title: [fixed] });
  if (names(given) !== names(current)) throw invalid({ schema: [fixed] });
}

function renameInDatasets(state: PortalState, from: string, to: string): void {
  if (from === to) return;
  for (const { attributes } of state.datasets) {
    const { [from]: values, ...others } = attributes.metadata;
    if (values) attributes.metadata = { ...others, [to]: values };
  }
}

function fieldOf(call: Call): StoredTemplateField {
  const template = thingOf(table, call);
  const name = call.path.template_field_name ?? "";
  const field = template.schema.find((field) => field.name === name);
  if (!field) throw notFound(`The field ${name} of the metadata template ${template.name}`);
  return field;
}

const DEFAULTS = {
  type: "text",
  label: null,
  help_text: null,
  is_hidden: false,
  self_suggest: false,
  is_filter: false,
  i18n: false,
  suggest_url: null,
  choices: null,
  labels: null,
  requirement_level: "optional",
};

function showField(field: StoredTemplateField): Record<string, unknown> {
  return { ...DEFAULTS, ...field };
}

function usedValues({ state, path }: Call, { name }: StoredTemplateField): string[] {
  return [...state.datasets].flatMap((dataset) => {
    const value = dataset.metadata()[path.template_name ?? ""]?.[name]?.value;
    return [value].flat().filter((one) => typeof one === "string");
  });
}
