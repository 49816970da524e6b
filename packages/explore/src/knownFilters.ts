import { type KnownOptions, type OtherNames, refuseUnknown } from "@ods/core/client-kit";
import { refuseIgnoredShapes } from "./queryShapes.ts";
import type { RecordFilters, RecordLocale } from "./recordFilters.ts";

/** All filters of a whole dataset, and the zone and language that it is written in. */
export const FILTERS: KnownOptions<RecordFilters & RecordLocale> = {
  q: true,
  refine: true,
  "refine.*": true,
  exclude: true,
  "exclude.*": true,
  disjunctive: true,
  "disjunctive.*": true,
  geofilter: true,
  "geofilter.distance": true,
  "geofilter.polygon": true,
  "geofilter.bbox": true,
  fields: true,
  rows: true,
  geo_digest: true,
  "geo_digest.*": true,
  geo_simplify: true,
  geo_simplify_zoom: true,
  source: true,
  timezone: true,
  lang: true,
};

const GEOFILTER: KnownOptions<NonNullable<RecordFilters["geofilter"]>> = {
  distance: true,
  polygon: true,
  bbox: true,
};

const IDENTIFIER = "the dataset's identifier is the argument before the options.";
const PORTAL = "the portal is an option of the client: createExploreClient({ portal }).";
const CREDENTIAL = "a credential is no option of a download; give it to the client, as `auth`.";
const UNSORTED = "a whole dataset comes in no order that is promised; a search has `sort`.";
const NO_OFFSET = "a whole dataset begins at its beginning; `paginate` walks from a `start`.";
const GROUPED = 'groups are made by `client.GET("/api/records/1.0/analyze/", …)`.';
export const TO_FILE = 'it is called `to` here, and `downloadDataset` of "@ods/explore/node" has it.';
const IN_CACHE = 'it is called `cache` here, and `downloadDataset` of "@ods/explore/node" has it.';
const LABELS = "it is called `useLabels` here, and `downloadDataset` has it.";
const SEPARATOR = "it is called `separator` here.";
const PROGRESS = "`onProgress` is told how far it is.";
const SEARCHED = 'it is an option of searches, `client.GET("/api/records/1.0/search/", …)`.';

/** Names of odsclient, of the raw parameters of v1, and of v2.1, for what takes whole datasets. */
const FILTER_NAMES: OtherNames = {
  dataset: IDENTIFIER,
  dataset_id: IDENTIFIER,
  datasetId: IDENTIFIER,
  datasetid: IDENTIFIER,
  platform_id: PORTAL,
  base_url: PORTAL,
  portal: PORTAL,
  domain: PORTAL,
  apikey: CREDENTIAL,
  apiKey: CREDENTIAL,
  access_token: CREDENTIAL,
  auth: CREDENTIAL,
  where: "filters are `q` and `refine` here; `where` belongs to v2.1 of the API.",
  filter: "filters are `q` and `refine` here.",
  query: "it is called `q` here.",
  limit: "it is called `rows` here.",
  max_rows: "it is called `rows` here.",
  select: "it is called `fields` here.",
  columns: "it is called `fields` here.",
  offset: NO_OFFSET,
  start: NO_OFFSET,
  sort: UNSORTED,
  order_by: UNSORTED,
  orderBy: UNSORTED,
  group_by: GROUPED,
  groupBy: GROUPED,
  facet: SEARCHED,
  facets: SEARCHED,
  to_path: TO_FILE,
  to: 'it wants the file system: import downloadDataset from "@ods/explore/node".',
  file_cache: IN_CACHE,
  cache: 'it wants the file system: import downloadDataset from "@ods/explore/node".',
  use_labels_for_header: LABELS,
  use_labels: LABELS,
  csv_separator: SEPARATOR,
  delimiter: SEPARATOR,
  sep: SEPARATOR,
  delim: SEPARATOR,
  list_separator:
    "values of a list come as the publisher separates them; v2.1 of the API alone has the option.",
  x: GROUPED,
  y: GROUPED,
  tqdm: PROGRESS,
  progress: PROGRESS,
  pretty_print: "the content comes as portals write it.",
  compressed: "content is asked for uncompressed where nothing else shows that all of it came.",
  tz: "it is called `timezone` here.",
  language: "it is called `lang` here.",
  timeout: "it is an option of the client.",
};

/**
 * Refuses what a function on whole datasets does not know.
 *
 * @param own the options that it has beside filters
 * @throws {@link InvalidArgumentError}
 */
export function refuseUnknownFilters(
  what: string,
  options: object,
  own: Readonly<Record<string, true>>,
  others: OtherNames = {},
): void {
  refuseUnknown(what, options, { ...FILTERS, ...own }, { ...FILTER_NAMES, ...others });
  refuseIgnoredShapes(options);
  const { geofilter } = options as { geofilter?: object };
  refuseUnknown("`geofilter`", geofilter, GEOFILTER);
}
