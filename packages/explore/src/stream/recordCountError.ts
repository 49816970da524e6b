import { OdsError } from "@ods/core";

export interface RecordCounts {
  received: number;
  before: number;
  after: number;
}

/** A stream or a download ended well, but with other than as many records as the portal counts. */
export class RecordCountError extends OdsError {
  override name = "RecordCountError";
  /** How many records, or rows, arrived. */
  readonly received: number;
  /** How many the portal counted before it began. */
  readonly before: number;
  /** How many it counted when it was over; other than `before` when the dataset changed meanwhile. */
  readonly after: number;

  constructor(dataset: string, { received, before, after }: RecordCounts, { cause }: ErrorOptions = {}) {
    const counted =
      before === after
        ? `the portal counts ${before}`
        : `the portal counted ${before} before and ${after} after: the dataset changed meanwhile`;
    super(
      `${received} records of ${dataset} arrived, but ${counted}. Get it again.`,
      cause === undefined ? {} : { cause },
    );
    this.received = received;
    this.before = before;
    this.after = after;
  }
}
