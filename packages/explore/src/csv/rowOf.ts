import type { Bigints } from "@ods/core";
import type { Geometry } from "geojson";
import type { FieldSchema } from "../recordTypes.ts";

/**
 * The row that a schema describes, where it is written out. Empty values are left out of it. `Choice` is the option
 * `bigints` that it is read with: numbers may be BigInts with `"bigint"`, and texts with `"string"`.
 */
export type RowOf<Schema extends readonly FieldSchema[], Choice extends Bigints = "error"> = {
  [Field in Schema[number] as Field["name"]]?: ValueOf<Field["type"], NumberOf<Choice>>;
};

type NumberOf<Choice extends Bigints> = {
  error: number;
  string: number | string;
  bigint: number | bigint;
}[Choice];

type ValueOf<Type extends string, Num> = Type extends "int" | "double"
  ? Num
  : Type extends "text" | "date" | "datetime"
    ? string
    : Type extends "boolean"
      ? boolean
      : Type extends "geo_point_2d"
        ? [latitude: Num, longitude: Num]
        : Type extends "geo_shape"
          ? // Coordinates are numbers in its type.
            string extends Num
            ? unknown
            : Geometry
          : unknown;
