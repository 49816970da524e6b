/** The longest time that timers of all runtimes can be set to; a longer one would ring at once. */
export const LONGEST = 2 ** 31 - 1;

/** Waits, at most 24 days; rejects with the signal's reason as soon as it aborts. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, Math.min(milliseconds, LONGEST));
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
}
