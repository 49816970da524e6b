import type { Geometry } from "geojson";
import type { GeoPoint } from "../record.ts";
import type { FieldSchema } from "../recordTypes.ts";

/** The row that a schema describes, where it is written out. Empty values are left out of it. */
export type RowOf<Schema extends readonly FieldSchema[]> = {
  [Field in Schema[number] as Field["name"]]?: ValueOf<Field["type"]>;
};

type ValueOf<Type extends string> = Type extends "int" | "double"
  ? number
  : Type extends "text" | "date" | "datetime"
    ? string
    : Type extends "geo_point_2d"
      ? GeoPoint
      : Type extends "geo_shape"
        ? Geometry
        : unknown;
