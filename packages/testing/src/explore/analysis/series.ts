import { badRequest } from "../exploreProblem.ts";
import { few, type Parameters } from "../parameters.ts";
import { columnOf } from "../table/columnOf.ts";
import type { Table } from "../table/table.ts";

const FUNCTIONS = ["COUNT", "AVG", "SUM", "MIN", "MAX", "STDDEV", "SUMSQUARES", "QUANTILES"] as const;
type SerieFunction = (typeof FUNCTIONS)[number];

export type SerieValue = number | Record<string, number> | undefined;

/** One series of an analysis: a number for each group of records. */
export interface Serie {
  name: string;
  isCumulative: boolean;
  /** Undefined where no record of the group has a number. */
  over(rows: readonly number[]): SerieValue;
}

/** The series that `y.<name>.func`, `.expr` and so on ask for. @throws {@link ExploreProblem} 400 */
export function seriesIn(parameters: Parameters, table: Table): Serie[] {
  const names = new Set([...parameters.withPrefix("y.").keys()].map((key) => key.replace(/\.[^.]+$/, "")));
  return few("series", [...names]).map((name) => {
    const func = parameters.choice(`y.${name}.func`, FUNCTIONS);
    if (!func) throw badRequest(`y.${name}.func is required.`);
    const isCumulative = parameters.flag(`y.${name}.cumulative`);
    return { name, isCumulative, over: aggregation(name, func, parameters, table) };
  });
}

function aggregation(name: string, func: SerieFunction, parameters: Parameters, table: Table): Serie["over"] {
  const expression = parameters.text(`y.${name}.expr`);
  if (expression === undefined) {
    if (func === "COUNT") return (rows) => rows.length;
    throw badRequest(`y.${name}.expr is required with ${func}.`);
  }
  const column = columnOf(table, expression);
  if (func === "COUNT") return (rows) => rows.filter((row) => column.values[row] !== undefined).length;
  if (!column.isNumber) throw badRequest(`${expression} holds no numbers.`);
  const { ordinals } = column;
  const quantiles = parameters.list(`y.${name}.subsets`);
  const percentiles = (quantiles.length === 0 ? ["50"] : quantiles).map((text) => {
    const percentile = Number(text);
    if (percentile >= 0 && percentile <= 100) return percentile;
    throw badRequest(`y.${name}.subsets: "${text}" is no percentile.`);
  });
  return (rows) => {
    const numbers = rows.map((row) => ordinals[row] as number).filter((number) => !Number.isNaN(number));
    if (numbers.length === 0) return undefined;
    if (func !== "QUANTILES") return CALCULATIONS[func](numbers);
    numbers.sort((a, b) => a - b);
    return Object.fromEntries(
      percentiles.map((percentile) => [writeFloat(percentile), quantile(numbers, percentile)]),
    );
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const average = (numbers: readonly number[]) => sum(numbers) / numbers.length;

const CALCULATIONS: Record<
  Exclude<SerieFunction, "COUNT" | "QUANTILES">,
  (numbers: readonly number[]) => number
> = {
  SUM: sum,
  AVG: average,
  MIN: (numbers) => numbers.reduce((least, number) => Math.min(least, number)),
  MAX: (numbers) => numbers.reduce((most, number) => Math.max(most, number)),
  SUMSQUARES: (numbers) => sum(numbers.map((number) => number ** 2)),
  STDDEV: (numbers) => {
    const middle = average(numbers);
    return Math.sqrt(average(numbers.map((number) => (number - middle) ** 2)));
  },
};

/** Between two numbers, as far along as the percentile says. */
function quantile(sorted: readonly number[], percentile: number): number {
  const place = ((sorted.length - 1) * percentile) / 100;
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place % 1);
}

/** Percentiles are floats in the answers, whole ones too. */
function writeFloat(number: number): string {
  return Number.isInteger(number) ? number.toFixed(1) : String(number);
}
