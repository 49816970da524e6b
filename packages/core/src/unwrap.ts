import { isErrorBody } from "./errorBody.ts";
import { errorFromResponse } from "./errorFromResponse.ts";
import { NotFoundError } from "./errors.ts";
import { requestOf, requests } from "./requestOf.ts";

/** What an openapi-fetch call resolves to. */
export interface CallResult {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The data of a successful call. */
export type DataOf<Result extends CallResult> = Result extends { data: infer Data; error?: never }
  ? Data
  : never;

/**
 * The data of a call, or a typed error.
 *
 * Success is decided by the HTTP status, so that an empty error is one as well. Where a portal sends the body of an
 * error with a status of success, that is an error, too.
 *
 * @throws {@link OdsError} of the class that fits the status, for every status outside the 200s.
 * @throws {@link NetworkError} when no answer came.
 *
 * @example
 * ```ts
 * const page = await unwrap(client.GET("/datasets/", { params: { query: { limit: 10 } } }));
 * console.log(page.total_count, page.results[0]?.uid);
 * ```
 */
export async function unwrap<Result extends CallResult>(
  call: Result | PromiseLike<Result>,
): Promise<DataOf<Result>> {
  const { data, error, response } = await call;
  if (!response.ok) throw errorFromResponse(response, error, requestOf(response));
  // A client of this package has looked already, and knows which data may look so.
  if (!requests.of(response) && isErrorBody(data))
    throw errorFromResponse(response, data, requestOf(response));
  return data as DataOf<Result>;
}

/**
 * Like {@link unwrap}, but undefined where the portal answers 404.
 *
 * @example
 * ```ts
 * const dataset = await orUndefined(client.GET("/datasets/{dataset_uid}/", { params: { path: { dataset_uid } } }));
 * if (!dataset) console.log("no such dataset");
 * ```
 */
export async function orUndefined<Result extends CallResult>(
  call: Result | PromiseLike<Result>,
): Promise<DataOf<Result> | undefined> {
  try {
    return await unwrap(call);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}
