import type { FieldSchema } from "../recordTypes.ts";
import { BooleanColumn } from "./booleanColumn.ts";
import { CodedTextColumn } from "./codedTextColumn.ts";
import type { Column, ColumnContext } from "./column.ts";
import { DateColumn } from "./dateColumn.ts";
import { DoubleColumn } from "./doubleColumn.ts";
import { IntColumn } from "./intColumn.ts";
import { PointColumn } from "./pointColumn.ts";
import { anyText, jsonText, plainText, shapeText, TextColumn, wholeNumberText } from "./textColumn.ts";
import { TextListColumn } from "./textListColumn.ts";
import { TimestampColumn } from "./timestampColumn.ts";

/** The column that the values of a field go into. */
export function columnOf(field: FieldSchema, context: ColumnContext): Column {
  const { written, isTable, timezone, bigints } = context;
  switch (field.type) {
    case "int":
      // Batches can't wait for a value that needs it.
      return bigints === "string" && !isTable
        ? new TextColumn(wholeNumberText, written)
        : new IntColumn(context);
    case "double":
      return new DoubleColumn();
    case "boolean":
      return new BooleanColumn();
    case "text": {
      const separator = argument(field, "multivalued");
      return separator ? new TextListColumn(separator, written) : textColumn(context);
    }
    case "date": {
      const precision = argument(field, "timeserie_precision");
      return precision === "year" || precision === "month" ? textColumn(context) : new DateColumn(context);
    }
    case "datetime":
      return new TimestampColumn(timezone);
    case "geo_point_2d":
      return new PointColumn();
    case "geo_shape":
      return new TextColumn(shapeText, written);
    case "file":
    case "json_blob":
      return new TextColumn(jsonText, written);
    default:
      return new TextColumn(anyText, written);
  }
}

function textColumn(context: ColumnContext): Column {
  return context.isTable && context.dictionary !== false
    ? new CodedTextColumn(context)
    : new TextColumn(plainText, context.written);
}

function argument({ annotations }: FieldSchema, name: string): string | undefined {
  const value = annotations?.find((annotation) => annotation.name === name)?.args?.[0];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
