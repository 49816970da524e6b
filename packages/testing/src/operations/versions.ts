import { datasetOf, type Handlers, pageOf } from "../call.ts";
import type { StoredVersion } from "../state.ts";
import { showDataset } from "./datasets.ts";

export const versions: Handlers = {
  "list-dataset-versions": (call) => pageOf(call, [...datasetOf(call).versions].toReversed(), showVersion),

  "retrieve-dataset-version": (call) => ({
    body: showVersion(datasetOf(call).versions.get(call.path.version_uid ?? "")),
  }),

  "restore-version": (call) => {
    const dataset = datasetOf(call);
    const { snapshot } = dataset.versions.get(call.path.version_uid ?? "");
    // A published dataset keeps its identifier.
    const { dataset_id } = dataset.processing.published() ? dataset.attributes : snapshot;
    dataset.attributes = { ...structuredClone(snapshot), dataset_id };
    call.state.changed(dataset, "restoration");
    return { body: showDataset(dataset) };
  },
};

function showVersion({ snapshot, ...shown }: StoredVersion): unknown {
  return shown;
}
