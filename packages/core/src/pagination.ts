import { InvalidArgumentError } from "./errors.ts";
import { type KnownOptions, refuseUnknown } from "./knownOptions.ts";
import { onAbort } from "./onAbort.ts";

export interface PaginateOptions {
  /** Items to ask for in one request. @default 100 */
  pageSize?: number;
  /** How many pages may be under way or waiting ahead of the one being read, after the first. @default 4 */
  concurrency?: number;
  /** Stop after so many items. @default Infinity */
  maxItems?: number;
  /** Ends the walk at once, requests under way included. */
  signal?: AbortSignal;
}

const PAGINATE: KnownOptions<PaginateOptions> = {
  pageSize: true,
  concurrency: true,
  maxItems: true,
  signal: true,
};

/** @throws {@link InvalidArgumentError} for options that no walk has. */
export function refuseUnknownPaging(options: PaginateOptions | undefined): void {
  refuseUnknown("paginate", options, PAGINATE, {
    limit: "the size of a page is `pageSize`, the number of items in all `maxItems`.",
    rows: "the size of a page is `pageSize`, the number of items in all `maxItems`.",
    per_page: "it is called `pageSize` here.",
    max: "it is called `maxItems` here.",
    offset: "a walk starts at the `offset` of the query, in the argument before.",
    start: "a walk starts at the `start` of the query, in the argument before.",
    params: "parameters go into the argument before: paginate(client, path, { params }, { pageSize }).",
  });
}

/** One page as the API of a package gives it. */
export interface Page<Item, Envelope> {
  items: Item[];
  envelope: Envelope;
  /** How many items there are in all, where the API says so. */
  total: number | undefined;
  /** Where the next page starts; undefined when this one is the last. */
  nextOffset: number | undefined;
}

interface PageRequest {
  offset: number;
  limit: number;
  signal: AbortSignal;
}

/** How an API fetches its pages. */
export interface PageSource<Item, Envelope> {
  /** Offset to start at. */
  start: number;
  fetchPage(request: PageRequest): Promise<Page<Item, Envelope>>;
  count(signal: AbortSignal | undefined): Promise<number>;
}

/**
 * The items of a list that comes in pages. Nothing is sent before it is iterated; each iteration starts anew.
 *
 * The first page comes alone, since it tells how many there are; then up to `concurrency` pages are fetched
 * ahead, and given out in order. Leaving the loop cancels what is under way. The walk ends at the last page,
 * at an empty one, at one whose successor does not lie further on, or after `maxItems`.
 */
export class Pagination<Item, Envelope> implements AsyncIterable<Item> {
  readonly #source: PageSource<Item, Envelope>;
  readonly #options: Required<Omit<PaginateOptions, "signal">> & { signal: AbortSignal | undefined };

  constructor(source: PageSource<Item, Envelope>, options: PaginateOptions = {}) {
    refuseUnknownPaging(options);
    const { pageSize = 100, concurrency = 4, maxItems = Number.POSITIVE_INFINITY, signal } = options;
    wanted("pageSize", pageSize, 1);
    wanted("concurrency", concurrency, 1);
    if (maxItems !== Number.POSITIVE_INFINITY) wanted("maxItems", maxItems, 0);
    this.#source = source;
    this.#options = { pageSize, concurrency, maxItems, signal };
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    let left = this.#options.maxItems;
    for await (const page of this.#walk()) {
      for (const item of page.items) {
        if (left-- <= 0) return;
        this.#options.signal?.throwIfAborted();
        yield item;
      }
    }
  }

  /** The pages as the API sent them. With `maxItems`, the last one may hold more items than are left. */
  async *pages(): AsyncGenerator<Envelope, void, undefined> {
    for await (const page of this.#walk()) yield page.envelope;
  }

  /** All items in one array. Mind the memory of long lists, or set `maxItems`. */
  async toArray(): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this) items.push(item);
    return items;
  }

  /** How many items the whole list has, by one small request; `maxItems` does not matter. */
  async count(): Promise<number> {
    this.#options.signal?.throwIfAborted();
    return this.#source.count(this.#options.signal);
  }

  async *#walk(): AsyncGenerator<Page<Item, Envelope>, void, undefined> {
    const { concurrency, maxItems, pageSize, signal } = this.#options;
    if (maxItems === 0) return;
    signal?.throwIfAborted();
    const ahead = new PagesAhead(this.#source, Math.min(pageSize, maxItems), signal);
    try {
      let offset = this.#source.start;
      let seen = 0;
      for (let isFirst = true; ; isFirst = false) {
        const page = await ahead.take(offset);
        if (page.items.length === 0 && !isFirst) return;
        seen += page.items.length;
        const next = page.nextOffset;
        const isLast = page.items.length === 0 || next === undefined || next <= offset || seen >= maxItems;
        if (!isLast && page.total !== undefined) {
          ahead.fill(next, next - offset, Math.min(page.total, next + maxItems - seen), concurrency);
        }
        yield page;
        if (isLast) return;
        offset = next;
      }
    } finally {
      ahead.cancel();
    }
  }
}

interface PageAhead<Item, Envelope> {
  page: Promise<Page<Item, Envelope>>;
  abort: AbortController;
}

/** Pages fetched before they are asked for. */
class PagesAhead<Item, Envelope> {
  readonly #source: PageSource<Item, Envelope>;
  readonly #limit: number;
  readonly #signal: AbortSignal | undefined;
  readonly #leave: (() => void) | undefined;
  readonly #pages = new Map<number, PageAhead<Item, Envelope>>();

  constructor(source: PageSource<Item, Envelope>, limit: number, signal: AbortSignal | undefined) {
    this.#source = source;
    this.#limit = limit;
    this.#signal = signal;
    this.#leave = signal && onAbort(signal, () => this.cancel(signal.reason));
  }

  async take(offset: number): Promise<Page<Item, Envelope>> {
    this.#signal?.throwIfAborted();
    if (!this.#pages.has(offset)) this.#fetch(offset);
    const page = await this.#pages.get(offset)?.page;
    this.#pages.delete(offset);
    return page as Page<Item, Envelope>;
  }

  /**
   * Starts pages from `offset` on, `stride` apart, below `end`, until `most` are held. Those that were started
   * elsewhere are cancelled: pages turned out longer or shorter than they seemed.
   */
  fill(offset: number, stride: number, end: number, most: number): void {
    for (const [at, { abort }] of this.#pages) {
      if (at >= offset && (at - offset) % stride === 0) continue;
      abort.abort();
      this.#pages.delete(at);
    }
    for (let at = offset; at < end && this.#pages.size < most; at += stride) {
      if (!this.#pages.has(at)) this.#fetch(at);
    }
  }

  cancel(reason?: unknown): void {
    this.#leave?.();
    for (const { abort } of this.#pages.values()) abort.abort(reason);
  }

  #fetch(offset: number): void {
    const abort = new AbortController();
    const page = this.#source.fetchPage({ offset, limit: this.#limit, signal: abort.signal });
    // A page that fails ahead of its turn is reported when its turn comes, if it comes.
    page.catch(() => {});
    this.#pages.set(offset, { page, abort });
  }
}

function wanted(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) {
    throw new InvalidArgumentError(`${name} is ${value}; a whole number of at least ${least} is wanted.`);
  }
}
