/**
 * What needs Node (Bun and Deno have it as well): files on disk.
 *
 * @module
 */
export { type FileFromPathOptions, fileFromPath } from "@ods/core/node";
