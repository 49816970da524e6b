/**
 * The portal over real HTTP, for Node.
 *
 * @module
 */
export { type PortalServer, type ServePortalOptions, servePortal } from "./node/servePortal.ts";
