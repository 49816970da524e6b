import { InvalidArgumentError } from "@ods/core";
import { kindOf } from "@ods/core/client-kit";
import type { ExploreClient } from "../client.ts";
import type { PushedRecord, RecordSource } from "./pushedRecord.ts";
import { type PushOptions, refuseUnknownPush } from "./pushOptions.ts";
import { runPush } from "./pushPlan.ts";
import type { PushReport } from "./pushReport.ts";
import type { PushTarget } from "./pushTarget.ts";
import { recordText } from "./recordText.ts";
import { sendPiece } from "./sendPiece.ts";

/**
 * Pushes records into the real-time resource of a dataset: any number of them, in batches, as fast as the portal takes
 * them and with no more of them in memory than are under way. Resolves when the portal has accepted all.
 *
 * A batch is sent again where the portal certainly stored nothing of it: it said so (429, or 503 with Retry-After), or
 * could not be reached. One whose fate is unknown, for the connection broke or no answer came, is sent again with a
 * `uniqueKey` only, and otherwise reported. What the manual of the API leaves open about that is in the guide.
 *
 * Records as the API gives them, with a `recordid` and `fields`, are pushed by their fields. A GeoJSON feature or
 * collection, and a page of a search, is no record, and refused.
 *
 * @throws {@link PushError} when records were refused, got no answer, or were not sent; its `report` says which, and
 * resumes the push. Also when the signal aborts or the deadline comes, with the reason as its `cause`.
 * @throws {@link InvalidArgumentError} before anything is sent, for options and targets that make no sense.
 *
 * @example
 * ```ts
 * const target = { datasetId: "bike-counts", resourceId: "realtime", pushKey: process.env.PUSH_KEY! };
 * const { counts } = await pushRecords(client, target, counters, { uniqueKey: ["counter", "hour"] });
 * console.log(counts.accepted, "records");
 * ```
 */
export async function pushRecords<Fields extends PushedRecord<Fields>>(
  client: ExploreClient,
  target: PushTarget,
  records: RecordSource<Fields>,
  options: PushOptions<Fields> = {},
): Promise<PushReport> {
  refuseUnknownPush("pushRecords", options);
  const { uniqueKey, delivery = uniqueKey ? "at-least-once" : "at-most-once", ...others } = options;
  if (uniqueKey !== undefined && uniqueKey !== true) refuseOtherThanKey(uniqueKey);
  if (delivery !== "at-least-once" && delivery !== "at-most-once") {
    throw new InvalidArgumentError(
      `delivery is ${String(delivery)}; give "at-most-once" or "at-least-once".`,
    );
  }
  return runPush(client, target, records, others, {
    action: "push",
    isRepeatable: delivery === "at-least-once",
    uniqueKey: uniqueKey === true ? undefined : uniqueKey,
    textOf: recordText,
    send: (channel, piece) => sendPiece(channel, piece, "push"),
  });
}

function refuseOtherThanKey(uniqueKey: unknown): void {
  if (!Array.isArray(uniqueKey)) {
    const isName = typeof uniqueKey === "string" && uniqueKey !== "";
    const remedy = isName ? `write [${JSON.stringify(uniqueKey)}]` : "a list of names of fields is wanted";
    throw new InvalidArgumentError(
      `The uniqueKey is ${kindOf(uniqueKey)}; ${remedy}, or true where it does not matter which they are.`,
    );
  }
  if (uniqueKey.length === 0) {
    throw new InvalidArgumentError("The uniqueKey names no field; name them, or leave it out.");
  }
  const other = uniqueKey.findIndex((name) => typeof name !== "string" || name === "");
  if (other < 0) return;
  throw new InvalidArgumentError(
    `The uniqueKey has ${uniqueKey[other] === "" ? "an empty text" : kindOf(uniqueKey[other])} at [${other}]; the name of a field is wanted.`,
  );
}
