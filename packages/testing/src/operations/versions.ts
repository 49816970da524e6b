import { changed, datasetOf, type Handlers, pageOf } from "../call.ts";
import { cloneJson } from "../exactJson.ts";
import { Problem } from "../problem.ts";
import type { StoredVersion } from "../state.ts";
import { showDataset } from "./datasets.ts";

export const versions: Handlers = {
  "list-dataset-versions": (call) => pageOf(call, [...datasetOf(call).versions].toReversed(), showVersion),

  "retrieve-dataset-version": (call) => ({
    body: showVersion(datasetOf(call).versions.get(call.path.version_uid ?? "")),
  }),

  "restore-version": (call) => {
    const dataset = datasetOf(call);
    const { snapshot, can_restore, uid } = dataset.versions.get(call.path.version_uid ?? "");
    if (!can_restore) throw new Problem(400, "invalid_version", `The version ${uid} can't be restored.`);
    // A published dataset keeps its identifier; and nobody takes that of another.
    const isTaken = [...call.state.datasets].some(
      (other) => other !== dataset && other.attributes.dataset_id === snapshot.dataset_id,
    );
    const { dataset_id } = dataset.processing.published() || isTaken ? dataset.attributes : snapshot;
    dataset.attributes = { ...cloneJson(snapshot), dataset_id };
    changed(call, dataset, "restoration");
    return { body: showDataset(dataset) };
  },
};

function showVersion({ snapshot, ...shown }: StoredVersion): unknown {
  return shown;
}
