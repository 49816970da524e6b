import { InvalidArgumentError } from "./errors.ts";

/** A credential: it puts itself into a request that goes to its own portal. Make one with {@link apiKey}. */
export interface Auth {
  /** The request to send instead, or the same one with its headers changed. */
  authorize(request: Request): Request | Promise<Request>;
}

export interface ApiKeyOptions {
  /**
   * Where the key goes: `"header"` sends `Authorization: Apikey KEY`; `"query"` sends `?apikey=KEY`, which
   * ends up in logs and histories on its way, so take it only where the header can't be sent.
   *
   * @default "header"
   */
  in?: "header" | "query";
}

/**
 * The API key of a portal's user, or a function that is asked for it before each request.
 *
 * @throws {@link InvalidArgumentError} when the key is empty or holds characters that no header may carry;
 * the message never shows the key. For a function this happens at the request.
 *
 * @example
 * ```ts
 * const client = createAutomationClient({ portal: "my-domain", auth: apiKey(() => vault.read("ods")) });
 * ```
 */
export function apiKey(key: string | (() => string | Promise<string>), options: ApiKeyOptions = {}): Auth {
  const read = typeof key === "function" ? async () => checked(await key()) : constant(checked(key));
  if (options.in === "query") {
    return {
      async authorize(request) {
        const url = new URL(request.url);
        url.searchParams.set("apikey", await read());
        return withUrl(request, url);
      },
    };
  }
  return {
    async authorize(request) {
      request.headers.set("Authorization", `Apikey ${await read()}`);
      return request;
    },
  };
}

function constant(value: string): () => string {
  return () => value;
}

function checked(key: unknown): string {
  const trimmed = typeof key === "string" ? key.trim() : "";
  if (trimmed === "") {
    throw new InvalidArgumentError(
      "The API key is empty. Give one, or leave `auth` out for anonymous requests.",
    );
  }
  // Anything else makes the runtime throw an error of its own, which prints the header.
  if (!/^[\x21-\x7e]+$/.test(trimmed)) {
    throw new InvalidArgumentError(
      "The API key holds a space, a line break or another character that no key has. Copy it again.",
    );
  }
  return trimmed;
}

async function withUrl(request: Request, url: URL): Promise<Request> {
  const untouched = new Request(url);
  const init: RequestInit & { duplex?: "half" } = {
    method: request.method,
    headers: request.headers,
    redirect: request.redirect,
    signal: request.signal,
  };
  // What is left out has its default; some runtimes refuse even that when it is said.
  for (const field of ["cache", "credentials", "integrity", "keepalive", "mode", "referrerPolicy"] as const) {
    const value = request[field];
    if (value !== undefined && value !== untouched[field]) Object.assign(init, { [field]: value });
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    // Some browsers don't show a request's stream; its Blob they do.
    const body = request.body === undefined ? await request.blob() : request.body;
    if (body) {
      init.body = body;
      init.duplex = "half";
    }
  }
  const moved = new Request(url, init);
  return Object.assign(moved, extraProperties(request));
}

/** Fields that frameworks add to a request (`next`, `cf`, …) are properties of its own. */
function extraProperties(request: Request): Record<string, unknown> {
  return Object.fromEntries(Object.entries(request).filter(([key]) => !(key in Request.prototype)));
}
