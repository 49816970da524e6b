import { unwrap } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import type { Schemas } from "../schemas.ts";
import { type Watch, type WatchOptions, watched } from "../watch.ts";

/** A harvester of whatever kind, as the portal tells of it. */
export type Harvester = Schemas["AnyHarvester"];

/** How a harvester is waited for. */
export interface HarvesterWatchOptions extends WatchOptions<Harvester> {}

/** Follows a harvester for as long as `run` takes. */
export function watchedHarvester<Result>(
  client: AutomationClient,
  harvester_uid: string,
  what: string,
  options: HarvesterWatchOptions,
  run: (watch: Watch<Harvester>) => Promise<Result>,
): Promise<Result> {
  const params = { path: { harvester_uid } };
  return watched(
    options,
    `${what} ${harvester_uid}`,
    (init) => unwrap(client.GET("/harvesters/{harvester_uid}/", { params, ...init })),
    run,
  );
}

/** Whether the portal does nothing with the harvester. */
export function isResting({ status }: Harvester): boolean {
  return status === "idle" || status === "new";
}

/** Follows a harvester until the portal does nothing with it. */
export async function untilResting(watch: Watch<Harvester>): Promise<Harvester> {
  let harvester = await watch.look();
  for (;;) {
    watch.tell(harvester);
    if (isResting(harvester)) return harvester;
    harvester = await watch.lookAgain();
  }
}
