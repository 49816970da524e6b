import { OdsError } from "@ods/core";

type OdsErrorOptions = NonNullable<ConstructorParameters<typeof OdsError>[1]>;

/** A stream ended before all was said. What it gave out before is right, but it is not all. */
export class IncompleteStreamError extends OdsError {
  override name = "IncompleteStreamError";
  /** How many records, or rows, arrived complete. */
  readonly received: number;

  constructor(message: string, options: OdsErrorOptions & { received: number }) {
    super(message, options);
    this.received = options.received;
  }
}
