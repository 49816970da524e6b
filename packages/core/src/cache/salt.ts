import type { RecordStore } from "./cacheRecord.ts";
import type { GuardedStore } from "./guardedStore.ts";

/** Where the salt of a store is kept. */
export interface SaltPlace {
  /** Whether nobody outside of this process sees the keys, so that there is nothing to guess from. */
  readonly isPrivate: boolean;
  /** Keeps `own` unless there is one; resolves with the one that counts, or undefined where the store fails. */
  keep(own: string): Promise<string | undefined>;
}

/** No key of an answer: those begin with a method and a URL. */
const SALT_KEY = "salt";

const SALT = /^[\da-f]{32}$/;

export function newSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function isSalt(text: unknown): text is string {
  return typeof text === "string" && SALT.test(text);
}

const places = new WeakMap<RecordStore, SaltPlace>();

/** For stores that have a better place than a record among the others. */
export function keepSaltIn(store: RecordStore, place: SaltPlace): void {
  places.set(store, place);
}

export function saltPlaceOf(store: RecordStore, guarded: GuardedStore): SaltPlace {
  const place = places.get(store);
  if (!place) return { isPrivate: false, keep: (own) => keepAsRecord(guarded, own) };
  const keep = async (own: string) => (await guarded.attempt("get", () => place.keep(own)))?.value;
  return { isPrivate: place.isPrivate, keep };
}

async function keepAsRecord(store: GuardedStore, own: string): Promise<string | undefined> {
  const found = await store.read(SALT_KEY);
  // What could not be read may be there all the same.
  if (!found) return undefined;
  const kept = saltIn(found.value?.metadata);
  if (kept) return kept;
  const isStored = await store.set(SALT_KEY, {
    metadata: JSON.stringify({ salt: own }),
    body: new Uint8Array(),
  });
  // Of two processes that begin at the same time, the second has the say.
  return isStored ? saltIn((await store.read(SALT_KEY))?.value?.metadata) : undefined;
}

function saltIn(metadata: string | undefined): string | undefined {
  try {
    const { salt } = JSON.parse(metadata ?? "{}") as { salt?: unknown };
    return isSalt(salt) ? salt : undefined;
  } catch {
    return undefined;
  }
}
