/** The promise's result, or the reason of the signal as soon as that aborts. */
export function raced<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    const settle = <V>(then: (value: V) => void) => {
      return (value: V) => {
        signal.removeEventListener("abort", stop);
        then(value);
      };
    };
    signal.addEventListener("abort", stop);
    promise.then(settle(resolve), settle(reject));
    if (signal.aborted) stop();
  });
}
