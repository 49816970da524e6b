import { type Call, changed, datasetOf, type Handlers, NO_CONTENT } from "../call.ts";
import { cloneJson } from "../exactJson.ts";
import { invalid, notFound } from "../problem.ts";
import type { DatasetState, Metadata } from "../state.ts";

export const metadata: Handlers = {
  "list-all-dataset-metadata": (call) => ({ body: datasetOf(call).metadata() }),

  "update-all-dataset-metadata": (call) => {
    const dataset = datasetOf(call);
    dataset.attributes.metadata = readMetadata(call, call.body);
    changed(call, dataset, "metadata");
    return { body: dataset.metadata() };
  },

  "list-template-dataset-metadata": (call) => ({ body: templateOf(call).values }),

  "update-template-dataset-metadata": (call) => {
    const { dataset, name } = templateOf(call);
    dataset.attributes.metadata[name] = readTemplate(call, name, call.body as Metadata[string]);
    changed(call, dataset, "metadata");
    return { body: dataset.metadata()[name] };
  },

  "retrieve-template-field-dataset-metadata": (call) => {
    const { values, field } = fieldOf(call);
    const value = values[field];
    if (!value) throw notFound(`A value for ${field}`);
    return { body: value };
  },

  "update-template-field-dataset-metadata": (call) => {
    const { dataset, name, field } = fieldOf(call);
    const read = readTemplate(call, name, { [field]: call.body as Metadata[string][string] });
    dataset.attributes.metadata[name] = { ...dataset.attributes.metadata[name], ...read };
    changed(call, dataset, "metadata");
    return { body: dataset.metadata()[name]?.[field] };
  },

  "delete-template-field-dataset-metadata": (call) => {
    const { dataset, name, values, field } = fieldOf(call);
    if (!values[field]) throw notFound(`A value for ${field}`);
    delete dataset.attributes.metadata[name]?.[field];
    changed(call, dataset, "metadata");
    return NO_CONTENT;
  },
};

/**
 * The metadata of a request, template by template. Templates that nobody has made are made along the way.
 *
 * @param place where in the request they are, for faults
 * @throws {@link Problem} 400 for templates that are switched off, and fields that a custom template does not have
 */
export function readMetadata(call: Call, given: unknown, place = ""): Metadata {
  const all = Object.entries(cloneJson(given) as Metadata);
  return Object.fromEntries(
    all.map(([name, values]) => [name, readTemplate(call, name, values, `${place}${name}.`)]),
  );
}

function readTemplate(call: Call, name: string, values: Metadata[string], place = ""): Metadata[string] {
  const template = call.state.templates.find(name) ?? call.state.addOpenTemplate(name, call.caller.username);
  if (!template.is_active) {
    throw invalid({ [place.slice(0, -1) || name]: [`the metadata template ${name} is switched off`] });
  }
  const known = new Set(template.schema.map((field) => field.name));
  const unknown = Object.keys(values).filter((field) => !known.has(field));
  if (template.isOpen) {
    for (const field of unknown) template.schema.push({ name: field, type: "text" });
  } else if (!template.is_system && unknown.length > 0) {
    const fault = [`is no field of the metadata template ${name}`];
    throw invalid(Object.fromEntries(unknown.map((field) => [`${place}${field}`, fault])));
  }
  return withoutRemote(values);
}

/** Remote values come from the source of the dataset, never from a request. */
function withoutRemote(values: Metadata[string]): Metadata[string] {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      const { remote_value, ...kept } = value as { value?: unknown; remote_value?: unknown };
      return [field, kept];
    }),
  );
}

function templateOf(call: Call): { dataset: DatasetState; name: string; values: Metadata[string] } {
  const dataset = datasetOf(call);
  const { name } = call.state.templates.get(call.path.template_name ?? "");
  return { dataset, name, values: dataset.metadata()[name] ?? {} };
}

function fieldOf(call: Call): ReturnType<typeof templateOf> & { field: string } {
  return { ...templateOf(call), field: call.path.template_field_name ?? "" };
}
