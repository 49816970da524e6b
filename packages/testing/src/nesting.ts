/** More levels than any body has; what walks or writes a deeper one runs out of stack. */
export const DEEPEST = 500;

/** Whether objects and lists lie deeper in each other than {@link DEEPEST}. */
export function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isNested);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= DEEPEST) return true;
    level = level.flatMap((each) => Object.values(each).filter(isNested));
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
