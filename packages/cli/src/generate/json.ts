import { ExactNumber, writeJson } from "@ods/core/client-kit";

export { ExactNumber };

/** A number that JavaScript would change is an {@link ExactNumber}: its digits. */
export type Json = null | boolean | number | ExactNumber | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  if (typeof value !== "object" || value === null) return false;
  return !Array.isArray(value) && !(value instanceof ExactNumber);
}

/** A copy that shares nothing with the value; what the value holds twice, the copy does as well. */
export function cloneJson<Value extends Json>(value: Value, copies = new Map<Json, Json>()): Value {
  if (!Array.isArray(value) && !isObject(value)) return value;
  const known = copies.get(value);
  if (known !== undefined) return known as Value;
  const copy: Json[] | JsonObject = Array.isArray(value) ? [] : {};
  copies.set(value, copy);
  for (const [key, child] of Object.entries(value as JsonObject)) {
    // A plain assignment to `__proto__` would change something else.
    const part = { value: cloneJson(child, copies), configurable: true, enumerable: true, writable: true };
    Object.defineProperty(copy, key, part);
  }
  return copy as Value;
}

/** The JSON of a value, with every digit of its numbers. */
export function jsonText(value: unknown, indent?: number): string {
  return writeJson(value, (place, fault) => new TypeError(`${place || "It"} is ${fault}`), indent);
}

/** JSON pointer (RFC 6901) of a list of keys. */
export function pointerOf(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("") || "/";
}

/** What a JSON pointer leads to, or undefined. */
export function resolvePointer(root: Json, pointer: string): Json | undefined {
  let node: Json | undefined = root;
  for (const part of pointer.split("/").slice(1)) {
    const key = keyIn(part);
    if (Array.isArray(node)) node = node[Number(key)];
    else if (isObject(node) && key !== undefined && Object.hasOwn(node, key)) node = node[key];
    else return undefined;
  }
  return node;
}

/** Undefined for a percent sign that stands for nothing. */
function keyIn(part: string): string | undefined {
  try {
    return decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return undefined;
  }
}

/** Visits every value below `node`, with the keys that lead to it. */
export function walk(
  node: Json,
  visit: (value: Json, keys: readonly (string | number)[]) => void,
  keys: readonly (string | number)[] = [],
): void {
  visit(node, keys);
  if (!Array.isArray(node) && !isObject(node)) return;
  const children: [string | number, Json][] = Array.isArray(node)
    ? [...node.entries()]
    : Object.entries(node);
  for (const [key, child] of children) walk(child, visit, [...keys, key]);
}

/** The same for plain values that are the same. */
function plainKey(value: Json): string {
  return value instanceof ExactNumber ? `number ${value.digits}` : `${typeof value} ${String(value)}`;
}

/** Whether two values are the same, whatever the order of keys and of lists of plain values. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a instanceof ExactNumber) return b instanceof ExactNumber && a.digits === b.digits;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    if (a.every((entry, index) => sameJson(entry, b[index] as Json))) return true;
    const isPlain = (entry: Json) => !Array.isArray(entry) && !isObject(entry);
    if (!a.every(isPlain) || !b.every(isPlain)) return false;
    const [some, others] = [new Set(a.map(plainKey)), new Set(b.map(plainKey))];
    return [...some].every((key) => others.has(key)) && [...others].every((key) => some.has(key));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key] as Json, b[key] as Json))
  );
}
