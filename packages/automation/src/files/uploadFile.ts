import { unwrap } from "@ods/core";
import type { KnownOptions } from "@ods/core/client-kit";
import type { AutomationClient } from "../client.ts";
import { refuseArguments, refuseOtherThanTextOptions } from "../refuseArguments.ts";
import type { Schemas } from "../schemas.ts";
import { refuseUnknownInUpload, type UploadOptions, type UploadSource, uploadOf } from "./uploadSource.ts";

/**
 * Uploads a file that a resource of the dataset can read: as `{ type: "uploaded_file", file: { uid } }`. Nothing is
 * held whole.
 *
 * @throws {@link InvalidArgumentError} when the file is none (a path, say) or has no name, for options that it does not
 * have, and for arguments of another type.
 * @throws {@link NotFoundError} when there is no such dataset.
 *
 * @example
 * ```ts
 * import { fileFromPath } from "@ods/automation/node";
 *
 * const { uid } = await uploadResourceFile(client, "da_abc123", await fileFromPath("cities.csv"));
 * ```
 */
export async function uploadResourceFile(
  client: AutomationClient,
  datasetUid: string,
  file: UploadSource,
  options: UploadOptions = {},
): Promise<Schemas["DatasetFile"]> {
  refuseArguments("uploadResourceFile", { client }, { datasetUid });
  refuseUnknownInUpload("uploadResourceFile", options);
  const init = ofDataset(datasetUid, options);
  const body = { file: uploadOf(file, options) };
  return unwrap(client.POST("/datasets/{dataset_uid}/resources/files/", { ...init, body }));
}

/**
 * Attaches a file to a dataset, for its readers: a codebook, a legend. Nothing is held whole.
 *
 * @throws {@link InvalidArgumentError} when the file is none (a path, say) or has no name, for options that it does not
 * have, and for arguments of another type.
 * @throws {@link NotFoundError} when there is no such dataset.
 *
 * @example
 * ```ts
 * const legend = new Blob(["<svg>…</svg>"], { type: "image/svg+xml" });
 * await uploadAttachment(client, "da_abc123", legend, { name: "legend.svg" });
 * ```
 */
export async function uploadAttachment(
  client: AutomationClient,
  datasetUid: string,
  file: UploadSource,
  options: UploadOptions = {},
): Promise<Schemas["DatasetAttachment"]> {
  refuseArguments("uploadAttachment", { client }, { datasetUid });
  refuseUnknownInUpload("uploadAttachment", options);
  const init = ofDataset(datasetUid, options);
  const body = { file: uploadOf(file, options) };
  return unwrap(client.POST("/datasets/{dataset_uid}/attachments/", { ...init, body }));
}

export interface AlternativeExportOptions extends UploadOptions {
  /** Name of the entry in the export menu. */
  title: string;
  /** Explanation of the file: its format, its date. */
  description?: string;
}

const EXPORT: KnownOptions<Omit<AlternativeExportOptions, keyof UploadOptions>> = {
  title: true,
  description: true,
};

/**
 * Puts a file of your own into the export menu of a dataset. Nothing is held whole.
 *
 * @throws {@link InvalidArgumentError} when the file is none (a path, say) or has no name, for options that it does not
 * have, and for arguments of another type.
 * @throws {@link NotFoundError} when there is no such dataset.
 *
 * @example
 * ```ts
 * const response = await fetch("https://files.rivertown.example/trees.gpkg");
 * await uploadAlternativeExport(client, "da_abc123", response.body!, { name: "trees.gpkg", title: "GeoPackage" });
 * ```
 */
export async function uploadAlternativeExport(
  client: AutomationClient,
  datasetUid: string,
  file: UploadSource,
  options: AlternativeExportOptions,
): Promise<Schemas["AnyDatasetAlternativeExport"]> {
  refuseArguments("uploadAlternativeExport", { client }, { datasetUid });
  refuseUnknownInUpload("uploadAlternativeExport", options, EXPORT);
  const { title, description } = options ?? {};
  refuseArguments("uploadAlternativeExport", {}, { title });
  refuseOtherThanTextOptions({ description });
  const init = ofDataset(datasetUid, options);
  const form = { title, type: "uploaded_file", ...(description !== undefined && { description }) } as const;
  const body = { ...form, file: uploadOf(file, options) };
  return unwrap(client.POST("/datasets/{dataset_uid}/alternative_exports/", { ...init, body }));
}

/**
 * Adds an image to the assets of the portal, for its pages.
 *
 * @returns its address, as a path on the portal
 * @throws {@link InvalidArgumentError} when the file is none (a path, say) or has no name, for options that it does not
 * have, and for arguments of another type.
 *
 * @example
 * ```ts
 * const { url } = await uploadImage(client, new File(["<svg>…</svg>"], "logo.svg", { type: "image/svg+xml" }));
 * ```
 */
export async function uploadImage(
  client: AutomationClient,
  file: UploadSource,
  options: UploadOptions = {},
): Promise<{ url?: string }> {
  refuseArguments("uploadImage", { client });
  refuseUnknownInUpload("uploadImage", options);
  const { signal } = options;
  const body = { file: uploadOf(file, options) };
  return unwrap(client.POST("/medias/images/", { body, ...(signal && { signal }) }));
}

function ofDataset(dataset_uid: string, { signal }: UploadOptions) {
  return { params: { path: { dataset_uid } }, ...(signal && { signal }) };
}
