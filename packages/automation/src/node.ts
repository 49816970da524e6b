/**
 * What needs Node (Bun and Deno have it as well): files on disk, API keys from files and the keyring, a cache on disk.
 *
 * @module
 */
export * from "@ods/core/node";
