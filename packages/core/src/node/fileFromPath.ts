import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { InvalidArgumentError } from "../errors.ts";
import { type KnownOptions, refuseUnknown } from "../knownOptions.ts";
import { checkPartName, checkPartType } from "../partHeaders.ts";

export interface FileFromPathOptions {
  /** Name to give the file. @default the last part of the path */
  name?: string;
  /** Media type. @default "application/octet-stream" */
  type?: string;
}

const FILE_FROM_PATH: KnownOptions<FileFromPathOptions> = { name: true, type: true };

/**
 * A file on disk to upload. Its content stays on disk and is read as the connection takes it.
 *
 * @throws {@link InvalidArgumentError} when the path leads to no readable file, and for a name or a type with control
 * characters.
 *
 * @example
 * ```ts
 * import { fileFromPath } from "@ods/automation/node";
 *
 * await unwrap(client.POST("/datasets/{dataset_uid}/attachments/", {
 *   params: { path: { dataset_uid } },
 *   body: { file: await fileFromPath("dictionary.pdf", { type: "application/pdf" }) },
 * }));
 * ```
 */
export async function fileFromPath(path: string | URL, options: FileFromPathOptions = {}): Promise<File> {
  refuseUnknown("fileFromPath", options, FILE_FROM_PATH, { filename: "it is called `name` here." });
  const type = options.type ?? "application/octet-stream";
  const name = options.name ?? basename(path instanceof URL ? decodeURIComponent(path.pathname) : path);
  checkPartName(name, "The file");
  checkPartType(type, `The file "${name}"`);
  try {
    if (!(await stat(path)).isFile()) throw Object.assign(new Error("It is no file"), { code: "EISDIR" });
    return new File([await openAsBlob(path, { type })], name, { type });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new InvalidArgumentError(`There is no file to upload at ${path}: ${code ?? message}.`, { cause });
  }
}
