import type {
  DateDay,
  Dictionary,
  Float64,
  Int32,
  Int64,
  List,
  Struct,
  TimestampMicrosecond,
  Utf8,
} from "apache-arrow";

/** The type of a column whose field is not known. */
export type ColumnType = NumberColumnType | TextColumnType | PointColumnType;

type NumberColumnType = Int32 | Int64 | Float64;

/** What fields have whose values are strings in JSON: texts, dates, and dates with a time. */
type TextColumnType = Utf8 | Dictionary<Utf8, Int32> | List<Utf8> | DateDay | TimestampMicrosecond;

type PointColumnType = Struct<{ lat: Float64; lon: Float64 }>;

/** The type of a column whose field has such values in a record. */
export type ColumnTypeOf<Value> = unknown extends Value
  ? ColumnType
  : [NonNullable<Value>] extends [number]
    ? NumberColumnType
    : [NonNullable<Value>] extends [string]
      ? TextColumnType
      : [NonNullable<Value>] extends [readonly [number, number]]
        ? PointColumnType
        : Utf8;

/**
 * The columns of a table by name, for records whose `fields` are known, such as by `recordTypes`; and those that
 * options add.
 */
export type ColumnTypes<Fields = Record<string, unknown>> = {
  [Name in keyof Fields]-?: ColumnTypeOf<Fields[Name]>;
} & (string extends keyof Fields ? AddedColumnTypes : Omit<AddedColumnTypes, keyof Fields>);

// An interface would be none of Arrow's `TypeMap`.
type AddedColumnTypes = {
  /** With the option `recordId`. */
  recordid: Utf8;
  /** With the option `recordTimestamp`. */
  record_timestamp: TimestampMicrosecond;
  /** With `geofilter.distance`; in metres. */
  dist: Float64;
};
