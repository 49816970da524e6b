const DAY = 86_400_000;

/** After so many years the calendar repeats. */
const CYCLE = { years: 400, days: 146_097 };

/** The number that some digits in the middle of a text spell; NaN where they are none. */
export function digits(text: string, start: number, end: number): number {
  if (end > text.length) return Number.NaN;
  let number = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Days from 1970 to the date that a text begins with, as `YYYY-MM-DD`; NaN where it is none of the calendar. */
export function dayOf(text: string): number {
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const isDate = text[4] === "-" && text[7] === "-" && month >= 1 && month <= 12 && day >= 1;
  // A cycle later: `Date.UTC` takes years below 100 for those after 1900.
  const time = Date.UTC(digits(text, 0, 4) + CYCLE.years, month - 1, day);
  // 30 February would have become a day in March.
  if (!isDate || (day > 28 && new Date(time).getUTCDate() !== day)) return Number.NaN;
  return time / DAY - CYCLE.days;
}
