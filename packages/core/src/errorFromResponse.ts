import { isRefused } from "./errorBody.ts";
import { errorFacts } from "./errorFacts.ts";
import {
  AuthenticationError,
  ConflictError,
  NotFoundError,
  OdsError,
  type OdsErrorOptions,
  PermissionError,
  QuotaExceededError,
  type RequestSummary,
  ServerError,
  UnexpectedContentError,
  ValidationError,
} from "./errors.ts";
import { excerpt } from "./excerpt.ts";
import { quotaRefused } from "./quota/portalQuota.ts";
import { redactAll } from "./redactUrl.ts";
import { secretsSentFor } from "./requestOf.ts";

/**
 * The typed error for a response whose status is not in the 200s, whatever its body is; and for one with the body of an
 * error all the same.
 */
export function errorFromResponse(response: Response, body: unknown, request: RequestSummary): OdsError {
  const { status } = response;
  const safe = redactAll(body, secretsSentFor(response));
  const { code, message: said, detail, traceId, unsaid } = errorFacts(safe, status);
  const options: OdsErrorOptions = { status, code, detail, traceId, request };
  const what = excerpt(said ?? "").replace(/\.$/, "") || defaultMessage(status, request.method);
  const numbers = [status, code && excerpt(code)].filter(Boolean).join(" ");
  const message = `${what}${detailText(unsaid, said)} (${numbers}, ${request.method} ${request.url})`;
  const quota = quotaRefused(status, response.headers, safe);
  if (quota) return new QuotaExceededError(message, { ...options, quota });
  const Class = response.ok ? classOfBody(code, safe) : classOf(status, code);
  return new Class(message, options);
}

/** Codes that say as much as a status does. */
const BY_CODE: Readonly<Record<string, typeof OdsError>> = {
  not_found: NotFoundError,
  permission_denied: PermissionError,
  validation_error: ValidationError,
};

/** For an error that came with a status of success: what the body says its status is, or its code. */
function classOfBody(code = "", body: unknown): typeof OdsError {
  const { status_code, status } = body as { status_code?: unknown; status?: unknown };
  const said = [status_code, status].find(isRefused);
  if (said !== undefined) return classOf(said, code);
  if (WRONG_STATE.test(code)) return ConflictError;
  return (Object.hasOwn(BY_CODE, code) && BY_CODE[code]) || UnexpectedContentError;
}

/** Codes of a 400 that says that something is in a state which rules the action out. */
const WRONG_STATE = /^invalid_\w+_status$|PreconditionException$/;

function classOf(status: number, code: string | undefined): typeof OdsError {
  if (status === 409 || (status === 400 && WRONG_STATE.test(code ?? ""))) return ConflictError;
  if (status === 400 || status === 422) return ValidationError;
  if (status === 401) return AuthenticationError;
  if (status === 403) return PermissionError;
  if (status === 404) return NotFoundError;
  if (status >= 500) return ServerError;
  return OdsError;
}

function defaultMessage(status: number, method: string): string {
  if (status >= 200 && status < 300) return "The portal sent an error with a status of success";
  if (status === 304)
    return "Nothing has changed since, so the response has no body; ask without If-… headers for it";
  if (status < 400 && /^(GET|HEAD)$/.test(method))
    return "The portal redirects this request, which is not followed";
  // In browsers, a redirect that is not followed has the status 0.
  if (status < 400)
    return "The portal redirects a write, which is not followed; check the address, trailing slash included";
  if (status === 401) return "The portal wants a valid credential";
  if (status === 403) return "The credential does not allow this";
  if (status === 404) return "Nothing is there";
  if (status >= 500) return "The portal failed";
  return "The portal refused the request";
}

function detailText(detail: unknown, said: string | undefined): string {
  if (detail === undefined || detail === null || detail === said) return "";
  const json = typeof detail === "string" ? detail : JSON.stringify(detail);
  if (json === "{}") return "";
  // An HTML error page helps nobody in a message; it stays in `detail`.
  if (/^\s*</.test(json)) return "";
  const shown = excerpt(json);
  return shown && `: ${shown}`;
}
