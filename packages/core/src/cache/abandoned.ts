import { offAbort, onAbort } from "../onAbort.ts";

// Runtimes without it have no way to tell.
const registry =
  typeof FinalizationRegistry === "function"
    ? new FinalizationRegistry<() => void>((abandoned) => abandoned())
    : undefined;

/** The thing for as long as somebody else holds it, where the runtime can tell. */
export function weakly<Thing extends object>(thing: Thing): () => Thing | undefined {
  // Two functions, for closures of one share all that any of them holds.
  return typeof WeakRef === "function" ? referenceTo(thing) : () => thing;
}

function referenceTo<Thing extends object>(thing: Thing): () => Thing | undefined {
  const reference = new WeakRef(thing);
  return () => reference.deref();
}

/**
 * Watches over something that was handed out: `stop` is called when the signal aborts, `abandoned` some time after
 * nobody holds the thing any more. Neither may hold the thing, nor the signal: a listener of the caller's own may.
 *
 * @returns ends the watch
 */
export function watchOver(
  thing: object,
  signal: AbortSignal | null | undefined,
  stop: () => void,
  abandoned: () => void,
): () => void {
  registry?.register(thing, abandoned, stop);
  if (!signal) return () => registry?.unregister(stop);
  onAbort(signal, stop);
  return listening(weakly(signal), stop);
}

function listening(signal: () => AbortSignal | undefined, stop: () => void): () => void {
  return () => {
    registry?.unregister(stop);
    const heard = signal();
    if (heard) offAbort(heard, stop);
  };
}
