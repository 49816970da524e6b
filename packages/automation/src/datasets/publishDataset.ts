import { refuseBelow } from "@ods/core/client-kit";
import type { AutomationClient } from "../client.ts";
import type { OrderOptions } from "../orderOptions.ts";
import { refuseArguments } from "../refuseArguments.ts";
import { refuseUnknownInOrder } from "../refuseUnknown.ts";
import {
  type DatasetStatus,
  type DatasetWatchOptions,
  hasFailed,
  isAtRest,
  isRun,
  isSameStatus,
  watchedDataset,
} from "./datasetStatus.ts";
import { order } from "./order.ts";
import { failedProcessing, ProcessingError } from "./processingError.ts";

/** How a dataset is published and waited for. */
export interface PublishOptions extends DatasetWatchOptions, OrderOptions {}

/**
 * Publishes a dataset and waits until the portal has processed it.
 *
 * A status from before the order is not taken for the end, nor is a run that somebody else began before: that is
 * waited for first. The order is safe to repeat, so it is sent again after failures as reads are.
 *
 * @returns the status at the end: idle and published
 * @throws {@link ProcessingError} when processing fails, meets a limit, is aborted or never begins.
 * @throws {@link ConflictError} when the portal refuses, and with `whenBusy: "fail"` when it is busy.
 * @throws {@link TimeoutError} when it is not over within `deadline`; the reason of `signal` when that aborts. The
 * portal goes on in both cases: see {@link abortDataset}.
 * @throws {@link NotFoundError} when there is no such dataset.
 * @throws {@link InvalidArgumentError} for options that it does not have, and for arguments of another type.
 *
 * @example
 * ```ts
 * await publishDataset(client, "da_abc123", {
 *   onStatus: ({ status, since }) => console.log(status, since),
 *   deadline: 15 * 60_000,
 * });
 * ```
 */
export async function publishDataset(
  client: AutomationClient,
  datasetUid: string,
  options: PublishOptions = {},
): Promise<DatasetStatus> {
  refuseArguments("publishDataset", { client }, { datasetUid });
  refuseUnknownInOrder("publishDataset", options);
  const { startWithin = 10_000 } = options;
  refuseBelow(0, { startWithin });
  return watchedDataset(client, datasetUid, "Publishing", options, async (watch) => {
    const { before } = await order(client, datasetUid, "publish", watch, options);
    const failed = (status: DatasetStatus, what: string) => {
      return new ProcessingError(datasetUid, status, `Publishing ${datasetUid} ${what}`);
    };
    const until = watch.waited + startWithin;
    let hasRun = false;
    let isAborted = false;
    for (let status = await watch.look(); ; status = await watch.lookAgain()) {
      const isOld = isSameStatus(status, before);
      if (!isOld) watch.tell(status);
      hasRun ||= isRun(status.status) || (!isOld && isRun(status.previous));
      isAborted ||=
        status.status === "aborting_processing" || (!isOld && status.previous === "aborting_processing");
      if (!isAtRest(status)) continue;
      const isCertain = watch.waited >= until;
      if (isOld && !isCertain) continue;
      if (hasFailed(status)) throw failedProcessing(datasetUid, status);
      if (isAborted) throw failed(status, "was aborted");
      const isPublished = status.is_published !== false;
      // What has ended may have been something else, such as a change that was saved, while the run is still to come.
      if (isPublished && (hasRun || isCertain)) return status;
      if (isCertain) throw failed(status, hasRun ? "ended without publishing it" : "never began");
    }
  });
}
