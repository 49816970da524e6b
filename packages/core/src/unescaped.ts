/** A text, or what it says where it is escaped. */
export interface View {
  readonly text: string;
  /** Where each character, and the end, stands in the text that was given; undefined where it is that text. */
  readonly places: Uint32Array | undefined;
}

/** Texts that are quoted are escaped once for each time, and nobody quotes a quotation of a quotation. */
const ROUNDS = 3;
/** In URLs a byte, or the bytes of a character; in JSON and code; in HTML. */
const ESCAPE =
  /%(?:[0-7][\da-f]|[cd][\da-f]%[89ab][\da-f]|e[\da-f](?:%[89ab][\da-f]){2}|f[0-7](?:%[89ab][\da-f]){3}|[89a-f][\da-f])|\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);/gis;
/** What all of them begin with, for most texts have none. */
const HINT = /%[\da-f]{2}|\\|&(?:#|amp|[lg]t|quot|apos)/i;
const SIGNS: Record<string, string> = {
  ...{ "\\n": "\n", "\\r": "\r", "\\t": "\t", "\\b": "\b", "\\f": "\f" },
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" },
};

/** The text, and what it says without its escapes, and without those that appear then. Its cost grows as the text does. */
export function* viewsOf(text: string): Generator<View> {
  let view: View | undefined = { text, places: undefined };
  for (let round = 0; view && round <= ROUNDS; round++) {
    yield view;
    view = unescaped(view);
  }
}

/** Whether the text, or what it says without its escapes, is such: for a look at texts of which most are not. */
export function someView(text: string, isSuch: (text: string) => boolean): boolean {
  for (let round = 0; round <= ROUNDS; round++) {
    if (isSuch(text)) return true;
    if (!HINT.test(text)) return false;
    text = text.replace(ESCAPE, meaningOf);
  }
  return false;
}

function unescaped({ text, places }: View): View | undefined {
  if (!HINT.test(text)) return undefined;
  const next = new Uint32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  let end = 0;
  const copy = (to: number) => {
    for (let at = end; at < to; at++) next[length++] = places ? (places[at] as number) : at;
    parts.push(text.slice(end, to));
  };
  for (const { 0: escaped, index } of text.matchAll(ESCAPE)) {
    copy(index);
    const said = meaningOf(escaped);
    for (let unit = 0; unit < said.length; unit++)
      next[length++] = places ? (places[index] as number) : index;
    parts.push(said);
    end = index + escaped.length;
  }
  if (end === 0) return undefined;
  copy(text.length);
  next[length] = places ? (places[text.length] as number) : text.length;
  return { text: parts.join(""), places: next };
}

function meaningOf(escaped: string): string {
  if (escaped.startsWith("%")) {
    // One byte is ASCII, or Latin-1.
    if (escaped.length === 3) return characterOf(hexadecimal(escaped.slice(1)));
    const [first = 0, ...others] = escaped.slice(1).split("%").map(hexadecimal);
    // In UTF-8 the first byte begins with a bit for each that follows, and one for itself.
    const code = others.reduce((bits, byte) => bits * 64 + (byte & 0x3f), first & (0x3f >> others.length));
    return characterOf(code);
  }
  const sign = SIGNS[escaped.toLowerCase()];
  if (sign !== undefined) return sign;
  const [, hex, decimal] = /^(?:\\[ux]|&#x)([\da-f]+);?$|^&#(\d+);$/i.exec(escaped) ?? [];
  if (hex !== undefined) return characterOf(hexadecimal(hex));
  return decimal === undefined ? escaped.slice(1) : characterOf(Number(decimal));
}

function hexadecimal(text: string): number {
  return Number.parseInt(text, 16);
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}
