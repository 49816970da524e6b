import { http, type RequestHandler } from "msw";
import type { Portal } from "./portal.ts";

/**
 * Handlers for msw's `setupServer` and `setupWorker` that answer for the portal at its `url`.
 *
 * @example
 * ```ts
 * const portal = createPortal({ url: "https://my-domain.opendatasoft.com" });
 * const server = setupServer(...portalHandlers(portal));
 * ```
 */
export function portalHandlers(portal: Portal): RequestHandler[] {
  return [http.all(`${portal.url}/*`, ({ request }) => portal.fetch(request))];
}
