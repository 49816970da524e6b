import { InvalidArgumentError } from "@ods/core";
import type { KnownExportFormat } from "./generated/schema.ts";
import type { FILTERS } from "./knownFilters.ts";
import type { RecordFilters, RecordLocale } from "./recordFilters.ts";
import { type CheckCount, refuseOtherCheck } from "./stream/countCheck.ts";
import { canBeCounted, isKnownFormat } from "./whole/endOf.ts";
import type { DownloadProgress } from "./whole/wholeBody.ts";

/**
 * Formats of a dataset as a whole: `csv`, `json` and `geojson` on every portal, and `jsonp` and `geojsonp` for pages
 * that load scripts; others where a portal's own pages offer them, those of maps for datasets with a geographic
 * field. A shapefile (`shp`) comes as a zip archive.
 */
export type DatasetFormat = KnownExportFormat | (string & {});

/** Filters that the API's download knows, but the export of the portal's pages does not. */
type ApiOnly = "geo_simplify" | "geo_simplify_zoom" | "source";

interface CsvOptions {
  /** Character between the values of a line. @default ";" */
  separator?: string | undefined;
}

interface TableOptions {
  /** Whether the header shows the labels of the fields instead of their technical names. @default false */
  useLabels?: boolean | undefined;
}

interface ScriptOptions {
  /** Name of the function that the script calls. @default the portal's */
  callback?: string | undefined;
}

type No<Options> = { [Name in keyof Options]?: undefined };

type FormatOptions<Format> = string extends Format
  ? CsvOptions & TableOptions & ScriptOptions
  : Format extends "csv"
    ? CsvOptions & TableOptions & No<ScriptOptions>
    : Format extends "json" | "geojson"
      ? No<CsvOptions & TableOptions & ScriptOptions>
      : Format extends "jsonp" | "geojsonp"
        ? ScriptOptions & No<CsvOptions & TableOptions>
        : TableOptions & No<CsvOptions & ScriptOptions> & { [Name in ApiOnly]?: undefined };

/** Which records of a dataset, and how they are written: what makes one download differ from another. */
export type DatasetContent<Format extends DatasetFormat = DatasetFormat> = RecordFilters &
  RecordLocale &
  FormatOptions<Format> & {
    /** Format of the whole. */
    format: Format;
    /** Number of the projection of the coordinates, where the publisher offers others than WGS 84 (4326). */
    epsg?: number | undefined;
  };

interface CountOptions {
  /**
   * Whether the records that arrive are counted against `nhits` of a search with the same filters, which is made before,
   * and once more after where the number differs. What does not fit is a {@link RecordCountError}. The formats that can
   * be counted are `csv`, `json`, `geojson`, `jsonp` and `geojsonp`. The last line of CSV has to have an end then.
   *
   * @default false
   */
  checkCount?: CheckCount | undefined;
}

interface LimitOptions {
  /**
   * Whether a search counts the records before, since this format holds no more than so many: `shp` 50,000, `xls` 65,535
   * and `xlsx` 1,048,575. More are a {@link FormatLimitError}; with `false` the file comes with as many as the portal
   * gives. Where the portal does not tell the number the download goes on, and `onUnknown` is told.
   *
   * @default the count is made
   */
  checkCount?: Exclude<CheckCount, true> | undefined;
}

interface UncountedOptions {
  /** Nothing can count the records of this format. */
  checkCount?: false | undefined;
}

type CheckOptions<Format> = string extends Format
  ? CountOptions
  : Format extends "csv" | "json" | "geojson" | "jsonp" | "geojsonp"
    ? CountOptions
    : Format extends "shp" | "xls" | "xlsx"
      ? LimitOptions
      : UncountedOptions;

export type DownloadDatasetOptions<Format extends DatasetFormat = DatasetFormat> = DatasetContent<Format> &
  CheckOptions<Format> & {
    /** Called as bytes come, and a last time when all are here. What it throws fails the download. */
    onProgress?: ((progress: DownloadProgress) => void) | undefined;
    /** Ends the download, also while its content is read. */
    signal?: AbortSignal | undefined;
  };

/** What a download's content depends on, beside filters. */
export const CONTENT = {
  format: true,
  epsg: true,
  separator: true,
  useLabels: true,
  callback: true,
} satisfies Record<Exclude<keyof DatasetContent<string>, keyof typeof FILTERS>, true>;

export const DOWNLOAD = {
  ...CONTENT,
  checkCount: true,
  onProgress: true,
  signal: true,
} satisfies Record<Exclude<keyof DownloadDatasetOptions<string>, keyof typeof FILTERS>, true>;

/** Most records that a format holds: a shapefile on portals, the others with a line of names before them. */
const LIMITS = new Map([
  ["shp", 50_000],
  ["xls", 65_536 - 1],
  ["xlsx", 1_048_576 - 1],
]);

/** Most records that can be in a file of the format, where that is less than any number. */
export function limitOf(format: string): number | undefined {
  return LIMITS.get(format);
}

/** The call that gets a dataset. */
export interface DatasetCall {
  path: "/api/records/1.0/download/" | "/explore/dataset/{dataset_id}/download/";
  params: { path: { dataset_id?: string }; query: Record<string, unknown> };
}

/** Formats of the API's own download; it tells errors better than the export does, and takes long queries. */
const OF_THE_API = ["csv", "json", "geojson", "jsonp", "geojsonp"];

const API_ONLY: readonly string[] = ["geo_simplify", "geo_simplify_zoom", "source"] satisfies ApiOnly[];

/**
 * @throws {@link InvalidArgumentError} for an identifier that is empty, a format that is spelt otherwise than portals do,
 * and for options that the format knows nothing of.
 */
export function datasetCall(datasetId: string, content: DatasetContent): DatasetCall {
  const { format, separator, useLabels, epsg, ...filters } = content as DatasetContent<string>;
  refuseEmpty("dataset's identifier", datasetId);
  refuseEmpty("format", format);
  refuseOtherSpelling(format);
  const given = (name: string) => (content as object as Record<string, unknown>)[name] !== undefined;
  const isExport = epsg !== undefined || !OF_THE_API.includes(format);
  const senseless = [
    ...(format === "csv" ? [] : ["separator"]),
    ...(/^(geo)?jsonp?$/.test(format) ? ["useLabels"] : []),
    ...(/^(geo)?jsonp$/.test(format) ? [] : ["callback"]),
    ...(isExport ? API_ONLY : []),
  ].filter(given);
  if (senseless.length > 0) {
    const which = epsg === undefined ? `The format ${format}` : `The export of ${format} with epsg`;
    throw new InvalidArgumentError(`${which} takes no ${senseless.join(", ")}; leave it out.`);
  }
  const query = {
    ...filters,
    format,
    epsg,
    csv_separator: separator,
    use_labels_for_header: useLabels,
  };
  return isExport
    ? { path: "/explore/dataset/{dataset_id}/download/", params: { path: { dataset_id: datasetId }, query } }
    : { path: "/api/records/1.0/download/", params: { path: {}, query: { ...query, dataset: datasetId } } };
}

/** @throws {@link InvalidArgumentError} for a count that the format has no use for. */
export function refuseCount(format: string, checkCount: CheckCount | undefined): void {
  refuseOtherCheck(checkCount);
  if (!checkCount || canBeCounted(format) || (checkCount !== true && limitOf(format) !== undefined)) return;
  throw new InvalidArgumentError(
    `The records of ${format} can't be counted: leave checkCount out, or take csv, json or geojson.`,
  );
}

/** Nothing that is known of `shp` would hold for `SHP`, which a portal may take for the same. */
function refuseOtherSpelling(format: string): void {
  const meant = format.trim().toLowerCase();
  if (meant === format || (!isKnownFormat(meant) && format.trim() === format)) return;
  const shown = JSON.stringify(format.slice(0, 60));
  const remedy = isKnownFormat(meant) ? `did you mean "${meant}"?` : "a name without white space is wanted.";
  throw new InvalidArgumentError(`The format is ${shown}; ${remedy}`);
}

function refuseEmpty(name: string, value: unknown): void {
  if (typeof value === "string" && value.trim() !== "") return;
  throw new InvalidArgumentError(
    `The ${name} is ${value === "" ? "empty" : String(value)}; a text is wanted.`,
  );
}
