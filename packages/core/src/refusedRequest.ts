import { InvalidArgumentError } from "./errors.ts";
import { excerpt } from "./excerpt.ts";
import { readableHeaders } from "./headerValues.ts";
import { refuseUnknownInit } from "./knownInit.ts";
import { redactText, redactUrl } from "./redactUrl.ts";
import { kindOf } from "./valueKinds.ts";

interface Init {
  baseUrl?: unknown;
  headers?: unknown;
  signal?: unknown;
}

/**
 * The options of a call as openapi-fetch reads them right.
 *
 * @throws {@link InvalidArgumentError} for options that are of another kind than wanted, or that nothing would read.
 */
export function checkedInit<Given extends object>(init: Given): Given {
  refuseUnknownInit(init);
  const { baseUrl, headers, signal } = init as Init;
  if (baseUrl !== undefined && typeof baseUrl !== "string") {
    throw new InvalidArgumentError(
      `\`baseUrl\` is ${kindOf(baseUrl)}; a text such as "https://host/path" is wanted.`,
    );
  }
  if (signal && typeof (signal as AbortSignal).throwIfAborted !== "function") {
    throw new InvalidArgumentError(`\`signal\` is ${kindOf(signal)}; an AbortSignal is wanted.`);
  }
  const readable = readableHeaders(headers);
  return readable === headers ? init : { ...init, headers: readable };
}

/** The error for a request that the runtime refuses to make, which says what of it is at fault. */
export function refusedRequest(error: unknown, address: string): unknown {
  if (!(error instanceof TypeError)) return error;
  if (!URL.canParse(address)) {
    return new InvalidArgumentError(
      `${JSON.stringify(excerpt(redactText(address)))} is no address; is \`baseUrl\` one, such as "https://host/path"?`,
    );
  }
  const { username, password } = new URL(address);
  const fault =
    username || password
      ? "its address holds a user name or a password; give them as `auth`"
      : excerpt(redactText(error.message));
  return new InvalidArgumentError(`The request to ${redactUrl(address)} can't be made: ${fault}.`);
}
