import type { Caller } from "../caller.ts";
import type { DatasetState, PortalState } from "../state.ts";
import { ExploreProblem, unknownDataset } from "./exploreProblem.ts";
import type { Parameters } from "./parameters.ts";
import type { Table } from "./table/table.ts";
import type { Tables } from "./table/tables.ts";

/** One request to the Explore API, of somebody who is known. */
export interface ExploreCall {
  request: Request;
  state: PortalState;
  tables: Tables;
  parameters: Parameters;
  path: Record<string, string>;
  /** Whose API key came with it; undefined for an anonymous call. */
  caller: Caller | undefined;
  now: number;
}

export interface FoundDataset {
  id: string;
  dataset: DatasetState;
  table: Table;
}

/** The published dataset of that identifier. @throws {@link ExploreProblem} 404, or 401 where the key is missing */
export async function findDataset(call: ExploreCall, id: string): Promise<FoundDataset> {
  const dataset = publishedDataset(call, id);
  if (!maySee(call, dataset))
    throw new ExploreProblem(401, `The dataset ${id} is restricted: an API key is needed`);
  return { id, dataset, table: await call.tables.of(dataset) };
}

/** The published dataset of that identifier, whoever asks. @throws {@link ExploreProblem} 404 */
export function publishedDataset({ state }: ExploreCall, id: string): DatasetState {
  for (const dataset of state.datasets) {
    if (dataset.attributes.dataset_id === id && dataset.processing.published()) return dataset;
  }
  throw unknownDataset(id);
}

/** A restricted dataset is for those who have a ruleset of it, or the permission to explore all of them. */
export function maySee({ caller }: ExploreCall, { attributes, rulesets }: DatasetState): boolean {
  if (!attributes.is_restricted) return true;
  return caller !== undefined && (caller.isNamedIn(rulesets) || caller.may("explore_restricted_dataset"));
}
