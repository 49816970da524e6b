/** `12,345` */
export function thousands(value: number): string {
  return value.toLocaleString("en");
}

/** Bytes as people read them: `1.2 MB`. */
export function bytes(value: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let unit = 0;
  let rest = value;
  for (; rest >= 1000 && unit < units.length - 1; unit += 1) rest /= 1000;
  return `${unit === 0 ? rest : rest.toFixed(1)} ${units[unit]}`;
}

/** `1 record`, `2 records` */
export function counted(value: number, what: string): string {
  return `${thousands(value)} ${what}${value === 1 ? "" : "s"}`;
}
