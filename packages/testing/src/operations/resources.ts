import { type Call, datasetOf, type Handlers, NO_CONTENT, pageOf } from "../call.ts";
import { withoutSecrets } from "../kinds.ts";
import { invalid } from "../problem.ts";
import type { DatasetState } from "../state.ts";
import { showFile } from "./files.ts";

export const resources: Handlers = {
  "list-dataset-resources": (call) => {
    const dataset = datasetOf(call);
    return pageOf(call, dataset.resources, (resource) => showResource(call, dataset, resource));
  },

  "create-dataset-resource": (call) => {
    const dataset = datasetOf(call);
    const resource = dataset.resources.add(readResource(call, dataset, call.state.newUid("re")));
    call.state.changed(dataset, "resources");
    return { status: 201, body: showResource(call, dataset, resource) };
  },

  "retrieve-dataset-resource": (call) => showFound(call),

  "update-dataset-resource": (call) => {
    const dataset = datasetOf(call);
    const { uid } = dataset.resources.get(call.path.resource_uid ?? "");
    dataset.resources.add(readResource(call, dataset, uid));
    call.state.changed(dataset, "resources");
    return showFound(call);
  },

  "delete-dataset-resource": (call) => {
    const dataset = datasetOf(call);
    dataset.resources.delete(call.path.resource_uid ?? "");
    call.state.changed(dataset, "resources");
    return NO_CONTENT;
  },

  "enable-resource": (call) => showFound(call),
  "disable-resource": (call) => showFound(call),
  "resource-renew-api-key": (call) => showFound(call),
  "clean-resource-cache": (call) => {
    datasetOf(call).resources.get(call.path.resource_uid ?? "");
    return NO_CONTENT;
  },
};

function showFound(call: Call) {
  const dataset = datasetOf(call);
  return { body: showResource(call, dataset, dataset.resources.get(call.path.resource_uid ?? "")) };
}

function readResource(
  call: Call,
  dataset: DatasetState,
  uid: string,
): Record<string, unknown> & { uid: string } {
  const { type, title, params, datasource } = structuredClone(call.body) as Record<string, unknown>;
  const file = fileIn(datasource);
  if (file !== undefined && !dataset.files.has(file)) {
    throw invalid({ "datasource.file.uid": [`there is no uploaded file ${file} in this dataset`] });
  }
  return {
    uid,
    type,
    title,
    display_name: title,
    updated_at: call.state.timestamp(),
    params: params ?? {},
    ...(datasource !== undefined && { datasource }),
  };
}

function showResource(call: Call, dataset: DatasetState, resource: Record<string, unknown>): unknown {
  const schema = call.document.components.schemas.Resource;
  const shown = withoutSecrets(call.document, schema, structuredClone(resource)) as Record<string, unknown>;
  const file = fileIn(shown.datasource);
  if (file !== undefined)
    shown.datasource = { ...(shown.datasource as object), file: showFile(dataset.files.get(file)) };
  return shown;
}

/** Uid of the uploaded file that a data source reads, if it is of that kind. */
function fileIn(datasource: unknown): string | undefined {
  const { type, file } = (datasource ?? {}) as { type?: string; file?: { uid?: string } };
  return type === "uploaded_file" ? file?.uid : undefined;
}
