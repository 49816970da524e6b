export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
  if (typeof node !== "object" || node === null) return;
  const children: [string | number, Json][] = Array.isArray(node)
    ? [...node.entries()]
    : Object.entries(node);
  for (const [key, child] of children) walk(child, visit, [...keys, key]);
}

/** Whether two values are the same, whatever the order of keys and of lists of plain values. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    if (a.every((entry, index) => sameJson(entry, b[index] as Json))) return true;
    const isPlain = (entry: Json) => typeof entry !== "object" || entry === null;
    const [some, others] = [new Set(a), new Set(b)];
    return a.every(isPlain) && b.every((entry) => some.has(entry)) && a.every((entry) => others.has(entry));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key] as Json, b[key] as Json))
  );
}
