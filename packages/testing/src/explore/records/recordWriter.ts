import type { Geometry } from "geojson";
import type { FoundDataset } from "../exploreCall.ts";
import { badRequest } from "../exploreProblem.ts";
import { circleIn } from "../filters.ts";
import { metresTo } from "../geo/places.ts";
import type { Parameters } from "../parameters.ts";
import type { Column } from "../table/column.ts";
import type { Value } from "../table/fieldType.ts";
import type { ZonedTime } from "../table/zonedTime.ts";

export interface WrittenRecord {
  datasetid: string;
  recordid: string;
  fields: Record<string, Value>;
  geometry?: Geometry;
  record_timestamp: string;
}

/** Characters of a date, by the precision that its field is marked with. */
const DATE_LENGTHS: Record<string, number> = { year: 4, month: 7 };

/** Shows records as the API does: empty fields left out, times in the zone that was asked for. */
export class RecordWriter {
  /** The fields that are shown. */
  readonly columns: readonly Column[];
  readonly #found: FoundDataset;
  readonly #zone: ZonedTime;
  readonly #metres: ((row: number) => number | undefined) | undefined;

  /** @throws {@link ExploreProblem} 400 when `fields` names one that does not exist */
  constructor(found: FoundDataset, parameters: Parameters, zone: ZonedTime) {
    const { table } = found;
    const names = parameters.list("fields");
    for (const name of names) if (!table.find(name)) throw badRequest(`Unknown field: ${name}`);
    const wanted = new Set(names);
    this.columns = names.length === 0 ? table.columns : table.columns.filter(({ name }) => wanted.has(name));
    this.#found = found;
    this.#zone = zone;
    const circle = circleIn(parameters);
    const metres = circle && metresTo(circle.centre);
    this.#metres =
      metres &&
      ((row) => {
        const place = table.pointAt(row);
        return place && metres(place);
      });
  }

  record(row: number): WrittenRecord {
    const { id, table } = this.#found;
    const geometry = table.geometryAt(row);
    const record_timestamp = this.valueOf(table.timestamps, row) as string;
    const recordid = table.ids.values[row] as string;
    const fields = this.fields(row);
    // Not with a spread: this is done for every record of a download.
    if (!geometry) return { datasetid: id, recordid, fields, record_timestamp };
    return { datasetid: id, recordid, fields, geometry, record_timestamp };
  }

  feature(row: number): Record<string, unknown> {
    return {
      type: "Feature",
      geometry: this.#found.table.geometryAt(row) ?? null,
      properties: this.fields(row),
    };
  }

  fields(row: number): Record<string, Value> {
    const fields: Record<string, Value> = {};
    for (const column of this.columns) {
      const value = this.valueOf(column, row);
      if (value !== undefined) fields[column.name] = value;
    }
    const metres = this.#metres?.(row);
    if (metres !== undefined) fields.dist = String(metres);
    return fields;
  }

  valueOf(column: Column, row: number): Value | undefined {
    const value = column.values[row];
    if (value === undefined || !column.isTime) return value;
    if (column.type === "datetime") {
      return this.#zone.name === "UTC" ? value : this.#zone.write(Date.parse(String(value)));
    }
    const precision = String(column.annotations.get("timeserie_precision")?.[0]);
    return String(value).slice(0, DATE_LENGTHS[precision]);
  }
}
