/**
 * Whether objects and lists lie deeper in each other than that: what writes or walks such a value runs out of stack,
 * though `JSON.parse` reads it. Each object is looked at once for each place that it has.
 */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level = [value].filter(isNested);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= most) return true;
    level = level.flatMap((each) => Object.values(each).filter(isNested));
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
