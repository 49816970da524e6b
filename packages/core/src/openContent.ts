import type { Middleware } from "openapi-fetch";
import type { AnyClient } from "./clientPaths.ts";
import { compressionOf } from "./compression.ts";
import { type CallResult, unwrap } from "./unwrap.ts";

export interface OpenContentOptions {
  /** Whether the content itself shows that all of it came, so that it may be compressed. */
  isProven: boolean;
}

export interface OpenedContent {
  response: Response;
  /** How it came compressed: nothing but the content tells then whether all of it came. */
  compression: string | undefined;
  /** Whether it was asked for uncompressed. */
  isAskedPlain: boolean;
}

/**
 * Gets a path as a stream. What nothing else proves to be whole is asked for uncompressed, unless the caller or the
 * client has an `Accept-Encoding` of its own. Pages can't ask for that: browsers leave the header out.
 *
 * @throws {@link OdsError} of the class that fits the status.
 */
export async function openContent(
  client: AnyClient,
  path: unknown,
  init: object,
  { isProven }: OpenContentOptions,
): Promise<OpenedContent> {
  const get = client.GET as (path: unknown, init: object) => Promise<CallResult>;
  let isAskedPlain = false;
  const identity: Middleware = {
    onRequest({ request: { headers } }) {
      if (headers.has("Accept-Encoding")) return;
      headers.set("Accept-Encoding", "identity");
      isAskedPlain = headers.has("Accept-Encoding");
    },
  };
  const { middleware = [] } = init as { middleware?: Middleware[] };
  const asked = isProven ? {} : { middleware: [...middleware, identity] };
  const result = await get(path, { ...init, ...asked, parseAs: "stream" });
  await unwrap(result);
  const { response } = result;
  return { response, compression: compressionOf(response), isAskedPlain };
}
