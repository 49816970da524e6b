import { extname } from "node:path";
import { createExploreClient, type DownloadProgress } from "@ods/explore";
import { downloadDataset } from "@ods/explore/node";
import type { CommandContext } from "../commandContext.ts";
import { UsageError } from "../exitCode.ts";
import { type FilterOptions, filtersOf } from "../filterOptions.ts";
import { connect, type PortalOptions } from "../portalOptions.ts";
import { bytes } from "../terminal/numbers.ts";
import { report, tell, write } from "../terminal/output.ts";
import { jsonLine, plainLines } from "../terminal/plainText.ts";
import { type Progress, progress } from "../terminal/progress.ts";
import { countIfKnown } from "./countIfKnown.ts";

interface DownloadOptions extends PortalOptions, FilterOptions {
  format?: string;
  to?: string;
  useLabels?: boolean;
  separator?: string;
  epsg?: number;
  cache?: boolean;
  cacheDir?: string;
  checkCount: boolean;
  json?: boolean;
}

/** Formats by the ends of names of files. A shapefile comes as an archive. */
const FORMATS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["csv", "json", "geojson", "xlsx", "xls", "shp", "kml", "gpx"].map((format) => [`.${format}`, format]),
  ),
  ".zip": "shp",
};

/** Formats whose records are counted, and those that hold no more than so many. */
const COUNTED = ["csv", "json", "geojson", "jsonp", "geojsonp", "shp", "xls", "xlsx"];

/** What a terminal can show. */
const TEXTS = ["csv", "json", "geojson", "kml", "gpx"];

export async function download(
  context: CommandContext,
  dataset: string,
  options: DownloadOptions,
): Promise<void> {
  const format = options.format === undefined ? formatOf(options.to) : asPortalsSpell(options.format);
  const to = options.to ?? fileFor(dataset, format);
  const isPiped = to === "-";
  const directory = options.cacheDir;
  const isCached = options.cache || directory !== undefined;
  if (isPiped && options.json)
    throw new UsageError("--json says where the file is; with -o - there is none.");
  if (isPiped && context.stdout.isTTY && !TEXTS.includes(format)) {
    throw new UsageError(`${format} is nothing for a terminal: give a file with -o, or a pipe.`);
  }
  const client = createExploreClient(await connect(context, options));
  const bar = await progress(context, dataset, bytes);
  const onProgress = ({ received, total }: DownloadProgress) => bar.update(received, total);
  const { separator, useLabels, epsg } = options;
  const wanted = {
    ...filtersOf(options),
    ...{ format, separator, useLabels, epsg, onProgress, signal: context.signal },
    checkCount: options.checkCount && COUNTED.includes(format) && countIfKnown(context),
    ...(isCached && { cache: { revalidate: true, ...(directory !== undefined && { directory }) } }),
  };
  try {
    if (isPiped) {
      const { stream } = await downloadDataset(client, dataset, wanted);
      return await pipe(context, stream, bar);
    }
    const { path, size, type, isFromCache } = await downloadDataset(client, dataset, { ...wanted, to });
    bar.stop();
    if (options.json) return await report(context, jsonLine({ path, size, type, isFromCache }));
    tell(context, `${to}: ${bytes(size)}${isFromCache ? ", unchanged since it was kept" : ""}`);
  } finally {
    bar.stop();
  }
}

async function pipe(
  context: CommandContext,
  stream: ReadableStream<Uint8Array>,
  bar: Progress,
): Promise<void> {
  if (!context.stdout.isTTY) {
    for await (const chunk of stream) await write(context, chunk);
    return;
  }
  // The bar would be in the middle of what is shown.
  bar.stop();
  const decoder = new TextDecoder();
  for await (const chunk of stream) await write(context, plainLines(decoder.decode(chunk, { stream: true })));
}

/** `SHP` is `shp`; what is not known here goes to the portal as it is. */
function asPortalsSpell(format: string): string {
  const spelt = format.trim().toLowerCase();
  return COUNTED.includes(spelt) || TEXTS.includes(spelt) ? spelt : format;
}

function formatOf(to: string | undefined): string {
  if (to === undefined || to === "-") return "csv";
  const format = FORMATS[extname(to).toLowerCase()];
  if (format === undefined)
    throw new UsageError(`Which format? The name ${to} doesn't say it; give --format.`);
  return format;
}

function fileFor(dataset: string, format: string): string {
  if (/[/\\\p{Cc}]/u.test(dataset))
    throw new UsageError(`${dataset} is no name of a file: give one with -o.`);
  return `${dataset}.${format === "shp" ? "zip" : format}`;
}
