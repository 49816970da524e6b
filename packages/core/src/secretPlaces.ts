import { isSecretName, mayNameSecret } from "./secretNames.ts";
import { someView, viewsOf } from "./unescaped.ts";

/** From the first character to the one after the last. */
export type Place = [start: number, end: number];

/** Between `://` and the last `@` before the path: a user, a password. */
const USER_INFO = /:\/\/([^\s/?#"<>\\]+)@/g;
const ASSIGNMENT = /(^|[^\w.[\]-])([\w.[\]-]{1,64})=/g;
const VALUE = /(?:[^&#\s"'<>\\]|\\(?!["'/nrtu]))*/y;
/** Among semicolons the next one is an end; after a parameter of the path the query begins. */
const VALUE_IN_PATH = /(?:[^&#;?\s"'<>\\]|\\(?!["'/nrtu]))*/y;

/**
 * Where secrets stand in a text that is not escaped: in the user information of URLs, and as what is assigned to
 * parameters that have the name of a secret.
 */
export function secretPlaces(text: string): Place[] {
  const places: Place[] = [];
  if (text.includes("@")) {
    for (const { 0: whole, index } of text.matchAll(USER_INFO)) {
      places.push([index + 3, index + whole.length - 1]);
    }
  }
  if (!mayNameSecret(text)) return places;
  ASSIGNMENT.lastIndex = 0;
  for (let found = ASSIGNMENT.exec(text); found; found = ASSIGNMENT.exec(text)) {
    const [, opener = "", name = ""] = found;
    const start = ASSIGNMENT.lastIndex;
    if (isSecretName(name, /[?&;#]/.test(opener))) {
      const pattern = opener === ";" ? VALUE_IN_PATH : VALUE;
      pattern.lastIndex = start;
      const [whole = ""] = pattern.exec(text) ?? [];
      // What closes a bracket or a sentence around a URL is none of it.
      const isLast = !/[&#;?]/.test(text.charAt(start + whole.length));
      const value = isLast ? whole.replace(/[).,;\]}]{1,3}$/, "") : whole;
      if (value) places.push([start, start + value.length]);
      ASSIGNMENT.lastIndex = start + value.length;
    } else {
      // Its end may be the beginning of another one.
      ASSIGNMENT.lastIndex = start - 1;
    }
  }
  return places;
}

/** Whether there may be such a place in a text, escaped or not; it costs much less to know. */
export function mayHoldSecrets(text: string): boolean {
  return someView(text, (said) => said.includes("@") || (said.includes("=") && mayNameSecret(said)));
}

/** The secrets that URLs in a text hold, as they are there and without escapes. */
export function secretsIn(text: string): string[] {
  const secrets: string[] = [];
  if (!mayHoldSecrets(text)) return secrets;
  const isKnown = new Uint8Array(text.length);
  for (const { text: said, places } of viewsOf(text)) {
    for (const [start, end] of secretPlaces(said)) {
      const [first, last] = places ? [places[start] as number, places[end]] : [start, end];
      // What looks like one within another is part of that.
      if (isKnown[first]) continue;
      isKnown.fill(1, first, last);
      // Of a user and a password, the latter.
      const isUser = said.slice(start - 3, start) === "://";
      const value = isUser ? said.slice(start, end).replace(/^[^:]*:/, "") : said.slice(start, end);
      for (const { text: secret } of viewsOf(value)) {
        secrets.push(secret, secret.replaceAll("+", " "), secret.replace(/;.*/s, ""));
      }
    }
  }
  return secrets;
}
