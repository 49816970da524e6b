/**
 * An Opendatasoft (Huwise) portal in memory, for tests and demos.
 *
 * @module
 */
export { createPortal, type Portal, type PortalOperation } from "./portal.ts";
export { portalHandlers } from "./portalHandlers.ts";
export type { GroupSeed, PortalOptions, UserSeed } from "./portalOptions.ts";
export type { FeedbackSeed, LinkedExportSeed, PortalSeed } from "./portalSeed.ts";
export type { RemoteMetadata } from "./state/datasetState.ts";
export type { RemoteCatalogue, RemoteDataset } from "./state/harvesterState.ts";
export type { StudioContent } from "./state/pages.ts";
export type { ProcessingFailure } from "./state/processing.ts";
