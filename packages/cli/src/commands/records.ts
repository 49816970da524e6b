import { ExactNumber } from "@ods/core/client-kit";
import { createExploreClient, type ExploreClient, streamRecords, unwrap } from "@ods/explore";
import type { BigintsOption } from "../bigintsOption.ts";
import type { CommandContext } from "../commandContext.ts";
import { UsageError } from "../exitCode.ts";
import { type FilterOptions, filtersOf } from "../filterOptions.ts";
import { connect, type PortalOptions } from "../portalOptions.ts";
import { inOptions, readWith } from "../readNumbers.ts";
import { writeJsonLines } from "../terminal/jsonLines.ts";
import { tell, write } from "../terminal/output.ts";
import { progress } from "../terminal/progress.ts";
import { table } from "../terminal/table.ts";
import { countIfKnown } from "./countIfKnown.ts";
import { tellRest } from "./tellRest.ts";

/** Of a table, and then nobody reads it. */
const MOST_CELLS = 1_000_000;

interface RecordsOptions extends PortalOptions, FilterOptions, BigintsOption {
  rows: number;
  all?: boolean;
  checkCount: boolean;
  sort?: string;
  json?: boolean;
}

export async function records(
  context: CommandContext,
  dataset: string,
  options: RecordsOptions,
): Promise<void> {
  if (options.all && !options.json) {
    throw new UsageError("--all gives records as they come, too many for a table: add --json.");
  }
  if (options.all && options.sort !== undefined) {
    throw new UsageError("--all and --sort exclude each other: what comes as a whole has no order.");
  }
  const client = createExploreClient(await connect(context, options));
  const show = options.all ? allRecords : firstRecords;
  await show(context, client, dataset, options).catch((error: unknown) => {
    throw inOptions(error);
  });
}

async function firstRecords(
  context: CommandContext,
  client: ExploreClient,
  dataset: string,
  options: RecordsOptions,
): Promise<void> {
  const { rows, sort, json } = options;
  const query = { dataset, ...filtersOf(options), rows, ...(sort !== undefined && { sort }) };
  const found = await unwrap(
    client.GET("/api/records/1.0/search/", {
      ...{ params: { query }, signal: context.signal },
      ...readWith(options),
    }),
  );
  if (json) return writeJsonLines(context, found.records);
  if (found.records.length === 0) return tell(context, "No record matches.");
  const rowsOfFields = found.records.map(({ fields }) => fields as Record<string, unknown>);
  await write(context, fieldsTable(context, rowsOfFields));
  tellRest(context, found.records.length, found.nhits, "records");
}

async function allRecords(
  context: CommandContext,
  client: ExploreClient,
  dataset: string,
  options: RecordsOptions,
): Promise<void> {
  const bar = await progress(context, dataset);
  // It would be in the middle of what is shown.
  const isHidden = context.stdout.isTTY === true;
  try {
    const found = streamRecords(client, dataset, {
      ...filtersOf(options),
      ...readWith(options),
      checkCount: options.checkCount && countIfKnown(context),
      signal: context.signal,
    });
    await writeJsonLines(context, found, (count) => isHidden || bar.update(count));
  } finally {
    bar.stop();
  }
}

/** A column for each field that any of them has; numbers stand on the right. */
function fieldsTable(context: CommandContext, rows: readonly Record<string, unknown>[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (names.length * rows.length > MOST_CELLS) {
    throw new UsageError(
      `The records have ${names.length} fields between them, too many for a table: name some with --fields, or add --json.`,
    );
  }
  const columns = names.map((name) => {
    const isNumeric = rows.every((row) => isNumber(row[name] ?? 0));
    return { name, align: isNumeric ? ("right" as const) : ("left" as const) };
  });
  return table(
    context,
    columns,
    rows.map((row) => names.map((name) => row[name])),
  );
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" || value instanceof ExactNumber;
}
