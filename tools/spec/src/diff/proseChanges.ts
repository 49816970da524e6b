import {
  holdsNames,
  isObject,
  isProse,
  type Json,
  type JsonObject,
  jsonText,
  sameJson,
} from "@ods/cli/generate";
import type { Change } from "./change.ts";

/** Keys that make types: their changes are told by the comparison of types. */
const TYPED = new Set([
  ...[
    "type",
    "properties",
    "required",
    "items",
    "prefixItems",
    "enum",
    "const",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
  ],
  ...["$ref", "$defs", "additionalProperties", "patternProperties", "readOnly", "writeOnly", "discriminator"],
  ...["x-extensible-enum", "operationId", "in", "name", "schema", "content", "parameters", "requestBody"],
  ...["responses", "headers", "components", "schemas", "paths"],
]);
const METHODS = new Set(["get", "put", "post", "delete", "patch", "options", "head", "trace"]);
const TEXTS = new Set(["title", "summary", "description", "example", "examples", "info"]);
const LIMITS = /^(exclusive)?(minimum|maximum)$|^(min|max)|^pattern$|^multipleOf$|^uniqueItems$/i;

/** What changed in texts, examples, limits, formats and all else that no type tells. */
export function proseChanges(before: JsonObject, after: JsonObject): Change[] {
  const changes: Change[] = [];
  compare(before, after, [], false);
  return changes;

  function compare(was: Json, is: Json, keys: string[], keysAreNames: boolean): void {
    if (Array.isArray(was) && Array.isArray(is)) {
      compareLists(was, is, keys);
      return;
    }
    if (!isObject(was) || !isObject(is)) return;
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
      const [old, now] = [was[key], is[key]];
      if (keysAreNames) {
        if (old !== undefined && now !== undefined) compare(old, now, [...keys, key], false);
      } else if (TYPED.has(key) || METHODS.has(key) || (holdsNames(key) && isObject(old) && isObject(now))) {
        if (key === "type") compareKeyword(key, old, now, keys);
        else if (old !== undefined && now !== undefined) compare(old, now, [...keys, key], holdsNames(key));
      } else if (!sameJson(old ?? null, now ?? null) || (old === undefined) !== (now === undefined)) {
        if (key === "format" && [old, now].includes("binary")) continue;
        if (isProse(key) || key === "format" || !(isObject(old) && isObject(now))) tell(key, old, now, keys);
        else compare(old, now, [...keys, key], false);
      }
    }
  }

  /** Entries of parameters are the same when they are called the same; of other lists, when they are in the same place. */
  function compareLists(was: Json[], is: Json[], keys: string[]): void {
    const nameOf = (entry: Json) => {
      const followed = isObject(entry) && typeof entry.$ref === "string" ? entry.$ref : undefined;
      return (
        followed ??
        (isObject(entry) && typeof entry.in === "string" ? `${entry.in} ${entry.name}` : undefined)
      );
    };
    const byName = new Map(is.toReversed().map((entry) => [nameOf(entry), entry]));
    was.forEach((entry, index) => {
      const name = nameOf(entry);
      const now = name === undefined ? is[index] : byName.get(name);
      if (now !== undefined && (name !== undefined || was.length === is.length)) {
        compare(entry, now, [...keys, name ?? String(index)], false);
      }
    });
  }

  /** Whole and other numbers are one type to the compiler. */
  function compareKeyword(key: string, was: Json | undefined, is: Json | undefined, keys: string[]): void {
    const asSet = (value: Json | undefined) => new Set([value].flat());
    const numbers = (value: Json | undefined) =>
      ["integer", "number"].filter((name) => asSet(value).has(name)).join();
    const isNumber = numbers(was) !== "" && numbers(is) !== "";
    if (isNumber && numbers(was) !== numbers(is)) tell(key, was, is, keys);
  }

  function tell(key: string, was: Json | undefined, is: Json | undefined, keys: string[]): void {
    const { owner, path } = placeOf(keys);
    const isText = TEXTS.has(key);
    // The publisher's sentences are theirs: a report says that they changed.
    const short = (value: Json | undefined) => {
      const text = isText || value === undefined ? undefined : jsonText(value);
      return text !== undefined && text.length <= 40 ? text : undefined;
    };
    const [old, now] = [short(was), short(is)];
    let text =
      was === undefined
        ? `\`${key}\` is new`
        : is === undefined
          ? `\`${key}\` is gone`
          : `\`${key}\` reads otherwise`;
    if (was !== undefined && is !== undefined && old && now) text = `\`${key}\` is now ${now}, was ${old}`;
    else if (was === undefined && now) text = `\`${key}\` is now ${now}`;
    const kind = LIMITS.test(key) || key === "format" || key === "type" ? "limit" : "text";
    const operations = keys[0] === "paths" && keys[2] && METHODS.has(keys[2]) ? [owner] : [];
    changes.push({ class: "prose", kind, owner, path, text, directions: [], operations });
  }
}

function placeOf(keys: string[]): { owner: string; path: string } {
  const [root, first, second, ...rest] = keys;
  if (root === "paths" && second !== undefined && METHODS.has(second)) {
    return { owner: `${second.toUpperCase()} ${first}`, path: pathOf(rest) };
  }
  if (root === "paths")
    return { owner: first ?? "paths", path: pathOf(second === undefined ? rest : [second, ...rest]) };
  if (root === "components" && second !== undefined)
    return { owner: `${first}/${second}`, path: pathOf(rest) };
  return { owner: "document", path: pathOf(keys) };
}

function pathOf(keys: string[]): string {
  const parts: string[] = [];
  keys.forEach((key, index) => {
    const before = keys[index - 1];
    if (key === "parameters" && index === 0) return;
    if (before === "parameters" && index === 1) {
      parts.push(key.startsWith("#/") ? key.split("/").slice(-1).join() : key.replace(" ", "."));
    } else if (key === "requestBody" && index === 0) parts.push("body");
    else if (key === "responses" && index === 0) return;
    else if (before === "responses" && index === 1) parts.push(`answer ${key}`);
    else if (
      ["properties", "schema", "content", "allOf", "anyOf", "oneOf"].includes(key) &&
      before !== "properties"
    )
      return;
    else if (["allOf", "anyOf", "oneOf"].includes(before ?? "")) return;
    else if (before === "content") return;
    else if (key === "items" && before !== "properties") parts[parts.length - 1] = `${parts.at(-1) ?? ""}[]`;
    else parts.push(key);
  });
  return parts.join(".");
}
