import type { Geometry } from "geojson";
import type { paths } from "./generated/schema.ts";
import type { FoundIn } from "./paginate.ts";

/** A record of a dataset whose fields are not known. */
export type DatasetRecord = FoundIn<paths, "/api/records/1.0/search/">;

/**
 * The value of a field of type `file`. Its content is at
 * `/api/datasets/1.0/{dataset_id}/files/{file_id}/`, under its `id`.
 *
 * @example
 * ```ts
 * const thumbnails = records.flatMap(({ fields }) => (fields.photo?.thumbnail ? [fields.photo.id] : []));
 * ```
 */
export interface FileValue {
  /** 32 hexadecimal digits. */
  id: string;
  /** Name that the file was given under. */
  filename?: string;
  /** Short name of the format, such as `JPEG`. */
  format?: string;
  mimetype?: string;
  /** In pixels; of images only. */
  width?: number;
  /** In pixels; of images only. */
  height?: number;
  /** Whether the portal has smaller versions of it. */
  thumbnail?: boolean;
  etag?: string;
  /** Date and time at which the portal last took the file over. */
  last_synchronized?: string;
  /** The main colours of an image. */
  color_summary?: string[];
  /** How an image has to be turned, from 1 to 8 as in Exif. */
  exif_orientation?: number;
  /** Where the file comes from, or lies outside the portal. */
  url?: string;
  /** Whether it only stands in for a file that could not be had. */
  placeholder?: boolean;
}

/**
 * The value of a field of type `geo_point_2d`: latitude first, other than in GeoJSON.
 *
 * @example
 * ```ts
 * const paris: GeoPoint = [48.8566, 2.3522];
 * ```
 */
export type GeoPoint = [latitude: number, longitude: number];

/**
 * A record whose fields are known. {@link recordTypes} writes the type of the fields for you; nothing checks that
 * records are of it. Records that are read with `bigints: "bigint"` or `"string"` have a BigInt or a text where a number
 * is one that JavaScript does not hold: say so in `Fields`, as `recordTypes(dataset, { bigints })` does.
 *
 * @example
 * ```ts
 * interface Tree {
 *   species?: string;
 *   height?: number;
 * }
 * const tallest = (trees: TypedRecord<Tree>[]) => Math.max(...trees.map(({ fields }) => fields.height ?? 0));
 * ```
 */
export interface TypedRecord<Fields> {
  datasetid: string;
  recordid: string;
  /** By technical name; empty ones are left out. */
  fields: Fields;
  /** Longitude first, as GeoJSON wants it. */
  geometry?: Geometry;
  record_timestamp?: string;
}
