import { badRequest } from "../exploreProblem.ts";
import { inside, readPolygon, within } from "../geo/places.ts";
import type { Column } from "../table/column.ts";
import { columnOf } from "../table/columnOf.ts";
import { writeValue } from "../table/fieldType.ts";
import { wordsOf } from "../table/words.ts";
import type { FunctionCall } from "./parseQuery.ts";
import type { QueryContext, Test } from "./queryContext.ts";

type Compiler = (args: readonly string[], context: QueryContext) => Test;

const FUNCTIONS: Record<string, Compiler> = {
  null: ([field = ""], { table }) => {
    const { values } = columnOf(table, field);
    return (row) => values[row] === undefined;
  },

  exact: ([field = "", text = ""], { table }) => {
    const column = columnOf(table, field);
    if (column.separator !== undefined) return (row) => column.valuesAt(row).includes(text);
    return (row) => column.values[row] !== undefined && writeValue(column.values[row]) === text;
  },

  startswith: ([field = "", text = ""], { table }) => {
    const { values } = columnOf(table, field);
    return (row) => values[row] !== undefined && writeValue(values[row]).startsWith(text);
  },

  search: (args, { table }) => {
    const names = args.slice(0, -1);
    const isAll = names.includes("*");
    const columns = isAll
      ? table.columns.filter(({ type }) => type === "text")
      : names.map((name) => columnOf(table, name));
    const words = wordsOf(args.at(-1) ?? "")
      .trim()
      .split(" ");
    const wanted = words.map((word, index) => (index === words.length - 1 ? ` ${word}` : ` ${word} `));
    if (words[0] === "") return () => true;
    const texts = columns.map((column) => column.words);
    return (row) => wanted.every((word) => texts.some((text) => text[row]?.includes(word)));
  },

  distance: (args, { table }) => {
    const [place = "", metres = ""] = args.slice(-2);
    const [latitude = "", longitude = ""] = place.split(",");
    const columns = fieldBefore(args, 2, (name) => columnOf(table, name));
    const isNear = within([Number(latitude), Number(longitude)], Number(metres));
    return (row) => isNear(columns ? columns.values[row] : table.pointAt(row));
  },

  polygon: (args, { table }) => {
    const column = fieldBefore(args, 1, (name) => columnOf(table, name));
    const isInside = inside(readPolygon(args.at(-1) ?? ""));
    return (row) => isInside(column ? column.values[row] : table.pointAt(row));
  },

  geometry: ([field = "", kind = ""], { table }) => {
    const column = columnOf(table, field);
    return (row) => {
      const value = column.values[row];
      const type = Array.isArray(value) ? "Point" : isShape(value) ? value.type : "";
      return type.toLowerCase().endsWith(kind.toLowerCase());
    };
  },
};

function isShape(value: unknown): value is { type: string } {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The least that each function has to be given. */
const ARGUMENTS: Record<string, number> = {
  null: 1,
  exact: 2,
  startswith: 2,
  search: 2,
  distance: 2,
  polygon: 1,
  geometry: 2,
};

/** @throws {@link ExploreProblem} 400 for a function that is unknown or misses arguments */
export function compileCall(call: FunctionCall, context: QueryContext): Test {
  const compiler = Object.hasOwn(FUNCTIONS, call.function) ? FUNCTIONS[call.function] : undefined;
  if (!compiler) throw badRequest(`Unknown function: #${call.function}`);
  if (call.args.length < (ARGUMENTS[call.function] ?? 0)) {
    throw badRequest(`#${call.function} wants ${ARGUMENTS[call.function]} arguments.`);
  }
  return compiler(call.args, context);
}

/** The geographic field that may be named before the rest of the arguments. */
function fieldBefore(
  args: readonly string[],
  rest: number,
  find: (name: string) => Column,
): Column | undefined {
  const name = args.length > rest ? args[0] : undefined;
  return name === undefined ? undefined : find(name);
}
