import { InvalidArgumentError } from "../errors.ts";
import { isDate, isPlainObject, isTagged, kindOf } from "../valueKinds.ts";
import { ExactNumber, marked, withNumbers } from "./exactNumber.ts";
import { pathText } from "./parseJson.ts";

/**
 * Writes JSON as `JSON.stringify` does, but never changes or leaves out a value without a word: a BigInt is written
 * with all its digits, and what JSON does not know is refused with the place where it stands: `NaN`, an invalid Date, a
 * Map, a file, a stream, a function, a hole in a list. Properties that are undefined are left out.
 *
 * @param what how errors call the whole
 * @throws {@link InvalidArgumentError} for what JSON can't say.
 *
 * @example
 * ```ts
 * stringifyJson({ parcel: 9007199254740993n, area: 12.5 }); // {"parcel":9007199254740993,"area":12.5}
 * ```
 */
export function stringifyJson(value: unknown, what = "The value"): string {
  const refused = (reason: string, options?: ErrorOptions) =>
    new InvalidArgumentError(`${what} can't be written as JSON: ${reason}.`, options);
  try {
    return writeJson(value, (place, fault, given) => {
      const kind = isFile(given) ? "file" : isStream(given) ? "stream" : undefined;
      return refused(`${place || "it"} is ${fault}${kind ? `, and a ${kind} can't stand there` : ""}`);
    });
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw error;
    // Too deep; or a `toJSON` of the caller's own has failed.
    throw refused(error instanceof RangeError ? TOO_DEEP : firstLine(error), { cause: error });
  }
}

const TOO_DEEP = "it is nested too deeply, or too long";

/**
 * The same with errors of the caller's own: `refused` gets the place, what stands there, and the value. `indent` is as
 * in `JSON.stringify`.
 */
export function writeJson(
  value: unknown,
  refused: (place: string, fault: string, value: unknown) => Error,
  indent?: number,
): string {
  if (isPlain(value, DEEPEST)) return JSON.stringify(value, null, indent);
  const parents = new Map<unknown, Parent>();
  /** The last object that was met; whatever comes next may be in it. */
  let last: [object, Parent] | undefined;
  let hasMarks = false;
  function replaced(this: unknown, key: string, converted: unknown): unknown {
    if (last) parents.set(...last);
    last = undefined;
    const given = (this as Record<string, unknown>)[key];
    // A program may have given BigInt a `toJSON`, which makes texts of it, or loses digits.
    const digits = typeof given === "bigint" || given instanceof ExactNumber ? given : converted;
    if (typeof digits === "bigint" || digits instanceof ExactNumber) {
      hasMarks = true;
      return marked(String(digits));
    }
    const fault = faultOf(given, converted, Array.isArray(this));
    if (fault !== undefined) throw refused(placeIn(parents, { holder: this, key }), fault, given);
    if (typeof converted === "object" && converted !== null) last = [converted, { holder: this, key }];
    return converted;
  }
  let text: string | undefined;
  try {
    text = JSON.stringify(value, replaced, indent);
  } catch (error) {
    // The runtime's own error tells of a circle at length, and of no place.
    if (!last || !isCircle(parents, ...last)) throw error;
    throw refused(placeIn(parents, last[1]), "circular, an object within itself", last[0]);
  }
  if (text === undefined) throw refused("", kindOf(value), value);
  return hasMarks ? withNumbers(text) : text;
}

interface Parent {
  holder: unknown;
  key: string;
}

type Parents = ReadonlyMap<unknown, Parent>;

function isCircle(parents: Parents, object: object, { holder }: Parent): boolean {
  for (let at: unknown = holder; at !== undefined; at = parents.get(at)?.holder)
    if (at === object) return true;
  return false;
}

/** Levels that are looked through in advance. */
const DEEPEST = 100;

/** Whether JSON says all of a value just as it is. Most values are so, and a replacer costs several times as much. */
function isPlain(value: unknown, deepest: number): boolean {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || deepest === 0) return false;
  if (Array.isArray(value)) {
    if ("toJSON" in value) return false;
    for (let index = 0; index < value.length; index++) if (!isPlain(value[index], deepest - 1)) return false;
    return true;
  }
  if (!isPlainObject(value) || Symbol.iterator in value) return false;
  // A `toJSON` of its own is a function among its values.
  for (const key in value) {
    const child = value[key];
    if (child !== undefined && !isPlain(child, deepest - 1)) return false;
  }
  return true;
}

/** What JSON would change or leave out; undefined where it says all. */
function faultOf(given: unknown, converted: unknown, isInList: boolean): string | undefined {
  if (isDate(given) && Number.isNaN(given.getTime())) return "a Date without a time";
  // Bytes of Node say in JSON what they are, which nobody reads.
  if (ArrayBuffer.isView(given)) return kindOf(given);
  switch (typeof converted) {
    case "number":
      return Number.isFinite(converted) ? undefined : String(converted);
    case "undefined":
      if (given !== undefined) return `${kindOf(given)} whose toJSON gives nothing`;
      return isInList ? "undefined in a list" : undefined;
    case "function":
    case "symbol":
      return kindOf(converted);
    case "object":
      return converted === null ? undefined : faultOfObject(converted);
    default:
      return undefined;
  }
}

function faultOfObject(value: object): string | undefined {
  if (Array.isArray(value)) return undefined;
  if (isTagged(value, UNSAYABLE)) return kindOf(value);
  if (Symbol.iterator in value) return `${kindOf(value)} to iterate over`;
  if (isFile(value) || isStream(value)) return kindOf(value);
  if (isPlainObject(value) || Object.keys(value).length > 0) return undefined;
  // An object of a class whose values nobody sees would be written as {}.
  return kindOf(value);
}

/** Classes whose content is not among their properties, so that JSON has nothing of it, whatever else they have. */
const UNSAYABLE = [
  ...["Map", "Set", "WeakMap", "WeakSet", "Error", "RegExp", "Promise", "ArrayBuffer", "SharedArrayBuffer"],
  ...["FormData", "Headers", "URLSearchParams", "FileList"],
];

function isFile(value: unknown): boolean {
  if (isTagged(value, ["Blob", "File"])) return true;
  if (typeof value !== "object" || value === null) return false;
  return "stream" in value && typeof value.stream === "function" && "type" in value;
}

function isStream(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Symbol.asyncIterator in value || "getReader" in value) return true;
  return "pipe" in value && typeof value.pipe === "function";
}

function placeIn(parents: Parents, parent: Parent): string {
  const path: (string | number)[] = [];
  for (let at: Parent | undefined = parent; at; at = parents.get(at.holder)) {
    // What holds the whole has one property without a name.
    if (!parents.has(at.holder)) break;
    path.unshift(Array.isArray(at.holder) ? Number(at.key) : at.key);
  }
  return pathText(path);
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0] ?? "";
}
