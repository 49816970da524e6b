/** Codings whose end `fetch` does not look at: Node and Chromium take a response that is cut for a shorter one. */
const COMPRESSIONS = /^(?:x-)?(?:gzip|deflate|br|zstd|compress|dcb|dcz|bzip2|xz|lzma)$/;

/** How a response came compressed: nothing but the content tells then whether all of it came. */
export function compressionOf({ headers }: Response): string | undefined {
  const codings = headers.get("Content-Encoding")?.toLowerCase().split(",") ?? [];
  return codings.map((coding) => coding.trim()).find((coding) => COMPRESSIONS.test(coding));
}
