import { type RecordBatch, Table, tableToIPC } from "apache-arrow";
import type { ExploreClient } from "../client.ts";
import type { OwnBytes } from "../ownBytes.ts";
import { type RecordBatchesOptions, refuseUnknownColumns } from "./arrowOptions.ts";
import { recordBatches } from "./recordBatches.ts";

/** What a stream ends with: the mark of a message, and that it has no length. */
const END = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

/**
 * The records of a dataset in Arrow's streaming format (`.arrows`), a piece for each of the batches that
 * {@link recordBatches} gives. Memory holds one of them, whatever the size of the dataset, while the writers of
 * `apache-arrow` gather what nobody has taken yet.
 *
 * @throws {@link InvalidArgumentError} at once when an option makes no sense.
 * @throws {@link RecordMismatchError} when a record does not fit the schema.
 * @throws {@link OdsError} as `streamRecords` does.
 *
 * @example
 * ```ts
 * import { createExploreClient } from "@ods/explore";
 * import { arrowStream } from "@ods/explore/arrow";
 *
 * const client = createExploreClient({ portal: "my-domain" });
 * await writeFile("trees.arrows", arrowStream(client, "street-trees"));
 * ```
 */
export function arrowStream(
  client: ExploreClient,
  datasetId: string,
  options: RecordBatchesOptions = {},
): AsyncGenerator<OwnBytes, void, undefined> {
  refuseUnknownColumns("arrowStream", options);
  return bytesOf(recordBatches(client, datasetId, options));
}

async function* bytesOf(batches: AsyncIterable<RecordBatch>): AsyncGenerator<OwnBytes, void, undefined> {
  let isFirst = true;
  for await (const batch of batches) {
    const stream = tableToIPC(new Table(batch), "stream") as OwnBytes;
    // Each is a whole stream. Of all but the first the schema is left out, and of all the end.
    yield stream.subarray(isFirst ? 0 : lengthOfMessage(stream), -END.length);
    isFirst = false;
  }
  yield END.slice();
}

/** Length of a message without a body, which a schema is: a mark, the length of the rest, and the rest. */
function lengthOfMessage({ buffer, byteOffset }: Uint8Array): number {
  return 8 + new DataView(buffer, byteOffset).getInt32(4, true);
}
