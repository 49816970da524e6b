/** Digits that are written out for an exponent; more than any number has that somebody counts with. */
const MOST_DIGITS = 400;

/**
 * A number of a whole value as its digits alone: `12.0` is `12`, `1.5e3` is `1500`. One of very many digits stays as it
 * is written.
 *
 * @param text a number as JSON or CSV writes it
 * @returns undefined where it has a fraction
 */
export function wholeText(text: string): string | undefined {
  if (/^[+-]?\d+$/.test(text)) return text;
  const [, sign = "", before = "", decimals = "", exponent = "0"] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const digits = (before + decimals).replace(/^0+/, "");
  const point = before.length + Number(exponent) - (before.length + decimals.length - digits.length);
  if (digits === "") return "0";
  if (/[^0]/.test(digits.slice(Math.max(point, 0)))) return undefined;
  if (point > MOST_DIGITS) return text;
  return (sign === "-" ? "-" : "") + digits.slice(0, point).padEnd(point, "0");
}
