/** A readable identifier made of a title: ASCII letters, digits, and the separator between words. */
export function slugOf(title: string, separator: "-" | "_", fallback: string): string {
  const ascii = title.normalize("NFKD").replace(/\p{Mark}/gu, "");
  const slug = ascii.toLowerCase().replace(/[^a-z0-9]+/g, separator);
  return slug.replace(new RegExp(`^${separator}|${separator}$`, "g"), "") || fallback;
}

/** The wanted identifier, or one like it that is not taken. */
export function freeIdentifier(
  wanted: string,
  separator: "-" | "_",
  isTaken: (id: string) => boolean,
): string {
  let id = wanted;
  for (let n = 2; isTaken(id); n++) id = `${wanted}${separator}${n}`;
  return id;
}
