import { OdsError } from "@ods/core";

/** Rows that the searches of the API reach: `start + rows` may not pass it. */
export const WINDOW = 10_000;

/** A walk through a search would pass the rows that searches reach. `streamRecords` has no such limit. */
export class WindowExceededError extends OdsError {
  override name = "WindowExceededError";
  /** How many there are to walk through, where it is known. */
  readonly nhits: number | undefined;

  constructor(wanted: string, nhits?: number) {
    super(
      `${wanted}, but searches reach the first ${WINDOW.toLocaleString("en")} only. ` +
        "Narrow the search, set maxItems, or take all records with streamRecords(client, datasetId).",
    );
    this.nhits = nhits;
  }
}
