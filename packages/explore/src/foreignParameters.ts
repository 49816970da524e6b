import { InvalidArgumentError } from "@ods/core";
import { isFormData, isPlainObject, isSearchParams } from "@ods/core/client-kit";
import { refuseIgnoredShapes } from "./queryShapes.ts";

/** Operations of v1 that read data. A document of the user's own may have others, whose parameters are not known here. */
const READS = /^\/(?:api\/(?:datasets|records)\/1\.0|explore\/dataset)\//;

const ANALYZE = "/api/records/1.0/analyze/";

const ROWS = "it is called `rows` here, and `maxpoints` in an analysis.";
const FIELDS = "it is called `fields` here.";
const SORT = "it is called `sort` here.";
const START = "it is called `start` here.";
const GROUPED = `groups are made by ${ANALYZE}, with \`x\` and \`y\`.`;
const SEPARATOR = "it is called `csv_separator` here, where the format is csv.";
const FILTER = "filters are `q` and `refine` here.";
const DATASET = "it is called `dataset` in queries of records, and is in the path of other operations.";

/**
 * Parameters of v2.1 of the API, and options of odsclient, none of which an operation of v1 declares. Portals ignore
 * them, and give everything.
 */
const NAMES = new Map([
  ["where", `${FILTER.slice(0, -1)}; \`where\` belongs to v2.1 of the API.`],
  ["filter", FILTER],
  ["query", "it is called `q` here."],
  ["limit", ROWS],
  ["max_rows", ROWS],
  ["per_page", ROWS],
  ["page_size", ROWS],
  ["offset", START],
  ["select", FIELDS],
  ["columns", FIELDS],
  ["order_by", SORT],
  ["orderBy", SORT],
  ["group_by", GROUPED],
  ["groupBy", GROUPED],
  ["facets", "it is called `facet` here."],
  ["use_labels", "it is called `use_labels_for_header` here."],
  ["delimiter", SEPARATOR],
  ["sep", SEPARATOR],
  ["list_separator", "it belongs to v2.1 of the API; values of a list come as the publisher separates them."],
  ["quote_all", "it belongs to v2.1 of the API; values stand in quotes where they have to."],
  ["with_bom", "it belongs to v2.1 of the API; the content comes as portals write it."],
  ["dataset_id", DATASET],
  ["datasetId", DATASET],
]);

interface Sent {
  params?: { query?: unknown };
  body?: unknown;
  querySerializer?: unknown;
  bodySerializer?: unknown;
}

/**
 * Refuses what portals ignore in the query, or the form, of a call of v1: parameters of v2.1 and of odsclient, and those
 * in the shape of v2.1. Any other name goes on, for portals have parameters that no document declares.
 *
 * @throws {@link InvalidArgumentError} that says what to write.
 */
export function refuseForeignParameters(method: string, path: string, init: Sent): void {
  if (!READS.test(path)) return;
  const query = init.params?.query;
  if (query && !init.querySerializer) refuseIn(path, query);
  const { body } = init;
  const isForm = isPlainObject(body) && !isSearchParams(body) && !isFormData(body);
  if (method === "POST" && isForm && !init.bodySerializer) refuseIn(path, body);
}

function refuseIn(path: string, query: unknown): void {
  // What is no object is refused when it is written.
  if (typeof query !== "object" || query === null) return;
  for (const name in query) {
    const remedy = NAMES.get(name) ?? (name === "epsg" ? remedyForEpsg(path) : undefined);
    const value = (query as Record<string, unknown>)[name];
    if (remedy === undefined || value === undefined || value === null) continue;
    throw new InvalidArgumentError(`${path} has no parameter "${name}", and portals ignore it: ${remedy}`);
  }
  refuseIgnoredShapes(query);
}

/** The export of a portal's pages alone projects coordinates. */
function remedyForEpsg(path: string): string | undefined {
  return path.startsWith("/explore/") ? undefined : "/explore/dataset/{dataset_id}/download/ has it.";
}
