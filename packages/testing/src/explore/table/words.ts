/** Words as they are stored by text that comes again and again, such as country codes. */
const KNOWN = new Map<string, string>();
const KNOWN_LIMIT = 50_000;

/**
 * The words of a text without case, accents and punctuation, with a space before and after each, so that
 * `" oa"` is found where a word starts so and `" oak "` where it is one.
 */
export function wordsOf(text: string): string {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const words = /^[\w ]*$/.test(text) ? asciiWords(text) : foldedWords(text);
  if (KNOWN.size < KNOWN_LIMIT) KNOWN.set(text, words);
  return words;
}

/** A text without case and accents. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}

function asciiWords(text: string): string {
  return spaced(text.toLowerCase().replaceAll("_", " "));
}

function foldedWords(text: string): string {
  return spaced(folded(text).replace(/[^\p{L}\p{N}]+/gu, " "));
}

function spaced(words: string): string {
  const single = words.replace(/ {2,}/g, " ").trim();
  return single === "" ? "" : ` ${single} `;
}
