/** How records that are pushed may be written. */
export const RECORD_FORMATS = ["csv", "json", "ndjson"] as const;

export type RecordFormat = (typeof RECORD_FORMATS)[number];
