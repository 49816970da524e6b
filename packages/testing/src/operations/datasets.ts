import { type Call, datasetOf, type Handlers, NO_CONTENT, OK, pageOf } from "../call.ts";
import { invalid } from "../problem.ts";
import { type DatasetSnapshot, DatasetState, type Metadata } from "../state.ts";
import { readMetadata } from "./metadata.ts";

export const datasets: Handlers = {
  "list-datasets": (call) => {
    const wanted = call.query.get("dataset_id");
    const all = [...call.state.datasets];
    return pageOf(
      call,
      wanted === null ? all : all.filter(({ attributes }) => attributes.dataset_id === wanted),
      showDataset,
    );
  },

  "create-dataset": (call) => {
    const uid = call.state.newUid("da");
    const attributes = readAttributes(call, undefined);
    const dataset = new DatasetState(uid, call.state.timestamp(), attributes, call.state.newProcessing());
    call.state.datasets.add(dataset);
    call.state.changed(dataset, "creation");
    return { status: 201, body: showDataset(dataset) };
  },

  "retrieve-dataset": (call) => ({ body: showDataset(datasetOf(call)) }),

  "update-dataset": (call) => {
    const dataset = datasetOf(call);
    dataset.attributes = readAttributes(call, dataset);
    call.state.changed(dataset, "properties");
    return { body: showDataset(dataset) };
  },

  "delete-dataset": (call) => {
    call.state.datasets.delete(datasetOf(call).uid);
    return NO_CONTENT;
  },

  "copy-dataset": (call) => {
    const { state } = call;
    const source = datasetOf(call);
    const attributes = {
      ...structuredClone(source.attributes),
      dataset_id: freeId(call, `${source.attributes.dataset_id}-copy`),
    };
    const copy = new DatasetState(state.newUid("da"), state.timestamp(), attributes, state.newProcessing());
    for (const file of source.files) copy.files.add({ ...file });
    for (const [part, prefix] of [
      ["resources", "re"],
      ["fields", "pr"],
      ["processors", "pr"],
    ] as const) {
      for (const thing of source[part])
        copy[part].add({ ...structuredClone(thing), uid: state.newUid(prefix) });
    }
    state.datasets.add(copy);
    state.changed(copy, "creation");
    return { status: 201, body: showDataset(copy) };
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
  const { dataset_id, is_restricted, metadata, default_security } = dataset.attributes;
  return {
    uid: dataset.uid,
    dataset_id,
    created_at: dataset.createdAt,
    updated_at: dataset.updatedAt,
    is_published: dataset.processing.published(),
    is_restricted,
    metadata,
    default_security,
  };
}

/** The attributes that a request gives a dataset; what it leaves out stays as it is. */
function readAttributes(call: Call, current: DatasetState | undefined): DatasetSnapshot {
  const { state } = call;
  const body = call.body as Partial<DatasetSnapshot>;
  const metadata = readMetadata(state, body.metadata ?? {});
  const id = body.dataset_id ?? current?.attributes.dataset_id ?? freeId(call, slug(titleIn(metadata)));
  if (current?.processing.published() && id !== current.attributes.dataset_id) {
    throw invalid({ dataset_id: ["can't change while the dataset is published"] });
  }
  const taken = [...state.datasets].some((other) => other !== current && other.attributes.dataset_id === id);
  if (taken) throw invalid({ dataset_id: [`"${id}" belongs to another dataset`] });
  return {
    dataset_id: id,
    is_restricted: body.is_restricted ?? current?.attributes.is_restricted ?? false,
    metadata,
    default_security: body.default_security ??
      current?.attributes.default_security ?? {
        is_data_visible: true,
        visible_fields: null,
        filter_query: "",
        api_calls_quota: null,
      },
  };
}

function titleIn(metadata: Metadata): string {
  const title = metadata.default?.title?.value;
  return typeof title === "string" ? title : "";
}

function slug(title: string): string {
  const ascii = title.normalize("NFKD").replace(/\p{Mark}/gu, "");
  return (
    ascii
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "dataset"
  );
}

function freeId({ state }: Call, wanted: string): string {
  const taken = new Set([...state.datasets].map(({ attributes }) => attributes.dataset_id));
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
}
