/**
 * What needs Node (Bun and Deno have it as well): files on disk, and the keyring of the operating system.
 *
 * @module
 */
export { type FileFromPathOptions, fileFromPath } from "./node/fileFromPath.ts";
export { type FileStore, type FileStoreOptions, fileStore } from "./node/fileStore.ts";
export {
  type KeyringOptions,
  readStoredApiKey,
  removeStoredApiKey,
  type StoreApiKeyOptions,
  storeApiKey,
} from "./node/keyring.ts";
export { KeyringError } from "./node/keyringProcess.ts";
export {
  type ResolveApiKeyOptions,
  type ResolvedApiKey,
  resolveApiKey,
  type SkippedSource,
} from "./node/resolveApiKey.ts";
