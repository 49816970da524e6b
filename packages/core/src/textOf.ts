import { type OdsErrorOptions, UnexpectedContentError } from "./errors.ts";

/** What a Content-Type says. */
export interface ContentType {
  /** Media type, without its parameters. */
  type: string;
  charset?: string | undefined;
}

/**
 * The text that bytes spell in a charset; UTF-8 where there is none, or one that nobody knows. JSON is UTF-8 whatever its
 * charset says (RFC 8259), where it can be.
 *
 * @param what for the error: what the bytes are
 * @throws {@link UnexpectedContentError} for bytes that are no such text.
 */
export function textOf(
  bytes: Uint8Array,
  { type, charset }: ContentType,
  what: string,
  facts: OdsErrorOptions = {},
): string {
  const encoding = encodingOf(charset);
  // No JSON has a zero in it, but that of UTF-16 has.
  const utf8 = isJson(type) && !bytes.includes(0) ? decoded(bytes, "utf-8") : undefined;
  const text = utf8 ?? decoded(bytes, markedEncoding(bytes, encoding));
  if (text === undefined) {
    const told =
      charset === undefined ? "" : `, though its Content-Type says charset=${charset.slice(0, 40)}`;
    const isUnknown = charset !== undefined && encoding === undefined;
    const why = isUnknown
      ? `${what} is in a charset that is not known here, ${JSON.stringify(charset.slice(0, 40))}, and no UTF-8`
      : `${what} is no text in ${encoding ?? "UTF-8"}${told}`;
    throw new UnexpectedContentError(`${why}. Take its bytes, and decode them as what they are.`, facts);
  }
  return text;
}

export function isJson(type: string): boolean {
  return /[/+]json$/i.test(type);
}

/** Undefined for bytes that are no text in the encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    // In one go, Node 20 takes windows-1252 for ISO 8859-1, and the sign of the euro for a control.
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The encoding that a charset names, as the web calls it; undefined for none, and one that this runtime doesn't know. */
export function encodingOf(charset: string | undefined): string | undefined {
  try {
    return charset === undefined ? undefined : new TextDecoder(charset).encoding;
  } catch {
    return undefined;
  }
}

/** A mark at the beginning says more than a header does. */
function markedEncoding([first, second, third]: Uint8Array, encoding = "utf-8"): string {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  return encoding === "utf-16le" && first === 0xfe && second === 0xff ? "utf-16be" : encoding;
}
