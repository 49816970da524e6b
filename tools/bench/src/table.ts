const BAR = 32;

/** A cell: text, or a number, which becomes a bar beside those of its column. */
export type Cell = string | number;

/** Lines with aligned columns: the first to the left, as bars are, the others to the right. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const most = heads.map((_, column) => Math.max(...rows.map((row) => Number(row[column]) || 0)));
  const lines = rows.map((row) =>
    row.map((cell, column) =>
      typeof cell === "number" ? "█".repeat(Math.round((cell / (most[column] || 1)) * BAR)) : cell,
    ),
  );
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const isLeft = (column: number) => column === 0 || rows.some((row) => typeof row[column] === "number");
  return [heads, ...lines]
    .map((line) =>
      line
        .map((text, column) =>
          isLeft(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
