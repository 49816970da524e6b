import { InvalidArgumentError } from "@ods/core";
import { refuseBelow } from "@ods/core/client-kit";
import type { ExploreClient } from "../client.ts";
import type { Piece } from "./batch.ts";
import type { BatchReaderOptions } from "./batchReader.ts";
import { Ledger } from "./ledger.ts";
import type { Outcome } from "./outcomeOf.ts";
import type { BatchOptions, FailedRecords } from "./pushOptions.ts";
import type { PushReport } from "./pushReport.ts";
import { type PushPlan, PushRun } from "./pushRun.ts";
import { checkedTarget, type PushTarget } from "./pushTarget.ts";
import { Ranges } from "./recordRange.ts";
import { settledBy } from "./resumedReport.ts";
import type { Channel } from "./sendPiece.ts";

/** What pushes and deletions differ in. */
interface Manner {
  action: PushReport["action"];
  /** Whether records may be sent again though their fate is unknown. */
  isRepeatable: boolean;
  /** The fields that tell records apart, where they are known. */
  uniqueKey: readonly string[] | undefined;
  textOf: BatchReaderOptions["textOf"];
  send(channel: Channel, piece: Piece): Promise<Outcome>;
}

/** Checks everything before anything is sent, and runs. */
export async function runPush(
  client: ExploreClient,
  given: PushTarget,
  source: unknown,
  options: BatchOptions<never>,
  manner: Manner,
): Promise<PushReport> {
  const { action, isRepeatable, uniqueKey, textOf, send } = manner;
  const target = checkedTarget(client, given);
  const { batchSize = 1_000, maxBytes = 5_000_000, concurrency = 2, linger, bisect = true } = options;
  const {
    maxRefused = 100,
    maxUnanswered = 3,
    retry,
    deadline,
    signal,
    resume,
    onProgress,
    onFailed,
  } = options;
  refuseBelow(1, { batchSize, maxBytes, concurrency, maxUnanswered, deadline });
  refuseBelow(0, { maxRefused, linger });
  refuseOtherThanSource(source);

  const { datasetId, resourceId } = target;
  const identity = { action, portal: client.portal.href, datasetId, resourceId };
  const settled = resume && settledBy(resume, identity);
  const { accepted = [], unknown = [] } = settled ?? {};
  const skipped = new Ranges(isRepeatable ? accepted : [...accepted, ...unknown]);
  return new PushRun(
    {
      source,
      send: (piece, signal) => send({ client, target, retry, isRepeatable, signal }, piece),
      reading: {
        size: batchSize,
        bytes: maxBytes,
        linger,
        uniqueKey,
        textOf,
        keepsRecords: onFailed !== undefined,
        isSkipped: (place) => skipped.has(place),
      },
      concurrency,
      bisects: bisect,
      maxRefused,
      maxUnanswered,
      signal,
      deadline,
      least: settled?.counts.read ?? 0,
      onProgress,
      onFailed: onFailed as ((failed: FailedRecords<unknown>) => void) | undefined,
    },
    new Ledger(identity, settled),
  ).run();
}

function refuseOtherThanSource(source: unknown): asserts source is PushPlan["source"] {
  const isObject = typeof source === "object" && source !== null;
  if (isObject && (Symbol.iterator in source || Symbol.asyncIterator in source || "getReader" in source))
    return;
  const given = isObject ? "an object" : source === null ? "null" : `a ${typeof source}`;
  throw new InvalidArgumentError(
    `The records are ${given}; give a list, any iterable or async iterable, or a stream of them.`,
  );
}
