import { type IsKept, isHeld, isWrittenAlike } from "./heldNumbers.ts";
import { isExponent, isNearDouble, isShortest } from "./nearDouble.ts";

/** Digits and points in a row from which on a number may be one that JavaScript changes. */
const LONG = 16;
/** Digits and characters of an exponent past which a number is not looked at here. */
const TOO_LONG = 400;
const MINUS = 0x2d;
const DIGITS = bytesIn("0123456789.");
/** What a number comes after. */
const BEFORE = bytesIn(":,[ \n\r\t");
/** A number whose exponent may lead out of what a double holds, up to what comes after it. */
const LARGE_EXPONENT = /\d[eE][+-]?\d{3,}(?:[,\]}\s]|$)/;
const encoder = new TextEncoder();

/**
 * Whether a JSON text may hold a number that is not kept. It costs little beside parsing; what stands within quotes may
 * be taken for a number, never the other way round.
 *
 * @param utf8 the text's bytes, where they are at hand
 */
export function mayChangeNumbers(
  json: string,
  isKept: IsKept = isHeld,
  utf8: Uint8Array = encoder.encode(json),
): boolean {
  return hasDoubtfulDigits(utf8, isKept) || LARGE_EXPONENT.test(json);
}

/** Of so many digits in a row, every sixteenth byte is one of them, and so is the eighth before or behind it. */
function hasDoubtfulDigits(utf8: Uint8Array, isKept: IsKept): boolean {
  const { length } = utf8;
  for (let at = LONG - 1; at < length; at += LONG) {
    if (DIGITS[utf8[at] as number] === 0) continue;
    const isAlone = DIGITS[utf8[at - LONG / 2] as number] === 0;
    if (isAlone && (at + LONG / 2 >= length || DIGITS[utf8[at + LONG / 2] as number] === 0)) continue;
    let start = at;
    while (start > 0 && DIGITS[utf8[start - 1] as number] === 1) start--;
    let end = at + 1;
    while (end < length && DIGITS[utf8[end] as number] === 1) end++;
    if (end - start >= LONG && isDoubtful(utf8, start, end, isKept)) return true;
    // Every sixteenth byte of what follows is looked at all the same.
    at += Math.floor((end - 1 - at) / LONG) * LONG;
  }
  return false;
}

/** Whether digits in a row are no part of a text and, with the exponent behind them, no number that is kept. */
function isDoubtful(utf8: Uint8Array, start: number, end: number, isKept: IsKept): boolean {
  const before = start - (utf8[start - 1] === MINUS ? 2 : 1);
  if (before >= 0 && BEFORE[utf8[before] as number] === 0) return false;
  // Coordinates with 16 or 17 digits fill whole datasets.
  const isEasy = isKept === isWrittenAlike ? isShortest : isNearDouble;
  if (isEasy(utf8, start, end)) return false;
  if (end - start > TOO_LONG) return true;
  const rest = isExponent(utf8[end]) ? asciiIn(utf8, end, end + TOO_LONG) : "";
  return !isKept(asciiIn(utf8, start, end) + (/^[eE][+-]?\d+/.exec(rest)?.[0] ?? ""));
}

function asciiIn(utf8: Uint8Array, start: number, end: number): string {
  return String.fromCharCode.apply(undefined, utf8.subarray(start, end) as unknown as number[]);
}

function bytesIn(characters: string): Uint8Array {
  const bytes = new Uint8Array(256);
  for (const character of characters) bytes[character.charCodeAt(0)] = 1;
  return bytes;
}
