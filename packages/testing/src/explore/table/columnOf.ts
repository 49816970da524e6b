import { badRequest } from "../exploreProblem.ts";
import type { Column } from "./column.ts";
import type { Table } from "./table.ts";

/** The column of that name. @throws {@link ExploreProblem} 400 when there is none */
export function columnOf(table: Table, name: string): Column {
  const column = table.find(name);
  if (!column) throw badRequest(`Unknown field: ${name}`);
  return column;
}
