import { type Call, changed, datasetOf, type Handlers, NO_CONTENT, OK, pageOf } from "../call.ts";
import { cloneJson } from "../exactJson.ts";
import { slugOf } from "../identifiers.ts";
import { invalid } from "../problem.ts";
import type { DatasetSnapshot, DatasetState, Metadata } from "../state.ts";
import { copyResources } from "./copyResources.ts";
import { readMetadata } from "./metadata.ts";

export const datasets: Handlers = {
  "list-datasets": (call) => {
    const wanted = call.query.get("dataset_id");
    const all = [...call.state.datasets].filter(
      ({ attributes, rulesets }) =>
        (wanted === null || attributes.dataset_id === wanted) && call.caller.may("edit_dataset", rulesets),
    );
    return pageOf(call, all, showDataset);
  },

  "create-dataset": (call) => {
    const attributes = readAttributes(call, undefined);
    return { body: showDataset(call.state.newDataset(attributes, call.caller.username)) };
  },

  "retrieve-dataset": (call) => ({ body: showDataset(datasetOf(call)) }),

  "update-dataset": (call) => {
    const dataset = datasetOf(call);
    dataset.attributes = readAttributes(call, dataset);
    changed(call, dataset, "properties");
    return { body: showDataset(dataset) };
  },

  "delete-dataset": (call) => {
    call.state.deleteDataset(datasetOf(call).uid);
    return NO_CONTENT;
  },

  "copy-dataset": (call) => {
    const { state } = call;
    const source = datasetOf(call);
    const dataset_id = state.freeDatasetId(`${source.attributes.dataset_id}-copy`);
    const copy = state.newDataset({ ...cloneJson(source.attributes), dataset_id }, call.caller.username);
    for (const file of source.files) copy.files.add({ ...file });
    copyResources(state, source, copy);
    for (const part of ["fields", "processors"] as const) {
      for (const thing of source[part]) copy[part].add({ ...cloneJson(thing), uid: state.newUid("pr") });
    }
    return { body: showDataset(copy) };
  },

  "publish-dataset": (call) => {
    datasetOf(call).processing.publish();
    return OK;
  },

  "publish-dataset-metadata": (call) => {
    datasetOf(call).processing.publishMetadata();
    return OK;
  },

  "abort-dataset": (call) => {
    datasetOf(call).processing.abort();
    return OK;
  },

  "unpublish-dataset": (call) => {
    datasetOf(call).processing.unpublish();
    return OK;
  },

  "get-dataset-status": (call) => ({ body: datasetOf(call).processing.status() }),
};

export function showDataset(dataset: DatasetState): Record<string, unknown> {
  const { dataset_id, is_restricted, default_security } = dataset.attributes;
  return {
    uid: dataset.uid,
    dataset_id,
    created_at: dataset.createdAt,
    updated_at: dataset.updatedAt,
    is_published: dataset.processing.published(),
    is_restricted,
    metadata: dataset.metadata(),
    default_security,
  };
}

export const OPEN_TO_ALL = {
  is_data_visible: true,
  visible_fields: null,
  filter_query: "",
  api_calls_quota: null,
};

/** The attributes that a request gives a dataset; what it leaves out stays as it is. */
function readAttributes(call: Call, current: DatasetState | undefined): DatasetSnapshot {
  const { state } = call;
  const body = call.body as Partial<DatasetSnapshot>;
  // The document can't say so: what a lookup gives without metadata is a dataset as well.
  if (body.metadata === undefined) throw invalid({ metadata: ["is required"] });
  const metadata = readMetadata(call, body.metadata, "metadata.");
  const id =
    body.dataset_id ??
    current?.attributes.dataset_id ??
    state.freeDatasetId(slugOf(titleIn(metadata), "-", "dataset"));
  if (current?.processing.published() && id !== current.attributes.dataset_id) {
    throw invalid({ dataset_id: ["can't change while the dataset is published"] });
  }
  const taken = [...state.datasets].some((other) => other !== current && other.attributes.dataset_id === id);
  if (taken) throw invalid({ dataset_id: [`"${id}" belongs to another dataset`] });
  return {
    dataset_id: id,
    is_restricted: body.is_restricted ?? current?.attributes.is_restricted ?? false,
    metadata,
    default_security: body.default_security ?? current?.attributes.default_security ?? { ...OPEN_TO_ALL },
  };
}

function titleIn(metadata: Metadata): string {
  const title = metadata.default?.title?.value;
  return typeof title === "string" ? title : "";
}
