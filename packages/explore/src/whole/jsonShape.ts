/** Formats whose records are in JSON, or in a script that calls a function with it. */
const JSON_FORMAT = /^(geo)?json(p)?$/;

/** Characters that come at most before what a script calls its function with. */
const LONGEST_CALL = 300;

/** Characters past which it is sure that GeoJSON has no features: what comes before them is short. */
const LONGEST_HEAD = 16_000;

const FEATURES = /"features"\s{0,20}:\s{0,20}\[/;
const COLLECTION = /"type"\s{0,20}:\s{0,20}"FeatureCollection"/;

/**
 * The JSON that a script calls its function with, or that stands there without a call, as far as it came; undefined
 * where none began yet.
 */
export function scriptArgument(text: string): string | undefined {
  if (/^[[{]/.test(text)) return text;
  const at = text.slice(0, LONGEST_CALL).indexOf("(");
  const argument = text.slice(at + 1).trimStart();
  return at < 0 || argument === "" ? undefined : argument.replace(/\)[\s;]{0,20}$/, "");
}

/** What the JSON of a format has to be. */
export interface JsonShape {
  /** Whether its records are the `features` of a collection, not the items of a list. */
  isGeo: boolean;
  isScript: boolean;
}

/** Undefined for formats that are no JSON, or whose JSON is not known. */
export function jsonShapeOf(format: string): JsonShape | undefined {
  const [name, geo, script] = JSON_FORMAT.exec(format) ?? [];
  return name === undefined ? undefined : { isGeo: geo !== undefined, isScript: script !== undefined };
}

/** Whether the beginning of a text shows whether it is made of records. */
export function showsShape({ isGeo, isScript }: JsonShape, text: string): boolean {
  if (isScript && scriptArgument(text) === undefined) return text.length >= LONGEST_CALL;
  return !isGeo || (FEATURES.test(text) && COLLECTION.test(text)) || text.length >= LONGEST_HEAD;
}

/**
 * Whether a text is something else than records in this shape: those are a list, or in GeoJSON a `FeatureCollection`
 * with `features`. What was cut before it shows that may be either.
 */
export function isOtherShape({ isGeo, isScript }: JsonShape, text: string): boolean {
  const json = isScript ? scriptArgument(text) : text;
  // A script that was cut in the name of its function, or a text of some words.
  if (json === undefined) return text.length >= LONGEST_CALL || /\S\s+\S/.test(text);
  if (!json.startsWith(isGeo ? "{" : "[")) return true;
  if (!isGeo || (FEATURES.test(json) && COLLECTION.test(json))) return false;
  try {
    const { type, features } = JSON.parse(json) as { type?: unknown; features?: unknown };
    return type !== "FeatureCollection" || !Array.isArray(features);
  } catch {
    return text.length >= LONGEST_HEAD && !FEATURES.test(json);
  }
}
