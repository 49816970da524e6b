import { onAbort } from "./onAbort.ts";

/** The promise's result, or the reason of the signal as soon as that aborts. */
export function raced<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    const leave = onAbort(signal, stop);
    const settle = <V>(then: (value: V) => void) => {
      return (value: V) => {
        leave();
        then(value);
      };
    };
    promise.then(settle(resolve), settle(reject));
    if (signal.aborted) stop();
  });
}
