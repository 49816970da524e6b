import { type Bigints, InvalidArgumentError } from "@ods/core";
import {
  checkedBigints,
  isPlainObject,
  type KnownOptions,
  kindOf,
  refuseUnknown,
} from "@ods/core/client-kit";

/** As much of a field of a dataset as its type needs. */
export interface FieldSchema {
  /** Technical name. */
  name: string;
  label?: string | null | undefined;
  /** `text`, `int`, `double`, `boolean`, `date`, `datetime`, `geo_point_2d`, `geo_shape`, `file`, `json_blob` or a new one. */
  type: string;
  description?: string | null | undefined;
  annotations?: readonly { name: string; args?: readonly unknown[] | undefined }[] | null | undefined;
}

/** As much of a dataset, as the API gives it, as the types of its records need. */
export interface DatasetSchema {
  datasetid: string;
  fields: readonly FieldSchema[];
}

export interface RecordTypesOptions {
  /** Name of the interface. @default the identifier of the dataset in PascalCase */
  name?: string;
  /**
   * The option `bigints` that the records will be read with: numbers are `number | bigint` with `"bigint"`, and
   * `number | string` with `"string"`.
   *
   * @default "error"
   */
  bigints?: Bigints;
}

const RECORD_TYPES: KnownOptions<RecordTypesOptions> = { name: true, bigints: true };

/**
 * The TypeScript source of an interface for the `fields` of a dataset's records, to be kept in a file of yours.
 * The same dataset always gives the same text.
 *
 * @throws {@link InvalidArgumentError} when `dataset` is none, `name` can't be the name of the interface, or `bigints` is
 * none of the three.
 *
 * @example
 * ```ts
 * const dataset = await unwrap(client.GET("/api/datasets/1.0/{dataset_id}/", {
 *   params: { path: { dataset_id: "street-trees" } },
 * }));
 * await writeFile("streetTrees.ts", recordTypes(dataset));
 * ```
 *
 * and from then on
 *
 * ```ts
 * import type { StreetTrees } from "./streetTrees.ts";
 *
 * const height = (record: TypedRecord<StreetTrees>) => record.fields.height; // number | undefined
 * ```
 */
export function recordTypes(dataset: DatasetSchema, options: RecordTypesOptions = {}): string {
  refuseUnknown("recordTypes", options, RECORD_TYPES);
  refuseOtherThanDataset(dataset);
  const name = options.name ?? nameOf(dataset.datasetid);
  if (!TYPE_NAME.test(name) || IMPORTED.includes(name)) {
    throw new InvalidArgumentError(
      `${JSON.stringify(name)} can't be the name of the interface: give one in PascalCase that is none of ${IMPORTED.join(", ")}.`,
    );
  }
  // A name that comes twice would not compile; in a record the last of them counts.
  const fields = [...new Map(dataset.fields.map((field) => [field.name, field])).values()];
  const number = NUMBERS[checkedBigints(options.bigints)];
  const types = fields.map(({ type }) => typeOf(type, number));
  const imports = [
    types.includes("FileValue") && 'import type { FileValue } from "@ods/explore";\n',
    types.includes("Geometry") && 'import type { Geometry } from "geojson";\n',
  ].filter((line) => line !== false);
  const properties = fields.map(
    (field, index) =>
      `${comment(documentation(field), "  ")}  ${propertyName(field.name)}?: ${types[index]};\n`,
  );
  return [
    ...imports,
    imports.length > 0 ? "\n" : "",
    comment(
      `Fields of the records of the dataset ${dataset.datasetid}. A record leaves out those that are empty.`,
      "",
    ),
    `export interface ${name} {\n`,
    ...properties,
    "}\n",
  ].join("");
}

function refuseOtherThanDataset(dataset: unknown): void {
  const { datasetid, fields } = (dataset ?? {}) as { datasetid?: unknown; fields?: unknown };
  if (typeof datasetid === "string" && Array.isArray(fields)) {
    refuseOtherThanFields("fields", fields);
    return;
  }
  const given = isPlainObject(dataset) ? "no dataset" : kindOf(dataset);
  throw new InvalidArgumentError(
    `What recordTypes got is ${given}; a dataset is wanted, as a lookup gives it: { datasetid, fields }.`,
  );
}

/**
 * @param name how errors call the fields
 * @throws {@link InvalidArgumentError} for what is no list of fields of a dataset.
 */
export function refuseOtherThanFields(name: string, fields: unknown): void {
  if (!Array.isArray(fields)) {
    const isDataset = Array.isArray((fields as { fields?: unknown } | null)?.fields);
    const what = isDataset ? "a dataset; its `fields` are wanted" : `${kindOf(fields)}; a list is wanted`;
    throw new InvalidArgumentError(`${name} is ${what}: { name, type } of each field.`);
  }
  const other = Array.from<Partial<FieldSchema> | null>(fields).findIndex(
    (field) => typeof field?.name !== "string" || typeof field.type !== "string",
  );
  if (other < 0) return;
  throw new InvalidArgumentError(`${name}[${other}] is no field of a dataset: { name, type } is wanted.`);
}

/** Names that the source imports. */
const IMPORTED = ["FileValue", "Geometry"];

/** No keyword and no built-in type starts with anything but a small letter. */
const TYPE_NAME = /^[\p{Lu}\p{Lt}\p{Lo}][\p{ID_Continue}$]*$/u;

function nameOf(datasetId: string): string {
  const name = datasetId
    .split(/[^\p{ID_Continue}]+|_+/u)
    .map((word) => word.replace(/^./u, (letter) => letter.toUpperCase()))
    .join("");
  return TYPE_NAME.test(name) && !IMPORTED.includes(name) ? name : `Dataset${name}`;
}

const NUMBERS: Readonly<Record<Bigints, string>> = {
  error: "number",
  string: "number | string",
  bigint: "number | bigint",
};

const TYPES = new Map([
  ["text", "string"],
  ["boolean", "boolean"],
  ["date", "string"],
  ["datetime", "string"],
  ["geo_shape", "Geometry"],
  ["file", "FileValue"],
]);

/** What is not known here, and JSON of any shape, is for the user to find out. */
function typeOf(fieldType: string, number: string): string {
  switch (fieldType) {
    case "int":
    case "double":
      return number;
    case "geo_point_2d":
      return `[latitude: ${number}, longitude: ${number}]`;
    default:
      return TYPES.get(fieldType) ?? "unknown";
  }
}

function propertyName(name: string): string {
  if (/^[A-Za-z_$][\w$]*$/.test(name)) return name;
  // Characters that editors don't show, or take for line ends, are spelt out.
  return JSON.stringify(name).replaceAll(
    /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

function documentation({ name, label, description, annotations }: FieldSchema): string {
  const unit = annotations?.find((annotation) => annotation.name === "unit")?.args?.[0];
  const parts = [
    label === name ? undefined : label,
    description,
    typeof unit === "string" || typeof unit === "number" ? `Unit: ${unit}` : undefined,
  ];
  return parts.filter((part) => part?.trim()).join("\n\n");
}

/** A comment that ends where it should, with no tag in it and no character that turns the text around it. */
function comment(text: string, indent: string): string {
  const lines = text
    .replaceAll(/\r\n|[\r\v\f\x85\p{Zl}\p{Zp}]/gu, "\n")
    .replaceAll(/(?!\n)\p{Cc}/gu, " ")
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replaceAll("*/", "*\\/")
    .replaceAll(/(?<!\w)@/g, "\\@")
    .trim()
    .split("\n")
    .map((line) => line.trim());
  if (lines.join("") === "") return "";
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return [
    `${indent}/**\n`,
    ...lines.map((line) => `${indent} * ${line}`.trimEnd().concat("\n")),
    `${indent} */\n`,
  ].join("");
}
