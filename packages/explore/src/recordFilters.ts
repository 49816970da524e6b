import type { operations } from "./generated/schema.ts";

type DownloadQuery = operations["download-records"]["parameters"]["query"];

/**
 * Which records of a dataset are wanted, as a search has it: `q`, `refine`, `exclude`, `disjunctive`, `geofilter`,
 * `fields`, `rows`, … Nothing sorts them.
 */
export type RecordFilters = Omit<
  DownloadQuery,
  | "dataset"
  | "format"
  | "facet"
  | "csv_separator"
  | "use_labels_for_header"
  | "callback"
  | "pretty_print"
  | "timezone"
  | "lang"
>;

/** In which zone and language the values of records are written. */
export interface RecordLocale {
  /** IANA name of the zone that dates with a time are given in, such as `"Europe/Paris"`. @default UTC */
  timezone?: string;
  /** Two letters: the language of labels and of the words in `q`. @default the portal's */
  lang?: string;
}
