import { type KnownOptions, type OtherNames, refuseUnknown } from "@ods/core/client-kit";
import { exec } from "jsonpath-rfc9535";
import { cloneJson, isObject, type Json, type JsonObject, pointerOf, sameJson } from "./json.ts";
import { SpecError } from "./specError.ts";
import { withinTime } from "./withinTime.ts";
import { withoutProse } from "./withoutProse.ts";

/** What became of a correction when the publisher changed the document under it. */
export interface OverlayFinding {
  /**
   * `fixed`: the document says by itself what the action would make it say; the action can go.
   * `vanished`: what the action corrects is no longer there; somebody has to look where it went.
   */
  finding: "fixed" | "vanished";
  /** JSON pointer of the action in the overlay. */
  pointer: string;
  target: string;
  description: string;
}

export interface OverlayOptions {
  /** Gets what a change of the document did to the overlay. */
  onFinding?: (finding: OverlayFinding) => void;
  /** Whether an action with this target may match nothing; it is passed over then. @default none may */
  tolerates?: (target: string) => boolean;
  /** Milliseconds that all of it may take. @default 10_000 */
  timeout?: number;
}

const OVERLAY: KnownOptions<OverlayOptions> = { onFinding: true, tolerates: true, timeout: true };

const OVERLAY_NAMES: OtherNames = {
  strict: "an action that matches nothing is an error, unless `tolerates` returns true for its target.",
  onFindings: "it is called `onFinding` here, and gets one at a time.",
};

interface Match {
  value: Json;
  keys: (string | number)[];
}

interface Action {
  target: string;
  pointer: string;
  description: string;
  remove: boolean;
  update: Json | undefined;
}

/**
 * Applies an OpenAPI Overlay 1.0.0 and returns the result; the document given stays as it is.
 *
 * Targets are JSONPath expressions (RFC 9535). Updates are merged recursively and lists are appended to, as the
 * specification says, save that what a list holds already is not appended again: a fault that the publisher has
 * mended in the same way stays mended. Consecutive actions about one fault are marked with `x-continues: true`
 * from the second on.
 *
 * @throws {@link SpecError} when the overlay is malformed, when an action matches nothing that has to match, or when
 * it takes too long.
 * @throws `InvalidArgumentError` for options that it does not have.
 */
export function applyOverlay(
  document: JsonObject,
  overlay: JsonObject,
  overlayFile: string,
  options: OverlayOptions = {},
): JsonObject {
  refuseUnknown("applyOverlay", options, OVERLAY, OVERLAY_NAMES);
  const { timeout = 10_000 } = options;
  const faults = faultsOf(overlay, overlayFile);
  let latest: Action | undefined;
  const onAction = (action: Action) => {
    latest = action;
  };
  return withinTime(
    () => applyFaults(document, faults, overlayFile, options, onAction),
    timeout,
    () =>
      new SpecError(
        { file: overlayFile, pointer: latest?.pointer ?? "/actions" },
        `It takes longer than ${timeout / 1000} seconds: ${latest?.target}`,
        "Give it a target that is simpler, or an overlay with fewer actions.",
      ),
  );
}

function applyFaults(
  document: JsonObject,
  faults: Action[][],
  overlayFile: string,
  { onFinding, tolerates }: OverlayOptions,
  onAction: (action: Action) => void,
): JsonObject {
  const result = cloneJson(document);
  for (const fault of faults) {
    const before = new Map<string, Match>();
    let effective = true;
    for (const action of fault) {
      onAction(action);
      const matches = select(result, action, overlayFile);
      if (matches.length === 0) {
        if (!tolerates?.(action.target)) throw unmatched(action, overlayFile);
        onFinding?.(findingOf(isMended(result, action, overlayFile) ? "fixed" : "vanished", action));
        effective = false;
        continue;
      }
      if (onFinding) remember(before, result, action, matches);
      if (action.remove) removeAll(result, matches, overlayFile, action.pointer);
      else for (const match of matches) update(match, action.update as Json, overlayFile, action.pointer);
    }
    if (onFinding && effective && changesNothing(before, result, fault)) {
      for (const action of fault) onFinding(findingOf("fixed", action));
    }
  }
  return result;
}

/** The actions of an overlay, those about one fault together. */
function faultsOf(overlay: JsonObject, file: string): Action[][] {
  const { overlay: version, actions } = overlay;
  if (typeof version !== "string" || !/^1\.0\.\d+$/.test(version)) {
    throw new SpecError(
      { file, pointer: "/overlay" },
      `The version is ${JSON.stringify(version ?? null)}.`,
      "OpenAPI Overlay 1.0.0 is understood: write `overlay: 1.0.0`.",
    );
  }
  if (!Array.isArray(actions) || actions.length === 0) {
    throw new SpecError({ file, pointer: "/actions" }, "There is no action.", "List one or more.");
  }
  const faults: Action[][] = [];
  for (const [index, action] of actions.entries()) {
    const pointer = `/actions/${index}`;
    if (!isObject(action) || typeof action.target !== "string") {
      throw new SpecError({ file, pointer }, "The action has no target.", "Give it a JSONPath.");
    }
    const remove = action.remove === true;
    if (!remove && action.update === undefined) {
      throw new SpecError(
        { file, pointer },
        "The action neither updates nor removes.",
        "Give it `update` or `remove: true`.",
      );
    }
    const { target, update } = action;
    const entry = { target, pointer, description: String(action.description ?? "").trim(), remove, update };
    const last = faults.at(-1);
    if (action["x-continues"] === true && last) last.push(entry);
    else faults.push([entry]);
  }
  return faults;
}

function select(document: JsonObject, { target, pointer }: Action, file: string): Match[] {
  const matches = new Map<string, Match>();
  try {
    exec(document as never, target, (value, keys) => {
      matches.set(pointerOf(keys), { value: value as Json, keys: [...keys] });
    });
  } catch (cause) {
    throw new SpecError(
      { file, pointer: `${pointer}/target` },
      `It is no JSONPath: ${(cause as Error).message}`,
      "Write it as RFC 9535 has it; names with a slash or a brace go into brackets and quotes.",
    );
  }
  return [...matches.values()];
}

function unmatched({ target, pointer }: Action, file: string): SpecError {
  return new SpecError(
    { file, pointer },
    `Its target matches nothing in the document: ${target}`,
    "If the publisher has mended the fault, remove the action; if the place has moved, correct the target.",
  );
}

/** What was to be removed, and is no longer where it was, has been mended; all else somebody has to look at. */
function isMended(document: JsonObject, action: Action, file: string): boolean {
  return (
    action.remove &&
    select(document, { ...action, target: withoutLastSegment(action.target) }, file).length > 0
  );
}

function findingOf(
  finding: OverlayFinding["finding"],
  { pointer, target, description }: Action,
): OverlayFinding {
  return { finding, pointer, target, description };
}

/** `$.a['b.c'][?@.d]` becomes `$.a['b.c']`. */
function withoutLastSegment(path: string): string {
  let start = 1;
  let depth = 0;
  let quote = "";
  for (let index = 1; index < path.length; index++) {
    const character = path[index] as string;
    if (quote) {
      if (character === "\\") index++;
      else if (character === quote) quote = "";
    } else if (character === "'" || character === '"') quote = character;
    else if (character === "[") {
      if (depth++ === 0 && !path.startsWith("..", index - 2)) start = index;
    } else if (character === "]") depth--;
    else if (character === "." && depth === 0 && path[index - 1] !== ".") start = index;
  }
  return path.slice(0, start);
}

/** Keeps a copy of what an action is about to change, unless an earlier action of the same fault has changed it. */
function remember(before: Map<string, Match>, document: JsonObject, action: Action, matches: Match[]): void {
  for (const match of matches) {
    const keys = action.remove ? match.keys.slice(0, -1) : match.keys;
    const pointer = pointerOf(keys);
    if (!before.has(pointer)) before.set(pointer, { keys, value: cloneJson(valueAt(document, keys)) });
  }
}

function valueAt(document: JsonObject, keys: (string | number)[]): Json {
  return keys.reduce<Json>((node, key) => (node as JsonObject)?.[key as string] ?? null, document);
}

/**
 * Whether the actions about one fault left the document as it was. Where they are about types, a text or a limit
 * that they bring along doesn't count.
 */
function changesNothing(before: Map<string, Match>, document: JsonObject, fault: Action[]): boolean {
  const isAboutTypes = fault.some(
    ({ remove, update }) =>
      remove || !isObject(update) || Object.keys(withoutProse(update) as JsonObject).length > 0,
  );
  const relevant = (json: Json) => (isAboutTypes ? withoutProse(json) : json);
  return [...before.values()].every(({ keys, value }) =>
    sameJson(relevant(value), relevant(valueAt(document, keys))),
  );
}

function update(match: Match, change: Json, file: string, pointer: string): void {
  if (Array.isArray(match.value)) {
    append(match.value, Array.isArray(change) ? change : [change]);
    return;
  }
  if (!isObject(match.value) || !isObject(change)) {
    throw new SpecError(
      { file, pointer },
      `It updates ${pointerOf(match.keys)}, which is no object or list.`,
      "Target the object that holds the value, and update the key in it.",
    );
  }
  merge(match.value, change);
}

function merge(target: JsonObject, change: JsonObject): void {
  for (const [key, value] of Object.entries(change)) {
    const current = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isObject(current) && isObject(value)) merge(current, value);
    else if (Array.isArray(current) && Array.isArray(value)) append(current, value);
    else target[key] = cloneJson(value);
  }
}

function append(list: Json[], entries: Json[]): void {
  const added = entries.filter((entry) => !list.some((present) => sameJson(present, entry)));
  for (const entry of added) list.push(cloneJson(entry));
}

function removeAll(document: JsonObject, matches: Match[], file: string, pointer: string): void {
  const fromLists = new Map<Json[], Set<number>>();
  for (const { keys } of matches) {
    const key = keys.at(-1);
    if (key === undefined) {
      throw new SpecError({ file, pointer }, "It removes the whole document.", "Target something inside it.");
    }
    const parent = valueAt(document, keys.slice(0, -1));
    if (Array.isArray(parent)) {
      fromLists.set(parent, (fromLists.get(parent) ?? new Set()).add(Number(key)));
      // What it lies in may be removed already.
    } else if (isObject(parent)) delete parent[key];
  }
  // Lists come last, all of a list's entries at once: until then, the positions of the others stay true.
  for (const [list, gone] of fromLists) {
    let kept = 0;
    for (const [at, entry] of list.entries()) if (!gone.has(at)) list[kept++] = entry;
    list.length = kept;
  }
}
