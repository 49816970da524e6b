import { type Bigints, InvalidArgumentError } from "@ods/core";
import type { OtherNames } from "@ods/core/client-kit";
import { checkedBigints, hasHalfCharacter, kindOf } from "@ods/core/client-kit";
import { type FieldSchema, refuseOtherThanFields } from "../recordTypes.ts";
import type { CsvFormat } from "./csvRows.ts";
import { type OnMismatch, readersBySchema } from "./readValue.ts";

/** How CSV is written. */
export interface CsvFormatOptions {
  /** Character between values. @default ";" as portals have it */
  separator?: string;
  /** Character around values that hold a separator, a line end or a quote; `false`: quotes are nothing special. @default '"' */
  quote?: string | false;
  /**
   * Whether the first line has the names of the columns. A list: there is no such line, the names are these. `false`:
   * there is no such line, and rows become arrays.
   *
   * @default true
   */
  header?: boolean | readonly string[];
  /**
   * Whether the last line has to have an end as the others do. Without one its last value may be cut off.
   *
   * @default false
   */
  isTerminated?: boolean;
  /** Encoding of bytes, by its name on the web. @default "utf-8" */
  encoding?: string;
}

interface SchemaOptions {
  schema?: readonly FieldSchema[] | undefined;
  onMismatch?: OnMismatch | undefined;
  bigints?: Bigints | undefined;
}

const SEPARATOR = "it is called `separator` here.";

/** What other libraries call the options of CSV. */
export const CSV_NAMES: OtherNames = {
  delimiter: SEPARATOR,
  csv_separator: SEPARATOR,
  sep: SEPARATOR,
  delim: SEPARATOR,
  headers: "it is called `header` here.",
  fields: "the schema of the columns is `schema`, their names are `header`.",
  columns: "names of columns are `header` here.",
  quotechar: "it is called `quote` here.",
  fs: SEPARATOR,
  list_separator: "a list is one value here, and stays as it is written.",
};

/** @throws {@link InvalidArgumentError} for options that make no sense. */
export function csvFormat(options: CsvFormatOptions & SchemaOptions): CsvFormat {
  const { quote = '"', header = true, isTerminated = false, encoding = "utf-8", schema } = options;
  const { onMismatch = "throw" } = options;
  const separator = checkedSeparator(options.separator, quote || undefined);
  if (quote !== false && !isOneCharacter(quote)) {
    throw new InvalidArgumentError(`quote is ${shown(quote)}; one character is wanted, or false.`);
  }
  refuseOtherThanBoolean({ isTerminated });
  if (typeof header !== "boolean") refuseOtherThanNames("header", header, " or a truth value");
  if (schema !== undefined) refuseOtherThanFields("schema", schema);
  if (schema && header === false) {
    throw new InvalidArgumentError("A schema wants names of columns: give them as `header`.");
  }
  if (onMismatch !== "throw" && onMismatch !== "omit") {
    throw new InvalidArgumentError(`onMismatch is ${shown(onMismatch)}; "throw" or "omit" is wanted.`);
  }
  const bigints = checkedBigints(options.bigints);
  try {
    new TextDecoder(encoding);
  } catch {
    throw new InvalidArgumentError(`encoding is ${shown(encoding)}, which is the name of none.`);
  }
  return {
    separator,
    quote: quote === false ? undefined : quote,
    header,
    isTerminated,
    encoding,
    readerOf: schema && readersBySchema(schema, onMismatch, bigints),
  };
}

/** @throws {@link InvalidArgumentError} for what can't stand between values. */
export function checkedSeparator(separator = ";", quote: string | undefined = '"'): string {
  if (isOneCharacter(separator) && separator !== quote) return separator;
  throw new InvalidArgumentError(
    `separator is ${shown(separator)}; one character is wanted, other than the quote and line ends.`,
  );
}

/** @throws {@link InvalidArgumentError} for `"false"`, and whatever else is no truth value. */
export function refuseOtherThanBoolean(options: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === "boolean") continue;
    throw new InvalidArgumentError(`${name} is ${shown(value)}; true or false is wanted.`);
  }
}

/** @throws {@link InvalidArgumentError} for what is no list of names of columns, and for one that is empty. */
export function refuseOtherThanNames(option: string, names: unknown, or = ""): void {
  if (!Array.isArray(names)) {
    throw new InvalidArgumentError(
      `${option} is ${shown(names)}; a list of names of columns is wanted${or}.`,
    );
  }
  if (names.length === 0) throw new InvalidArgumentError(`\`${option}\` names no column.`);
  const other = Array.from(names).findIndex((name) => typeof name !== "string");
  if (other < 0) return;
  throw new InvalidArgumentError(
    `${option}[${other}] is ${shown(names[other])}; the name of a column is wanted.`,
  );
}

function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : kindOf(value);
}

function isOneCharacter(text: unknown): boolean {
  return typeof text === "string" && text.length === 1 && !/[\r\n]/.test(text) && !hasHalfCharacter(text);
}
