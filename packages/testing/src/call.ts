import type { Document, Operation } from "./document.ts";
import type { DatasetState, PortalState } from "./state.ts";

/** One valid request to one operation. */
export interface Call {
  operation: Operation;
  document: Document;
  state: PortalState;
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

const DEFAULT_LIMIT = 20;

/** The page that `limit` and `offset` ask for, in the envelope that all lists share. */
export function pageOf<Item>(call: Call, items: Iterable<Item>, show: (item: Item) => unknown): Answer {
  const all = [...items];
  const limit = Number(call.query.get("limit") ?? DEFAULT_LIMIT);
  const offset = Number(call.query.get("offset") ?? 0);
  const link = (at: number) => {
    const url = new URL(call.url);
    // A key that came in the URL is nothing to hand out again.
    url.searchParams.delete("apikey");
    url.searchParams.set("limit", String(limit));
    url.searchParams.set("offset", String(at));
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
