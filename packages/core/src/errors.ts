import type { QuotaRefused, QuotaScope } from "./quota/portalQuota.ts";

/** The request that failed, with every secret in its URL replaced by `***`. */
export interface RequestSummary {
  method: string;
  url: string;
}

export interface OdsErrorOptions extends ErrorOptions {
  status?: number | undefined;
  code?: string | undefined;
  detail?: unknown;
  traceId?: string | undefined;
  request?: RequestSummary | undefined;
}

/**
 * Base of all errors of these clients. It never carries a credential: neither in the message, nor in the
 * request, nor in its causes as far as these clients make them.
 *
 * @example
 * ```ts
 * try {
 *   await unwrap(client.GET("/datasets/{dataset_uid}/", { params: { path: { dataset_uid } } }));
 * } catch (error) {
 *   if (error instanceof NotFoundError) return undefined;
 *   if (error instanceof OdsError) console.error(error.status, error.code, error.detail, error.traceId);
 *   throw error;
 * }
 * ```
 */
export class OdsError extends Error {
  override name = "OdsError";
  /** HTTP status of the answer; undefined when none came. */
  readonly status: number | undefined;
  /** The portal's own code: `validation_error` and `not_found`, or `InvalidDatasetStatusPreconditionException` and its like. */
  readonly code: string | undefined;
  /**
   * All that the portal says beyond message, code and trace id; for a validation error an object by field, for an
   * exception of the platform (`error_key`) its `raw_params`. What stands beside those in the body is in it as well. Of a
   * body of more than 1 MB it is the beginning, as a text that says so at its end.
   */
  readonly detail: unknown;
  /** Identifier to give to the portal's support. */
  readonly traceId: string | undefined;
  readonly request: RequestSummary | undefined;

  constructor(message: string, options: OdsErrorOptions = {}) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    this.status = options.status;
    this.code = options.code;
    this.detail = options.detail;
    this.traceId = options.traceId;
    this.request = options.request;
  }
}

/** The portal refused what was sent (400 or 422); `detail` says which part, by field. */
export class ValidationError extends OdsError {
  override name = "ValidationError";
}

/** No credential, or one that the portal doesn't know (401). */
export class AuthenticationError extends OdsError {
  override name = "AuthenticationError";
}

/** The credential is known, but not allowed to do this (403). */
export class PermissionError extends OdsError {
  override name = "PermissionError";
}

/** Nothing is there, or nothing that this credential may see (404). */
export class NotFoundError extends OdsError {
  override name = "NotFoundError";
}

/**
 * The thing is not in a state that allows this: 409, and 400 with a code such as `invalid_dataset_status` or
 * `InvalidDatasetStatusPreconditionException`.
 */
export class ConflictError extends OdsError {
  override name = "ConflictError";
}

export interface QuotaExceededErrorOptions extends OdsErrorOptions {
  quota: QuotaRefused;
}

/** The quota of calls is used up (429; 403 with code 10001 on old servers), or would be by this call. */
export class QuotaExceededError extends OdsError {
  override name = "QuotaExceededError";
  /** When calls are allowed again, where the portal says so. Daily quotas start anew at midnight UTC. */
  readonly resetAt: Date | undefined;
  /** Calls allowed in one period. */
  readonly limit: number | undefined;
  /** The period: `"day"`, `"month"`. */
  readonly unit: string | undefined;
  /** Whose quota it is: that of the domain's users, of anonymous callers, or of one dataset. */
  readonly scope: QuotaScope;

  constructor(message: string, options: QuotaExceededErrorOptions) {
    super(message, options);
    const { reset, limit, unit, scope } = options.quota;
    this.resetAt = reset?.at;
    this.limit = limit;
    this.unit = unit;
    this.scope = scope;
  }
}

/** The portal failed (5xx). */
export class ServerError extends OdsError {
  override name = "ServerError";
}

/** No answer came: the portal can't be reached, or the connection broke. `cause` says how. */
export class NetworkError extends OdsError {
  override name = "NetworkError";
}

export interface RedirectErrorOptions extends OdsErrorOptions {
  location: string | undefined;
}

/**
 * The portal redirects a request to another origin, where the client's credential and headers may not go. Without them
 * the response might hold less, so it isn't asked for.
 *
 * @example
 * ```ts
 * try {
 *   await client.GET("/datasets/");
 * } catch (error) {
 *   if (error instanceof RedirectError) console.error("The portal has moved to", error.location);
 *   throw error;
 * }
 * ```
 */
export class RedirectError extends OdsError {
  override name = "RedirectError";
  /** The new address, with every secret in it replaced by `***`; undefined where it is not known. */
  readonly location: string | undefined;

  constructor(message: string, options: RedirectErrorOptions) {
    super(message, options);
    this.location = options.location;
  }
}

/** No complete answer came within `timeout` or `deadline`. */
export class TimeoutError extends OdsError {
  override name = "TimeoutError";
}

/** An answer came, but not of the kind asked for: HTML or CSV instead of JSON, say. */
export class UnexpectedContentError extends OdsError {
  override name = "UnexpectedContentError";
}

/** A call or an option that can't work; thrown before anything is sent. */
export class InvalidArgumentError extends OdsError {
  override name = "InvalidArgumentError";
}
