import type { Caller } from "./caller.ts";
import type { Document, Operation } from "./document.ts";
import type { DatasetState, PortalState } from "./state.ts";

/** One valid request to one operation. */
export interface Call {
  operation: Operation;
  document: Document;
  state: PortalState;
  caller: Caller;
  /** Where the API is, for links: `https://portal/api/automation/v1.0`. */
  url: URL;
  path: Record<string, string>;
  query: URLSearchParams;
  /** The JSON body. */
  body: unknown;
  /** The parts of a multipart body. */
  form: FormData | undefined;
}

export interface Answer {
  /** Left out for the operation's success. */
  status?: number;
  /** JSON body; left out for none. */
  body?: unknown;
  /** Content that is no JSON. */
  content?: Blob;
  headers?: Record<string, string>;
}

type Handler = (call: Call) => Answer | Promise<Answer>;

/** Handlers by operationId. */
export type Handlers = Record<string, Handler>;

export const OK: Answer = { body: { detail: "ok" } };
export const NO_CONTENT: Answer = { status: 204 };

/** @throws {@link Problem} 404 */
export function datasetOf({ state, path }: Call): DatasetState {
  return state.datasets.get(path.dataset_uid ?? "");
}

/** Remembers that the caller changed the dataset. */
export function changed({ state, caller }: Call, dataset: DatasetState, section: string): void {
  state.changed(dataset, section, caller.username);
}

const DEFAULT_LIMIT = 20;

/** The page that `limit` and `offset` ask for, in the envelope that all lists share; all of a list without pages. */
export function pageOf<Item>(call: Call, items: Iterable<Item>, show: (item: Item) => unknown): Answer {
  const all = [...items];
  const hasPages = call.operation.parameters.some(({ name }) => name === "limit");
  const limit = hasPages ? Number(call.query.get("limit") ?? DEFAULT_LIMIT) : all.length;
  const offset = hasPages ? Number(call.query.get("offset") ?? 0) : 0;
  const link = (at: number) => {
    const url = new URL(call.url);
    // A key that came in the URL is nothing to hand out again.
    const kept = [...url.searchParams].filter(([name]) => !["apikey", "limit", "offset"].includes(name));
    url.search = new URLSearchParams([...kept, ["limit", String(limit)], ["offset", String(at)]]).toString();
    return url.href;
  };
  return {
    body: {
      total_count: all.length,
      next: limit > 0 && offset + limit < all.length ? link(offset + limit) : null,
      previous: limit > 0 && offset > 0 ? link(Math.max(0, offset - limit)) : null,
      results: all.slice(offset, offset + limit).map(show),
    },
  };
}
