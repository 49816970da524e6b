import type { AutomationClient } from "../client.ts";
import { refuseArguments } from "../refuseArguments.ts";
import { refuseUnknownInWait } from "../refuseUnknown.ts";
import {
  type DatasetStatus,
  type DatasetWatchOptions,
  hasFailed,
  isAtRest,
  watchedDataset,
} from "./datasetStatus.ts";
import { failedProcessing } from "./processingError.ts";

/**
 * Waits until the portal does nothing with a dataset any more, whoever has set it going.
 *
 * Right after a publication was ordered, a portal may still say what was before; {@link publishDataset} knows the
 * difference.
 *
 * @returns the status at the end: idle
 * @throws {@link ProcessingError} when the last processing failed or met a limit.
 * @throws {@link TimeoutError} when it is not over within `deadline`; the reason of `signal` when that aborts.
 * @throws {@link NotFoundError} when there is no such dataset.
 * @throws {@link InvalidArgumentError} for options that it does not have, and for arguments of another type.
 *
 * @example
 * ```ts
 * const { is_published } = await waitForDataset(client, "da_abc123", {
 *   onStatus: ({ status, since }) => console.log(status, since),
 *   deadline: 60_000,
 * });
 * ```
 */
export async function waitForDataset(
  client: AutomationClient,
  datasetUid: string,
  options: DatasetWatchOptions = {},
): Promise<DatasetStatus> {
  refuseArguments("waitForDataset", { client }, { datasetUid });
  refuseUnknownInWait("waitForDataset", options);
  return watchedDataset(client, datasetUid, "The work on", options, async (watch) => {
    let status = await watch.look();
    for (;;) {
      watch.tell(status);
      if (isAtRest(status)) break;
      status = await watch.lookAgain();
    }
    if (hasFailed(status)) throw failedProcessing(datasetUid, status);
    return status;
  });
}
