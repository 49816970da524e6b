import { Hono } from "hono";
import type { Answer, Call, Handlers } from "./call.ts";
import { automationDocument, type Operation, operationsOf } from "./document.ts";
import { exampleAnswer, exampleBody, exampleParameter } from "./exampleOf.ts";
import { addExplore } from "./explore/addExplore.ts";
import { pushKey } from "./explore/push/pushKey.ts";
import { datasets } from "./operations/datasets.ts";
import { files } from "./operations/files.ts";
import { metadata } from "./operations/metadata.ts";
import { parts } from "./operations/parts.ts";
import { resources } from "./operations/resources.ts";
import { versions } from "./operations/versions.ts";
import { invalid, notFound, Problem, unauthorized } from "./problem.ts";
import { PortalState } from "./state.ts";
import { type Faults, Validator } from "./validator.ts";

export interface PortalOptions {
  /** Address that `portalHandlers` answers at. @default "https://portal.test" */
  url?: string;
  /** The key that requests must carry. @default "portal-api-key" */
  apiKey?: string;
  /** Milliseconds that publishing a dataset takes. @default 100 */
  processingTime?: number;
  /** Clock, in milliseconds since the epoch. @default Date.now */
  now?: () => number;
  /** Calls of the Explore API a day, for the key and for anonymous callers each. @default 10_000 */
  quota?: number;
}

/** An operation of the API, with values that the portal accepts. */
export interface PortalOperation {
  id: string;
  method: string;
  /** Path template, as in `/datasets/{dataset_uid}/`. */
  path: string;
  /** Names of the path parameters. */
  pathParameters: string[];
  /** Path parameter values that exist from the start, for what is not stored but answered from examples. */
  exampleParameters: Record<string, string>;
  /** A valid JSON request body, where the operation takes one. */
  exampleBody: unknown;
  /** Media type of the request body. */
  requestType: string | undefined;
}

/** A portal in memory. Give it to `portalHandlers` (msw) or `servePortal` (HTTP), or call `fetch` yourself. */
export interface Portal {
  readonly url: string;
  readonly apiKey: string;
  /** All operations that it answers. */
  readonly operations: readonly PortalOperation[];
  /** The key that records are pushed to a resource of a dataset with. */
  pushKey(datasetUid: string, resourceUid: string): string;
  fetch(request: Request): Promise<Response>;
}

const API_PATH = "/api/automation/v1.0";
/** Compiled schemas are the same for all portals. */
const validator = new Validator(automationDocument);
const operations = operationsOf(automationDocument);
const HANDLERS: Handlers = { ...datasets, ...files, ...metadata, ...parts, ...resources, ...versions };

/**
 * Makes an empty portal. Datasets and what hangs on them (resources, files, metadata, fields, processors,
 * schedules, attachments, versions) are remembered; all other operations answer what the document shows.
 *
 * Requests are held against the document: 401 without the key, 404 for what is not there, 400 with
 * `validation_error` for parameters and bodies that do not fit.
 *
 * @example
 * ```ts
 * const portal = createPortal();
 * const server = setupServer(...portalHandlers(portal));
 * server.listen();
 * const client = createAutomationClient({ portal: portal.url, auth: portal.apiKey });
 * ```
 */
export function createPortal(options: PortalOptions = {}): Portal {
  const url = (options.url ?? "https://portal.test").replace(/\/$/, "");
  const apiKey = options.apiKey ?? "portal-api-key";
  const document = automationDocument;
  const state = new PortalState(
    Object.keys(document.components.schemas.DatasetMetadata?.properties ?? { default: {} }),
    { now: options.now ?? Date.now, processingTime: options.processingTime ?? 100, username: "portal.user" },
  );

  const answer = async (
    operation: Operation,
    request: Request,
    path: Record<string, string>,
  ): Promise<Response> => {
    try {
      const url = new URL(request.url);
      if (keyIn(request, url) !== apiKey) throw unauthorized();
      refuse(validator.parameters(operation, { path, query: url.searchParams }));
      const handler = HANDLERS[operation.id];
      if (!handler) checkExists(operation, path, state);
      const call: Call = {
        ...(await readBody(request, operation, validator)),
        operation,
        document,
        state,
        url,
        path,
        query: url.searchParams,
      };
      return send(operation, validator, handler ? await handler(call) : fromExample(operation));
    } catch (error) {
      if (error instanceof Problem) return Response.json(error.body, { status: error.status });
      throw error;
    }
  };
  const fromExample = (operation: Operation): Answer => {
    const { status, mediaType, body } = exampleAnswer(document, validator, operation);
    if (mediaType === undefined || /[/+]json$/.test(mediaType)) return { status, body };
    return { status, content: new Blob([String(body)], { type: mediaType }) };
  };

  const prefix = new URL(url).pathname.replace(/\/$/, "");
  const app = new Hono({
    // Behind the path prefix of its address the portal is the same.
    getPath: (request) => {
      const { pathname } = new URL(request.url);
      return pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname;
    },
  });
  for (const operation of fixedWordsFirst(operations)) {
    app.on(operation.method, `${API_PATH}${operation.path.replace(/\{([^}]+)\}/g, ":$1")}`, (context) =>
      answer(operation, context.req.raw, context.req.param() as Record<string, string>),
    );
  }
  addExplore(app, state, { apiKey, now: state.options.now, quota: options.quota ?? 10_000 });
  app.notFound((context) => {
    const problem = notFound(`${context.req.method} ${context.req.path}`);
    return Response.json(problem.body, { status: problem.status });
  });
  app.onError((error) =>
    Response.json({ error_code: "portal_fault", message: error.message }, { status: 500 }),
  );

  return {
    url,
    apiKey,
    get operations() {
      return operations.map((operation) => describe(operation));
    },
    pushKey,
    fetch: async (request) => app.fetch(request),
  };

  function describe(operation: Operation): PortalOperation {
    const parameters = operation.parameters.filter((parameter) => parameter.in === "path");
    return {
      id: operation.id,
      method: operation.method,
      path: operation.path,
      pathParameters: parameters.map(({ name }) => name),
      exampleParameters: Object.fromEntries(
        parameters.map((parameter) => [parameter.name, exampleParameter(parameter)]),
      ),
      exampleBody: exampleBody(document, validator, operation),
      requestType: Object.keys(operation.requestBody?.content ?? {})[0],
    };
  }
}

/** `/users/export/` is meant by that path, not the user named "export". */
function fixedWordsFirst(operations: Operation[]): Operation[] {
  const rank = ({ path }: Operation) => path.replace(/\{[^}]+\}/g, "\uffff");
  return operations.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function keyIn(request: Request, url: URL): string | null {
  const header = /^apikey\s+(.+)$/i.exec(request.headers.get("Authorization") ?? "")?.[1];
  return header ?? url.searchParams.get("apikey");
}

/** What is answered from examples exists under the identifiers that the document shows, and under no others. */
function checkExists(operation: Operation, path: Record<string, string>, state: PortalState): void {
  for (const parameter of operation.parameters) {
    if (parameter.in !== "path") continue;
    const given = path[parameter.name] ?? "";
    if (parameter.name === "dataset_uid") {
      state.datasets.get(given);
    } else if (parameter.name === "resource_uid" && path.dataset_uid) {
      state.datasets.get(path.dataset_uid).resources.get(given);
    } else if (given !== exampleParameter(parameter)) {
      throw notFound(`${parameter.name} ${given}`);
    }
  }
}

async function readBody(
  request: Request,
  operation: Operation,
  validator: Validator,
): Promise<{ body: unknown; form: FormData | undefined }> {
  const expected = Object.keys(operation.requestBody?.content ?? {})[0];
  if (!expected) return { body: undefined, form: undefined };
  if (expected.startsWith("multipart/")) {
    const form = await request.formData().catch(() => {
      throw invalid({ body: [`${expected} is wanted`] });
    });
    const fields = Object.fromEntries(
      [...form].map(([name, value]) => [name, value instanceof Blob ? "" : value]),
    );
    refuse(validator.requestBody(operation, expected, fields));
    return { body: fields, form };
  }
  const text = await request.text();
  if (text === "") {
    if (operation.requestBody?.required) throw invalid({ body: ["is required"] });
    return { body: undefined, form: undefined };
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw invalid({ body: ["is no JSON"] });
  }
  refuse(validator.requestBody(operation, expected, body));
  return { body, form: undefined };
}

function refuse(faults: Faults): void {
  if (Object.keys(faults).length > 0) throw invalid(faults);
}

function send(operation: Operation, validator: Validator, answer: Answer): Response {
  const { status = 200, headers = {} } = answer;
  if (answer.content) {
    const type = answer.content.type;
    return new Response(answer.content, { status, headers: { "Content-Type": type, ...headers } });
  }
  if (answer.body === undefined) return new Response(null, { status, headers });
  const faults = validator.answer(operation, status, "application/json", answer.body);
  if (Object.keys(faults).length > 0) {
    throw new Error(
      `The portal's own answer to ${operation.id} does not fit the document: ${JSON.stringify(faults)}`,
    );
  }
  return Response.json(answer.body, { status, headers });
}
