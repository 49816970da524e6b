const DIGIT_0 = 48;
const DIGIT_9 = 57;
const POINT = 46;

/** Significant digits up to which every decimal number survives the way through a double. */
const ALWAYS_HELD = 15;
/** Digits that `toPrecision` can write. */
const MOST_WRITTEN = 100;
/** The least double with full precision. */
const LEAST_NORMAL = 2.2250738585072014e-308;

/**
 * Whether JavaScript holds the decimal number that a text spells: its double, written as JavaScript writes it or with
 * as many digits as the text has, is the text again. So `0.1`, `1e23` and `9007199254740992` are held, while
 * `9007199254740993` and `1e400` are not.
 *
 * @param text a number as JSON or CSV writes it
 */
export function isHeld(text: string): boolean {
  const value = Number(text);
  if (!Number.isFinite(value)) return false;
  const digits = significantDigits(text);
  if (digits === "") return true;
  if (digits.length <= ALWAYS_HELD && Math.abs(value) >= LEAST_NORMAL) return true;
  if (value === 0 || digits.length > MOST_WRITTEN) return false;
  // The two differ: one rounds halves up, the other is the shortest that leads back to the double.
  return (
    significantDigits(String(value)) === digits ||
    significantDigits(value.toPrecision(digits.length)) === digits
  );
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

/** Digits and points in a row from which on a number may be one that JavaScript changes. */
const LONG = 16;
/** Exponents that may lead out of what a double holds. */
const LARGE_EXPONENT = /[eE][+-]?\d{3}(?<=(?:^|[:,[\s-])\d[\d.]*[eE][+-]?\d{3})/;

/**
 * Whether a JSON text may hold a number that JavaScript changes. It looks at every sixteenth character, so that it
 * costs little beside parsing; a text within quotes may be taken for a number, never the other way round.
 */
export function mayChangeNumbers(json: string): boolean {
  const { length } = json;
  for (let at = LONG - 1; at < length; at += LONG) {
    if (!isDigitOrPoint(json.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && isDigitOrPoint(json.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < length && isDigitOrPoint(json.charCodeAt(end))) end++;
    if (end - start >= LONG && isDoubtful(json, start, end)) return true;
    // Every sixteenth character of what follows is looked at all the same.
    at += Math.floor((end - 1 - at) / LONG) * LONG;
  }
  return LARGE_EXPONENT.test(json);
}

function isDigitOrPoint(code: number): boolean {
  return (code >= DIGIT_0 && code <= DIGIT_9) || code === POINT;
}

/** Whether digits in a row are no part of a text and, with the exponent behind them, no number that is held. */
function isDoubtful(json: string, start: number, end: number): boolean {
  const before = json.charAt(json[start - 1] === "-" ? start - 2 : start - 1);
  if (before !== "" && !/[:,[\s]/.test(before)) return false;
  const exponent = /^[eE][+-]?\d{1,400}/.exec(json.slice(end, end + 402))?.[0] ?? "";
  return !isHeld(json.slice(start, end) + exponent);
}
