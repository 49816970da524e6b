import { InvalidArgumentError } from "@ods/core";
import type { KnownExportFormat } from "./generated/schema.ts";
import type { RecordFilters, RecordLocale } from "./recordFilters.ts";
import type { DownloadProgress } from "./wholeBody.ts";

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

export type DownloadDatasetOptions<Format extends DatasetFormat = DatasetFormat> = DatasetContent<Format> & {
  /** Called as bytes come, and a last time when all are here. What it throws fails the download. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Ends the download, also while its content is read. */
  signal?: AbortSignal | undefined;
};

/** The call that gets a dataset. */
export interface DatasetCall {
  path: "/api/records/1.0/download/" | "/explore/dataset/{dataset_id}/download/";
  params: { path: { dataset_id?: string }; query: Record<string, unknown> };
}

/** Formats of the API's own download; it tells errors better than the export does, and takes long queries. */
const OF_THE_API = ["csv", "json", "geojson", "jsonp", "geojsonp"];

const API_ONLY: readonly string[] = ["geo_simplify", "geo_simplify_zoom", "source"] satisfies ApiOnly[];

/** Parameters of the API that say who asks. */
const CREDENTIALS = ["apikey", "access_token"];

/**
 * @throws {@link InvalidArgumentError} for an identifier that is empty, for options that the format knows nothing of,
 * and for a credential among them.
 */
export function datasetCall(datasetId: string, content: DatasetContent): DatasetCall {
  const { format, separator, useLabels, epsg, ...filters } = content as DatasetContent<string>;
  refuseEmpty("dataset's identifier", datasetId);
  refuseEmpty("format", format);
  const given = (name: string) => (content as object as Record<string, unknown>)[name] !== undefined;
  if (CREDENTIALS.some(given)) {
    throw new InvalidArgumentError(
      "A credential is no option of a download; give it to the client, as `auth`.",
    );
  }
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

function refuseEmpty(name: string, value: unknown): void {
  if (typeof value === "string" && value.trim() !== "") return;
  throw new InvalidArgumentError(
    `The ${name} is ${value === "" ? "empty" : String(value)}; a text is wanted.`,
  );
}
