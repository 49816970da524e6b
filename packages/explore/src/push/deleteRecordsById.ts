import { type CallResult, InvalidArgumentError } from "@ods/core";
import type { ExploreClient } from "../client.ts";
import { uncached } from "../stream/uncached.ts";
import type { Piece } from "./batch.ts";
import { type Outcome, outcomeOf } from "./outcomeOf.ts";
import type { RecordSource } from "./pushedRecord.ts";
import { type BatchOptions, refuseUnknownPush } from "./pushOptions.ts";
import { runPush } from "./pushPlan.ts";
import type { PushReport } from "./pushReport.ts";
import type { PushTarget } from "./pushTarget.ts";
import { RecordFault } from "./recordFault.ts";
import type { Channel } from "./sendPiece.ts";

/** Each request deletes one record, so that there is nothing to say of batches. `concurrency` is 4 here. */
export type DeleteByIdOptions = Omit<BatchOptions<string>, "batchSize" | "maxBytes" | "linger" | "bisect">;

/**
 * Deletes pushed records by their identifiers, which searches show as `recordid`; one request each. Resolves when all
 * are gone: those that were not there (404) are so, too. It can be run again at any time.
 *
 * The API deletes by a GET, of which a cache of the client learns nothing: it may go on showing them for a while.
 *
 * @throws {@link PushError} when some may still be there; its `report` says which, and resumes the deletion. Its
 * `cause` is a {@link NotFoundError} when the portal doesn't know the dataset or the resource.
 * @throws {@link InvalidArgumentError} before anything is sent, for options and targets that make no sense.
 *
 * @example
 * ```ts
 * const { records } = await unwrap(client.GET("/api/records/1.0/search/", {
 *   params: { query: { dataset: "bike-counts", refine: { counter: "river-bridge" }, rows: 100 } },
 * }));
 * await deleteRecordsById(client, target, records.map(({ recordid }) => recordid));
 * ```
 */
export async function deleteRecordsById(
  client: ExploreClient,
  target: PushTarget,
  recordIds: RecordSource<string>,
  options: DeleteByIdOptions = {},
): Promise<PushReport> {
  refuseUnknownPush("deleteRecordsById", options);
  if (typeof recordIds === "string") {
    throw new InvalidArgumentError("The identifiers are one text; give a list of them.");
  }
  const { concurrency = 4, ...others } = options;
  return runPush(
    client,
    target,
    recordIds,
    { ...others, concurrency, batchSize: 1 },
    { action: "deleteById", isRepeatable: true, uniqueKey: undefined, textOf: idText, send: sendDeletion },
  );
}

function sendDeletion(channel: Channel, { batch, from }: Piece): Promise<Outcome> {
  const { client, target } = channel;
  const record_id = batch.texts[from] as string;
  return outcomeOf(
    channel,
    (init) =>
      client.GET("/api/push/1.0/{dataset_id}/{resource_id}/{record_id}/delete/", {
        ...init,
        params: {
          path: { dataset_id: target.datasetId, resource_id: target.resourceId, record_id },
          query: { pushkey: target.pushKey },
        },
        // The key is in the URL, which a redirect may lead to anywhere.
        redirect: "manual",
        ...uncached(),
      }),
    isGone,
  );
}

/** Whether the portal says that it is the record that is not there. */
function isGone({ response, error }: CallResult): boolean {
  if (response.status !== 404) return false;
  const { error: said } = (error ?? {}) as { error?: unknown };
  return typeof said === "string" && !/\b(dataset|resource)\b/i.test(said);
}

function idText(id: unknown): string {
  if (typeof id !== "string") throw new RecordFault(`it is of type ${typeof id}, not an identifier`);
  // They would lead to another address.
  if (/^(\s*|\.\.?)$/.test(id)) throw new RecordFault(`"${id}" is no identifier`);
  return id;
}
