/**
 * What every client of a portal needs and no API owns. Users get it through the packages of the APIs.
 *
 * @module
 */
export type { Client, Middleware } from "openapi-fetch";
export type { QuotaOptions } from "./attempts.ts";
export { type ApiKeyOptions, type Auth, apiKey, basic, bearer, session } from "./auth.ts";
export { authMiddleware } from "./authMiddleware.ts";
export { type CachedFetchOptions, cachedFetch } from "./cache/cachedFetch.ts";
export { cacheMiddleware } from "./cache/cacheMiddleware.ts";
export type {
  CacheAnswerEvent,
  CacheBehavior,
  CacheEvent,
  CacheInvalidatedEvent,
  CacheRevalidationErrorEvent,
  CacheStoredEvent,
  CacheStoreErrorEvent,
  CacheWrite,
  Ttl,
} from "./cache/cacheOptions.ts";
export { type CacheOptions, type CacheRecord, CacheStore } from "./cache/cacheStore.ts";
export { type KeyvLike, keyvStore } from "./cache/keyvStore.ts";
export { type MemoryStoreOptions, memoryStore } from "./cache/memoryStore.ts";
export { type ApiLocation, type ClientOptions, createClient, type OdsClient } from "./client.ts";
export type { AnyClient, ArgumentsFor, GetInit, HasPaths, PathsOf } from "./clientPaths.ts";
export { carriedInit, notFollowed } from "./derivedRequest.ts";
export { Download, type DownloadPath, download } from "./download.ts";
export {
  AuthenticationError,
  ConflictError,
  InvalidArgumentError,
  NetworkError,
  NotFoundError,
  OdsError,
  PermissionError,
  QuotaExceededError,
  RedirectError,
  type RequestSummary,
  ServerError,
  TimeoutError,
  UnexpectedContentError,
  ValidationError,
} from "./errors.ts";
export { type Bigints, type ParseJsonOptions, parseJson } from "./json/parseJson.ts";
export { stringifyJson } from "./json/stringifyJson.ts";
export type {
  CacheHitEvent,
  CallEvent,
  Hooks,
  Logger,
  QuotaEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from "./observer.ts";
export { type ItemOf, type ListPath, type PageOf, paginate } from "./paginate.ts";
export { type PaginateOptions, Pagination } from "./pagination.ts";
export { resolvePortal } from "./portal.ts";
export { type MemoryBudgetOptions, memoryBudget } from "./quota/memoryBudget.ts";
export type { QuotaScope } from "./quota/portalQuota.ts";
export type { Quota, QuotaBudget, QuotaRefusal, WasCounted } from "./quota/quotaBudget.ts";
export { type RequestOptions, request } from "./request.ts";
export type { Failure, RetryOptions } from "./retry.ts";
export { type RetryingFetchOptions, retryingFetch } from "./retryingFetch.ts";
export { serializeQuery } from "./serializeQuery.ts";
export { type CallResult, type DataOf, orUndefined, unwrap } from "./unwrap.ts";
export {
  type ByteStream,
  FileStream,
  type FileStreamOptions,
  type Upload,
  type UploadProgress,
  withProgress,
} from "./upload.ts";
