/**
 * The parameters of a header such as `Content-Type` or `Content-Disposition` (RFC 9110, 5.6.6), by their names in lower
 * case. What makes no sense is passed over; of a name that comes twice the first counts.
 */
export function headerParameters(header: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (let at = 0; at < header.length; ) {
    const end = indexOr(header, ";", at);
    const equals = indexOr(header, "=", at);
    if (equals >= end) {
      at = end + 1;
      continue;
    }
    const name = header.slice(at, equals).trim().toLowerCase();
    let start = equals + 1;
    while (header[start] === " " || header[start] === "\t") start++;
    const { value, after } = header[start] === '"' ? quotedAt(header, start) : tokenAt(header, start);
    if (!parameters.has(name)) parameters.set(name, value);
    at = after;
  }
  return parameters;
}

/** A label in the `charset` of a `Content-Type`, in lower case; undefined where there is none. */
export function charsetOf(contentType: string | null): string | undefined {
  // Of a header that was sent twice the first value counts.
  const [charset] =
    headerParameters(contentType ?? "")
      .get("charset")
      ?.split(",") ?? [];
  return charset?.trim().toLowerCase() || undefined;
}

function tokenAt(header: string, start: number): { value: string; after: number } {
  const end = indexOr(header, ";", start);
  return { value: header.slice(start, end).trim(), after: end + 1 };
}

function quotedAt(header: string, start: number): { value: string; after: number } {
  let value = "";
  let at = start + 1;
  for (; at < header.length && header[at] !== '"'; at++) {
    if (header[at] === "\\") at++;
    value += header[at] ?? "";
  }
  return { value, after: indexOr(header, ";", at) + 1 };
}

function indexOr(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from);
  return at < 0 ? text.length : at;
}
