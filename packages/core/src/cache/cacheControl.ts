/** Directives of a `Cache-Control` header by their name in lower case; undefined for those without a value. */
export type Directives = ReadonlyMap<string, string | undefined>;

/** Where a directive is given twice, the first counts; of several `no-cache`, the strictest. */
export function parseCacheControl(headers: Headers): Directives {
  const directives = new Map<string, string | undefined>();
  for (const part of splitList(headers.get("Cache-Control") ?? "")) {
    const [name, value] = splitDirective(part);
    if (!directives.has(name)) {
      directives.set(name, value);
    } else if (name === "no-cache") {
      const before = directives.get(name);
      directives.set(name, before === undefined || value === undefined ? undefined : `${before},${value}`);
    }
  }
  return directives;
}

/** Seconds of a directive in ms; undefined when it is absent, NaN when it is no whole number. */
export function milliseconds(directives: Directives, name: string): number | undefined {
  if (!directives.has(name)) return undefined;
  const value = directives.get(name) ?? "";
  // More than 2^31 seconds mean for ever.
  return /^\d+$/.test(value) ? Math.min(Number(value), 2 ** 31) * 1000 : Number.NaN;
}

/** The same, but undefined for what is no whole number as well. */
export function stated(directives: Directives, name: string): number | undefined {
  const value = milliseconds(directives, name);
  return Number.isNaN(value) ? undefined : value;
}

/** Header names that `no-cache="…"` lists; undefined when the whole answer is meant, or nothing. */
export function uncachedFields(directives: Directives): string[] | undefined {
  return directives
    .get("no-cache")
    ?.split(",")
    .map((name) => name.trim());
}

/** Whether every use of the answer has to be confirmed by its origin. */
export function wantsValidation(directives: Directives): boolean {
  return directives.has("no-cache") && uncachedFields(directives) === undefined;
}

/** The members of a comma-separated header, trimmed, quoted strings whole, empty ones left out. */
export function splitList(value: string): string[] {
  const members = value.match(/(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g) ?? [];
  return members.map((member) => member.trim()).filter((member) => member !== "");
}

function splitDirective(part: string): [name: string, value: string | undefined] {
  const equals = part.indexOf("=");
  if (equals < 0) return [part.toLowerCase(), undefined];
  const value = part.slice(equals + 1);
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(value)?.[1];
  return [part.slice(0, equals).toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? value];
}
