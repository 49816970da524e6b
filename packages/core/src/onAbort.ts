interface Bell {
  readonly callbacks: Set<() => void>;
  ring(): void;
}

const bells = new WeakMap<AbortSignal, Bell>();

/**
 * Calls back when the signal aborts, unless the function that is given back is called before. However many wait for
 * one signal, it has one listener: Node takes eleven for a leak and says so.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  let bell = bells.get(signal);
  if (!bell) {
    const callbacks = new Set<() => void>();
    bell = { callbacks, ring: () => callbacks.forEach((each) => void each()) };
    bells.set(signal, bell);
    signal.addEventListener("abort", bell.ring);
  }
  bell.callbacks.add(callback);
  return () => offAbort(signal, callback);
}

/** Takes back what {@link onAbort} was given, for those who must not hold the function that it gave back. */
export function offAbort(signal: AbortSignal, callback: () => void): void {
  const bell = bells.get(signal);
  if (!bell?.callbacks.delete(callback) || bell.callbacks.size > 0) return;
  bells.delete(signal);
  signal.removeEventListener("abort", bell.ring);
}
