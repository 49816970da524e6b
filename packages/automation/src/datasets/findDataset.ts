import { paginate } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import { refuseArguments } from "../refuseArguments.ts";
import { refuseUnknownInCall } from "../refuseUnknown.ts";
import type { Schemas } from "../schemas.ts";

/**
 * The dataset that people know by an identifier such as `street-trees`; undefined where there is none that the
 * credential may edit. What the other operations want is its `uid`.
 *
 * @throws {@link OdsError} when the portal refuses or can't be reached.
 * @throws {@link InvalidArgumentError} for options that it does not have, and for arguments of another type.
 *
 * @example
 * ```ts
 * const dataset = await findDataset(client, "street-trees");
 * if (dataset) await publishDataset(client, dataset.uid);
 * ```
 */
export async function findDataset(
  client: AutomationClient,
  datasetId: string,
  options: { signal?: AbortSignal } = {},
): Promise<Schemas["Dataset"] | undefined> {
  refuseArguments("findDataset", { client }, { datasetId });
  refuseUnknownInCall("findDataset", options);
  const found = paginate(client, "/datasets/", { params: { query: { dataset_id: datasetId } }, ...options });
  for await (const dataset of found) if (dataset.dataset_id === datasetId) return dataset;
  return undefined;
}
