import { type Bigints, InvalidArgumentError } from "@ods/core";
import type { OtherNames } from "@ods/core/client-kit";
import { checkedBigints } from "@ods/core/client-kit";
import type { FieldSchema } from "../recordTypes.ts";
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
    throw new InvalidArgumentError(`quote is ${JSON.stringify(quote)}; one character is wanted, or false.`);
  }
  if (schema && header === false) {
    throw new InvalidArgumentError("A schema wants names of columns: give them as `header`.");
  }
  if (Array.isArray(header) && header.length === 0) {
    throw new InvalidArgumentError("`header` names no column.");
  }
  if (onMismatch !== "throw" && onMismatch !== "omit") {
    throw new InvalidArgumentError(`onMismatch is ${onMismatch}; "throw" or "omit" is wanted.`);
  }
  const bigints = checkedBigints(options.bigints);
  try {
    new TextDecoder(encoding);
  } catch {
    throw new InvalidArgumentError(`encoding is ${JSON.stringify(encoding)}, which is the name of none.`);
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
    `separator is ${JSON.stringify(separator)}; one character is wanted, other than the quote and line ends.`,
  );
}

function isOneCharacter(text: unknown): boolean {
  return typeof text === "string" && text.length === 1 && !/[\r\n]/.test(text);
}
