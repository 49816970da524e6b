const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const TIME = "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)";
const FORMATS = [
  `^[a-z]{3}, (?<day>\\d\\d) (?<month>[a-z]{3}) (?<year>\\d{4}) ${TIME} gmt$`,
  `^[a-z]{6,9}, (?<day>\\d\\d)-(?<month>[a-z]{3})-(?<shortYear>\\d\\d) ${TIME} gmt$`,
  `^[a-z]{3} (?<month>[a-z]{3}) (?<day> \\d|\\d\\d) ${TIME} (?<year>\\d{4})$`,
].map((format) => new RegExp(format, "i"));

/**
 * A date of HTTP in ms since 1970: one of the three formats of RFC 9110, upper or lower case; undefined for anything
 * else. `Date.parse` takes much that HTTP doesn't, and each runtime its own.
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const parts = FORMATS.map((format) => format.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!parts) return undefined;
  const month = MONTHS.indexOf(parts.month?.toLowerCase() ?? "");
  const day = Number(parts.day);
  const [hour, minute, second] = [parts.hour, parts.minute, parts.second].map(Number) as [
    number,
    number,
    number,
  ];
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return undefined;
  const year = parts.year === undefined ? fullYear(Number(parts.shortYear), now) : Number(parts.year);
  const date = new Date(Date.UTC(year, month, day, hour, minute, second));
  const isOfCalendar = new Date(Date.UTC(year, month, day)).getUTCDate() === day;
  return isOfCalendar ? date.getTime() : undefined;
}

/** Two digits that seem to be more than 50 years ahead are of the past. */
function fullYear(shortYear: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + shortYear;
  return year > thisYear + 50 ? year - 100 : year;
}
