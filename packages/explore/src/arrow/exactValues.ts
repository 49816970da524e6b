import { ExactNumber, isDouble, isHeld } from "@ods/core/client-kit";
import { wholeText } from "../wholeText.ts";

/** The double that a number of a record is; NaN where it is none, and for all else. */
export function doubleOf(value: unknown): number {
  if (typeof value === "number") return value;
  return value instanceof ExactNumber && isDouble(value.digits) ? Number(value.digits) : Number.NaN;
}

/** The digits of a whole number of a record; undefined for all else. */
export function wholeDigitsOf(value: unknown): string | undefined {
  if (value instanceof ExactNumber) return wholeText(value.digits);
  return Number.isInteger(value) ? wholeText(String(value)) : undefined;
}

/** Whether the digits are those of a whole number that 64 bits hold. */
export function isWide(digits: string): boolean {
  return /^[+-]?\d{1,30}$/.test(digits) && BigInt.asIntN(64, BigInt(digits)) === BigInt(digits);
}

/** Whether a value, or a part of it, is a number that JavaScript does not hold. */
export function isInexact(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isInexact);
  return value instanceof ExactNumber && !isHeld(value.digits);
}
