import { carrySecrets } from "../credentialSecrets.ts";
import { redactUrl } from "../redactUrl.ts";
import { shownUrl, summarize } from "../requestOf.ts";
import { isAdmitted, isShareable, isWhole } from "./admission.ts";
import { AnswerShelf, type Found } from "./answerShelf.ts";
import { byteRange } from "./byteRange.ts";
import { cacheKey } from "./cacheKey.ts";
import {
  type CacheBehavior,
  type CacheWrite,
  type CheckedBehavior,
  checkedBehavior,
} from "./cacheOptions.ts";
import type { RecordStore } from "./cacheRecord.ts";
import { type Cargo, rawCargo, sharedCargo, singleCargo, storedCargo } from "./cargo.ts";
import { changesOf, RecentWrites } from "./changes.ts";
import { Demand, isKeptOut } from "./demand.ts";
import { Flight, type Trip, unlessAborted } from "./flight.ts";
import { conditionsOf, extraFields, forwarded } from "./forwarded.ts";
import { staleIfError, timesOf } from "./freshness.ts";
import { varyNames } from "./selection.ts";
import { SharedBody } from "./sharedBody.ts";
import {
  answerOf,
  comparedWithHead,
  dropPersonal,
  freshened,
  isStatus,
  type StoredAnswer,
} from "./storedAnswer.ts";

type Fetch = typeof globalThis.fetch;
type Signal = AbortSignal | null | undefined;
type Network = (request: Request) => Promise<Response>;

interface FetchOptions {
  /** What fetches though nobody waits for it. */
  background?: Fetch;
  /** Whether to keep calls apart that could share a request. */
  isAlone?: boolean;
}

/** A GET or HEAD that the cache answers. */
interface Call {
  request: Request;
  url: URL;
  key: string;
  demand: Demand;
  network: Network;
  /** For what is fetched though nobody waits for it. */
  background: Network;
}

/** What is stored when the portal is asked. */
interface Basis {
  /** The answer to such a request, and the first representation of the URL. */
  found: Found | undefined;
  first: StoredAnswer | undefined;
  /** The answer, where this request may have it. */
  stored: Found | undefined;
  /** Whether this request takes it for want of a better one. */
  mayStandIn: boolean;
}

/** Failures of a portal that a stale answer may stand in for. */
const FAILURES = new Set([500, 502, 503, 504]);
const SAFE = new Set(["OPTIONS", "TRACE"]);

/** A private HTTP cache (RFC 9111, RFC 5861) between callers of `fetch` and the network. */
export class HttpCache {
  readonly #behavior: CheckedBehavior;
  readonly #shelf: AnswerShelf;
  readonly #writes = new RecentWrites();
  readonly #flights = new Map<string, Flight<Cargo>>();
  readonly #renewing = new Set<string>();

  constructor(store: RecordStore, options: CacheBehavior) {
    this.#behavior = checkedBehavior(options);
    this.#shelf = new AnswerShelf(store, this.#behavior.emit);
  }

  /** As `fetch`, by way of the cache. What goes past it goes to `network` exactly as it came. */
  async fetch(
    network: Fetch,
    input: RequestInfo | URL,
    init?: RequestInit,
    { background = network, isAlone = false }: FetchOptions = {},
  ): Promise<Response> {
    const given = typeof input === "object" && "method" in input ? input : undefined;
    const method = (init?.method ?? given?.method ?? "GET").toUpperCase();
    if (SAFE.has(method)) return network(input, init);
    if (method !== "GET" && method !== "HEAD") {
      const url = new URL(given?.url ?? new Request(input).url);
      const shown = given ? summarize(given).url : redactUrl(url.href);
      return this.#write({ method, url }, shown, () => network(input, init));
    }
    const signal = init?.signal === undefined ? given?.signal : init.signal;
    // Without the signal: the runtime would listen to it for as long as it lives.
    const request = new Request(input, { ...init, signal: null });
    if (given) carrySecrets(given, request);
    const key = isKeptOut(request) ? undefined : await this.#keyOf(request, signal);
    if (key === undefined) return network(input, init);
    const extra = extraFields(init ?? {});
    const call = {
      request: Object.assign(request, given && extraFields(given)),
      url: new URL(request.url),
      key,
      demand: new Demand(request),
      network: (sent: Request) => network(sent, extra),
      background: (sent: Request) => background(sent, extra),
    };
    if (request.headers.has("Range")) return (await this.#part(call, signal)) ?? network(input, init);
    return this.#share(call, signal, !isAlone);
  }

  async #keyOf(request: Request, signal: Signal): Promise<string | undefined> {
    const key = cacheKey(request, this.#shelf.fingerprints);
    if (typeof key !== "object") return key;
    const made = key.catch((error: unknown) => {
      // Without a key the call goes past the cache.
      this.#behavior.emit({ type: "storeError", operation: "get", error });
      return undefined;
    });
    return unlessAborted(made, signal);
  }

  /** Waits for an equal call that is under way, or sets out. */
  async #share(call: Call, signal: Signal, mayJoin: boolean): Promise<Response> {
    const { demand, url } = call;
    // Who asks for news must not get what was asked for before.
    const name = mayJoin && !demand.wantsNew && !demand.wantsConfirmation ? flightName(call) : undefined;
    const known = name === undefined ? undefined : this.#flights.get(name);
    const isOpen = known && !known.isCalledOff && !this.#writes.touched(url, known.moment);
    const joined = isOpen ? known : undefined;
    const { cargo, giveBack } = await (joined ?? this.#setOut(call, name)).join(signal);
    const response = cargo.open(signal, giveBack);
    if (!response) {
      giveBack();
      return this.#share(call, signal, false);
    }
    // They are for the caller whose request it was.
    if (joined) dropPersonal(response.headers);
    this.#emitAnswer(call, cargo, joined !== undefined);
    return response;
  }

  #emitAnswer({ request }: Call, { age, origin }: Cargo, shared: boolean): void {
    this.#behavior.emit({ type: origin, request: summarize(request), age, shared });
  }

  #setOut(call: Call, name: string | undefined): Flight<Cargo> {
    const { moment } = this.#writes;
    const flight: Flight<Cargo> = new Flight(moment, async (trip) => {
      try {
        const cargo = await this.#answer(call, trip);
        if (cargo.origin !== "miss") trip.landed();
        return cargo;
      } finally {
        if (name !== undefined && this.#flights.get(name) === flight) this.#flights.delete(name);
      }
    });
    if (name !== undefined) this.#flights.set(name, flight);
    return flight;
  }

  async #answer(call: Call, trip: Trip): Promise<Cargo> {
    const { demand, key, request, url } = call;
    const { found, first } = await this.#shelf.find(key, request.headers);
    const stored = found && !demand.wantsNew && demand.fits(found.answer) ? found : undefined;
    const basis = { found, first, stored, mayStandIn: !demand.wantsConfirmation };
    if (stored) {
      const { staleWhileRevalidate, ttlOf } = this.#behavior;
      const verdict = demand.judge(stored.answer, ttlOf(url), staleWhileRevalidate, Date.now());
      if (verdict === "renew") this.#renew(call, stored, { ...basis, mayStandIn: false });
      if (verdict !== "confirm")
        return storedCargo(stored.answer, verdict === "fresh" ? "hit" : "stale", request);
    }
    if (demand.onlyIfCached) {
      return sharedCargo(new Response(null, { status: 504, statusText: "Gateway Timeout" }), undefined);
    }
    if (demand.failsIfNotCached) {
      throw new TypeError(`Nothing is stored for ${summarize(request).url}, and only that was asked for.`);
    }
    return this.#ask(call, call.network, basis, trip);
  }

  /** A part of what is stored; undefined when it takes the network to get it. */
  async #part(call: Call, signal: Signal): Promise<Response | undefined> {
    const { demand, key, request, url } = call;
    const flight = new Flight(0, async (trip) => {
      trip.landed();
      const { found } = await this.#shelf.find(key, request.headers);
      if (!found || demand.wantsNew || !demand.fits(found.answer)) return undefined;
      const verdict = demand.judge(found.answer, this.#behavior.ttlOf(url), 0, Date.now());
      const part = verdict === "confirm" ? undefined : byteRange(found.answer, request);
      return part && storedCargo(part, verdict === "fresh" ? "hit" : "stale", request);
    });
    const { cargo, giveBack } = await flight.join(signal);
    if (!cargo) return undefined;
    this.#emitAnswer(call, cargo, false);
    return cargo.open(signal, giveBack);
  }

  /** Renews an answer that is given stale meanwhile. */
  #renew(call: Call, stored: Found, basis: Basis): void {
    if (this.#renewing.has(stored.key)) return;
    this.#renewing.add(stored.key);
    const { moment } = this.#writes;
    const trip = { signal: new AbortController().signal, moment, landed() {}, keep() {}, onCalledOff() {} };
    this.#ask(call, call.background, basis, trip)
      .then(async (cargo) => {
        const response = cargo.open(undefined, () => {});
        if (response && response.status >= 500) throw new Error(`The portal answered ${response.status}.`);
        // What is stored is what was read.
        await response?.body?.pipeTo(new WritableStream());
      })
      .catch((error: unknown) => {
        this.#behavior.emit({ type: "revalidationError", request: summarize(call.request), error });
      })
      .finally(() => this.#renewing.delete(stored.key));
  }

  async #ask(call: Call, network: Network, basis: Basis, trip: Trip): Promise<Cargo> {
    const { request, url } = call;
    const { stored } = basis;
    const conditions = stored && request.method === "GET" ? conditionsOf(stored.answer) : {};
    trip.signal.throwIfAborted();
    const requestTime = Date.now();
    let response: Response;
    const sent = forwarded(request, conditions, trip.signal);
    trip.keep(sent);
    try {
      response = await network(sent);
    } catch (error) {
      const standIn = trip.signal.aborted ? undefined : this.#standIn(call, basis);
      if (!standIn) throw error;
      return standIn;
    }
    const times = { requestTime, responseTime: Date.now() };
    const standIn = FAILURES.has(response.status) ? this.#standIn(call, basis) : undefined;
    if (standIn) {
      discard(response);
      return standIn;
    }
    if (stored && response.status === 304 && Object.keys(conditions).length > 0) {
      discard(response);
      const answer = freshened(stored.answer, response.headers, times);
      if (!this.#writes.touched(url, trip.moment)) this.#shelf.update({ key: stored.key, answer });
      return storedCargo(answer, "revalidated", request, response);
    }
    if (request.method === "HEAD" && response.status === 200 && stored) {
      const answer = comparedWithHead(stored.answer, response, times);
      if (!answer) void this.#shelf.drop(stored.key);
      else if (!this.#writes.touched(url, trip.moment)) this.#shelf.update({ key: stored.key, answer });
    }
    return this.#receive(call, response, basis, trip, times);
  }

  /** The stale answer, where it may stand in for one that failed. */
  #standIn({ demand, request, url }: Call, { mayStandIn, stored }: Basis): Cargo | undefined {
    if (!stored || !mayStandIn) return undefined;
    const window = staleIfError(stored.answer, demand.staleIfError ?? this.#behavior.staleIfError);
    const { staleness } = timesOf(stored.answer, this.#behavior.ttlOf(url), Date.now());
    return staleness < window ? storedCargo(stored.answer, "stale", request) : undefined;
  }

  /** Passes an answer on, and stores it when all of it has gone by. */
  async #receive(
    { key, request, url }: Call,
    response: Response,
    { first, found }: Basis,
    trip: Trip,
    times: Pick<StoredAnswer, "requestTime" | "responseTime">,
  ): Promise<Cargo> {
    if (!isStatus(response.status) && !response.body) {
      trip.landed();
      return singleCargo(rawCargo(response));
    }
    const { maxEntrySize: limit, ttlOf } = this.#behavior;
    const isKept = request.method === "GET" && isAdmitted(response, ttlOf(url), this.#behavior, times);
    const vary = varyNames(response.headers) ?? [];
    const place = isKept ? await this.#shelf.place(key, first, vary, request.headers) : undefined;
    const onEnd = (body: Uint8Array<ArrayBuffer> | undefined) => {
      trip.landed();
      const isStored = place && body && isWhole(response, body.byteLength);
      if (isStored && !this.#writes.touched(url, trip.moment)) {
        this.#shelf.update({
          key: place.key,
          answer: answerOf(response, {
            ...{ ...times, vary, ...place, body },
            url: shownUrl(response.url, request),
          }),
        });
        this.#behavior.emit({ type: "stored", request: summarize(request), size: body.byteLength });
      } else if (found && request.method === "GET" && isSuccessor(response)) {
        void this.#shelf.drop(found.key);
      }
    };
    if (!response.body) {
      onEnd(new Uint8Array());
      return sharedCargo(response, undefined);
    }
    const body = new SharedBody(response.body, { limit, isRecorded: place !== undefined, onEnd });
    trip.onCalledOff((reason) => body.cancel(reason));
    const cargo = sharedCargo(response, body);
    return isShareable(response, limit) ? cargo : singleCargo(cargo);
  }

  async #write(write: CacheWrite, shown: string, send: () => Promise<Response>): Promise<Response> {
    const also = this.#behavior.invalidates(write);
    if (also === false) return send();
    let response: Response;
    try {
      response = await send();
    } catch (error) {
      // It may have been done all the same. Whoever waits for the error does not wait for the store.
      void this.#invalidate(write, shown, also, undefined);
      throw error;
    }
    if (response.status < 400) await this.#invalidate(write, shown, also, response);
    return response;
  }

  async #invalidate(
    write: CacheWrite,
    shown: string,
    also: Iterable<string | URL>,
    response: Response | undefined,
  ): Promise<void> {
    const changes = changesOf(write, also, response);
    this.#writes.add(changes);
    const count = await this.#shelf.clear(changes);
    if (count === 0) return;
    const request = { method: write.method, url: shown };
    this.#behavior.emit({ type: "invalidated", request, count });
  }
}

/** Calls of the same name get the same answer. */
function flightName({ key, request }: Call): string {
  const headers = [...request.headers].filter(([name]) => name !== "authorization" && name !== "cookie");
  return JSON.stringify([request.method, key, request.cache, request.redirect, headers]);
}

/** Whether the answer tells that what was stored before it is out of date. */
function isSuccessor({ status }: Response): boolean {
  return status < 400 || status === 404 || status === 410;
}

function discard(response: Response): void {
  void response.body?.cancel().catch(() => {});
}
