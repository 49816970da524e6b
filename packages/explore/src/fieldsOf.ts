/** A record as the API gives it counts as its fields; all else as it is. */
export function fieldsOf(row: unknown): unknown {
  if (typeof row !== "object" || row === null) return row;
  const { recordid, fields } = row as { recordid?: unknown; fields?: unknown };
  return typeof recordid === "string" && typeof fields === "object" && fields !== null ? fields : row;
}
