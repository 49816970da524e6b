import type { Bigints } from "@ods/core";
import type { Data } from "apache-arrow";

/** One column of a batch that is being filled. */
export interface Column {
  /**
   * Takes the value of a row, in which numbers that JavaScript would not write as they came are exact ones. Rows come in order, and those that are empty don't come at all.
   *
   * @returns whether the value is one that the column can hold; if not, the row stays empty.
   */
  set(row: number, value: unknown): boolean;
  /** The first rows as Arrow has them; what comes next is another batch, from row 0. */
  take(length: number): Data;
  /** What was taken of all batches, brought to one type where their values made for several. */
  unify?(taken: readonly Data[]): readonly Data[];
}

/** What all columns of a batch have to know. */
export interface ColumnContext {
  /** Whether types may wait for the last value, as those of a table do. */
  isTable: boolean;
  /** Whether text becomes a dictionary; undefined: where it pays. */
  dictionary: boolean | undefined;
  /** IANA name of the zone of dates with a time. */
  timezone: string;
  /** What becomes of whole numbers that JavaScript does not hold. */
  bigints: Bigints;
  written: Written;
}

/** Bytes of text in a batch, over all its columns. */
export interface Written {
  bytes: number;
}
