import { InvalidArgumentError, OdsError } from "../errors.ts";
import { type CacheRecord, CacheStore } from "./cacheStore.ts";

/** What is wanted of a Keyv instance. */
export interface KeyvLike {
  get(key: string): Promise<unknown>;
  /** False when it was not stored. */
  set(key: string, value: unknown): Promise<unknown>;
  delete(key: string): Promise<unknown>;
  /** All keys with their values; Keyv has it for maps, Redis and the SQL databases, say. */
  iterator?: (argument?: unknown) => AsyncIterable<readonly unknown[]>;
}

/**
 * A cache's answers in any {@link https://keyv.org | Keyv} store: Redis, Postgres, Memcached and others.
 *
 * Bodies are kept as base64, so that every adapter takes them. How many answers there may be and for how long
 * is Keyv's to say, by its `ttl` and its adapter.
 *
 * A write through the client makes answers invalid that are found by listing all keys. Where Keyv has no
 * iterator for its adapter, the last 10,000 written by this process are known and no others, and older ones are
 * deleted: then several processes on one Keyv store may answer from before another's write, until `ttl` is over.
 *
 * @throws {@link InvalidArgumentError} when it is no Keyv.
 *
 * @example
 * ```ts
 * import { keyvStore } from "@ods/core";
 * import { createExploreClient } from "@ods/explore";
 * import Keyv from "keyv";
 *
 * // In memory here; for Redis it is new Keyv(new KeyvRedis("redis://127.0.0.1:6379"), { ttl: 3_600_000 }).
 * const keyv = new Keyv({ ttl: 3_600_000 });
 * keyv.on("error", console.error);
 * const client = createExploreClient({ portal: "my-domain", cache: { store: keyvStore(keyv) } });
 * ```
 */
export function keyvStore(keyv: KeyvLike): CacheStore {
  return new KeyvStore(keyv);
}

/** Others may keep their things in the same Keyv. */
const PREFIX = "ods-cache:";
/** How many keys are remembered where Keyv doesn't list them. */
const REMEMBERED = 10_000;

class KeyvStore extends CacheStore {
  readonly #keyv: KeyvLike;
  readonly #written = new Set<string>();

  constructor(keyv: KeyvLike) {
    super();
    if (![keyv?.get, keyv?.set, keyv?.delete].every((method) => typeof method === "function")) {
      throw new InvalidArgumentError("keyvStore wants a Keyv: an object with get, set and delete.");
    }
    this.#keyv = keyv;
  }

  async get(key: string): Promise<CacheRecord | undefined> {
    const value = await this.#keyv.get(PREFIX + key);
    if (!isKept(value)) return undefined;
    const body = decoded(value.body);
    return body?.length === value.size ? { metadata: value.metadata, body } : undefined;
  }

  async set(key: string, { metadata, body }: CacheRecord): Promise<void> {
    const value: Kept = { metadata, body: encoded(body), size: body.length };
    if (!this.#keyv.iterator) await this.#remember(key);
    if ((await this.#keyv.set(PREFIX + key, value)) === false) {
      throw new OdsError('Keyv did not store an answer; its "error" event says why.');
    }
  }

  async #remember(key: string): Promise<void> {
    this.#written.delete(key);
    this.#written.add(key);
    const [oldest] = this.#written;
    // What no write could find any more must not be found by a read.
    if (this.#written.size > REMEMBERED && oldest !== undefined) await this.delete(oldest);
  }

  async delete(key: string): Promise<void> {
    await this.#keyv.delete(PREFIX + key);
    this.#written.delete(key);
  }

  async *keys(): AsyncGenerator<string, void, undefined> {
    if (!this.#keyv.iterator) {
      yield* this.#written;
      return;
    }
    for await (const [key] of this.#keyv.iterator(undefined)) {
      if (typeof key === "string" && key.startsWith(PREFIX)) yield key.slice(PREFIX.length);
    }
  }
}

interface Kept {
  metadata: string;
  body: string;
  size: number;
}

function isKept(value: unknown): value is Kept {
  const { metadata, body, size } = (value ?? {}) as Partial<Kept>;
  return typeof metadata === "string" && typeof body === "string" && typeof size === "number";
}

const DIGITS = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
const PADDING = 61;

/** Base64, in a seventh of the time that Node's `btoa` takes. */
function encoded(bytes: Uint8Array): string {
  const digits = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++) {
      digits[to + digit] = DIGITS[(three >> (18 - 6 * digit)) & 63] ?? PADDING;
    }
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return new TextDecoder().decode(digits.fill(PADDING, digits.length - missing));
}

function decoded(text: string): Uint8Array<ArrayBuffer> | undefined {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return undefined; // cut off, or not ours
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
