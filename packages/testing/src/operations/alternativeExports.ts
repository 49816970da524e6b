import { type Call, changed, datasetOf, type Handlers } from "../call.ts";
import { invalid } from "../problem.ts";
import type { StoredExport } from "../state/datasetState.ts";
import { collectionHandlers, thingOf } from "./collectionHandlers.ts";
import { readFile, sendFile } from "./files.ts";

const table = {
  parameter: "export_uid",
  things: (call: Call) => datasetOf(call).exports,
};

/** Files in the export menu of a dataset that were made elsewhere. */
export const alternativeExports: Handlers = {
  ...collectionHandlers<StoredExport>({
    ...table,
    operations: {
      list: "list-dataset-alternative-exports",
      create: "create-dataset-alternative-export",
      retrieve: "retrieve-dataset-alternative-export",
      update: "update-dataset-alternative-export",
      delete: "delete-dataset-alternative-export",
    },
    read: readExport,
    show: (_call, { target, uid, title, description, mimetype, created_at, updated_at }) => ({
      uid,
      title,
      ...(description !== undefined && { description }),
      ...(mimetype !== undefined && { mimetype }),
      created_at,
      updated_at,
      ...("url" in target
        ? { type: "url", url: target.url }
        : { type: "uploaded_file", filename: target.filename }),
    }),
    changed: (call) => changed(call, datasetOf(call), "alternative_exports"),
  }),

  "download-dataset-alternative_exports": (call) => {
    const { target } = thingOf(table, call);
    return "url" in target ? { status: 303, headers: { Location: target.url } } : sendFile(target);
  },
};

function readExport(call: Call, current: StoredExport | undefined): StoredExport {
  const { title, description } = call.body as { title: string; description?: string };
  const updated_at = call.state.timestamp();
  if (current) {
    if ("url" in current.target) throw invalid({ type: ["exports that link elsewhere can't be changed"] });
    return { ...current, title, description: description ?? current.description, updated_at };
  }
  const { uid, filename, content, mimetype, created_at } = readFile(call, () => call.state.newUid("ae"));
  return {
    uid,
    title,
    description,
    mimetype: mimetype ?? undefined,
    created_at,
    updated_at,
    target: { filename, content },
  };
}
