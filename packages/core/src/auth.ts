import { InvalidArgumentError } from "./errors.ts";
import { requestAt } from "./uploadRequest.ts";

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
        return requestAt(url, request);
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
