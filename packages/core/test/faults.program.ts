// Sends 10,000 calls of 1,000 clients at once to the server named on the command line, and prints what became of them.
import { type ClientOptions, createClient, download, OdsError } from "@ods/core";
import { dataFor } from "./hostileServer.ts";

interface Data {
  id: string;
  method: string;
  text: string;
}

interface Paths {
  "/things/{id}/": {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { "application/json": Data; "text/csv": string } } };
    };
    put: {
      parameters: { path: { id: string } };
      requestBody: { content: { "application/json": { text: string } } };
      responses: { 200: { content: { "application/json": Data } } };
    };
    post: {
      parameters: { path: { id: string } };
      requestBody: { content: { "application/json": { text: string } } };
      responses: { 201: { content: { "application/json": Data } } };
    };
    delete: { parameters: { path: { id: string } }; responses: { 204: { content?: never } } };
  };
}

export interface Report {
  /** By id: `"own"` for the data asked for, the name of an error, or what else there was. */
  outcomes: Record<string, string>;
  /** Bytes of heap after 2,000 calls and after 10,000. */
  heap: number[];
  /** What keeps the process alive when all is done. */
  resources: string[];
}

const CLIENTS = 1_000;
const CALLS = 10;
const IMPATIENT = new Error("enough");
const [portal = ""] = process.argv.slice(2);

const options: ClientOptions = { portal, auth: "key", timeout: 2_000, retry: { baseDelay: 1, maxDelay: 5 } };
const outcomes: Record<string, string> = {};
const clients = Array.from({ length: CLIENTS }, (_, index) => ({
  index,
  // A signal that never aborts is shared by all calls of its client.
  signal: index % 2 === 0 ? new AbortController().signal : undefined,
  api: createClient<Paths>(index % 4 < 2 ? options : { ...options, deadline: 8_000 }, { path: "api/v1" }),
}));

type Client = (typeof clients)[0];
type Settled = { data?: unknown; error?: unknown; response: Response };

async function call({ api, index, signal }: Client, turn: number): Promise<void> {
  const number = index + turn * CLIENTS;
  const kind = (["GET", "PUT", "POST", "DELETE", "file"] as const)[number % 5] ?? "GET";
  const id = `${kind}-${number}`;
  // Some callers lose patience.
  const abort = number % 33 === 0 ? new AbortController() : undefined;
  const timer = abort && setTimeout(() => abort.abort(IMPATIENT), number % 50);
  const given = abort?.signal ?? signal;
  const init = { params: { path: { id } }, ...(given && { signal: given }) };
  const body = { text: "x".repeat(number % 3_000) };
  try {
    if (kind === "file") {
      const file = await download(api, "/things/{id}/", init);
      outcomes[id] = verdict(id, "GET", JSON.parse(await file.text()));
      return;
    }
    const settled: Settled = await {
      GET: () => api.GET("/things/{id}/", init),
      PUT: () => api.PUT("/things/{id}/", { ...init, body }),
      POST: () => api.POST("/things/{id}/", { ...init, body }),
      DELETE: () => api.DELETE("/things/{id}/", init),
    }[kind]();
    if (!settled.response.ok) outcomes[id] = `status ${settled.response.status}`;
    else if (kind === "DELETE" && settled.data === undefined) {
      outcomes[id] = settled.response.status === 204 ? "own" : "nothing";
    } else outcomes[id] = verdict(id, kind, settled.data);
  } catch (error) {
    // What comes as a file is parsed by nobody but this program.
    const isTyped = error instanceof OdsError || (kind === "file" && error instanceof SyntaxError);
    outcomes[id] = isTyped ? error.name : error === IMPATIENT ? "aborted" : `untyped: ${String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

function verdict(id: string, method: string, data: unknown): string {
  const wanted = dataFor({ id, method });
  const isOwn = JSON.stringify(data) === JSON.stringify(wanted);
  const isDripped = JSON.stringify(data) === JSON.stringify({ ...wanted, text: "" });
  return isOwn || isDripped ? "own" : `not its own: ${JSON.stringify(data)?.slice(0, 100)}`;
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
await run(2, CALLS);
heap.push(await heapUsed());
const report: Report = { outcomes, heap, resources: process.getActiveResourcesInfo() };
process.stdout.write(JSON.stringify(report));
