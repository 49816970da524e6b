import {
  AuthenticationError,
  ConflictError,
  createAutomationClient,
  InvalidArgumentError,
  NetworkError,
  NotFoundError,
  OdsError,
  orUndefined,
  PermissionError,
  QuotaExceededError,
  ServerError,
  TimeoutError,
  UnexpectedContentError,
  unwrap,
  ValidationError,
} from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

const inMemory = createPortal();
const { url: portal, close } = await servePortal(inMemory);
const client = createAutomationClient({ portal, auth: inMemory.apiKey });
const params = { path: { dataset_uid: "da_unknown" } };

// #region advice
function advice(error: unknown): string {
  if (!(error instanceof OdsError)) throw error; // not ours: an abort, a bug
  if (error instanceof ValidationError) return `mend what was sent: ${JSON.stringify(error.detail)}`;
  if (error instanceof AuthenticationError) return "look at the key";
  if (error instanceof PermissionError) return "ask for the permission";
  if (error instanceof NotFoundError) return "look at the identifier, and at who may see it";
  if (error instanceof ConflictError) return "try again when the dataset is idle";
  if (error instanceof QuotaExceededError) return `come back at ${error.resetAt?.toISOString()}`;
  if (error instanceof ServerError) return `tell the portal's support, with ${error.traceId}`;
  if (error instanceof TimeoutError || error instanceof NetworkError) return "look at the network";
  if (error instanceof UnexpectedContentError) return "look at the address, and for a login page";
  if (error instanceof InvalidArgumentError) return "mend the program";
  return `see ${error.status} ${error.code}`;
}
// #endregion

async function report(call: Promise<unknown>): Promise<void> {
  const error = await call.catch((thrown: unknown) => thrown);
  console.log(`${(error as Error).name}: ${advice(error)}`);
}

// #region absent
const dataset = await orUndefined(client.GET("/datasets/{dataset_uid}/", { params }));
console.log(dataset);
// #endregion

await report(unwrap(client.GET("/datasets/{dataset_uid}/", { params })));
await report(unwrap(client.GET("/datasets/", { params: { query: { limit: -1 } } })));
await report(unwrap(client.anonymous().GET("/datasets/")));

const page = async () => new Response("<h1>Log in</h1>", { headers: { "Content-Type": "text/html" } });
await report(unwrap(createAutomationClient({ portal, fetch: page }).GET("/datasets/")));

await close();
await report(unwrap(createAutomationClient({ portal, retry: false }).GET("/datasets/")));
