import type { AutomationClient } from "../client.ts";
import { refuseArguments } from "../refuseArguments.ts";
import { refuseUnknownInWait } from "../refuseUnknown.ts";
import { failedHarvest } from "./harvestError.ts";
import {
  type Harvester,
  type HarvesterWatchOptions,
  untilResting,
  watchedHarvester,
} from "./watchedHarvester.ts";

/**
 * Waits until a harvester does nothing any more, whoever has started it.
 *
 * Right after a start, a portal may still say what was before; {@link startHarvester} knows the difference.
 *
 * @returns the harvester at the end
 * @throws {@link HarvestError} when the latest run failed as a whole.
 * @throws {@link TimeoutError} when it is not over within `deadline`; the reason of `signal` when that aborts.
 * @throws {@link NotFoundError} when there is no such harvester.
 * @throws {@link InvalidArgumentError} for options that it does not have, and for arguments of another type.
 *
 * @example
 * ```ts
 * const { harvested_datasets_count } = await waitForHarvester(client, "rivertown-gis-layers");
 * ```
 */
export async function waitForHarvester(
  client: AutomationClient,
  harvesterUid: string,
  options: HarvesterWatchOptions = {},
): Promise<Harvester> {
  refuseArguments("waitForHarvester", { client }, { harvesterUid });
  refuseUnknownInWait("waitForHarvester", options);
  return watchedHarvester(client, harvesterUid, "The run of", options, async (watch) => {
    const harvester = await untilResting(watch);
    if (harvester.has_error) throw await failedHarvest(client, harvester, watch.call);
    return harvester;
  });
}
