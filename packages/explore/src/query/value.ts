import { InvalidArgumentError } from "@ods/core";
import { isDate } from "@ods/core/client-kit";
import { Now } from "./now.ts";

/**
 * What a field can be ordered against: a number of any size, a text, a moment.
 *
 * A Date is sent as its instant in UTC (`2026-04-07T10:00:00Z`, with milliseconds where it has some), so that it means
 * the same whatever the request's `timezone`; its year is 0 to 9999. A text is sent as it is: `"2026-04-07"` or
 * `"2026-04-07T10:00:00"` has no zone, and the portal reads it in the request's `timezone`, which is UTC by default.
 */
export type OrderedValue = number | bigint | string | Date | Now;

/** What a field can be equal to; see {@link OrderedValue} for moments. */
export type Value = OrderedValue | boolean;

/** @throws {@link InvalidArgumentError} for what the language has no word for. */
export function writeValue(value: Value): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return writeNumber(value);
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (isDate(value)) return writeDate(value);
  if (value instanceof Now) return value.toString();
  throw new InvalidArgumentError(
    `${value === null ? "null" : `A value of type ${typeof value}`} can't be compared with; ask for isNull().`,
  );
}

/** Line breaks, other control characters and halves of characters: a reader of lines or bytes trips over them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;

const SHORT_ESCAPES: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** The text in double quotes, so that whatever is in it stays a value. */
export function quote(text: string): string {
  if (typeof text !== "string") throw new InvalidArgumentError(`A ${typeof text} is no text.`);
  const escaped = text
    .replaceAll(/["\\]/g, "\\$&")
    .replaceAll(
      UNPRINTABLE,
      (character) =>
        SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  return `"${escaped}"`;
}

/** In decimals always, since the language does not say that it knows exponents. */
export function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new InvalidArgumentError(`${value} is no finite number.`);
  const [mantissa = "", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)\.?(\d*)$/.exec(mantissa) ?? [];
  const shift = Number(exponent);
  return shift < 0
    ? `${sign}0.${"0".repeat(-shift - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(shift, "0")}`;
}

function writeDate(date: Date): string {
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) {
    throw new InvalidArgumentError("A Date is invalid, or outside the years 0 to 9999.");
  }
  return date.toISOString().replace(".000Z", "Z");
}
