import type { Geometry, Position } from "geojson";
import { fingerprint } from "../fingerprint.ts";
import { placeOf } from "../geo/places.ts";
import { Column } from "./column.ts";
import { type GeoPoint, type Value, writeValue } from "./fieldType.ts";

/** The records of a dataset, by columns. A row keeps its number for good; deleted ones are passed over. */
export class Table {
  readonly #columns: Column[] = [];
  /** The first column of a name, and the first of a name or a source. */
  readonly #byName = new Map<string, Column>();
  readonly #byNameOrSource = new Map<string, Column>();
  readonly ids = new Column("recordid", "recordid", "text", []);
  readonly timestamps = new Column("record_timestamp", "record_timestamp", "datetime", []);
  readonly #rowById = new Map<string, number>();
  readonly #deleted = new Set<number>();
  readonly #isOpen: boolean;
  #rows = 0;

  /** @param options `isOpen`: fields that it does not have are empty ones, as in a catalogue. */
  constructor(columns: Column[], options: { isOpen?: boolean } = {}) {
    for (const column of columns) this.add(column);
    this.#isOpen = options.isOpen ?? false;
  }

  get columns(): readonly Column[] {
    return this.#columns;
  }

  add(column: Column): void {
    const { name, source } = column;
    this.#columns.push(column);
    if (!this.#byName.has(name)) this.#byName.set(name, column);
    for (const key of [name, source]) {
      if (!this.#byNameOrSource.has(key)) this.#byNameOrSource.set(key, column);
    }
  }

  /** A table of columns that are filled; of records with the same identifier the last one stays. */
  static of(columns: Column[], timestamp: string, options: { isOpen?: boolean } = {}): Table {
    const table = new Table(columns, options);
    const rows = columns[0]?.values.length ?? 0;
    const read = table.#reader();
    for (let row = 0; row < rows; row++)
      table.#take(
        row,
        read((column) => column.values[row]),
        timestamp,
      );
    return table;
  }

  /** How many records there are. */
  get size(): number {
    return this.#rows - this.#deleted.size;
  }

  /** The numbers of all rows, in their order. */
  *rows(): Generator<number> {
    for (let row = 0; row < this.#rows; row++) if (!this.#deleted.has(row)) yield row;
  }

  /** The column of that name, technical ones included. */
  find(name: string): Column | undefined {
    const technical = [this.ids, this.timestamps].find((column) => column.name === name);
    const column = this.#byName.get(name) ?? technical;
    return column ?? (this.#isOpen ? new Column(name, name, "text", []) : undefined);
  }

  /** The column that a file or a push means by that name. */
  filledBy(name: string): Column | undefined {
    return this.#byNameOrSource.get(name);
  }

  rowOf(id: string): number | undefined {
    return this.#rowById.get(id);
  }

  /** Adds a record, or puts it in the place of the one with the same identifier. */
  upsert(values: Map<Column, Value | undefined>, timestamp: string): void {
    const id = this.idOf(values);
    const row = this.#rowById.get(id) ?? this.#rows;
    for (const column of this.columns) column.set(row, values.get(column));
    this.#take(row, id, timestamp);
  }

  /** @returns whether there was such a record */
  delete(id: string): boolean {
    const row = this.#rowById.get(id);
    if (row === undefined) return false;
    this.#rowById.delete(id);
    this.#deleted.add(row);
    return true;
  }

  /** The identifier that a record with these values has. */
  idOf(values: Map<Column, Value | undefined>): string {
    return this.#reader()((column) => values.get(column));
  }

  /** Where a record is: its point, or the middle of its shape. */
  pointAt(row: number): GeoPoint | undefined {
    const point = this.columns.find(({ type }) => type === "geo_point_2d")?.values[row];
    return placeOf(point ?? this.columns.find(({ type }) => type === "geo_shape")?.values[row]);
  }

  /** The shape of a record, or else its point, with all their digits. */
  geometryAt(row: number): Geometry | undefined {
    const shape = this.columns.find(({ type }) => type === "geo_shape")?.values[row];
    if (shape !== undefined) return shape as Geometry;
    const point = this.columns.find(({ type }) => type === "geo_point_2d")?.values[row];
    return Array.isArray(point)
      ? { type: "Point", coordinates: [point[1], point[0]] as Position }
      : undefined;
  }

  #take(row: number, id: string, timestamp: string): void {
    const former = this.#rowById.get(id);
    if (former !== undefined && former !== row) this.#deleted.add(former);
    this.#rowById.set(id, row);
    this.ids.set(row, id);
    this.timestamps.set(row, timestamp);
    this.#rows = Math.max(this.#rows, row + 1);
  }

  /** The fields marked with `id` make a record's identifier, or else all of them. */
  #reader(): (read: (column: Column) => Value | undefined) => string {
    const marked = this.columns.filter(({ annotations }) => annotations.has("id"));
    const columns = marked.length > 0 ? marked : this.columns;
    return (read) => {
      let text = "";
      for (const column of columns) {
        const value = read(column);
        // Fields that are empty don't count, so that a field that comes later changes no identifier.
        if (value !== undefined) text += `${column.source}\u0000${writeValue(value)}\u0001`;
      }
      return fingerprint(text, 40);
    };
  }
}
