import { OdsError } from "@ods/core";
import { redactAll } from "@ods/core/client-kit";
import type { DatasetStatus } from "./datasetStatus.ts";

/**
 * The portal took an order for a dataset, and did not carry it out: processing failed, met a limit, was aborted or
 * never began.
 *
 * @example
 * ```ts
 * try {
 *   await publishDataset(client, "da_abc123");
 * } catch (error) {
 *   if (!(error instanceof ProcessingError)) throw error;
 *   console.error(error.message, error.datasetStatus.status, error.params);
 *   for (const { record_id, message } of error.records_errors) console.error(record_id, message);
 * }
 * ```
 */
export class ProcessingError extends OdsError {
  override name = "ProcessingError";
  readonly datasetUid: string;
  /** All that the portal says; `code` is its `status`. */
  readonly datasetStatus: DatasetStatus;
  /** Problems with single records, as the portal lists them. */
  readonly records_errors: NonNullable<DatasetStatus["records_errors"]>;
  /** Further values that go with the status. */
  readonly params: NonNullable<DatasetStatus["params"]>;

  constructor(datasetUid: string, said: DatasetStatus, what: string) {
    // Portals quote the address of a source, which may hold a password.
    const datasetStatus = redactAll(said) as DatasetStatus;
    const { message, status, records_errors = [], params = {} } = datasetStatus;
    const why = message ? `: ${message}` : "";
    const count = records_errors.length;
    const records = count === 0 ? "" : ` (${count} ${count === 1 ? "problem" : "problems"} with records)`;
    super(`${what}${why}${records}`, { code: status, ...(count > 0 && { detail: records_errors }) });
    this.datasetUid = datasetUid;
    this.datasetStatus = datasetStatus;
    this.records_errors = records_errors;
    this.params = params;
  }
}

/** For a dataset whose processing ended in `error` or `limit_reached`. */
export function failedProcessing(datasetUid: string, datasetStatus: DatasetStatus): ProcessingError {
  return new ProcessingError(
    datasetUid,
    datasetStatus,
    `Processing the dataset ${datasetUid} ended in "${datasetStatus.status}"`,
  );
}
