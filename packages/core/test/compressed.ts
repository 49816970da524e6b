import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import type { SeenRequest } from "./scriptedServer.ts";

const COMPRESS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };

export type Coding = keyof typeof COMPRESS;
export const CODINGS = Object.keys(COMPRESS) as Coding[];

export interface CompressedOptions {
  coding: Coding;
  headers: Record<string, string>;
  /** How the end of the response is told. */
  framing?: "chunked" | "length";
  /** Whether half of what is compressed is missing, though the response ends well. */
  isCut?: boolean;
  /** Whether it is compressed for clients that ask for it as it is, too. */
  isStubborn?: boolean;
}

/** Each way in which half of a compressed response comes as if it were all. */
export const CUTS = CODINGS.flatMap((coding) =>
  (["chunked", "length"] as const).map((framing) => ({ coding, framing, isCut: true })),
);

/** Sends a body as servers do that compress what they send, unless they are asked not to. */
export function sendCompressed(
  request: SeenRequest,
  response: ServerResponse,
  body: string | Uint8Array,
  { coding, headers, framing = "chunked", isCut, isStubborn }: CompressedOptions,
): void {
  if (request.headers["accept-encoding"] === "identity" && !isStubborn) {
    response.writeHead(200, headers).end(body);
    return;
  }
  const whole = COMPRESS[coding](body);
  const sent = isCut ? whole.subarray(0, whole.length / 2) : whole;
  response.writeHead(200, {
    ...headers,
    "Content-Encoding": coding,
    ...(framing === "length" && { "Content-Length": sent.length }),
  });
  response.write(sent);
  response.end();
}
