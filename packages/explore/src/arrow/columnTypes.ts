import type { Bigints } from "@ods/core";
import type {
  Bool,
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
export type ColumnType = NumberColumnType | TextColumnType | Bool | PointColumnType;

type NumberColumnType = Int32 | Int64 | Float64;

/** What fields have whose values are strings in JSON: texts, dates, and dates with a time. */
type TextColumnType = Utf8 | Dictionary<Utf8, Int32> | List<Utf8> | DateDay | TimestampMicrosecond;

type PointColumnType = Struct<{ lat: Float64; lon: Float64 }>;

/** What a number is in records, by the option `bigints` that they are read with. */
type Numeric = number | bigint | string;

/** The type of a column whose field has such values in a record. `Choice` is the option `bigints`. */
export type ColumnTypeOf<Value, Choice extends Bigints = "bigint"> = unknown extends Value
  ? ColumnType
  : [NonNullable<Value>] extends [boolean]
    ? Bool
    : [NonNullable<Value>] extends [number | bigint]
      ? NumberColumnType | (Choice extends "string" ? Utf8 : never)
      : [NonNullable<Value>] extends [string]
        ? TextColumnType
        : [NonNullable<Value>] extends [number | string]
          ? NumberColumnType | Utf8
          : [NonNullable<Value>] extends [readonly [Numeric, Numeric]]
            ? PointColumnType
            : Utf8;

/**
 * The columns of a table by name, for records whose `fields` are known, such as by `recordTypes`; and those that
 * options add. `Choice` is the option `bigints`.
 */
export type ColumnTypes<Fields = Record<string, unknown>, Choice extends Bigints = "bigint"> = {
  [Name in keyof Fields]-?: ColumnTypeOf<Fields[Name], Choice>;
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
