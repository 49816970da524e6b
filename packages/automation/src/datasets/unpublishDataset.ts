import { refuseBelow } from "@ods/core/client-kit";
import type { AutomationClient } from "../client.ts";
import { refuseArguments } from "../refuseArguments.ts";
import { refuseUnknownInOrder } from "../refuseUnknown.ts";
import { type DatasetStatus, hasFailed, isAtRest, isSameStatus, watchedDataset } from "./datasetStatus.ts";
import { order } from "./order.ts";
import { failedProcessing, ProcessingError } from "./processingError.ts";
import type { PublishOptions } from "./publishDataset.ts";

/**
 * Takes a dataset away from readers and waits until the portal has done so; the dataset itself stays. Nothing is sent
 * where it is not published.
 *
 * @returns the status at the end: idle and not published
 * @throws {@link ProcessingError} when the portal fails or never begins.
 * @throws {@link ConflictError} when the portal refuses, and with `whenBusy: "fail"` when it is busy.
 * @throws {@link TimeoutError} when it is not over within `deadline`; the reason of `signal` when that aborts.
 * @throws {@link NotFoundError} when there is no such dataset.
 * @throws {@link InvalidArgumentError} for options that it does not have, and for arguments of another type.
 *
 * @example
 * ```ts
 * await unpublishDataset(client, "da_abc123", { deadline: 60_000 });
 * ```
 */
export async function unpublishDataset(
  client: AutomationClient,
  datasetUid: string,
  options: PublishOptions = {},
): Promise<DatasetStatus> {
  refuseArguments("unpublishDataset", { client }, { datasetUid });
  refuseUnknownInOrder("unpublishDataset", options);
  const { startWithin = 10_000 } = options;
  refuseBelow(0, { startWithin });
  return watchedDataset(client, datasetUid, "Unpublishing", options, async (watch) => {
    const isNeeded = ({ is_published }: DatasetStatus) => is_published !== false;
    const { before, isOrdered } = await order(client, datasetUid, "unpublish", watch, options, isNeeded);
    if (!isOrdered) {
      watch.tell(before);
      return before;
    }
    const until = watch.waited + startWithin;
    for (let status = await watch.look(); ; status = await watch.lookAgain()) {
      const isOld = isSameStatus(status, before);
      if (!isOld) watch.tell(status);
      if (!isAtRest(status)) continue;
      const isCertain = watch.waited >= until;
      if (isOld && !isCertain) continue;
      if (status.is_published !== true) return status;
      if (hasFailed(status)) throw failedProcessing(datasetUid, status);
      if (isCertain) throw new ProcessingError(datasetUid, status, `${datasetUid} is still published`);
    }
  });
}
