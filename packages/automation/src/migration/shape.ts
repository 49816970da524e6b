import { isSame, type Json, pick, without } from "./json.ts";

/** What this version knows of a kind of object. Newer portals may have more. */
export interface Shape {
  /** Properties that are written. */
  writable: readonly string[];
  /** Properties that belong to each portal, or are moved otherwise. */
  own: readonly string[];
}

/** What shall be at the target of an object of the source: all that can be written, and all that is unknown. */
export function wantedOf(source: Json, { own }: Shape): Json {
  return Object.fromEntries(
    Object.entries(without(source, ...own)).filter(([, value]) => value !== undefined),
  );
}

/** Whether the target has it so. It does not know the unknown properties that it does not show: they are no difference. */
export function isKept(wanted: Json, shown: Json, { writable, own }: Shape): boolean {
  const unknown = Object.keys(wanted).filter((name) => !writable.includes(name) && name in shown);
  const compared = [...writable, ...unknown].filter((name) => !own.includes(name));
  return isSame(pick(wanted, ...compared), pick(shown, ...compared));
}

/** Says which properties the target does not keep; undefined where it keeps all. */
export function lossOf(wanted: Json, shown: Json, { writable }: Shape): string | undefined {
  const lost = unknownIn(wanted, writable).filter((name) => !isSame(wanted[name], shown[name]));
  return lost.length === 0 ? undefined : `the target does not keep ${lost.join(", ")}`;
}

/** Says which properties are moved without being known; undefined where all are. */
export function unknownOf(wanted: Json, { writable }: Shape): string | undefined {
  const unknown = unknownIn(wanted, writable);
  return unknown.length === 0 ? undefined : `${unknown.join(", ")} is sent as it is, and may not be kept`;
}

function unknownIn(wanted: Json, writable: readonly string[]): string[] {
  return Object.keys(wanted).filter((name) => !writable.includes(name));
}
