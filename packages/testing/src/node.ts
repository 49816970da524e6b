/**
 * The portal over real HTTP, for Node. It needs no msw.
 *
 * @module
 */
export { type PortalServer, type ServePortalOptions, servePortal } from "./node/servePortal.ts";
export { createPortal, type Portal } from "./portal.ts";
export type { PortalOptions } from "./portalOptions.ts";
