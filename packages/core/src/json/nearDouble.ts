const POINT = 46;
const DIGIT_0 = 48;

/** Digits that are added up before the others, so that both sums are exact. */
const FIRST = 9;
const MOST_DIGITS = 17;
/** Powers of ten that are doubles. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Splits a double into two halves of its digits (Dekker). */
const HALVES = 2 ** 27 + 1;
/** Less than half of the last digit, by more than what the calculation may be off. */
const NEAR = 0.499;

/**
 * Whether some double, written with as many digits, is certainly the decimal number at a place in a text: up to 17
 * digits around a point, without an exponent. It costs a third of reading and writing the number; false says nothing.
 */
export function isNearDouble(utf8: Uint8Array, start: number, end: number): boolean {
  if (end - start > MOST_DIGITS + 1) return false;
  let first = 0;
  let rest = 0;
  let digits = 0;
  let point = end;
  for (let at = start; at < end; at++) {
    const code = utf8[at] as number;
    if (code === POINT) point = at;
    else if (digits++ < FIRST) first = first * 10 + code - DIGIT_0;
    else rest = rest * 10 + code - DIGIT_0;
  }
  const decimals = end - 1 - point;
  // Whole numbers have to be exact, and exponents are for others to read.
  if (decimals < 1 || digits < FIRST || digits > MOST_DIGITS || isExponent(utf8[end])) return false;
  // The digits as one number, and what the double next to it lacks.
  const large = first * (POWERS[digits - FIRST] as number);
  const sum = large + rest;
  const lack = rest - (sum - large);
  const scale = POWERS[decimals] as number;
  const double = sum / scale;
  const distance = sum - double * scale + (lack - lackOfProduct(double, scale));
  if (Math.abs(distance) < NEAR) return true;
  // The sum lost what it lacks, and with 17 digits another double may be nearer for that.
  const nearer = double + distance / scale;
  return Math.abs(sum - nearer * scale + (lack - lackOfProduct(nearer, scale))) < NEAR;
}

/** What the product of two doubles lacks, which is a double again. */
function lackOfProduct(a: number, b: number): number {
  const product = a * b;
  const aHigh = a * HALVES - (a * HALVES - a);
  const bHigh = b * HALVES - (b * HALVES - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

function isExponent(code: number | undefined): boolean {
  return code === 0x65 || code === 0x45;
}
