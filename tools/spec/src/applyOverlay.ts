import { exec } from "jsonpath-rfc9535";
import { isObject, type Json, type JsonObject, pointerOf } from "./json.ts";
import { SpecError } from "./specError.ts";

interface Match {
  value: Json;
  keys: (string | number)[];
}

/**
 * Applies an OpenAPI Overlay 1.0.0 and returns the result; the document given stays as it is.
 *
 * Targets are JSONPath expressions (RFC 9535). Updates are merged recursively, lists are appended to, as
 * the specification says. An action that matches nothing is an error: the fault it mends is gone or moved.
 */
export function applyOverlay(document: JsonObject, overlay: JsonObject, overlayFile: string): JsonObject {
  const result = structuredClone(document);
  const { overlay: version, actions } = overlay;
  if (typeof version !== "string" || !/^1\.0\.\d+$/.test(version)) {
    throw new SpecError(
      { file: overlayFile, pointer: "/overlay" },
      `The version is ${JSON.stringify(version ?? null)}.`,
      "OpenAPI Overlay 1.0.0 is understood: write `overlay: 1.0.0`.",
    );
  }
  if (!Array.isArray(actions) || actions.length === 0) {
    throw new SpecError(
      { file: overlayFile, pointer: "/actions" },
      "There is no action.",
      "List one or more.",
    );
  }
  actions.forEach((action, index) => {
    const pointer = `/actions/${index}`;
    if (!isObject(action) || typeof action.target !== "string") {
      throw new SpecError({ file: overlayFile, pointer }, "The action has no target.", "Give it a JSONPath.");
    }
    if (action.remove !== true && action.update === undefined) {
      throw new SpecError(
        { file: overlayFile, pointer },
        "The action neither updates nor removes.",
        "Give it `update` or `remove: true`.",
      );
    }
    const matches = select(result, action.target, overlayFile, pointer);
    if (matches.length === 0) {
      throw new SpecError(
        { file: overlayFile, pointer },
        `Its target matches nothing in the document: ${action.target}`,
        "If the publisher has mended the fault, remove the action; if the place has moved, correct the target.",
      );
    }
    if (action.remove === true) removeAll(result, matches, overlayFile, pointer);
    else for (const match of matches) update(match, action.update as Json, overlayFile, pointer);
  });
  return result;
}

function select(document: JsonObject, target: string, file: string, pointer: string): Match[] {
  const matches = new Map<string, Match>();
  try {
    exec(document, target, (value, keys) => {
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

function update(match: Match, change: Json, file: string, pointer: string): void {
  if (Array.isArray(match.value)) {
    match.value.push(...structuredClone(Array.isArray(change) ? change : [change]));
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
    else if (Array.isArray(current) && Array.isArray(value)) current.push(...structuredClone(value));
    else target[key] = structuredClone(value);
  }
}

function removeAll(document: JsonObject, matches: Match[], file: string, pointer: string): void {
  // Later entries of a list go first, so that the positions of the others stay true.
  const ordered = matches.toSorted((a, b) => Number(b.keys.at(-1)) - Number(a.keys.at(-1)) || 0);
  for (const { keys } of ordered) {
    const key = keys.at(-1);
    if (key === undefined) {
      throw new SpecError({ file, pointer }, "It removes the whole document.", "Target something inside it.");
    }
    const parent = keys
      .slice(0, -1)
      .reduce<Json>((node, k) => (node as JsonObject)[k as string] as Json, document);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete (parent as JsonObject)[key];
  }
}
