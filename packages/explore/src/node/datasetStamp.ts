import { unwrap } from "@ods/core";
import type { ExploreClient } from "../client.ts";

/**
 * What the portal says of the state of a dataset's records: another text when they changed. Undefined where it says
 * nothing that can be relied on.
 */
export async function stampOf(
  client: ExploreClient,
  datasetId: string,
  source: string | undefined,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const { metas } = await unwrap(
    client.GET("/api/datasets/1.0/{dataset_id}/", {
      params: { path: { dataset_id: datasetId }, query: source === undefined ? {} : { source } },
      // What a cache of the client's remembers would be about the state that it was in then.
      cache: "no-store",
      ...(signal && { signal }),
    }),
  );
  const { data_processed, modified, modified_updates_on_data_change, records_count } = metas;
  // Publishers may have it that new records leave `modified` as it is.
  if (!data_processed && (!modified || modified_updates_on_data_change === false)) return undefined;
  return JSON.stringify([data_processed, modified, records_count]);
}
