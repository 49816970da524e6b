/**
 * What needs Node (Bun and Deno have it as well): files on disk, API keys from files and the keyring, a cache on disk,
 * the journal of a migration.
 *
 * @module
 */
export * from "@ods/core/node";
export { fileJournal } from "./node/fileJournal.ts";
