import { badRequest } from "./exploreProblem.ts";
import { columnOf } from "./table/columnOf.ts";
import type { Table } from "./table/table.ts";

/**
 * Rows in the order of the keys: a bare name sorts downwards, a minus upwards. Records without the field come last.
 *
 * @throws {@link ExploreProblem} 400 for fields that can't be sorted by
 */
export function sortRows(table: Table, rows: readonly number[], keys: readonly string[]): readonly number[] {
  if (keys.length === 0) return rows;
  const orders = keys.map((key) => {
    const column = columnOf(table, key.replace(/^-/, ""));
    const isSortable =
      column.isNumber || column.isTime || (column.type === "text" && column.annotations.has("sortable"));
    if (!isSortable) throw badRequest(`${column.name} can't be sorted by.`);
    return { ordinals: column.ordinals, sign: key.startsWith("-") ? 1 : -1 };
  });
  return rows.toSorted((a, b) => {
    for (const { ordinals, sign } of orders) {
      const [first, second] = [ordinals[a] as number, ordinals[b] as number];
      if (first === second) continue;
      if (Number.isNaN(first) || Number.isNaN(second)) {
        const gap = Number(Number.isNaN(first)) - Number(Number.isNaN(second));
        if (gap !== 0) return gap;
      } else return first < second ? -sign : sign;
    }
    return a - b;
  });
}
