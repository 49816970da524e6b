import type { DownloadProgress } from "../whole/wholeBody.ts";

/** How far a stream is. */
export interface StreamProgress extends DownloadProgress {
  /** How many records, or rows, were given out before these bytes. */
  records: number;
}
