import { UnexpectedContentError } from "@ods/core";
import { excerpt, redactAll, requestOf, secretsSentFor } from "@ods/core/client-kit";

/**
 * `OK` is what the manual has, `ok` what some portals say.
 *
 * @throws {@link UnexpectedContentError} for an answer of success that says anything else.
 */
export function refuseOtherThanOk(response: Response, body: unknown): void {
  const { status } = (body ?? {}) as { status?: unknown };
  if (typeof status === "string" && status.toLowerCase() === "ok") return;
  const request = requestOf(response);
  const said = JSON.stringify(redactAll(body, secretsSentFor(response))) ?? "nothing";
  throw new UnexpectedContentError(
    `The portal did not say OK, but ${excerpt(said)} (${request.method} ${request.url})`,
    { status: response.status, request },
  );
}
