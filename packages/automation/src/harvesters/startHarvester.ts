import { ConflictError, unwrap } from "@ods/core";
import { refuseBelow } from "@ods/core/client-kit";
import type { AutomationClient } from "../client.ts";
import type { OrderOptions } from "../orderOptions.ts";
import { refuseArguments } from "../refuseArguments.ts";
import { refuseUnknownInOrder } from "../refuseUnknown.ts";
import { repeatable } from "../repeatable.ts";
import type { Watch } from "../watch.ts";
import { failedHarvest, HarvestError } from "./harvestError.ts";
import {
  type Harvester,
  type HarvesterWatchOptions,
  isResting,
  watchedHarvester,
} from "./watchedHarvester.ts";

/** How a harvester is started and waited for. */
export interface HarvestOptions extends HarvesterWatchOptions, OrderOptions {}

/**
 * Starts a run of a harvester and waits until it is over. New datasets arrive unpublished; those that failed count in
 * `resource_errors_count`, and `GET /harvesters/{harvester_uid}/errors/` says why.
 *
 * A run that somebody else began before is waited for first. The order is sent again after failures as reads are.
 *
 * @returns the harvester at the end
 * @throws {@link HarvestError} when the run fails as a whole, is aborted or never begins.
 * @throws {@link ConflictError} when the portal refuses, and with `whenBusy: "fail"` when the harvester is busy.
 * @throws {@link TimeoutError} when it is not over within `deadline`; the reason of `signal` when that aborts. The
 * portal goes on in both cases: see {@link abortHarvester}.
 * @throws {@link NotFoundError} when there is no such harvester.
 * @throws {@link InvalidArgumentError} for options that it does not have, and for arguments of another type.
 *
 * @example
 * ```ts
 * const run = await startHarvester(client, "rivertown-gis-layers", {
 *   onStatus: ({ status, harvested_datasets_count }) => console.log(status, harvested_datasets_count),
 * });
 * console.log(run.harvested_datasets_count, "datasets,", run.resource_errors_count, "failures");
 * ```
 */
export async function startHarvester(
  client: AutomationClient,
  harvesterUid: string,
  options: HarvestOptions = {},
): Promise<Harvester> {
  refuseArguments("startHarvester", { client }, { harvesterUid });
  refuseUnknownInOrder("startHarvester", options);
  const { startWithin = 10_000, whenBusy = "wait" } = options;
  refuseBelow(0, { startWithin });
  return watchedHarvester(client, harvesterUid, "The run of", options, async (watch) => {
    const before = await start(client, harvesterUid, watch, whenBusy);
    const until = watch.waited + startWithin;
    let isAborted = false;
    for (let now = await watch.look(); ; now = await watch.lookAgain()) {
      const isOld = isSameRun(now, before);
      if (!isOld || now.status !== before.status) watch.tell(now);
      isAborted ||= now.status === "aborting";
      if (!isResting(now)) continue;
      const isCertain = watch.waited >= until;
      if (isAborted) throw new HarvestError(now, "was aborted");
      if (isOld && !isCertain) continue;
      if (isOld) throw new HarvestError(now, "never began");
      if (now.has_error) throw await failedHarvest(client, now, watch.call);
      return now;
    }
  });
}

/** Gives the order as soon as the portal takes it, and the harvester as it was before. */
async function start(
  client: AutomationClient,
  harvester_uid: string,
  watch: Watch<Harvester>,
  whenBusy: "wait" | "fail",
): Promise<Harvester> {
  for (;;) {
    let before = await watch.look();
    // The portal itself refuses, with its own words.
    while (!isResting(before) && whenBusy === "wait") {
      watch.tell(before);
      before = await watch.lookAgain();
    }
    let isUnclear = false;
    try {
      const init = {
        params: { path: { harvester_uid } },
        ...watch.call,
        ...repeatable(() => (isUnclear = true)),
      };
      await unwrap(client.POST("/harvesters/{harvester_uid}/start/", init));
      return before;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      // An attempt whose answer was lost did arrive, and is what stands in the way.
      if (isUnclear) return before;
      const now = await watch.look();
      if (whenBusy === "fail" || (isResting(now) && isSameRun(now, before))) throw error;
    }
  }
}

function isSameRun(one: Harvester, other: Harvester): boolean {
  return one.last_started_at === other.last_started_at && one.last_success_at === other.last_success_at;
}
