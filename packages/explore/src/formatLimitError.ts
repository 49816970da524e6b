import { OdsError } from "@ods/core";

/**
 * A dataset has more records than its format holds, so that the file would come without the others. Nothing was
 * downloaded.
 */
export class FormatLimitError extends OdsError {
  override name = "FormatLimitError";
  readonly format: string;
  /** Most records that the format holds. */
  readonly limit: number;
  /** How many the dataset has, with the filters of the download. */
  readonly records: number;

  constructor(
    dataset: string,
    { format, limit, records }: { format: string; limit: number; records: number },
  ) {
    const others = records < 1_048_576 && format === "xls" ? "xlsx or csv" : OTHERS[format];
    super(
      `${dataset} has ${records} records, and ${format} holds ${limit} at most: the others would be missing. Take ` +
        `${others ?? "csv"}, fewer records by filters or rows, or with checkCount: false as many as the portal gives.`,
    );
    this.format = format;
    this.limit = limit;
    this.records = records;
  }
}

const OTHERS: Readonly<Record<string, string>> = { shp: "geojson or kml" };
