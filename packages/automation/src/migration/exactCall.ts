import { freshCall, parsedBy, parseWith } from "@ods/core/client-kit";

/** What the calls of a migration have in common: they pass caches by, and keep every digit of a number. */
export function exactCall(signal: AbortSignal | undefined | null): object {
  return { ...(signal && { signal }), ...freshCall(), ...parsedBy((json) => parseWith(json, "exact")) };
}
