import { OdsError } from "@ods/core";

/** The dataset is not in the cache with these options, or not any more. */
export class NotCachedError extends OdsError {
  override name = "NotCachedError";
}
