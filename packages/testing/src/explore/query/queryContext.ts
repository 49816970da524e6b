import type { Table } from "../table/table.ts";
import type { ZonedTime } from "../table/zonedTime.ts";

/** Whether a record meets a condition. */
export type Test = (row: number) => boolean;

export interface QueryContext {
  table: Table;
  /** The time at which the query is read. */
  now: number;
  /** The zone of texts that name none. */
  zone: ZonedTime;
}
