import { ConflictError, unwrap } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import type { OrderOptions } from "../orderOptions.ts";
import { repeatable } from "../repeatable.ts";
import type { Watch } from "../watch.ts";
import { type DatasetStatus, isAtRest, isSameStatus } from "./datasetStatus.ts";

/** How often a refusal is looked into that the status does not explain yet. */
const LOOKS = 3;

/**
 * Orders the publication of a dataset, or its end, as soon as the portal can take the order.
 *
 * @param isNeeded whether there is anything to order
 * @returns the status from before the order, and whether there was anything to order
 */
export async function order(
  client: AutomationClient,
  dataset_uid: string,
  action: "publish" | "unpublish",
  watch: Watch<DatasetStatus>,
  { whenBusy = "wait" }: OrderOptions,
  isNeeded: (status: DatasetStatus) => boolean = () => true,
): Promise<{ before: DatasetStatus; isOrdered: boolean }> {
  for (;;) {
    const before = await settled(watch, whenBusy);
    if (!isNeeded(before)) return { before, isOrdered: false };
    let isUnclear = false;
    try {
      const init = {
        params: { path: { dataset_uid } },
        ...watch.call,
        ...repeatable(() => (isUnclear = true)),
      };
      await unwrap(
        client.POST(`/datasets/{dataset_uid}/${action}/` as "/datasets/{dataset_uid}/publish/", init),
      );
      return { before, isOrdered: true };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      // An attempt whose answer was lost did arrive, and is what stands in the way.
      if (isUnclear) return { before, isOrdered: true };
      if (whenBusy === "fail" || !(await hasMoved(watch, before))) throw error;
    }
  }
}

/** The status as soon as the portal is at rest. */
async function settled(watch: Watch<DatasetStatus>, whenBusy: "wait" | "fail"): Promise<DatasetStatus> {
  let status = await watch.look();
  // The portal itself refuses, with its own words.
  if (whenBusy === "fail") return status;
  while (!isAtRest(status)) {
    watch.tell(status);
    status = await watch.lookAgain();
  }
  return status;
}

/** Whether somebody else has set the portal going in between, which is why it refuses. */
async function hasMoved(watch: Watch<DatasetStatus>, before: DatasetStatus): Promise<boolean> {
  let status = await watch.look();
  for (let looks = 1; looks < LOOKS && isSameStatus(status, before); looks += 1)
    status = await watch.lookAgain();
  return !isSameStatus(status, before) || !isAtRest(status);
}
