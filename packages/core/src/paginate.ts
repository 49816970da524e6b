import type { Readable } from "openapi-typescript-helpers";
import type { AnyClient, ArgumentsFor, GetInit, PathsOf } from "./clientPaths.ts";
import { InvalidArgumentError, UnexpectedContentError } from "./errors.ts";
import { refuseUnknownInit } from "./knownInit.ts";
import { type PaginateOptions, Pagination, refuseUnknownPaging } from "./pagination.ts";
import { requestOf } from "./requestOf.ts";
import { type CallResult, unwrap } from "./unwrap.ts";

/** The JSON body of a path's successful GET. */
type BodyOf<PathItem> = PathItem extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

type ListKeys<Body> = Body extends { results?: readonly unknown[] }
  ? "next" extends keyof Body
    ? "list"
    : never
  : never;

/** Paths whose GET answers a list in pages. */
export type ListPath<Paths extends {}> = {
  [Path in keyof Paths]: [ListKeys<BodyOf<Paths[Path]>>] extends [never] ? never : Path;
}[keyof Paths];

/** The page envelope that a list path answers. */
export type PageOf<Paths extends {}, Path extends keyof Paths> = Readable<BodyOf<Paths[Path]>>;

/** The type of the items that a list path answers. */
export type ItemOf<Paths extends {}, Path extends keyof Paths> =
  BodyOf<Paths[Path]> extends { results?: readonly (infer Item)[] } ? Readable<Item> : never;

/**
 * The items of a list that comes as `total_count`, `next`, `previous` and `results`, one after the other.
 *
 * `next` is read for its offset only; it is never followed, so that a credential goes nowhere else. Sort
 * and filter parameters in `init` are sent with every page; an `offset` there is where the walk starts.
 *
 * @throws {@link InvalidArgumentError} at once when an option makes no sense.
 * @throws {@link OdsError} while iterating, after the items of the pages before the one that failed.
 *
 * @example
 * ```ts
 * for await (const dataset of paginate(client, "/datasets/")) console.log(dataset.uid);
 *
 * const resources = await paginate(
 *   client,
 *   "/datasets/{dataset_uid}/resources/",
 *   { params: { path: { dataset_uid } } },
 *   { pageSize: 50 },
 * ).toArray();
 * ```
 */
export function paginate<AClient extends AnyClient, Path extends ListPath<PathsOf<AClient>>>(
  client: AClient,
  path: Path,
  ...args: ArgumentsFor<GetInit<PathsOf<AClient>, Path>, [options?: PaginateOptions]>
): Pagination<ItemOf<PathsOf<AClient>, Path>, PageOf<PathsOf<AClient>, Path>> {
  const [given, { signal: optionSignal, ...options } = {}] = args;
  // Copies would have lost what they can't hold.
  if (given !== undefined) refuseUnknownInit(given);
  refuseUnknownPaging(args[1]);
  const init = (given ?? {}) as ListInit;
  const query = init.params?.query ?? {};
  const signal = eitherSignal(optionSignal, init.signal ?? undefined);
  const get = client.GET as (path: unknown, init: ListInit) => Promise<CallResult>;
  const fetchEnvelope = async (offset: number, limit: number, signal: AbortSignal | undefined) => {
    const params = { ...init.params, query: { ...query, limit, offset } };
    const result = await get(path, { ...init, params, ...(signal && { signal }) });
    return readEnvelope(await unwrap(result), result.response);
  };
  const start = numberIn(query, "offset") ?? 0;
  type Item = ItemOf<PathsOf<AClient>, Path>;
  type Envelope = PageOf<PathsOf<AClient>, Path>;
  return new Pagination<Item, Envelope>(
    {
      start,
      async fetchPage({ offset, limit, signal }) {
        const envelope = await fetchEnvelope(offset, limit, signal);
        return {
          items: envelope.results as Item[],
          envelope: envelope as Envelope,
          total: typeof envelope.total_count === "number" ? envelope.total_count : undefined,
          nextOffset: nextOffset(envelope, offset),
        };
      },
      async count(signal) {
        const { total_count } = await fetchEnvelope(start, 0, signal);
        if (typeof total_count === "number") return total_count;
        throw new UnexpectedContentError(`The list ${String(path)} does not tell how many items it has.`);
      },
    },
    {
      pageSize: numberIn(query, "limit") ?? 100,
      ...options,
      ...(signal && { signal }),
    },
  );
}

interface ListInit {
  params?: { query?: Record<string, unknown> };
  signal?: AbortSignal | null;
}

interface Envelope {
  total_count?: unknown;
  next?: unknown;
  results: unknown[];
}

function readEnvelope(body: unknown, response: Response): Envelope {
  if (typeof body === "object" && body !== null && "results" in body && Array.isArray(body.results)) {
    return body as Envelope;
  }
  const request = requestOf(response);
  throw new UnexpectedContentError(
    `The answer is no page of a list: it has no \`results\` (${request.method} ${request.url}).`,
    { status: response.status, request },
  );
}

function nextOffset({ next, results }: Envelope, offset: number): number | undefined {
  if (typeof next !== "string" || next === "") return undefined;
  const query = next.slice(next.indexOf("?") + 1);
  const said = Number(new URLSearchParams(query.split("#", 1)[0]).get("offset") ?? Number.NaN);
  return Number.isSafeInteger(said) ? said : offset + results.length;
}

function numberIn(query: Record<string, unknown>, name: string): number | undefined {
  const value = query[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError(
    `The query parameter "${name}" is ${String(value)}; a whole number is wanted.`,
  );
}

function eitherSignal(a: AbortSignal | undefined, b: AbortSignal | undefined): AbortSignal | undefined {
  return a && b && a !== b ? AbortSignal.any([a, b]) : (a ?? b);
}
