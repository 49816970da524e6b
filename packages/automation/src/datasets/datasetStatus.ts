import { unwrap } from "@ods/core";
import type { Readable } from "openapi-typescript-helpers";
import type { AutomationClient } from "../client.ts";
import type { paths } from "../generated/schema.ts";
import { type Watch, type WatchOptions, watched } from "../watch.ts";

/** What the portal is doing with a dataset. */
export type DatasetStatus = Readable<
  paths["/datasets/{dataset_uid}/status/"]["get"]["responses"][200]["content"]["application/json"]
>;

/** How a dataset is waited for. */
export interface DatasetWatchOptions extends WatchOptions<DatasetStatus> {}

/** Follows the status of a dataset for as long as `run` takes. */
export function watchedDataset<Result>(
  client: AutomationClient,
  dataset_uid: string,
  what: string,
  options: DatasetWatchOptions,
  run: (watch: Watch<DatasetStatus>) => Promise<Result>,
): Promise<Result> {
  const params = { path: { dataset_uid } };
  return watched(
    options,
    `${what} ${dataset_uid}`,
    (init) => unwrap(client.GET("/datasets/{dataset_uid}/status/", { params, ...init })),
    run,
  );
}

const AT_REST: readonly unknown[] = ["idle", "error", "limit_reached"];

/** Whether the portal does nothing with the dataset, and is not about to. */
export function isAtRest({ status, next }: DatasetStatus): boolean {
  return AT_REST.includes(status) && (next === undefined || next === null || AT_REST.includes(next));
}

/** Whether the last processing failed. */
export function hasFailed({ status }: DatasetStatus): boolean {
  return status === "error" || status === "limit_reached";
}

/** Whether a status is one of a run: others are those of an abort, a deletion, or a change that is saved. */
export function isRun(status: DatasetStatus["status"] | null | undefined): boolean {
  return status === "queued" || status === "processing";
}

/** Whether nothing has happened in between, as far as the status tells. */
export function isSameStatus(one: DatasetStatus, other: DatasetStatus): boolean {
  return (["status", "since", "previous", "is_published"] as const).every(
    (name) => one[name] === other[name],
  );
}
