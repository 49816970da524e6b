import { constants } from "node:buffer";
import { open } from "node:fs/promises";
import { extname } from "node:path";
import type { Readable } from "node:stream";
import { stringifyJson } from "@ods/core";
import { ExactNumber, parseWith } from "@ods/core/client-kit";
import type { PushedRecord } from "@ods/explore";
import type { CommandContext } from "./commandContext.ts";
import { CommandError, EXIT, UsageError } from "./exitCode.ts";
import type { RecordFormat } from "./recordFormats.ts";
import { tell } from "./terminal/output.ts";

type FieldValues = PushedRecord;

interface SourceOptions {
  /** By the name of the file, or ndjson. */
  format?: RecordFormat | undefined;
  separator: string;
}

/** The records of a file, or of standard input, one after the other. */
export async function* recordsIn(
  context: CommandContext,
  file: string | undefined,
  { format = formatOf(file), separator }: SourceOptions,
): AsyncGenerator<FieldValues, void, undefined> {
  const isPiped = file === undefined || file === "-";
  const name = isPiped ? "standard input" : file;
  if (isPiped && context.stdin.isTTY)
    throw new UsageError("Which records? Name a file, or give them by a pipe.");
  try {
    const source = isPiped ? context.stdin : (await open(file)).createReadStream();
    const input = { source, name, separator, context };
    for await (const value of READERS[format](input)) yield checked(value, name);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== undefined && /^E[A-Z]+$/.test(code)) {
      throw new CommandError(`${name} can't be read: ${message}.`, EXIT.usage, { cause: error });
    }
    throw error;
  }
}

interface Input {
  source: Readable;
  /** How messages call it. */
  name: string;
  separator: string;
  context: CommandContext;
}

const READERS: Record<RecordFormat, (input: Input) => AsyncIterable<unknown>> = {
  async *ndjson({ source, name }) {
    let number = 0;
    for await (const line of linesOf(source, name)) {
      number += 1;
      if (line.trim() !== "") yield parsed(line, `line ${number} of ${name}`);
    }
  },
  async *json({ source, name }) {
    const value = parsed(await textOf(source, name), name);
    yield* Array.isArray(value) ? value : [value];
  },
  async *csv({ source, name, separator, context }) {
    const { parseCsv } = await import("@ods/explore");
    const last = { byte: LINE_FEED };
    try {
      for await (const row of parseCsv(noting(source, last), { separator })) yield withoutEmpty(row);
      // Many programs write no end there. A quote that is closed is the end of a value.
      if (!CSV_ENDS.includes(last.byte)) {
        tell(
          context,
          `note: the last line of ${name} has no end; was the file cut, its last value may be short.`,
        );
      }
    } catch (error) {
      const { name: kind, message } = error as Error;
      const isFault = kind === "UnexpectedContentError" || kind === "IncompleteCsvError";
      throw isFault ? new UsageError(`${name}: ${message}`) : error;
    }
  },
};

const LINE_FEED = 0x0a;
/** What a value is certainly over with: a line end, or a quote. */
const CSV_ENDS = [LINE_FEED, 0x0d, 0x22];

/** The same source, the last byte of which is noted. */
async function* noting(source: Readable, last: { byte: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    last.byte = chunk.at(-1) ?? last.byte;
    yield chunk;
  }
}

/** What is empty is no text of no length, but no value. */
function withoutEmpty(row: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ""));
}

async function* linesOf(source: Readable, name: string): AsyncGenerator<string, void, undefined> {
  let line = "";
  for await (const text of textsOf(source, name)) {
    const [rest = "", ...more] = text.split("\n");
    line = joined(line, rest, `A line of ${name} is too long: is it NDJSON?`);
    for (const next of more) {
      yield line;
      line = next;
    }
  }
  yield line;
}

async function textOf(source: Readable, name: string): Promise<string> {
  let text = "";
  for await (const piece of textsOf(source, name)) {
    text = joined(text, piece, `${name} is too large to be read as one JSON: give NDJSON or CSV.`);
  }
  return text;
}

async function* textsOf(source: Readable, name: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decoded = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      // Otherwise a character that nobody wrote would stand for each byte.
      throw new UsageError(
        `${name} is no UTF-8, in which JSON is written. Convert it first, with iconv say.`,
      );
    }
  };
  for await (const chunk of source) yield decoded(chunk as Uint8Array);
  yield decoded();
}

/** No runtime holds a text of more characters than that. */
function joined(text: string, more: string, tooLong: string): string {
  if (text.length + more.length > constants.MAX_STRING_LENGTH) throw new UsageError(tooLong);
  return text + more;
}

/** The value with every number as it is written, however many digits it has. */
function parsed(text: string, where: string): unknown {
  try {
    return parseWith(text.replace(/^\ufeff/, ""), "exact");
  } catch {
    throw new UsageError(`There is no JSON in ${where}.`);
  }
}

function checked(value: unknown, name: string): FieldValues {
  const isRecord = typeof value === "object" && value !== null && !(value instanceof ExactNumber);
  if (!isRecord || Array.isArray(value)) {
    throw new UsageError(`${name} holds something else than records: ${shown(value)}`);
  }
  return value as FieldValues;
}

function shown(value: unknown): string {
  try {
    return stringifyJson(value).slice(0, 40);
  } catch {
    return "a list that is nested too deeply";
  }
}

function formatOf(file: string | undefined): RecordFormat {
  const end = extname(file ?? "").toLowerCase();
  if (end === ".csv" || end === ".json") return end.slice(1) as RecordFormat;
  if (file === undefined || file === "-" || end === ".ndjson" || end === ".jsonl") return "ndjson";
  throw new UsageError(`Which format? The name ${file} doesn't say it; give --format.`);
}
