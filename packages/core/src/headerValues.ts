import { mergeHeaders } from "openapi-fetch";
import { InvalidArgumentError } from "./errors.ts";
import { kindOf } from "./valueKinds.ts";

/** What `new Headers()` takes: `HeadersInit`, a name that lib DOM has and `@types/node` has not. */
export type HeaderValues = NonNullable<RequestInit["headers"]>;

/**
 * The headers in a form that openapi-fetch reads as they are meant: pairs, Maps and Headers of another realm become
 * Headers.
 *
 * @throws {@link InvalidArgumentError} for a value that would be sent as `[object Object]`, or that no header can hold.
 */
export function readableHeaders(headers: unknown): unknown {
  if (headers === undefined || headers === null || headers instanceof Headers) return headers;
  if (typeof headers !== "object") {
    throw new InvalidArgumentError(
      `\`headers\` is ${kindOf(headers)}; an object of names and values is wanted.`,
    );
  }
  if (Symbol.iterator in headers) {
    const pairs = [...(headers as Iterable<unknown>)];
    for (const pair of pairs) {
      if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== "string") {
        throw new InvalidArgumentError(
          `\`headers\` hold ${kindOf(pair)}; pairs of a name and a value are wanted.`,
        );
      }
      if (!isSayable(pair[1])) throw noText(pair[0], pair[1]);
    }
    return newHeaders(pairs as [string, string][]);
  }
  for (const [name, value] of Object.entries(headers)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      // Null takes a header of the client away, and undefined says nothing.
      const isLeft = !Array.isArray(value) && (item === null || item === undefined);
      if (!isLeft && !isSayable(item)) throw noText(name, item);
    }
  }
  return headers;
}

/** Whether a value is a text, or has one that is meant. */
function isSayable(value: unknown): boolean {
  return typeof value === "number"
    ? Number.isFinite(value)
    : ["string", "boolean", "bigint"].includes(typeof value);
}

function noText(name: string, value: unknown): InvalidArgumentError {
  return new InvalidArgumentError(
    `The header ${JSON.stringify(name.slice(0, 60))} is ${kindOf(value)}; a text is wanted.`,
  );
}

/** @throws {@link InvalidArgumentError} for what no header can be, without its value, which may be a credential. */
export function newHeaders(headers: HeaderValues | undefined): Headers {
  try {
    return new Headers(headers);
  } catch {
    throw unsayable();
  }
}

/** The headers of a call with a content type that they may replace. @throws {@link InvalidArgumentError} as above. */
export function withContentType(type: string, headers: unknown): Headers {
  const own = readableHeaders(headers) as HeaderValues | undefined;
  try {
    return mergeHeaders({ "Content-Type": type }, own) as Headers;
  } catch {
    throw unsayable();
  }
}

function unsayable(): InvalidArgumentError {
  return new InvalidArgumentError(
    "`headers` hold a line break or another character that no header has, in a name or a value.",
  );
}
