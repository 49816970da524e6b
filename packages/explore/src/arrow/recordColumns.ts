import { type Bigints, InvalidArgumentError } from "@ods/core";
import { type Data, Field, makeData, RecordBatch, Schema, Struct, Table, type TypeMap } from "apache-arrow";
import type { FieldSchema } from "../recordTypes.ts";
import type { Column, ColumnContext } from "./column.ts";
import { columnOf } from "./columnOf.ts";
import { DistanceColumn } from "./doubleColumn.ts";
import { isInexact } from "./exactValues.ts";
import { RecordMismatchError } from "./recordMismatchError.ts";
import { plainText, TextColumn } from "./textColumn.ts";
import { TimestampColumn } from "./timestampColumn.ts";

/** As much of a record as its columns are made of. */
export interface ColumnarRecord {
  recordid: string;
  fields: Record<string, unknown>;
  record_timestamp?: string;
}

export interface RecordColumnsOptions {
  /** Whether types may wait for the last record. */
  isTable: boolean;
  dictionary?: boolean | undefined;
  timezone: string;
  batchSize: number;
  onMismatch: "throw" | "null";
  bigints: Bigints;
  recordId: boolean;
  recordTimestamp: boolean;
  /** Whether records tell how far they are. */
  hasDistance: boolean;
}

/** The rows of a batch, by column. */
export interface TakenRows {
  length: number;
  columns: readonly Data[];
}

interface NamedColumn {
  field: FieldSchema;
  column: Column;
}

/**
 * Bytes of text from which on a batch is not filled further: memory is not to grow with the shapes of a dataset, and
 * Arrow counts the bytes of a column with 31 bits.
 */
const MOST_BYTES = 2 ** 25;

const ID: FieldSchema = { name: "recordid", type: "text" };
const TIMESTAMP: FieldSchema = { name: "record_timestamp", type: "datetime" };
const DISTANCE: FieldSchema = {
  name: "dist",
  type: "double",
  description: "Distance from the centre of the filter",
  annotations: [{ name: "unit", args: ["m"] }],
};

/** Takes records apart into the columns of a dataset. */
export class RecordColumns<Columns extends TypeMap> {
  readonly #options: RecordColumnsOptions;
  readonly #context: ColumnContext;
  readonly #fields = new Map<string, NamedColumn>();
  readonly #id: NamedColumn | undefined;
  readonly #timestamp: NamedColumn | undefined;
  readonly #columns: readonly NamedColumn[];
  #rows = 0;
  #records = 0;
  #batchSchema: Schema<Columns> | undefined;

  constructor(fields: readonly FieldSchema[], options: RecordColumnsOptions) {
    const { isTable, dictionary, timezone, bigints, hasDistance } = options;
    this.#options = options;
    this.#context = { isTable, dictionary, timezone, bigints, written: { bytes: 0 } };
    for (const field of fields) {
      this.#fields.set(field.name, { field, column: columnOf(field, this.#context) });
    }
    if (hasDistance) this.#fields.set(DISTANCE.name, { field: DISTANCE, column: new DistanceColumn() });
    // Identifiers are all different: never a dictionary.
    this.#id = options.recordId ? this.#own(ID, new TextColumn(plainText, this.#context.written)) : undefined;
    this.#timestamp = options.recordTimestamp
      ? this.#own(TIMESTAMP, new TimestampColumn(timezone))
      : undefined;
    const own = [this.#id, this.#timestamp].filter((column) => column !== undefined);
    this.#columns = [...own, ...this.#fields.values()];
  }

  get isEmpty(): boolean {
    return this.#rows === 0;
  }

  get isFull(): boolean {
    return this.#rows >= this.#options.batchSize || this.#context.written.bytes >= MOST_BYTES;
  }

  add(record: ColumnarRecord): void {
    const { fields } = record;
    for (const name in fields) {
      const value = fields[name];
      if (value === null || value === undefined) continue;
      const named = this.#fields.get(name);
      if (named === undefined) throw this.#mismatch(record, name, undefined, value);
      this.#set(record, named, value);
    }
    if (this.#id) this.#set(record, this.#id, record.recordid);
    if (this.#timestamp && record.record_timestamp !== undefined) {
      this.#set(record, this.#timestamp, record.record_timestamp);
    }
    this.#rows++;
    this.#records++;
  }

  /** The records since the last time. */
  take(): TakenRows {
    const length = this.#rows;
    this.#rows = 0;
    this.#context.written.bytes = 0;
    return { length, columns: this.#columns.map(({ column }) => column.take(length)) };
  }

  /** The records since the last time, where types don't wait for the last one. */
  takeBatch(): RecordBatch<Columns> {
    const rows = this.take();
    this.#batchSchema ??= this.#schema(rows);
    return batchOf(this.#batchSchema, rows);
  }

  /** What was taken, the columns of each brought to one type. */
  table(taken: readonly TakenRows[]): Table<Columns> {
    const columns = this.#columns.map(({ column }, index) => {
      const parts = taken.map((rows) => rows.columns[index] as Data);
      return column.unify?.(parts) ?? parts;
    });
    const unified = taken.map(({ length }, index) => ({
      length,
      columns: columns.map((parts) => parts[index] as Data),
    }));
    const schema = this.#schema(unified[0] as TakenRows);
    return new Table(
      schema,
      unified.map((rows) => batchOf(schema, rows)),
    );
  }

  #set(record: ColumnarRecord, { field, column }: NamedColumn, value: unknown): void {
    if (column.set(this.#rows, value)) return;
    const { onMismatch, bigints } = this.#options;
    // It is of the right type, perhaps, and would be lost as null.
    const isRefused = bigints === "error" && isInexact(value);
    if (onMismatch === "throw" || isRefused)
      throw this.#mismatch(record, field.name, field.type, value, isRefused);
  }

  #mismatch(
    { recordid }: ColumnarRecord,
    field: string,
    declaredType: string | undefined,
    value: unknown,
    isRefused = false,
  ) {
    const mismatch = { field, declaredType, index: this.#records, recordid, value };
    return new RecordMismatchError(mismatch, isRefused);
  }

  /** A column of what records have besides their fields. */
  #own(field: FieldSchema, column: Column): NamedColumn {
    if (!this.#fields.has(field.name)) return { field, column };
    throw new InvalidArgumentError(
      `The dataset has a field ${field.name} itself. Leave it out with \`fields\`, or the option for that column.`,
    );
  }

  #schema({ columns }: TakenRows): Schema<Columns> {
    return new Schema<Columns>(
      this.#columns.map(
        ({ field }, index) =>
          new Field(field.name, (columns[index] as Data<Columns[keyof Columns]>).type, true, metadata(field)),
      ),
    );
  }
}

function batchOf<Columns extends TypeMap>(
  schema: Schema<Columns>,
  { length, columns }: TakenRows,
): RecordBatch<Columns> {
  const type = new Struct<Columns>(schema.fields);
  return new RecordBatch(schema, makeData({ type, length, nullCount: 0, children: [...columns] }));
}

/** What people want to know of a field, for programs that show it. */
function metadata({ label, description, annotations }: FieldSchema): Map<string, string> {
  const unit = annotations?.find(({ name }) => name === "unit")?.args?.[0];
  const known = { label, description, unit };
  return new Map(Object.entries(known).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])));
}
