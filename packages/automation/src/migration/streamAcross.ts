import { type Download, FileStream, UnexpectedContentError, type Upload } from "@ods/core";
import { chunksOf } from "@ods/core/client-kit";
import type { DatasetAccess } from "./datasetAccess.ts";
import { type Json, textAt } from "./json.ts";
import { isRefusal, UnreadableFileError } from "./refusal.ts";

/**
 * Sends a file of the source as one to upload: opened anew for each attempt, and never held whole.
 *
 * @param path where its content is, below the dataset
 * @param facts the file, as the source lists it
 * @throws {@link UnreadableFileError} when the source does not give it, or not so that a cut would be seen.
 */
export async function streamAcross<Result>(
  source: DatasetAccess,
  path: string,
  facts: Json,
  send: (file: Upload) => Promise<Result>,
): Promise<Result> {
  let first: Download | undefined = await opened(source, path);
  const { size } = first;
  const open = () => {
    const download = first;
    first = undefined;
    return download ? download.stream : chunks(source, path);
  };
  const type = textAt(facts, "mimetype");
  const name = textAt(facts, "filename") || textAt(facts, "uid");
  try {
    return await send(
      new FileStream(open, name, { ...(type && { type }), ...(size !== undefined && { size }) }),
    );
  } finally {
    // Not waited for: where a fetch has cloned the answer, that would be until the clone is given up as well.
    void first?.stream.cancel().catch(() => {});
  }
}

async function opened(source: DatasetAccess, path: string): Promise<Download> {
  try {
    return await source.download(path);
  } catch (error) {
    // One that comes compressed may be cut, and its copy would be a shorter file.
    const isUnreadable = isRefusal(error) || error instanceof UnexpectedContentError;
    throw isUnreadable ? new UnreadableFileError(error.message, { cause: error }) : error;
  }
}

async function* chunks(source: DatasetAccess, path: string): AsyncGenerator<Uint8Array> {
  yield* chunksOf((await opened(source, path)).stream);
}
