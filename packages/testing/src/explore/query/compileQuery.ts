import type { JsonNumber } from "../../exactJson.ts";
import { badRequest } from "../exploreProblem.ts";
import type { Column } from "../table/column.ts";
import { columnOf } from "../table/columnOf.ts";
import { readDouble, readValue, writeValue } from "../table/fieldType.ts";
import type { Table } from "../table/table.ts";
import { folded, wordsOf } from "../table/words.ts";
import { ZonedTime } from "../table/zonedTime.ts";
import { compileCall } from "./functions.ts";
import { readSpan, type Span } from "./moments.ts";
import { readNow } from "./now.ts";
import { type Operand, parseQuery, type Query } from "./parseQuery.ts";
import type { QueryContext, Test } from "./queryContext.ts";
import type { Operator } from "./tokenize.ts";

const UTC = new ZonedTime("UTC");

/** @throws {@link ExploreProblem} 400 for a broken query and for fields that do not exist. */
export function compileQuery(text: string, context: QueryContext): Test {
  return compile(parseQuery(text), context);
}

function compile(query: Query, context: QueryContext): Test {
  switch (query.kind) {
    case "and": {
      const tests = query.parts.map((part) => compile(part, context));
      return (row) => tests.every((test) => test(row));
    }
    case "or": {
      const tests = query.parts.map((part) => compile(part, context));
      return (row) => tests.some((test) => test(row));
    }
    case "not": {
      const test = compile(query.part, context);
      return (row) => !test(row);
    }
    case "words":
      return anyText(context.table, query.text, query.isExact);
    case "call":
      return compileCall(query.call, context);
    case "range":
      return range(query.field, query.from, query.to, context);
    case "test":
      return compare(query.field, query.operator, query.operand, context);
  }
}

/** Full text looks into all fields that hold text. A word may be the beginning of a longer one. */
function anyText(table: Table, text: string, isExact: boolean): Test {
  const words = wordsOf(text);
  // Nothing but punctuation, such as `*`, asks for everything.
  if (words === "") return () => true;
  const wanted = isExact ? words : words.trimEnd();
  const texts = table.columns.filter(({ type }) => type === "text").map((column) => column.words);
  return (row) => texts.some((words) => words[row]?.includes(wanted));
}

function range(field: string, from: Operand, to: Operand, context: QueryContext): Test {
  const column = columnOf(context.table, field);
  const { ordinals, spans } = spansOn(column, [from, to], context);
  const [{ from: least }, { to: end, isInclusive }] = spans as [Span, Span];
  return (row) => {
    const ordinal = ordinals[row] as number;
    return ordinal >= least && (isInclusive ? ordinal <= end : ordinal < end);
  };
}

function compare(field: string, operator: Operator, operand: Operand, context: QueryContext): Test {
  const column = columnOf(context.table, field);
  if (!column.isNumber && !column.isTime) {
    if (column.type === "boolean") return isBoolean(column, operator, textOf(operand));
    if (operator === ":") return holdsText(column, textOf(operand));
    if (operator === "=" || operator === "==") return equalsText(column, textOf(operand));
  }
  const { ordinals, spans } = spansOn(column, [operand], context);
  const [{ from, to, isInclusive }] = spans as [Span];
  const at = (row: number) => ordinals[row] as number;
  if (operator === ">=") return (row) => at(row) >= from;
  if (operator === "<") return (row) => at(row) < from;
  if (operator === ">") return isInclusive ? (row) => at(row) > to : (row) => at(row) >= to;
  if (operator === "<=") return isInclusive ? (row) => at(row) <= to : (row) => at(row) < to;
  return isInclusive ? (row) => at(row) === from : (row) => at(row) >= from && at(row) < to;
}

function isBoolean(column: Column, operator: Operator, text: string): Test {
  const wanted = readValue("boolean", text);
  if (wanted === undefined || ![":", "=", "=="].includes(operator)) {
    throw badRequest(`${column.name} is true or false; it can't be compared by ${operator}${text}.`);
  }
  return (row) => column.values[row] === wanted;
}

/** The whole value, but for accents and case; of a field with several values, one of them. */
function equalsText(column: Column, text: string): Test {
  const wanted = folded(text);
  return (row) => {
    const value = column.values[row];
    if (value === undefined) return false;
    if (column.separator !== undefined) return column.valuesAt(row).some((one) => folded(one) === wanted);
    return folded(writeValue(value)) === wanted;
  };
}

function holdsText(column: Column, text: string): Test {
  const words = wordsOf(text);
  if (words === "") return (row) => writeValue(column.values[row]) === text;
  const held = column.words;
  return (row) => held[row]?.includes(words) ?? false;
}

/** What operands stand for in a field, on its scale: one number or moment, or all of a year, month, day or second. */
function spansOn(
  column: Column,
  operands: readonly Operand[],
  context: QueryContext,
): { ordinals: Float64Array; spans: Span[] } {
  if (column.isTime) {
    return { ordinals: column.ordinals, spans: operands.map((operand) => timeOf(column, operand, context)) };
  }
  if (!column.isNumber) throw badRequest(`${column.name} holds neither numbers nor dates.`);
  const numbers = operands.map((operand) => numberOf(column, textOf(operand)));
  const { ordinals, placeOf } = column.scale(...numbers);
  return {
    ordinals,
    spans: numbers.map(placeOf).map((place) => ({ from: place, to: place, isInclusive: true })),
  };
}

function timeOf(column: Column, operand: Operand, { now, zone }: QueryContext): Span {
  // A date has no zone: it is the day that it says, wherever it is asked for.
  if (!("function" in operand)) return readSpan(operand.text, column.type === "date" ? UTC : zone);
  if (operand.function !== "now") throw badRequest(`#${operand.function} is no date.`);
  const moment = readNow(operand.args, now, zone);
  return { from: moment, to: moment, isInclusive: true };
}

function numberOf(column: Column, text: string): JsonNumber {
  const number = readDouble(text.trim());
  if (number !== undefined) return number;
  throw badRequest(`${column.name} holds numbers; "${text}" is none.`);
}

function textOf(operand: Operand): string {
  if ("function" in operand) throw badRequest(`#${operand.function} can't be compared with here.`);
  return operand.text;
}
