// Sends ten calls of each of many clients, all clients at once, to a hostile server, and prints what became of them.
import {
  type ClientOptions,
  createClient,
  type Download,
  download,
  type Failure,
  FileStream,
  OdsError,
  type RetryEvent,
  unwrap,
} from "@ods/core";
import { bodyFor, contentFor, dataFor, type HostileCall, isCsv, shortDataFor } from "./hostileData.ts";
import { WANTED_WAIT } from "./hostileRefusals.ts";

/** What the program is told, as JSON on its command line. */
export interface Task {
  portal: string;
  clients: number;
  key: string;
  /** Whether requests tell their body, which those of Firefox and React Native don't. */
  tellsBody: boolean;
}

export interface Outcome {
  /** `"own"` for the data asked for, the name of an error, or what else there was. */
  what: string;
  /** How often it was sent again. */
  retries: number;
  /** Whether it may have ended for a reason of its caller's: an abort or a deadline. */
  isLimited: boolean;
  /** Whether the body of its error was cut, and says so. */
  isCut?: true;
}

export interface Report {
  outcomes: Record<string, Outcome>;
  /** Retries that waited for less than the back-off, or less than the portal asked for. */
  hasty: RetryEvent[];
  /** Bytes of heap after 2 calls of each client and after 9. */
  heap: number[];
  /** The most memory that the process ever had, in bytes. */
  peak: number;
  /** What keeps the process alive when all calls have ended, before some are left unread. */
  resources: string[];
  /** The same when those were left unread. */
  resourcesUnread: string[];
}

interface Json<Data> {
  content: { "application/json": Data };
}

interface OfId {
  parameters: { path: { id: string } };
}

interface Paths {
  "/things/{id}/": {
    get: OfId & { responses: { 200: { content: { "application/json": unknown; "text/csv": string } } } };
    put: OfId & { requestBody: Json<object>; responses: { 200: Json<unknown> } };
    post: OfId & { requestBody: Json<object>; responses: { 201: Json<unknown> } };
    delete: OfId & { responses: { 204: { content?: never } } };
  };
  "/files/{id}/": {
    get: OfId & { responses: { 200: { content: { "text/csv": string } } } };
    put: OfId & {
      requestBody: { content: { "multipart/form-data": { file: Blob | FileStream } } };
      responses: { 200: Json<unknown> };
    };
  };
}

const CALLS = 10;
/** Everybody's last call, which is left unread. */
const UNREAD = CALLS - 1;
const KINDS = ["GET", "PUT", "POST", "DELETE", "file", "csv", "upload"] as const;
const IMPATIENT = new Error("enough");
/** No wait of the back-off is shorter than this part of what it may be. */
const LEAST = 0.5;
const MAX_DELAY = 5;

const task = JSON.parse(process.argv[2] ?? "") as Task;
if (!task.tellsBody) Reflect.deleteProperty(Request.prototype, "body");
const { random } = Math;
Math.random = () => LEAST + (1 - LEAST) * random();

const outcomes: Record<string, Outcome> = {};
const hasty: RetryEvent[] = [];
const retries = new Map<string, number>();
const wanted = new Map<string, number>();

const idIn = (url: string) => url.split("/").at(-2) ?? "";

function shouldRetry({ url, response }: Failure): undefined {
  wanted.set(idIn(url), Number(response?.headers.get(WANTED_WAIT) ?? 0));
}

function onRetry(event: RetryEvent): void {
  const id = idIn(event.url);
  retries.set(id, (retries.get(id) ?? 0) + 1);
  const own = LEAST * Math.min(MAX_DELAY, 2 ** (event.attempt - 1));
  if (event.delay < Math.max(own, wanted.get(id) ?? 0)) hasty.push(event);
}

const options: ClientOptions = {
  portal: task.portal,
  auth: task.key,
  timeout: 3_000,
  retry: { baseDelay: 1, maxDelay: MAX_DELAY, shouldRetry },
  hooks: { onRetry },
};
const location = { path: "api/v1", redirects: ["/files/{id}/"] };

const clients = Array.from({ length: task.clients }, (_, index) => {
  const hasDeadline = index % 4 >= 2;
  const keyed = createClient<Paths>(hasDeadline ? { ...options, deadline: 8_000 } : options, location);
  return {
    index,
    hasDeadline,
    // A signal that never aborts is shared by all calls of its client.
    signal: index % 2 === 0 ? new AbortController().signal : undefined,
    api: index % 8 === 7 ? keyed.anonymous() : keyed,
    // Long enough that its timers run when all else is over.
    patient: createClient<Paths>({ ...options, timeout: 15_000, deadline: 600_000 }, location),
  };
});
type Client = (typeof clients)[0];

/** Responses that nobody reads, and nobody lets go. */
const unread: Download[] = [];

async function call(client: Client, turn: number): Promise<void> {
  const number = client.index + turn * task.clients;
  const isUnread = turn === UNREAD;
  const kind = isUnread ? "csvUnread" : (KINDS[number % KINDS.length] as string);
  const id = `${kind}-${number}`;
  // Some callers lose patience; with those that stay silent all do.
  const abort = isUnread || number % 33 === 0 ? new AbortController() : undefined;
  const timer = abort && setTimeout(() => abort.abort(IMPATIENT), isUnread ? 3_000 : number % 50);
  const signal = abort?.signal ?? client.signal;
  const outcome: Outcome = { what: "", retries: 0, isLimited: client.hasDeadline || abort !== undefined };
  outcomes[id] = outcome;
  try {
    outcome.what = await result(client, id, kind, signal);
  } catch (error) {
    outcome.what =
      error instanceof OdsError ? error.name : error === IMPATIENT ? "aborted" : `untyped: ${String(error)}`;
    const detail = JSON.stringify((error as OdsError).detail) ?? "";
    if (detail.length > 2 ** 20 + 1_000) outcome.what = `an error of ${detail.length} characters`;
    if (detail.includes("(cut here: ")) outcome.isCut = true;
  } finally {
    clearTimeout(timer);
    outcome.retries = retries.get(id) ?? 0;
  }
}

async function result(
  { api, patient }: Client,
  id: string,
  kind: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const init = { params: { path: { id } }, ...(signal && { signal }) };
  const method = kind === "upload" ? "PUT" : /^[A-Z]+$/.test(kind) ? kind : "GET";
  const bytes = bodyFor({ id, method });
  const body = () => JSON.parse(bytes.toString()) as object;
  switch (kind) {
    case "GET":
      return verdict({ id, method }, await unwrap(api.GET("/things/{id}/", init)));
    case "PUT":
      return verdict({ id, method }, await unwrap(api.PUT("/things/{id}/", { ...init, body: body() })));
    case "POST":
      return verdict({ id, method }, await unwrap(api.POST("/things/{id}/", { ...init, body: body() })));
    case "DELETE": {
      const settled = await api.DELETE("/things/{id}/", init);
      const data = await unwrap(settled);
      if (data !== undefined) return verdict({ id, method }, data);
      return settled.response.status === 204 ? "own" : "nothing";
    }
    case "upload": {
      const blob = new Blob([new Uint8Array(bytes)]);
      const isStream = blob.size % 2 === 0;
      const file = isStream ? new FileStream(() => blob.stream(), "a.bin", { size: blob.size }) : blob;
      return verdict({ id, method }, await unwrap(api.PUT("/files/{id}/", { ...init, body: { file } })));
    }
    case "csvUnread": {
      const file = await download(patient, "/files/{id}/", init);
      if (bytes.length % 2 === 0) unread.push(file);
      return "unread";
    }
    default: {
      const isFile = kind === "csv";
      const file = await (isFile
        ? download(api, "/files/{id}/", init)
        : download(api, "/things/{id}/", init));
      return fileVerdict({ id, method }, await file.text());
    }
  }
}

function verdict(call: HostileCall, data: unknown): string {
  const json = JSON.stringify(data);
  const isOwn = [dataFor(call), shortDataFor(call)].some((own) => JSON.stringify(own) === json);
  return isOwn ? "own" : `not its own: ${json?.slice(0, 100)}`;
}

/** A file is looked at by nobody but this program. */
function fileVerdict(call: HostileCall, text: string): string {
  const isOwn = [false, true].some((isShort) => text === contentFor(call, isShort).toString());
  if (isOwn) return "own";
  return isCsv(call) || text === "" || !text.startsWith("{") ? "another file" : jsonVerdict(text);
}

function jsonVerdict(text: string): string {
  try {
    return Object.keys(JSON.parse(text)).includes("id") ? `not its own: ${text}` : "another file";
  } catch {
    return "another file";
  }
}

async function run(from: number, to: number): Promise<void> {
  await Promise.all(
    clients.map(async (client) => {
      for (let turn = from; turn < to; turn += 1) await call(client, turn);
    }),
  );
}

/** Once everything that was cancelled has gone. */
async function heapUsed(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

await run(0, 2);
const heap = [await heapUsed()];
await run(2, UNREAD);
heap.push(await heapUsed());
const resources = process.getActiveResourcesInfo();
await run(UNREAD, CALLS);
const report: Report = {
  ...{ outcomes, hasty, heap, resources },
  resourcesUnread: process.getActiveResourcesInfo(),
  peak: process.resourceUsage().maxRSS * 1_024,
};
process.stdout.write(JSON.stringify(report));
