import { type Download, download, orUndefined, paginate, type Upload, unwrap } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import { exactCall } from "./exactCall.ts";
import type { Json } from "./json.ts";

/** Lists that belong to a dataset, by their place below it. */
export type DatasetPart =
  | "resources"
  | "fields"
  | "processors"
  | "attachments"
  | "alternative_exports"
  | "security/users"
  | "security/groups"
  | "schedules"
  | "versions";

/** The parts of one dataset of one portal, read and written alike. */
export interface DatasetAccess {
  readonly uid: string;
  list(part: DatasetPart, query?: Json): Promise<Json[]>;
  create(part: DatasetPart, body: Json): Promise<Json>;
  update(part: DatasetPart, uid: string, body: Json): Promise<Json>;
  delete(part: DatasetPart, uid: string): Promise<void>;
  get(path: string, query?: Json): Promise<Json>;
  /** The uploaded file of that uid, where there is one. */
  file(uid: string): Promise<Json | undefined>;
  put(path: string, body: Json): Promise<Json>;
  /** Sends a file to a list of files, with other values of its form. */
  upload(path: string, file: Upload, form?: Json): Promise<Json>;
  download(path: string): Promise<Download>;
}

/** The paths that differ between the parts are put together here, so their types can't be checked call by call. */
const downloadAt = download as unknown as (
  client: AutomationClient,
  path: string,
  init: object,
) => Promise<Download>;
type UncheckedCall = (path: string, init: object) => Promise<{ data?: Json; response: Response }>;

export function datasetAccess(
  client: AutomationClient,
  uid: string,
  signal: AbortSignal | undefined,
): DatasetAccess {
  const api = client as unknown as Record<"GET" | "POST" | "PUT" | "DELETE", UncheckedCall>;
  const at = (path: string) => `/datasets/{dataset_uid}/${path}`;
  const call = exactCall(signal);
  const init = (more: Json = {}, query: Json = {}) => {
    return { ...call, params: { path: { dataset_uid: uid, ...more }, query } };
  };
  const answer = (sent: ReturnType<UncheckedCall>) => unwrap(sent) as Promise<Json>;
  return {
    uid,
    list(part, query) {
      const pages = paginate(client as never, at(`${part}/`) as never, init({}, query) as never, {
        pageSize: 100,
      });
      return pages.toArray() as Promise<Json[]>;
    },
    create: (part, body) => answer(api.POST(at(`${part}/`), { ...init(), body })),
    update: (part, item, body) => answer(api.PUT(at(`${part}/{item}/`), { ...init({ item }), body })),
    async delete(part, item) {
      await orUndefined(api.DELETE(at(`${part}/{item}/`), init({ item })));
    },
    get: (path, query) => answer(api.GET(at(path), init({}, query))),
    file: (file) =>
      orUndefined(api.GET(at("resources/files/{file}/"), init({ file }))) as Promise<Json | undefined>,
    put: (path, body) => answer(api.PUT(at(path), { ...init(), body })),
    upload: (path, file, form = {}) => answer(api.POST(at(path), { ...init(), body: { ...form, file } })),
    download: (path) => downloadAt(client, at(path), init()),
  };
}
