const DIGIT_0 = 48;

/** Significant digits up to which every decimal number survives the way through a double. */
export const ALWAYS_HELD = 15;
/** Digits that `toPrecision` can write. */
const MOST_WRITTEN = 100;
/** Characters that no whole number has that is a double. */
const TOO_LONG = 400;
/** The least double with full precision. */
const LEAST_NORMAL = 2.2250738585072014e-308;

/** Says of a number, as JSON or CSV writes it, whether it stays what it is. */
export type IsKept = (text: string) => boolean;

/**
 * Whether JavaScript holds the decimal number that a text spells. A whole number is held where JavaScript writes it as
 * it is: `9007199254740992`, but neither `9007199254740993` nor `1152921504606846976`, which is a double (2^60) and
 * becomes `1152921504606847000` in every text. Any other number is held where its double, written as JavaScript writes
 * it or with as many digits, is the text again: `0.1`, `2.3521999999999998`, `1e23`, but not `1e400`.
 *
 * @param text a number as JSON or CSV writes it
 */
export function isHeld(text: string): boolean {
  return isWhole(text) ? isWrittenAlike(text) : isDouble(text);
}

/** Whether it is held, and a BigInt of it is the number as well: `1152921504606847000` is held, but 24 less then. */
export function isHeldExactly(text: string): boolean {
  return isHeld(text) && isDouble(text);
}

/** Whether a double is the number, however JavaScript writes it; with a point or an exponent, as for {@link isHeld}. */
export function isDouble(text: string): boolean {
  const value = Number(text);
  if (!Number.isFinite(value)) return false;
  if (isWhole(text)) {
    return Number.isSafeInteger(value) || (text.length < TOO_LONG && BigInt(value) === BigInt(text));
  }
  // The shortest digits that lead to a double are not always those that it begins with.
  if (isWrittenAlike(text)) return true;
  const digits = significantDigits(text);
  if (digits === "") return true;
  if (digits.length <= ALWAYS_HELD && Math.abs(value) >= LEAST_NORMAL) return true;
  if (digits.length > MOST_WRITTEN) return false;
  return value !== 0 && significantDigits(value.toPrecision(digits.length)) === digits;
}

/** Whether JavaScript writes the same number, if perhaps with fewer zeros or with an exponent. */
export function isWrittenAlike(text: string): boolean {
  const value = Number(text);
  if (!Number.isFinite(value)) return false;
  const written = String(value);
  return written === text || significantDigits(written) === significantDigits(text);
}

function isWhole(text: string): boolean {
  return /^[+-]?\d+$/.test(text);
}

/** The digits of a number without those zeros at both ends that only say where the point is. */
function significantDigits(text: string): string {
  const mantissa = /^[^eE]*/.exec(text)?.[0] ?? "";
  const digits = mantissa.replace(/[^\d]/g, "");
  let start = 0;
  let end = digits.length;
  while (start < end && digits.charCodeAt(start) === DIGIT_0) start++;
  while (end > start && digits.charCodeAt(end - 1) === DIGIT_0) end--;
  return digits.slice(start, end);
}
