import { Hono } from "hono";
import type { Answer, Call } from "./call.ts";
import { type Caller, callerWith } from "./caller.ts";
import { automationDocument, type Operation, operationsOf } from "./document.ts";
import { writeJson } from "./exactJson.ts";
import { exampleBody } from "./exampleBody.ts";
import { addExplore } from "./explore/addExplore.ts";
import { HANDLERS } from "./handlers.ts";
import { permissionsFor } from "./permissions.ts";
import { type PortalOptions, refuseUnknownOptions } from "./portalOptions.ts";
import { type PortalSeed, portalSeed } from "./portalSeed.ts";
import { notFound, Problem, unauthorized } from "./problem.ts";
import { readBody, refuse } from "./readBody.ts";
import { startingState } from "./startingState.ts";
import type { Rulesets } from "./state/rulesets.ts";
import type { PortalState } from "./state.ts";
import { Validator } from "./validator.ts";

/** An operation of the API, with a body that the portal accepts. */
export interface PortalOperation {
  id: string;
  method: string;
  /** Path template, as in `/datasets/{dataset_uid}/`. */
  path: string;
  /** Names of the path parameters. */
  pathParameters: string[];
  /** A JSON request body that fits the document, where the operation takes one. */
  exampleBody: unknown;
  /** Media type of the request body. */
  requestType: string | undefined;
}

/** A portal in memory. Give it to `portalHandlers` (msw) or `servePortal` (HTTP), or call `fetch` yourself. */
export interface Portal {
  readonly url: string;
  /** A key with all permissions. */
  readonly apiKey: string;
  /** All operations that it answers. */
  readonly operations: readonly PortalOperation[];
  /** Brings about what the API can't. */
  readonly seed: PortalSeed;
  /** The key that records are pushed to a resource of a dataset with. */
  pushKey(datasetUid: string, resourceUid: string): string;
  fetch(request: Request): Promise<Response>;
}

const API_PATH = "/api/automation/v1.0";
/** Compiled schemas are the same for all portals. */
const validator = new Validator(automationDocument);
const operations = operationsOf(automationDocument);

/**
 * Makes a portal with nothing but its administrator and the metadata templates of the platform, and whom `users` and
 * `groups` name. All that is made through the API is remembered.
 *
 * Requests are held against the document: 401 without a valid key, 403 for what key or user may not do, 404 for what
 * is not there, 400 with `validation_error` for parameters and bodies that do not fit. So are the answers. Read-only
 * properties of a body, as they come back from who sends what was read, are dropped.
 *
 * @throws TypeError for options that it does not have, also in `users` and `groups`.
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
  refuseUnknownOptions(options);
  const url = (options.url ?? "https://portal.test").replace(/\/$/, "");
  const apiKey = options.apiKey ?? "portal-api-key";
  const username = options.username ?? "portal.user";
  const state = startingState(options, { url, apiKey, username });

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
      answer(operation, context.req.raw, context.req.param() as Record<string, string>, state),
    );
  }
  addExplore(app, state, { quota: options.quota ?? 10_000 });
  app.get("/assets/*", (context) => {
    const image = state.images.find(context.req.path);
    return image ? new Response(image.content) : context.notFound();
  });
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
    seed: portalSeed(state, username),
    pushKey: (datasetUid, resourceUid) => state.datasets.get(datasetUid).resources.get(resourceUid).pushKey,
    fetch: async (request) => {
      state.advance();
      return app.fetch(request);
    },
  };
}

async function answer(
  operation: Operation,
  request: Request,
  path: Record<string, string>,
  state: PortalState,
): Promise<Response> {
  try {
    const url = new URL(request.url);
    const caller = callerWith(keyIn(request, url) ?? "", state);
    if (!caller) throw unauthorized();
    refuse(validator.parameters(operation, { path, query: url.searchParams }));
    authorize(operation, caller, rulesetsOf(state, path));
    const content = await readBody(request, operation, automationDocument, validator);
    const call: Call = {
      ...content,
      operation,
      document: automationDocument,
      state,
      caller,
      url,
      path,
      query: url.searchParams,
    };
    const handler = HANDLERS[operation.id];
    if (!handler) throw new Error(`Nothing answers ${operation.id}.`);
    return send(operation, await handler(call));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { status, body, recorded } = error;
    return send(operation, {
      status,
      body: state.options.statusRefusals === "recorded" ? (recorded ?? body) : body,
    });
  }
}

/** `/users/export/` is meant by that path, not the user named "export". */
function fixedWordsFirst(operations: Operation[]): Operation[] {
  const rank = ({ path }: Operation) => path.replace(/\{[^}]+\}/g, "\uffff");
  return operations.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function keyIn(request: Request, url: URL): string | null {
  const header = /^apikey\s+(\S.*)$/i.exec(request.headers.get("Authorization") ?? "")?.[1];
  return header ?? url.searchParams.get("apikey");
}

function authorize(operation: Operation, caller: Caller, rulesets: Rulesets | undefined): void {
  for (const permission of permissionsFor(operation)) caller.need(permission, rulesets);
}

/** Rulesets of the thing that a path leads to. @throws {@link Problem} 404 */
function rulesetsOf(state: PortalState, path: Record<string, string>): Rulesets | undefined {
  if (path.dataset_uid !== undefined) return state.datasets.get(path.dataset_uid).rulesets;
  if (path.connection_uid !== undefined) return state.connections.get(path.connection_uid).rulesets;
  if (path.page_slug !== undefined) return state.codePages.get(path.page_slug).rulesets;
  if (path.studio_page_uid !== undefined) return state.studioPages.get(path.studio_page_uid).rulesets;
  return undefined;
}

/** The answer as it is sent; one that does not fit the document is a fault of the portal. */
function send(operation: Operation, { status = successOf(operation), ...answer }: Answer): Response {
  const { headers = {} } = answer;
  if (answer.content) {
    const type = answer.content.type;
    return new Response(answer.content, { status, headers: { "Content-Type": type, ...headers } });
  }
  if (answer.body === undefined) return new Response(null, { status, headers });
  const faults = validator.answer(operation, status, "application/json", answer.body);
  if (Object.keys(faults).length > 0) {
    throw new Error(
      `The portal's own answer ${status} to ${operation.id} does not fit the document: ${JSON.stringify(faults)}`,
    );
  }
  return new Response(writeJson(answer.body), {
    status,
    headers: { "Content-Type": "application/json", ...headers },
  });
}

function successOf({ responses }: Operation): number {
  return Number(Object.keys(responses).find((status) => /^2\d\d$/.test(status)) ?? 200);
}

function describe(operation: Operation): PortalOperation {
  return {
    id: operation.id,
    method: operation.method,
    path: operation.path,
    pathParameters: operation.parameters
      .filter((parameter) => parameter.in === "path")
      .map(({ name }) => name),
    exampleBody: exampleBody(automationDocument, validator, operation),
    requestType: Object.keys(operation.requestBody?.content ?? {})[0],
  };
}
