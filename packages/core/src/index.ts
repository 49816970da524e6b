/**
 * What every client of a portal needs and no API owns. Users get it through the packages of the APIs.
 *
 * @module
 */
export type { Client, Middleware } from "openapi-fetch";
export { type ApiKeyOptions, type Auth, apiKey } from "./auth.ts";
export { type ApiLocation, type ClientOptions, createClient, type OdsClient } from "./client.ts";
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
  type RequestSummary,
  ServerError,
  UnexpectedContentError,
  ValidationError,
} from "./errors.ts";
export { type ItemOf, type ListPath, type PageOf, paginate } from "./paginate.ts";
export { type PaginateOptions, Pagination } from "./pagination.ts";
export { resolvePortal } from "./portal.ts";
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
