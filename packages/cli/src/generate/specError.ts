/** A fault in a document, an overlay or a command line: where it is, what is wrong, what to do. */
export class SpecError extends Error {
  override name = "SpecError";

  constructor(where: { file: string; pointer?: string; line?: number }, problem: string, remedy: string) {
    const place = where.pointer ? ` ${where.pointer}` : where.line ? `:${where.line}` : "";
    super(`${where.file}${place}\n  ${problem}\n  ${remedy}`);
  }
}

/** Nothing answers where a document should be, or not with the document. */
export class UnreachableError extends SpecError {
  override name = "UnreachableError";
}
