import { mayHoldSecrets, type Place, secretPlaces } from "./secretPlaces.ts";
import { viewsOf } from "./unescaped.ts";

const HIDDEN = "***";
/** What is shorter stands in many words: it counts where it stands alone. */
const SHORT = 4;
/** As much of a longer secret is part of nothing else. */
const HEAD = 32;

/** The URL with user information and the values of secret parameters replaced by `***`. */
export function redactUrl(url: string): string {
  return redactText(url);
}

/**
 * The text with the given secrets, and those of every URL in it, replaced by `***`, however they are escaped: for
 * URLs, JSON or HTML, once or several times, or as Base64. Its cost grows as the text does.
 */
export function redactText(text: string, secrets: readonly string[] = []): string {
  return redactor(secrets)(text);
}

/** The value with the same done to all that JSON can hold; what lies too deep for whoever prints it is cut off. */
export function redactAll(value: unknown, secrets: readonly string[] = [], depth = 100): unknown {
  const redact = redactor(secrets);
  const above = new Set<unknown>();
  return redacted(value, depth);

  function redacted(value: unknown, depth: number): unknown {
    if (typeof value === "string") return redact(value);
    if (typeof value === "number" || typeof value === "bigint") {
      const text = String(value);
      return text.length < SHORT || redact(text) === text ? value : HIDDEN;
    }
    if (typeof value !== "object" || value === null) return value;
    if (depth === 0 || above.has(value)) return "…";
    above.add(value);
    try {
      return Array.isArray(value) ? value.map((item) => redacted(item, depth - 1)) : fieldsOf(value, depth);
    } catch {
      return "…"; // a getter that fails, which no JSON has
    } finally {
      above.delete(value);
    }
  }

  function fieldsOf(value: object, depth: number): unknown {
    const names = new Set<string>();
    const counts = new Map<string, number>();
    const fields = Object.entries(value).map(([key, child]) => {
      const hidden = redact(key);
      let name = hidden;
      // Two names that are hidden are still two. Each count goes on where the last one ended, for there may be many.
      for (let count = counts.get(hidden) ?? 1; names.has(name); counts.set(hidden, count)) {
        name = `${hidden} (${++count})`;
      }
      names.add(name);
      return [name, redacted(child, depth - 1)];
    });
    return Object.fromEntries(fields);
  }
}

function redactor(secrets: readonly string[]): (text: string) => string {
  const needles = [...new Set(secrets)].flatMap(formsOf);
  return (text) => {
    if (needles.length === 0 && !mayHoldSecrets(text)) return text;
    const places: Place[] = [];
    for (const view of viewsOf(text)) {
      const { places: origins } = view;
      const add = ([start, end]: Place) =>
        places.push(origins ? [origins[start] as number, origins[end] as number] : [start, end]);
      secretPlaces(view.text).forEach(add);
      for (const needle of needles) placesOf(needle, view.text).forEach(add);
    }
    return places.length > 0 ? without(text, places) : text;
  };
}

function without(text: string, places: Place[]): string {
  let shown = "";
  let last = 0;
  for (const [start, end] of places.sort(([one], [other]) => one - other)) {
    if (start >= last) shown += text.slice(last, start) + HIDDEN;
    last = Math.max(last, end);
  }
  return shown + text.slice(last);
}

function placesOf(needle: string, text: string): Place[] {
  const places: Place[] = [];
  const head = needle.slice(0, HEAD);
  for (let at = text.indexOf(head); at >= 0; ) {
    let end = at + head.length;
    while (end - at < needle.length && text[end] === needle[end - at]) end++;
    if (needle.length >= SHORT || standsAlone(text, at, end)) places.push([at, end]);
    at = text.indexOf(head, end);
  }
  return places;
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}_]/u.test(`${text[start - 1] ?? ""}${text[end] ?? ""}`);
}

/**
 * A secret as texts and their views may hold it. Where it looks escaped itself, a view shows it without that; and what
 * is written in one way may hold what looks escaped in another.
 */
function formsOf(secret: string): string[] {
  if (secret.length < SHORT) return secret.length > 1 ? [secret] : [];
  const whole = secret.replace(/\p{Cs}/gu, "\ufffd");
  const written = [whole, JSON.stringify(secret).slice(1, -1), encodeURIComponent(whole)];
  const forms = [
    secret,
    ...written,
    whole.replaceAll(" ", "+"),
    new URLSearchParams({ "": whole }).toString().slice(1),
  ];
  for (const { text } of viewsOf(whole)) forms.push(text, latin1Of(text));
  return [...new Set([...forms, ...written.flatMap(base64Of)])].filter(({ length }) => length >= SHORT);
}

/** The bytes of a text, as a program shows them that takes them for Latin-1. */
function latin1Of(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
}

/** What Base64 of anything that holds the text has in common, at each of the three ways in which it may begin. */
function base64Of(text: string): string[] {
  const bytes = latin1Of(text);
  return [0, 1, 2].flatMap((before) => {
    const encoded = btoa("\0".repeat(before) + bytes);
    const start = Math.ceil((before * 8) / 6);
    const common = encoded.slice(start, Math.floor(((before + bytes.length) * 8) / 6));
    // Shorter ones stand in anything.
    if (common.length < 8) return [];
    return (before === 0 ? [encoded, common] : [common]).flatMap((form) => [
      form,
      form.replaceAll("+", "-").replaceAll("/", "_"),
    ]);
  });
}
