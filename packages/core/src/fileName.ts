import { headerParameters } from "./headerParameters.ts";

/** Controls, and what turns the direction of a text or breaks its line: `cod.exe` shown as `exe.doc`. */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Devices, on Windows, whatever comes after a dot. */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[\d¹²³])$/i;
/** Bytes in UTF-8 that a name may have on common file systems. */
const MOST_BYTES = 255;
const LONGEST_EXTENSION = 32;

/** The name in a `Content-Disposition` header (RFC 6266), fit for a file; the extended form first. */
export function filenameIn(disposition: string): string | undefined {
  const parameters = headerParameters(disposition);
  const extended = extendedValue(parameters.get("filename*") ?? "");
  const plain = parameters.get("filename");
  return (
    (extended === undefined ? undefined : safeFileName(extended)) ??
    (plain === undefined ? undefined : safeFileName(asUtf8(plain)))
  );
}

/**
 * A name that makes a new file in the folder that it is put into, on every system, and nothing else: undefined where
 * nothing is left of it.
 */
function safeFileName(text: string): string | undefined {
  const visible = text.replace(INVISIBLE, "");
  const last = visible.slice(Math.max(visible.lastIndexOf("/"), visible.lastIndexOf("\\")) + 1);
  // Windows has none of these in names: what comes after a colon is a stream of another file there.
  let name = withoutEdges(last.replace(/[:<>"|?*]/g, "_"));
  if (name === "") return undefined;
  // Tools obey many files whose names begin with a dot, and take a dash for the beginning of an option.
  if (/^[.-]/.test(name)) name = `_${name.slice(1)}`;
  const [stem = ""] = name.split(".", 1);
  if (DEVICES.test(stem.trimEnd())) name = `_${name}`;
  return shortened(name);
}

/** Without white space around it, and without dots at its end, which Windows does not see. */
function withoutEdges(text: string): string {
  const name = text.trim();
  let end = name.length;
  while (end > 0 && (name[end - 1] === "." || name[end - 1]?.trim() === "")) end--;
  return name.slice(0, end);
}

/** The end of its stem is what is cut. */
function shortened(name: string): string {
  if (bytesOf(name) <= MOST_BYTES) return name;
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= LONGEST_EXTENSION ? name.slice(dot) : "";
  const room = MOST_BYTES - bytesOf(extension);
  let stem = "";
  let size = 0;
  for (const character of name.slice(0, name.length - extension.length)) {
    size += bytesOf(character);
    if (size > room) break;
    stem += character;
  }
  return withoutEdges(stem) + extension;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** `charset'language'value` (RFC 8187); undefined for what is none. */
function extendedValue(text: string): string | undefined {
  const [charset = "", , ...rest] = text.split("'");
  if (rest.length === 0) return undefined;
  const value = rest.join("'");
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at++) {
    if (value[at] !== "%") {
      bytes.push(value.charCodeAt(at));
      continue;
    }
    const digits = value.slice(at + 1, at + 3);
    if (!/^[\da-f]{2}$/i.test(digits)) return undefined;
    bytes.push(Number.parseInt(digits, 16));
    at += 2;
  }
  return decoded(bytes, charset);
}

/** Headers arrive with a character for each byte, also where those bytes are UTF-8. */
function asUtf8(text: string): string {
  return (
    decoded(
      [...text].map((character) => character.charCodeAt(0)),
      "utf-8",
    ) ?? text
  );
}

function decoded(bytes: readonly number[], charset: string): string | undefined {
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
