import { parseWith } from "@ods/core/client-kit";
import { Parser } from "htmlparser2";
import { isObject, type JsonObject } from "./json.ts";
import { SpecError } from "./specError.ts";

/** Browsers open no more elements in each other than half of that. */
const DEEPEST = 1_000;
/** All that JSON has outside of its strings. */
const OUTSIDE_STRINGS = new Set('{}[]:,.+-0123456789eEtrufalsn" \t\r\n');

/** What a reference page knows of its document: the document itself, or where it is. */
export type PageContent = { document: JsonObject } | { link: string } | undefined;

/**
 * Finds the document of a reference page: inside the page as `redocly build-docs` writes it (Redoc 2:
 * `__redoc_state`, Redoc 3: `__redoc_definition`), or behind the link that Redoc or the page itself names (`spec-url`,
 * `Redoc.init("…")`, `<link rel="service-desc">`). A document inside wins.
 *
 * @throws {@link SpecError} for a page whose elements are nested too deeply.
 */
export function documentInPage(html: string, file: string): PageContent {
  let link: string | undefined;
  let depth = 0;
  const scripts: string[] = [];
  let isScript = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      // The parser's time grows with the elements that are open.
      if (depth > DEEPEST) {
        throw new SpecError(
          { file },
          `More than ${DEEPEST.toLocaleString("en")} of its elements are nested in each other.`,
          "Give the address of the document itself.",
        );
      }
      isScript = name === "script";
      if (isScript) scripts.push("");
      const isDescription = name === "link" && /(^|\s)service-desc(\s|$)/i.test(attributes.rel ?? "");
      link ??= attributes["spec-url"] ?? (isDescription ? attributes.href : undefined);
    },
    ontext(text) {
      if (isScript) scripts[scripts.length - 1] += text;
    },
    onclosetag() {
      depth -= 1;
      isScript = false;
    },
  });
  parser.end(html);
  for (const script of scripts) {
    const state = objectAfter(script, /\b__redoc_state\s*=\s*/g);
    const inState = isObject(state?.spec) && isObject(state.spec.data) ? state.spec.data : undefined;
    const document =
      inState ??
      objectAfter(script, /\b__redoc_definition\s*=\s*/g) ??
      (isRedoc(script) ? objectAfter(script, /\binit\(\s*/g) : undefined);
    if (document) return { document };
  }
  for (const script of scripts.filter(isRedoc))
    link ??= /\binit\(\s*(["'`])(?<url>.+?)\1/.exec(script)?.groups?.url;
  return link === undefined ? undefined : { link };
}

function isRedoc(script: string): boolean {
  return /redoc/i.test(script);
}

/** The first JSON object that stands right behind a match of `start`. */
function objectAfter(script: string, start: RegExp): JsonObject | undefined {
  for (const match of script.matchAll(start)) {
    const from = match.index + match[0].length;
    if (script[from] !== "{") continue;
    try {
      const value: unknown = parseWith(script.slice(from, endOfObject(script, from)), "exact");
      if (isObject(value)) return value;
    } catch {
      // JavaScript that is no JSON: not written by Redoc.
    }
  }
  return undefined;
}

/** Where the object ends, or where it turns out to be no JSON. */
function endOfObject(text: string, from: number): number {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    const character = text[index] as string;
    if (!OUTSIDE_STRINGS.has(character)) return index;
    if (character === '"') {
      for (index++; index < text.length && text[index] !== '"'; index++) if (text[index] === "\\") index++;
    } else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return index + 1;
  }
  return text.length;
}
