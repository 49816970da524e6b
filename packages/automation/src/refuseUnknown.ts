import { InvalidArgumentError } from "@ods/core";
import { type KnownOptions, kindOf, type OtherNames, refuseUnknown } from "@ods/core/client-kit";
import type { OrderOptions } from "./orderOptions.ts";
import { refuseOptionValues } from "./refuseArguments.ts";
import type { WatchOptions } from "./watch.ts";

const CALL: KnownOptions<{ signal?: AbortSignal }> = { signal: true };

const WATCH: KnownOptions<WatchOptions<unknown>> = {
  onStatus: true,
  signal: true,
  deadline: true,
  interval: true,
  maxInterval: true,
};

const ORDER: KnownOptions<OrderOptions> = { whenBusy: true, startWithin: true };

const OF_CLIENT = "it is an option of the client.";
const SIGNAL = "it is called `signal` here: new AbortController().signal.";
const WITH_THE_SIGNAL = "a call of several requests ends by `signal: AbortSignal.timeout(ms)`.";

const CALL_NAMES: OtherNames = {
  abortSignal: SIGNAL,
  timeout: WITH_THE_SIGNAL,
  timeoutMs: WITH_THE_SIGNAL,
  deadline: WITH_THE_SIGNAL,
  retry: OF_CLIENT,
  headers: OF_CLIENT,
  fetch: OF_CLIENT,
};

const DEADLINE = "it is called `deadline` here, in ms, and counts for the whole wait.";
const INTERVAL = "the time between two looks is `interval` here, in ms; it grows up to `maxInterval`.";
const ON_STATUS = "it is called `onStatus` here.";
const ALWAYS_WAITS = "it always waits; client.POST gives an order without.";

const WATCH_NAMES: OtherNames = {
  abortSignal: SIGNAL,
  timeout: DEADLINE,
  timeoutMs: DEADLINE,
  maxWait: DEADLINE,
  poll: INTERVAL,
  polling: INTERVAL,
  pollInterval: INTERVAL,
  pollIntervalMs: INTERVAL,
  pollingInterval: INTERVAL,
  delay: INTERVAL,
  maxDelay: "it is called `maxInterval` here.",
  onProgress: ON_STATUS,
  onUpdate: ON_STATUS,
  onChange: ON_STATUS,
  wait: ALWAYS_WAITS,
  retry: OF_CLIENT,
  headers: OF_CLIENT,
  fetch: OF_CLIENT,
};

const OF_ORDERS =
  "publishDataset, unpublishDataset and startHarvester have it; this one does not wait to begin.";

/** For functions whose only option is a signal. @throws {@link InvalidArgumentError} */
export function refuseUnknownInCall(what: string, options: object): void {
  refuseUnknown(what, options, CALL, CALL_NAMES);
  refuseOptionValues(options);
}

/** For functions that wait for a job. @throws {@link InvalidArgumentError} */
export function refuseUnknownInWait(what: string, options: object): void {
  refuseUnknown(what, options, WATCH, { ...WATCH_NAMES, whenBusy: OF_ORDERS, startWithin: OF_ORDERS });
  refuseOptionValues(options);
}

/** For functions that give an order for a job, and wait for it. @throws {@link InvalidArgumentError} */
export function refuseUnknownInOrder(what: string, options: OrderOptions): void {
  const busy = "it is called `whenBusy` here.";
  refuseUnknown(what, options, { ...WATCH, ...ORDER }, { ...WATCH_NAMES, onBusy: busy, ifBusy: busy });
  refuseOptionValues(options);
  refuseOtherThan(["wait", "fail"], { whenBusy: options.whenBusy });
}

/** @throws {@link InvalidArgumentError} for an option that is given, but is none of the values. */
export function refuseOtherThan(values: readonly string[], options: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || values.includes(value as string)) continue;
    const wanted = values.map((each) => JSON.stringify(each)).join(" or ");
    const given = typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : kindOf(value);
    throw new InvalidArgumentError(`${name} is ${given}; give ${wanted}, or leave it out.`);
  }
}
