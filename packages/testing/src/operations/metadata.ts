import { type Call, datasetOf, type Handlers, NO_CONTENT } from "../call.ts";
import { notFound } from "../problem.ts";
import type { DatasetState, Metadata, PortalState } from "../state.ts";

export const metadata: Handlers = {
  "list-all-dataset-metadata": (call) => ({ body: datasetOf(call).attributes.metadata }),

  "update-all-dataset-metadata": (call) => {
    const dataset = datasetOf(call);
    dataset.attributes.metadata = readMetadata(call.state, call.body);
    call.state.changed(dataset, "metadata");
    return { body: dataset.attributes.metadata };
  },

  "list-template-dataset-metadata": (call) => ({ body: templateOf(call).values }),

  "update-template-dataset-metadata": (call) => {
    const { dataset, name } = templateOf(call);
    const values = withoutRemote(call.body as Metadata[string]);
    dataset.attributes.metadata[name] = values;
    call.state.changed(dataset, "metadata");
    return { body: values };
  },

  "retrieve-template-field-dataset-metadata": (call) => {
    const { values, field } = fieldOf(call);
    const value = values[field];
    if (!value) throw notFound(`A value for ${field}`);
    return { body: value };
  },

  "update-template-field-dataset-metadata": (call) => {
    const { dataset, name, field } = fieldOf(call);
    const [value] = Object.values(withoutRemote({ [field]: call.body as Metadata[string][string] }));
    dataset.attributes.metadata[name] = { ...dataset.attributes.metadata[name], [field]: value ?? {} };
    call.state.changed(dataset, "metadata");
    return { body: value };
  },

  "delete-template-field-dataset-metadata": (call) => {
    const { dataset, values, field } = fieldOf(call);
    if (!values[field]) throw notFound(`A value for ${field}`);
    delete values[field];
    call.state.changed(dataset, "metadata");
    return NO_CONTENT;
  },
};

/** The metadata of a request; the templates that it names exist from then on. */
export function readMetadata(state: PortalState, given: unknown): Metadata {
  const read: Metadata = {};
  for (const [template, values] of Object.entries(structuredClone(given) as Metadata)) {
    state.templates.add(template);
    read[template] = withoutRemote(values);
  }
  return read;
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
  const name = call.path.template_name ?? "";
  if (!call.state.templates.has(name)) throw notFound(`The metadata template ${name}`);
  return { dataset, name, values: dataset.attributes.metadata[name] ?? {} };
}

function fieldOf(call: Call): ReturnType<typeof templateOf> & { field: string } {
  return { ...templateOf(call), field: call.path.template_field_name ?? "" };
}
