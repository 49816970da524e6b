import { ConflictError, unwrap } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import { refuseArguments } from "../refuseArguments.ts";
import { refuseUnknownInWait } from "../refuseUnknown.ts";
import { repeatable } from "../repeatable.ts";
import {
  type Harvester,
  type HarvesterWatchOptions,
  untilResting,
  watchedHarvester,
} from "./watchedHarvester.ts";

/**
 * Stops the run of a harvester and waits until it has stopped. Where it is not running there is nothing to stop,
 * which is no error.
 *
 * @returns the harvester at the end, whatever the run that was stopped had come to
 * @throws {@link ConflictError} when it is running, and the portal refuses to stop it.
 * @throws {@link TimeoutError} when it is not over within `deadline`; the reason of `signal` when that aborts.
 * @throws {@link NotFoundError} when there is no such harvester.
 * @throws {@link InvalidArgumentError} for options that it does not have, and for arguments of another type.
 *
 * @example
 * ```ts
 * const { status } = await abortHarvester(client, "rivertown-gis-layers");
 * ```
 */
export async function abortHarvester(
  client: AutomationClient,
  harvesterUid: string,
  options: HarvesterWatchOptions = {},
): Promise<Harvester> {
  refuseArguments("abortHarvester", { client }, { harvesterUid });
  refuseUnknownInWait("abortHarvester", options);
  return watchedHarvester(client, harvesterUid, "Stopping the run of", options, async (watch) => {
    const params = { path: { harvester_uid: harvesterUid } };
    let isUnclear = false;
    try {
      const init = { params, ...watch.call, ...repeatable(() => (isUnclear = true)) };
      await unwrap(client.POST("/harvesters/{harvester_uid}/abort/", init));
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const { status } = await watch.look();
      if (!isUnclear && (status === "queued" || status === "processing")) throw error;
    }
    return untilResting(watch);
  });
}
