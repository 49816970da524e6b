import { invalid } from "../problem.ts";

/** Ranges of the five fields of a cron expression. */
const FIELDS = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;
const NAMES = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)$/i;

/** @throws {@link Problem} 400 for a `cron_schedule` that is no cron expression of five fields */
export function checkCron({ cron_schedule }: Record<string, unknown>): void {
  const fields = String(cron_schedule).trim().split(/\s+/);
  const isCron =
    fields.length === FIELDS.length && fields.every((field, index) => fits(field, FIELDS[index] ?? [0, 0]));
  if (!isCron) throw invalid({ cron_schedule: [`"${cron_schedule}" is no cron expression of five fields`] });
}

/** @throws {@link Problem} 400 for a `timezone` that does not exist */
export function checkTimezone({ timezone }: Record<string, unknown>): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone: String(timezone) });
  } catch {
    throw invalid({ timezone: [`"${timezone}" is no IANA time zone`] });
  }
}

function fits(field: string, [low, high]: readonly [number, number]): boolean {
  return field.split(",").every((part) => {
    const [, from, to = from] = /^(\*|\w+)(?:-(\w+))?(?:\/[1-9]\d*)?$/.exec(part) ?? [];
    if (from === undefined || to === undefined) return false;
    return [from, to].every(
      (bound) =>
        bound === "*" ||
        NAMES.test(bound) ||
        (/^\d+$/.test(bound) && Number(bound) >= low && Number(bound) <= high),
    );
  });
}
