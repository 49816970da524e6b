import type { ExploreClient } from "../client.ts";
import type { PushedRecord, RecordSource } from "./pushedRecord.ts";
import { type BatchOptions, refuseUnknownPush } from "./pushOptions.ts";
import { runPush } from "./pushPlan.ts";
import type { PushReport } from "./pushReport.ts";
import type { PushTarget } from "./pushTarget.ts";
import { recordText } from "./recordText.ts";
import { sendPiece } from "./sendPiece.ts";

/**
 * Deletes records that were pushed, by their values: give them just as they were pushed. Resolves when the portal has
 * taken all deletions. As nothing is deleted twice, a batch is sent again after every failure that passes.
 *
 * The manual of the API shows one record in a request; lists, which this sends, are what others use and were seen to
 * work. `batchSize: 1` sends single records in lists.
 *
 * @throws {@link PushError} when some were refused, got no answer, or were not sent; its `report` says which.
 * @throws {@link InvalidArgumentError} before anything is sent, for options and targets that make no sense.
 *
 * @example
 * ```ts
 * await deleteRecords(client, target, [{ counter: "river-bridge", hour: "2026-03-01T08:00:00Z", bikes: 142 }]);
 * ```
 */
export async function deleteRecords<Fields extends PushedRecord<Fields>>(
  client: ExploreClient,
  target: PushTarget,
  records: RecordSource<Fields>,
  options: BatchOptions<Fields> = {},
): Promise<PushReport> {
  refuseUnknownPush("deleteRecords", options);
  const { batchSize = 500, ...others } = options;
  return runPush(
    client,
    target,
    records,
    { ...others, batchSize },
    {
      action: "delete",
      isRepeatable: true,
      uniqueKey: undefined,
      textOf: recordText,
      send: (channel, piece) => sendPiece(channel, piece, "delete"),
    },
  );
}
