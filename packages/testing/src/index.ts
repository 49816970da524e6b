/**
 * An Opendatasoft (Huwise) portal in memory, for tests and demos.
 *
 * @module
 */
export { createPortal, type Portal, type PortalOperation, type PortalOptions } from "./portal.ts";
export { portalHandlers } from "./portalHandlers.ts";
