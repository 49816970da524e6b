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
import { redactAll } from "./redactUrl.ts";

const MAX_DETAIL_LENGTH = 300;

/** The typed error for an answer whose status is not in the 200s; the body may be anything, or nothing. */
export function errorFromResponse(response: Response, body: unknown, request: RequestSummary): OdsError {
  const { status } = response;
  const safe = redactAll(body);
  const fields = isRecord(safe) ? safe : {};
  const code = text(fields.error_code) ?? text(fields.errorcode);
  const said = text(fields.message) ?? text(fields.error) ?? text(fields.detail) ?? defaultMessage(status);
  const detail = fields.detail ?? (isRecord(safe) ? undefined : safe || undefined);
  const options: OdsErrorOptions = { status, code, detail, traceId: text(fields.trace_id), request };
  const message = `${said.replace(/\.$/, "")}${detailText(detail, said)} (${[status, code].filter(Boolean).join(" ")}, ${request.method} ${request.url})`;
  return new (classOf(status, code))(message, options);
}

function classOf(status: number, code: string | undefined): typeof OdsError {
  if (status === 409 || (status === 400 && /^invalid_\w+_status$/.test(code ?? ""))) return ConflictError;
  if (status === 400 || status === 422) return ValidationError;
  if (status === 401) return AuthenticationError;
  if (status === 403) return PermissionError;
  if (status === 404) return NotFoundError;
  if (status === 429) return QuotaExceededError;
  if (status >= 500) return ServerError;
  return OdsError;
}

function defaultMessage(status: number): string {
  if (status === 401) return "The portal wants a valid credential";
  if (status === 403) return "The credential does not allow this";
  if (status === 404) return "Nothing is there";
  if (status >= 500) return "The portal failed";
  return "The portal refused the request";
}

function detailText(detail: unknown, said: string): string {
  if (detail === undefined || detail === null || detail === said) return "";
  const json = typeof detail === "string" ? detail : JSON.stringify(detail);
  if (json === "{}") return "";
  // An HTML error page helps nobody in a message; it stays in `detail`.
  if (/^\s*</.test(json)) return "";
  return `: ${json.length > MAX_DETAIL_LENGTH ? `${json.slice(0, MAX_DETAIL_LENGTH)}…` : json}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") return value;
  return typeof value === "number" ? String(value) : undefined;
}
