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
const MARGIN = 1e-9;

/** The double next to the number that was looked at last, or one beside it. */
let double = 0;
/** What that number was multiplied by to be a whole one. */
let scale = 1;

/**
 * Whether some double, written with as many digits, is certainly the decimal number at a place in a text: up to 17
 * digits around a point, without an exponent. It costs a third of reading and writing the number; false says nothing.
 */
export function isNearDouble(utf8: Uint8Array, start: number, end: number): boolean {
  return Math.abs(distanceFromDouble(utf8, start, end)) < NEAR;
}

/** Whether JavaScript certainly writes the number with these digits; false says nothing. */
export function isShortest(utf8: Uint8Array, start: number, end: number): boolean {
  const distance = distanceFromDouble(utf8, start, end);
  // All that lies within half a gap of doubles becomes the same one. With a digit less there is every tenth number.
  const halfGap = (gapAt(double) * scale) / 2;
  const aboveTen = (utf8[end - 1] as number) - DIGIT_0 - distance;
  const fromTen = Math.min(Math.abs(aboveTen), 10 - aboveTen);
  const isNearest = Math.abs(distance) < Math.min(NEAR, halfGap * (1 - MARGIN));
  return isNearest && fromTen > halfGap * (1 + MARGIN);
}

/** How far the number is from a double, in units of its last digit; NaN where it is none of those above. */
function distanceFromDouble(utf8: Uint8Array, start: number, end: number): number {
  if (end - start > MOST_DIGITS + 1) return Number.NaN;
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
  const isOther = decimals < 1 || digits < FIRST || digits > MOST_DIGITS || isExponent(utf8[end]);
  if (isOther) return Number.NaN;
  // The digits as one number, and what the double next to it lacks.
  const large = first * (POWERS[digits - FIRST] as number);
  const sum = large + rest;
  const lack = rest - (sum - large);
  scale = POWERS[decimals] as number;
  double = sum / scale;
  const distance = sum - double * scale + (lack - lackOfProduct(double, scale));
  if (Math.abs(distance) < NEAR) return distance;
  // The sum lost what it lacks, and with 17 digits another double may be nearer for that.
  double += distance / scale;
  return sum - double * scale + (lack - lackOfProduct(double, scale));
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

const bits = new DataView(new ArrayBuffer(8));

/** From a double to the next larger one: the power of two that its last bit stands for. */
function gapAt(value: number): number {
  bits.setFloat64(0, value);
  bits.setUint32(0, (bits.getUint32(0) & 0x7ff00000) - (52 << 20));
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

export function isExponent(code: number | undefined): boolean {
  return code === 0x65 || code === 0x45;
}
