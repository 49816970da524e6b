import type { CacheWrite } from "./cacheOptions.ts";

/** A place on a portal that changed, with everything below it. */
export interface Change {
  origin: string;
  segments: string[];
}

/** Writes remembered for answers that are still on their way. */
const REMEMBERED = 1000;

/**
 * What a write changed: its own URL, and what it and its answer name besides, each with whatever is below, and the
 * lists that it is part of, which are above.
 */
export function changesOf(
  write: CacheWrite,
  also: Iterable<string | URL>,
  answer: Response | undefined,
): Change[] {
  const named = ["Location", "Content-Location"].map((name) => answer?.headers.get(name) ?? "");
  const urls = [...also, ...named.filter((value) => value !== "")]
    .filter((value) => URL.canParse(value, write.url))
    .map((value) => new URL(value, write.url))
    // An answer has no say about other sites.
    .filter(({ origin }) => origin === write.url.origin);
  return [write.url, ...urls].map(({ origin, pathname }) => ({ origin, segments: segmentsOf(pathname) }));
}

/** Whether what is at this URL may have changed; in keys, what is secret in it is hidden. */
export function isTouched(url: URL, changes: readonly Change[]): boolean {
  const path = segmentsOf(url.pathname);
  return changes.some(
    ({ origin, segments }) =>
      origin === url.origin &&
      segments
        .slice(0, path.length)
        .every((segment, index) => segment === path[index] || path[index] === "***"),
  );
}

/** With or without a slash at the end, it is the same place. */
function segmentsOf(pathname: string): string[] {
  return pathname.split("/").filter((segment) => segment !== "");
}

/** The last writes, so that answers asked for before them are neither stored nor shared after them. */
export class RecentWrites {
  #changes: { moment: number; changes: Change[] }[] = [];
  #moment = 0;

  /** To be asked about later. */
  get moment(): number {
    return this.#moment;
  }

  add(changes: Change[]): void {
    this.#moment += 1;
    this.#changes.push({ moment: this.#moment, changes });
    if (this.#changes.length > REMEMBERED) this.#changes.shift();
  }

  /** Whether the URL was written since; yes as well when that is too many writes ago to be known. */
  touched(url: URL, since: number): boolean {
    if (this.#moment - since > REMEMBERED) return true;
    return this.#changes.some(({ moment, changes }) => moment > since && isTouched(url, changes));
  }
}
