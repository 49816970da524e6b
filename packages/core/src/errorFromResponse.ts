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
  ValidationError,
} from "./errors.ts";
import { excerpt } from "./excerpt.ts";
import { quotaRefused } from "./quota/portalQuota.ts";
import { redactAll } from "./redactUrl.ts";
import { secretsSentFor } from "./requestOf.ts";

/** The typed error for an answer whose status is not in the 200s; the body may be anything, or nothing. */
export function errorFromResponse(response: Response, body: unknown, request: RequestSummary): OdsError {
  const { status } = response;
  const safe = redactAll(body, secretsSentFor(response));
  const fields = isRecord(safe) ? safe : {};
  const code = text(fields.error_code) ?? text(fields.errorcode);
  const said = text(fields.message) ?? text(fields.error) ?? text(fields.detail);
  const detail = fields.detail ?? (isRecord(safe) ? undefined : safe || undefined);
  const options: OdsErrorOptions = { status, code, detail, traceId: text(fields.trace_id), request };
  const what = excerpt(said ?? "").replace(/\.$/, "") || defaultMessage(status);
  const numbers = [status, code && excerpt(code)].filter(Boolean).join(" ");
  const message = `${what}${detailText(detail, said)} (${numbers}, ${request.method} ${request.url})`;
  const quota = quotaRefused(status, response.headers, safe);
  if (quota) return new QuotaExceededError(message, { ...options, quota });
  return new (classOf(status, code))(message, options);
}

function classOf(status: number, code: string | undefined): typeof OdsError {
  if (status === 409 || (status === 400 && /^invalid_\w+_status$/.test(code ?? ""))) return ConflictError;
  if (status === 400 || status === 422) return ValidationError;
  if (status === 401) return AuthenticationError;
  if (status === 403) return PermissionError;
  if (status === 404) return NotFoundError;
  if (status >= 500) return ServerError;
  return OdsError;
}

function defaultMessage(status: number): string {
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") return value;
  return typeof value === "number" ? String(value) : undefined;
}
