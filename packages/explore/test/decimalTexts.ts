import fc from "fast-check";
import { expect } from "vitest";

/** A number: its digits without zeros at the end, and the power of ten that they count. */
export interface Decimal {
  digits: bigint;
  power: number;
}

export function decimalOf(text: string): Decimal {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? expect.unreachable(`${text} is no number`);
  let digits = BigInt(whole + fraction);
  if (digits === 0n) return { digits, power: 0 };
  let power = 0 + Number(exponent) - fraction.length;
  for (; digits % 10n === 0n; power++) digits /= 10n;
  return { digits: sign === "-" ? -digits : digits, power };
}

/**
 * Holds a value against the number that a text spells: a text or a BigInt has to be that number, and so has the double
 * of a number, written with as many digits as the text has. A whole number has to be what JavaScript writes, too.
 */
export function expectSameNumber(value: unknown, text: string): void {
  const wanted = decimalOf(text);
  if (typeof value !== "number") {
    expect(typeof value === "bigint" || typeof value === "string").toBe(true);
    expect(decimalOf(String(value))).toEqual(wanted);
    return;
  }
  const significant = String(wanted.digits).replace("-", "").length;
  const isWhole = /^[+-]?\d+$/.test(text);
  const written = [String(value)];
  if (!isWhole && significant <= 100) written.push(value.toPrecision(significant));
  expect(written.map(decimalOf)).toContainEqual(wanted);
}

const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: least, maxLength: most });

/** Any number as JSON writes it. */
const anyText = fc
  .record({
    sign: fc.constantFrom("", "-"),
    whole: fc.oneof(
      fc.constant("0"),
      fc.tuple(fc.integer({ min: 1, max: 9 }), digits(0, 24)).map((parts) => parts.join("")),
    ),
    fraction: fc.option(digits(1, 24), { nil: undefined }),
    exponent: fc.option(
      fc.tuple(fc.constantFrom("e", "E", "e+", "e-", "E-"), fc.oneof(fc.nat(30), fc.nat(420))),
      { nil: undefined },
    ),
  })
  .map(({ sign, whole, fraction, exponent }) =>
    [sign, whole, fraction && `.${fraction}`, ...(exponent ?? [])].join(""),
  );

/** One at a double, or close by. */
const closeText = fc
  .tuple(
    fc.double({ noNaN: true, min: 1e-3, max: 2 ** 66 }),
    fc.integer({ min: 14, max: 22 }),
    fc.integer({ min: -3, max: 3 }),
  )
  .map(([value, length, difference]) => {
    const [mantissa = "", exponent = "0"] = value.toExponential(length - 1).split("e");
    const units = BigInt(mantissa.replace(".", "")) + BigInt(difference);
    const power = Number(exponent) - length + 1;
    if (power >= 0) return String(units) + "0".repeat(power);
    const padded = String(units).padStart(1 - power, "0");
    return `${padded.slice(0, power)}.${padded.slice(power)}`;
  });

/** Whole numbers that fill 53 to 64 bits, many of them doubles. */
const wideText = fc
  .tuple(
    fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n }),
    fc.bigInt({ min: 0n, max: 12n }),
    fc.bigInt({ min: -1n, max: 1n }),
  )
  .map(([value, twos, difference]) => String(value * 2n ** twos + difference));

export const decimalText = fc.oneof(anyText, closeText, wideText);
