import { type Answer, type Call, changed, datasetOf, type Handlers, NO_CONTENT, pageOf } from "../call.ts";
import { freeIdentifier } from "../identifiers.ts";
import { invalid } from "../problem.ts";
import type { StoredFile } from "../state.ts";

/** Files of resources, and attachments. */
export const files: Handlers = {
  "upload-resource-file": (call) => {
    const { files } = datasetOf(call);
    const file = files.add(readFile(call, ({ name }) => freeName(name, (uid) => files.has(uid))));
    return { body: showFile(file) };
  },
  "retrieve-dataset-resource-file": (call) => ({
    body: showFile(datasetOf(call).files.get(call.path.file_uid ?? "")),
  }),
  "download-dataset-resource-file": (call) => sendFile(datasetOf(call).files.get(call.path.file_uid ?? "")),

  "list-dataset-attachments": (call) => pageOf(call, datasetOf(call).attachments, showFile),
  "create-dataset-attachment": (call) => {
    const dataset = datasetOf(call);
    const file = dataset.attachments.add(readFile(call, () => call.state.newUid("at")));
    changed(call, dataset, "attachments");
    return { body: showFile(file) };
  },
  "retrieve-dataset-attachment": (call) => ({ body: showFile(attachmentOf(call)) }),
  "delete-dataset-attachment": (call) => {
    const dataset = datasetOf(call);
    dataset.attachments.delete(attachmentOf(call).uid);
    changed(call, dataset, "attachments");
    return NO_CONTENT;
  },
  "download-dataset-attachment": (call) => sendFile(attachmentOf(call)),
};

export function showFile({ uid, filename, mimetype, created_at }: StoredFile): Record<string, unknown> {
  return { uid, filename, mimetype, created_at };
}

function attachmentOf(call: Call): StoredFile {
  return datasetOf(call).attachments.get(call.path.attachment_uid ?? "");
}

/** @throws {@link Problem} 400 where the form has no file */
export function readFile({ form, state }: Call, uidFor: (file: File) => string): StoredFile {
  const file = form?.get("file");
  if (!(file instanceof File)) throw invalid({ file: ["a file is wanted"] });
  return {
    uid: uidFor(file),
    content: file,
    filename: file.name,
    mimetype: file.type || null,
    created_at: state.timestamp(),
  };
}

/** Uploaded files go by their name; a second one of the same name gets a number. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  const [, stem = name, extension = ""] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  return freeIdentifier(stem, "-", (candidate) => isTaken(candidate + extension)) + extension;
}

export function sendFile({ content, filename }: Pick<StoredFile, "content" | "filename">): Answer {
  return {
    content: content.slice(0, content.size, "application/octet-stream"),
    headers: { "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(filename)}` },
  };
}
