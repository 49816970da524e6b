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
  const { callbacks, ring } = bell;
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0 || bells.get(signal)?.ring !== ring) return;
    bells.delete(signal);
    signal.removeEventListener("abort", ring);
  };
}
