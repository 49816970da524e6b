/**
 * `breaking`: calls that compiled may no longer compile. `additive`: there is more than before, and all calls
 * compile. `prose`: texts, examples, limits and formats, which no type tells.
 */
export type ChangeClass = "breaking" | "additive" | "prose";

/** What changed, in terms of somebody who uses the types. */
export interface Change {
  class: ChangeClass;
  kind: ChangeKind;
  /** Operation or component: `GET /datasets/`, `schemas/Dataset`. */
  owner: string;
  /** Where in it: `body.metadata`, `query.limit`, `results[].uid`; empty for the whole. */
  path: string;
  /** A sentence without its subject: `"is now required"`. */
  text: string;
  /** Where it shows: in what is sent, in what comes back, or both. */
  directions: Direction[];
  /** Operations whose calls meet it. */
  operations: string[];
}

export type Direction = "request" | "answer";

export type ChangeKind =
  | "operation"
  | "operation-id"
  | "schema-name"
  | "parameter"
  | "body"
  | "status"
  | "media-type"
  | "property"
  | "required"
  | "nullable"
  | "enum"
  | "type"
  | "text"
  | "limit";

const ORDER: readonly ChangeClass[] = ["breaking", "additive", "prose"];

/** The worst class among changes; undefined when there is none. */
export function worstOf(changes: readonly Pick<Change, "class">[]): ChangeClass | undefined {
  return ORDER.find((name) => changes.some((change) => change.class === name));
}

export function worse(a: ChangeClass, b: ChangeClass): ChangeClass {
  return ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;
}
