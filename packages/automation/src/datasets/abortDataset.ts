import { ConflictError, unwrap } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import { refuseArguments } from "../refuseArguments.ts";
import { refuseUnknownInWait } from "../refuseUnknown.ts";
import { repeatable } from "../repeatable.ts";
import {
  type DatasetStatus,
  type DatasetWatchOptions,
  isAtRest,
  isRun,
  watchedDataset,
} from "./datasetStatus.ts";

/**
 * Stops the processing of a dataset and waits until it has stopped. Records that were published before stay. Where
 * nothing is being processed there is nothing to stop, which is no error.
 *
 * @returns the status at the end, whatever the run that was stopped had come to
 * @throws {@link ConflictError} when the portal processes, and refuses to stop.
 * @throws {@link TimeoutError} when it is not over within `deadline`; the reason of `signal` when that aborts.
 * @throws {@link NotFoundError} when there is no such dataset.
 * @throws {@link InvalidArgumentError} for options that it does not have, and for arguments of another type.
 *
 * @example
 * ```ts
 * const { status, is_published } = await abortDataset(client, "da_abc123");
 * ```
 */
export async function abortDataset(
  client: AutomationClient,
  datasetUid: string,
  options: DatasetWatchOptions = {},
): Promise<DatasetStatus> {
  refuseArguments("abortDataset", { client }, { datasetUid });
  refuseUnknownInWait("abortDataset", options);
  return watchedDataset(client, datasetUid, "Stopping the work on", options, async (watch) => {
    const params = { path: { dataset_uid: datasetUid } };
    let refusal: ConflictError | undefined;
    let isUnclear = false;
    try {
      const init = { params, ...watch.call, ...repeatable(() => (isUnclear = true)) };
      await unwrap(client.POST("/datasets/{dataset_uid}/abort/", init));
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      // An attempt whose answer was lost may be what has stopped it.
      if (!isUnclear) refusal = error;
    }
    let status = await watch.look();
    if (refusal && isRun(status.status)) throw refusal;
    for (; ; status = await watch.lookAgain()) {
      watch.tell(status);
      if (isAtRest(status)) return status;
    }
  });
}
