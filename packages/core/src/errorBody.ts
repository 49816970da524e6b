/** Properties that the bodies of errors have, in whichever API. */
const OF_ERRORS = new Set([
  ...["error", "errorcode", "error_code", "error_key", "message", "detail", "fields", "trace_id"],
  ...["status_code", "raw_params", "reset_time", "limit_time_unit", "call_limit"],
]);

/**
 * Whether JSON that came with a status of success is the body of an error: it has a code, or says what is wrong, and
 * nothing besides that data could be.
 */
export function isErrorBody(body: unknown): boolean {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return false;
  const { error, errorcode, error_code, error_key, message } = body as Record<string, unknown>;
  const hasCode = [errorcode, error_code, error_key].some(isSaid);
  const isTold = typeof error === "string" && error.trim() !== "";
  if (hasCode && (isTold || (typeof message === "string" && message.trim() !== ""))) return true;
  return (hasCode || isTold) && Object.keys(body).every((name) => OF_ERRORS.has(name));
}

function isSaid(code: unknown): boolean {
  return typeof code === "number" || (typeof code === "string" && code !== "");
}
