import {
  type AnyClient,
  type ArgumentsFor,
  type GetInit,
  InvalidArgumentError,
  type PaginateOptions,
  Pagination,
  type PathsOf,
  UnexpectedContentError,
  unwrap,
} from "@ods/core";
import { refuseUnknownInit, refuseUnknownPaging } from "@ods/core/client-kit";
import type { Readable } from "openapi-typescript-helpers";
import { WINDOW, WindowExceededError } from "./windowExceededError.ts";

type BodyOf<PathItem> = PathItem extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

/** Paths whose GET answers a search: `nhits`, and the `records` or `datasets` of one page. */
export type SearchPath<Paths extends {}> = {
  [Path in keyof Paths]: BodyOf<Paths[Path]> extends { nhits: number } ? Path : never;
}[keyof Paths];

/** The page that a search answers. */
export type SearchPage<Paths extends {}, Path extends keyof Paths> = Readable<BodyOf<Paths[Path]>>;

/** The type of what a search finds. */
export type FoundIn<Paths extends {}, Path extends keyof Paths> =
  BodyOf<Paths[Path]> extends { records: (infer Item)[] }
    ? Readable<Item>
    : BodyOf<Paths[Path]> extends { datasets: (infer Item)[] }
      ? Readable<Item>
      : never;

/**
 * What a search finds, one after the other, over `start` and `rows`. `rows` in `init` is the page size, `start`
 * where the walk begins.
 *
 * @throws {@link WindowExceededError} when the walk would pass the 10,000 rows that searches reach: at once where
 * `start` and `maxItems` tell, otherwise with the first page, before any item (a
 * search that grows past them during the walk throws when it is seen).
 * @throws {@link InvalidArgumentError} at once when an option makes no sense.
 *
 * @example
 * ```ts
 * const trees = paginate(client, "/api/records/1.0/search/", { params: { query: { dataset: "street-trees" } } });
 * for await (const { recordid, fields } of trees) console.log(recordid, fields);
 * ```
 */
export function paginate<AClient extends AnyClient, Path extends SearchPath<PathsOf<AClient>>>(
  client: AClient,
  path: Path,
  ...args: ArgumentsFor<GetInit<PathsOf<AClient>, Path>, [options?: PaginateOptions]>
): Pagination<FoundIn<PathsOf<AClient>, Path>, SearchPage<PathsOf<AClient>, Path>> {
  const [given, options = {}] = args;
  // Copies would have lost what they can't hold.
  if (given !== undefined) refuseUnknownInit(given);
  refuseUnknownPaging(options);
  const init = (given ?? {}) as SearchInit;
  const query = init.params?.query ?? {};
  const first = wholeNumber(query, "start") ?? 0;
  const { maxItems = Number.POSITIVE_INFINITY } = options;
  if (first >= WINDOW) throw new WindowExceededError(`The walk starts at row ${first}`);
  if (Number.isFinite(maxItems) && first + maxItems > WINDOW) {
    throw new WindowExceededError(`The walk goes up to row ${first + maxItems}`);
  }
  const { signal: optionSignal } = options;
  const signal =
    init.signal && optionSignal && init.signal !== optionSignal
      ? AbortSignal.any([init.signal, optionSignal])
      : (optionSignal ?? init.signal);
  const get = client.GET as (
    path: unknown,
    init: SearchInit,
  ) => Promise<{ data?: unknown; response: Response }>;
  const search = async (start: number, rows: number, signal: AbortSignal | null | undefined) => {
    const params = { ...init.params, query: { ...query, start, rows } };
    return readPage(await unwrap(get(path, { ...init, params, ...(signal && { signal }) })), String(path));
  };
  type Item = FoundIn<PathsOf<AClient>, Path>;
  type Page = SearchPage<PathsOf<AClient>, Path>;
  return new Pagination<Item, Page>(
    {
      start: first,
      async fetchPage({ offset, limit, signal }) {
        const page = await search(offset, Math.min(limit, WINDOW - offset), signal);
        const end = Math.min(page.nhits, first + maxItems);
        if (end > WINDOW)
          throw new WindowExceededError(`The search finds ${page.nhits.toLocaleString("en")}`, page.nhits);
        const next = offset + page.items.length;
        return {
          items: page.items as Item[],
          envelope: page.body as Page,
          total: page.nhits,
          nextOffset: next < page.nhits ? next : undefined,
        };
      },
      async count(signal) {
        return (await search(0, 0, signal)).nhits;
      },
    },
    { pageSize: wholeNumber(query, "rows") ?? 100, ...options, ...(signal && { signal }) },
  );
}

interface SearchInit {
  params?: { query?: Record<string, unknown> };
  signal?: AbortSignal | null;
}

function readPage(body: unknown, path: string): { nhits: number; items: unknown[]; body: unknown } {
  const { nhits, records, datasets } = (body ?? {}) as {
    nhits?: unknown;
    records?: unknown;
    datasets?: unknown;
  };
  const items = records ?? datasets;
  if (typeof nhits === "number" && Array.isArray(items)) return { nhits, items, body };
  throw new UnexpectedContentError(
    `The answer to ${path} is no page of a search: nhits, or the list, is missing.`,
  );
}

function wholeNumber(query: Record<string, unknown>, name: string): number | undefined {
  const value = query[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError(
    `The query parameter "${name}" is ${String(value)}; a whole number is wanted.`,
  );
}
