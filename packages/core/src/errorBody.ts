/** Properties that the bodies of errors have, in whichever API, and those of the servers before it. */
const OF_ERRORS = new Set([
  ...["error", "errorcode", "error_code", "error_key", "message", "detail", "fields", "trace_id"],
  ...["status_code", "raw_params", "reset_time", "limit_time_unit", "call_limit"],
  ...[
    "status",
    "code",
    "errors",
    "title",
    "type",
    "instance",
    "path",
    "timestamp",
    "request_id",
    "requestId",
  ],
]);

/**
 * Whether JSON that came with a status of success is the body of an error: it has a code, or says what is wrong, and
 * nothing besides that data could be.
 */
export function isErrorBody(body: unknown): boolean {
  if (!isRecord(body)) return false;
  const hasCode = [body.errorcode, body.error_code, body.error_key].some(isSaid);
  if (hasCode && (isText(body.error) || isText(body.message))) return true;
  const isRefusal = [body.status, body.status_code].some(isRefused);
  return (hasCode || isText(body.error) || isRefusal) && hasNothingElse(body);
}

/** The same for bodies that only say something, as the response to a successful write may. */
export function isMessage(body: unknown): boolean {
  if (!isRecord(body) || !hasNothingElse(body)) return false;
  const { error, errors, message, detail } = body;
  const isFault =
    error === true || [error, errors].some((value) => isObject(value) && Object.keys(value).length > 0);
  return isFault || isText(message) || isText(detail);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}

function hasNothingElse(body: object): boolean {
  return Object.keys(body).every((name) => OF_ERRORS.has(name));
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function isSaid(code: unknown): boolean {
  return typeof code === "number" || (typeof code === "string" && code !== "");
}

/** Whether a number is the status of a response that failed. */
export function isRefused(status: unknown): status is number {
  return typeof status === "number" && status >= 400 && status < 600;
}
