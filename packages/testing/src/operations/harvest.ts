import { slugOf } from "../identifiers.ts";
import type { RemoteMetadata } from "../state/datasetState.ts";
import {
  type HarvesterState,
  type HarvestResult,
  type RemoteDataset,
  remoteMetadata,
} from "../state/harvesterState.ts";
import type { DatasetState, PortalState } from "../state.ts";
import { OPEN_TO_ALL } from "./datasets.ts";

/** Imports what the source of a harvester has: new datasets arrive unpublished, known ones are brought up to date. */
export function harvest(
  state: PortalState,
  { uid, settings }: HarvesterState,
  { at, by }: { at: string; by: string },
): HarvestResult {
  let found: readonly RemoteDataset[];
  try {
    found = state.options.remoteCatalogue(settings);
  } catch (error) {
    return {
      remote: 0,
      harvested: 0,
      failure: error instanceof Error ? error.message : String(error),
      errors: {},
    };
  }
  const attached = new Map<string, DatasetState>();
  for (const dataset of state.datasets) {
    if (dataset.origin?.harvester === uid) attached.set(dataset.origin.id, dataset);
  }
  const errors: Record<string, string> = {};
  for (const remote of found) {
    if (remote.error !== undefined) {
      errors[remote.id] = remote.error;
      continue;
    }
    const dataset = attached.get(remote.id) ?? state.newDataset(newAttributes(state, settings, remote), by);
    dataset.origin = { harvester: uid, id: remote.id };
    dataset.remote = withForced(remoteMetadata(remote), settings.forced_metas as RemoteMetadata | undefined);
    dataset.updatedAt = at;
  }
  if (settings.delete_missing_datasets === true) {
    const ids = new Set(found.map(({ id }) => id));
    for (const [id, dataset] of attached) if (!ids.has(id)) state.deleteDataset(dataset.uid);
  }
  return {
    remote: found.length,
    harvested: found.length - Object.keys(errors).length,
    failure: null,
    errors,
  };
}

function newAttributes(state: PortalState, settings: Record<string, unknown>, { id }: RemoteDataset) {
  return {
    dataset_id: state.freeDatasetId(slugOf(id, "-", "dataset")),
    is_restricted: settings.restrict_datasets_visibility === true,
    metadata: {},
    default_security: { ...OPEN_TO_ALL },
  };
}

/** Forced values take the place of the remote ones. */
function withForced(remote: RemoteMetadata, forced: RemoteMetadata = {}): RemoteMetadata {
  const templates = new Set([...Object.keys(remote), ...Object.keys(forced)]);
  return Object.fromEntries([...templates].map((name) => [name, { ...remote[name], ...forced[name] }]));
}
