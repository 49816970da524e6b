import type { Table } from "../table/table.ts";

/** Whether a record meets a condition. */
export type Test = (row: number) => boolean;

export interface QueryContext {
  table: Table;
  /** The time at which the query is read. */
  now: number;
}
