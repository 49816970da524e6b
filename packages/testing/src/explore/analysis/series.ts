import { compareNumbers, type JsonNumber } from "../../exactJson.ts";
import { badRequest } from "../exploreProblem.ts";
import { few, type Parameters } from "../parameters.ts";
import { columnOf } from "../table/columnOf.ts";
import type { Table } from "../table/table.ts";
import { FUNCTIONS as CALCULATIONS, calculate, quantile } from "./calculations.ts";

const FUNCTIONS = ["COUNT", ...CALCULATIONS, "QUANTILES"] as const;
type SerieFunction = (typeof FUNCTIONS)[number];

export type SerieValue = JsonNumber | Record<string, JsonNumber> | undefined;

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
  const values = column.values as readonly (JsonNumber | undefined)[];
  const quantiles = parameters.list(`y.${name}.subsets`);
  const percentiles = (quantiles.length === 0 ? ["50"] : quantiles).map((text) => {
    const percentile = Number(text);
    if (percentile >= 0 && percentile <= 100) return percentile;
    throw badRequest(`y.${name}.subsets: "${text}" is no percentile.`);
  });
  return (rows) => {
    const numbers = rows.map((row) => values[row]).filter((number) => number !== undefined);
    if (numbers.length === 0) return undefined;
    if (func !== "QUANTILES") return calculate(func, numbers);
    numbers.sort(compareNumbers);
    return Object.fromEntries(
      percentiles.map((percentile) => [writeFloat(percentile), quantile(numbers, percentile)]),
    );
  };
}

/** Percentiles are floats in the answers, whole ones too. */
function writeFloat(number: number): string {
  return Number.isInteger(number) ? number.toFixed(1) : String(number);
}
