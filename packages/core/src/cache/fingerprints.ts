import { type Moment, momentIn } from "../moment.ts";
import type { RecordStore } from "./cacheRecord.ts";
import type { GuardedStore } from "./guardedStore.ts";
import { newSalt, type SaltPlace, saltPlaceOf } from "./salt.ts";

/** A tenth of a second for whoever guesses, on a fast machine; Cloudflare Workers allow no more. */
const ITERATIONS = 100_000;
/** How many secrets have their fingerprints remembered. */
const REMEMBERED = 1000;
/** How often to look whether the store still has the salt, in ms: stores forget, and other processes may have met. */
const LOOK_AGAIN = 60_000;

const makers = new WeakMap<RecordStore, Fingerprints>();

/** Those of a store are the same for all of its caches. */
export function fingerprintsOf(store: RecordStore, guarded: GuardedStore): Fingerprints {
  const known = makers.get(store);
  if (known) return known;
  const made = new Fingerprints(saltPlaceOf(store, guarded));
  makers.set(store, made);
  return made;
}

/** Whether there is something to make fingerprints with: web pages have it only in secure contexts. */
export function canFingerprint(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** What stands for texts in the keys of a store: 32 hexadecimal digits, others for each store. */
export class Fingerprints {
  readonly #place: SaltPlace;
  #salt: Promise<string> | undefined;
  #lookAgain: Moment | undefined;
  /** Fingerprints of secrets by a name that is good for this process only. */
  readonly #known = new Map<string, Promise<string>>();
  readonly #names = newSalt();

  constructor(place: SaltPlace) {
    this.#place = place;
  }

  /** For what is no secret. */
  async of(text: string): Promise<string> {
    return digest(`${await this.#current()}\n${text}`);
  }

  /** For secrets, which may be as short as a password: whoever would guess one has to work long for each guess. */
  async ofSecret(secret: string): Promise<string> {
    const salt = await this.#current();
    if (this.#place.isPrivate) return digest(`${salt}\n${secret}`);
    const name = await digest(`${this.#names}\n${salt}\n${secret}`);
    const known = this.#known.get(name) ?? derived(secret, salt);
    // What was not used for the longest time is the first.
    this.#known.delete(name);
    this.#known.set(name, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }

  #current(): Promise<string> {
    if (!this.#salt) {
      const own = newSalt();
      this.#salt = this.#place.keep(own).then((kept) => kept ?? own);
      this.#lookAgain = momentIn(LOOK_AGAIN);
    } else if (this.#lookAgain?.hasCome) {
      this.#lookAgain = momentIn(LOOK_AGAIN);
      void this.#meetOthers(this.#salt);
    }
    return this.#salt;
  }

  async #meetOthers(current: Promise<string>): Promise<void> {
    const own = await current;
    const kept = await this.#place.keep(own);
    if (kept !== undefined && kept !== own) this.#salt = Promise.resolve(kept);
  }
}

async function derived(secret: string, salt: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), "PBKDF2", false, ["deriveBits"]);
  const parameters = {
    name: "PBKDF2",
    hash: "SHA-256",
    salt: encoder.encode(salt),
    iterations: ITERATIONS,
  };
  return hex(await crypto.subtle.deriveBits(parameters, key, 128));
}

async function digest(text: string): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes, 0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
