import { IncompleteStreamError } from "../stream/incompleteStreamError.ts";

/** CSV ended before all was said, as far as that can be seen; `received` says how many rows are complete. */
export class IncompleteCsvError extends IncompleteStreamError {
  override name = "IncompleteCsvError";
}
