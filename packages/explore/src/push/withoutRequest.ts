import { OdsError } from "@ods/core";

/** What an error says, without the request: a report has many of one and the same. */
export function withoutRequest(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const request = error instanceof OdsError ? error.request : undefined;
  if (!request) return message;
  const end = `${request.method} ${request.url})`;
  return message.endsWith(end) ? message.slice(0, message.lastIndexOf(" (")) : message;
}
