import { readFile, rm } from "node:fs/promises";
import { type Target, targetAt } from "@ods/core/client-kit/node";
import { createExploreClient, PushError, type PushReport, pushRecords } from "@ods/explore";
import type { CommandContext } from "../commandContext.ts";
import { CommandError, EXIT, exitCodeOf, UsageError } from "../exitCode.ts";
import { namesIn } from "../filterOptions.ts";
import { connect, type PortalOptions } from "../portalOptions.ts";
import { findPushKey, type PushKeyOptions } from "../pushKey.ts";
import type { RecordFormat } from "../recordFormats.ts";
import { recordsIn } from "../recordsIn.ts";
import { counted } from "../terminal/numbers.ts";
import { report } from "../terminal/output.ts";
import { jsonLine } from "../terminal/plainText.ts";
import { progress } from "../terminal/progress.ts";
import { writeTextFile } from "../writeTextFile.ts";

interface PushOptions extends PortalOptions, PushKeyOptions {
  format?: RecordFormat;
  separator: string;
  uniqueKey?: string;
  batchSize?: number;
  journal?: string;
  json?: boolean;
}

const MOST_FAULTS = 10;

export async function push(
  context: CommandContext,
  dataset: string,
  resource: string,
  file: string | undefined,
  options: PushOptions,
): Promise<void> {
  const { journal, json, uniqueKey, batchSize } = options;
  if ((file === undefined || file === "-") && options.pushKeyFile === "-") {
    throw new UsageError("Standard input can't give both the records and the push key.");
  }
  const kept = journal === undefined ? undefined : await targetAt(journal, "--journal");
  // The API key has no part in it.
  const client = createExploreClient(await connect(context, { ...options, anonymous: true }));
  const records = recordsIn(context, file, options);
  const pushKey = await findPushKey(context, options);
  const resume = kept && (await readJournal(kept));
  const bar = await progress(context, dataset);
  try {
    const done = await pushRecords(client, { datasetId: dataset, resourceId: resource, pushKey }, records, {
      signal: context.signal,
      ...(batchSize !== undefined && { batchSize }),
      ...(uniqueKey !== undefined && { uniqueKey: namesIn(uniqueKey) }),
      ...(resume && { resume }),
      async onProgress(state) {
        bar.update(state.counts.accepted);
        if (kept) await writeJournal(kept, state);
      },
    });
    bar.stop();
    // It would have the next records taken for those that are done.
    if (kept) await rm(kept.file, { force: true });
    if (json) await report(context, jsonLine(done));
    else await report(context, `Pushed ${counted(done.counts.accepted, "record")} to ${dataset}.\n`);
  } catch (error) {
    bar.stop();
    if (!(error instanceof PushError)) throw error;
    if (kept) await writeJournal(kept, error.report);
    if (json) await report(context, jsonLine(error.report));
    throw context.signal.aborted ? error : failure(error, journal);
  }
}

function failure(error: PushError, journal: string | undefined): CommandError {
  const { accepted, refused, unknown, counts } = error.report;
  // With nothing read, how many were pushed says nothing.
  if (counts.read === 0 && error.cause instanceof CommandError) return error.cause;
  const faults = [...refused, ...unknown].map(({ start, end, message }) => {
    const which = end - start === 1 ? `record ${start + 1}` : `records ${start + 1} to ${end}`;
    return `  ${which}: ${message}`;
  });
  const rest = faults.length - MOST_FAULTS;
  const lines = [
    error.message,
    ...(faults.length > 1 ? faults.slice(0, MOST_FAULTS) : []),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    ...(journal === undefined ? [] : [`The same command goes on from ${journal}.`]),
  ];
  const code = accepted.length > 0 ? EXIT.partly : exitCodeOf(error.cause);
  return new CommandError(lines.join("\n"), code, { cause: error });
}

async function readJournal({ path, file }: Target): Promise<PushReport | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw new UsageError(`The journal ${path} can't be read: ${message}.`);
  }
  try {
    return JSON.parse(text) as PushReport;
  } catch {
    throw new UsageError(`The journal ${path} is none: give another path, or remove it.`);
  }
}

function writeJournal(target: Target, state: PushReport): Promise<void> {
  // It quotes what the portal says of records.
  return writeTextFile(target, `${JSON.stringify(state)}\n`, { isPrivate: true });
}
