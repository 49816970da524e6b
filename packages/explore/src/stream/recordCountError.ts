import { OdsError } from "@ods/core";

export interface RecordCounts {
  received: number;
  before: number;
  after: number;
}

/** A stream ended well, but with other than as many records as the portal counts. */
export class RecordCountError extends OdsError {
  override name = "RecordCountError";
  /** How many records, or rows, arrived. */
  readonly received: number;
  /** How many the portal counted before the stream began. */
  readonly before: number;
  /** How many it counted when the stream was over; other than `before` when the dataset changed meanwhile. */
  readonly after: number;

  constructor(dataset: string, { received, before, after }: RecordCounts) {
    const counted =
      before === after
        ? `the portal counts ${before}`
        : `the portal counted ${before} before and ${after} after: the dataset changed meanwhile`;
    super(`${received} records of ${dataset} arrived, but ${counted}. Stream it again.`);
    this.received = received;
    this.before = before;
    this.after = after;
  }
}
