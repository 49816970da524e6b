/**
 * What a value is, whatever realm it comes from: a test's window (jsdom, happy-dom), a frame and a `vm` context have
 * classes of their own, of which `instanceof` knows nothing.
 *
 * @module
 */

/** Whether an object is one of `{}`. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || prototype === Object.prototype || isRootPrototype(prototype);
}

function isRootPrototype(prototype: object): boolean {
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "hasOwnProperty");
}

export function isDate(value: unknown): value is Date {
  return value instanceof Date || isTagged(value, ["Date"]);
}

export function isBlob(value: unknown): value is Blob {
  return value instanceof Blob || isTagged(value, ["Blob", "File"]);
}

export function isFormData(value: unknown): value is FormData {
  if (value instanceof FormData || isTagged(value, ["FormData"])) return true;
  // That of happy-dom has no tag.
  return hasMethods(value, ["append", "getAll", "entries"]) && !isSearchParams(value);
}

export function isSearchParams(value: unknown): value is URLSearchParams {
  return value instanceof URLSearchParams || isTagged(value, ["URLSearchParams"]);
}

function hasMethods(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  return names.every((name) => typeof (value as Record<string, unknown>)[name] === "function");
}

/** Whether an object says of itself that it is one of those, as the classes of the platform do. */
export function isTagged(value: unknown, tags: readonly string[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  return tags.includes(Object.prototype.toString.call(value).slice(8, -1));
}

/** What a value is called in messages: `a Map`, `a list`, `a function`. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null || typeof value === "number") return String(value);
  if (typeof value !== "object") return `a ${typeof value}`;
  if (Array.isArray(value)) return "a list";
  const name: unknown = value.constructor?.name;
  if (typeof name !== "string" || name === "" || name === "Object") return "an object";
  return `${/^[AEIO]/.test(name) ? "an" : "a"} ${name}`;
}
