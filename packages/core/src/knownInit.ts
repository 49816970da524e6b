import { InvalidArgumentError } from "./errors.ts";
import { nearestName, type OtherNames, refuseUnknown } from "./knownOptions.ts";

/** What openapi-fetch reads of a call, and `fetch` by its standard; runtimes and frameworks have more. */
const KNOWN = new Set(
  (
    "baseUrl params parseAs querySerializer bodySerializer pathSerializer middleware fetch Request body headers signal " +
    "method cache credentials duplex integrity keepalive mode priority redirect referrer referrerPolicy window"
  ).split(" "),
);
/** Those that are typed by hand most, so that a name that is nearly one of them is meant to be it. */
const OFTEN = ["params", "parseAs", "body", "headers", "signal", "middleware", "querySerializer", "baseUrl"];

const IN_QUERY = "parameters of the query go into `params: { query: { … } }`.";
const IN_PATH = "parameters of the path go into `params: { path: { … } }`.";
const IN_BODY = "what is sent is `body` here.";
const OF_CLIENT = "it is an option of the client.";

const OTHERS: OtherNames = {
  query: IN_QUERY,
  searchParams: IN_QUERY,
  path: IN_PATH,
  json: IN_BODY,
  data: IN_BODY,
  form: IN_BODY,
  responseType: "it is called `parseAs` here.",
  timeout: "it is an option of the client; of a single call, `signal: AbortSignal.timeout(…)`.",
  deadline: OF_CLIENT,
  retry: OF_CLIENT,
  auth: OF_CLIENT,
  apikey: OF_CLIENT,
  portal: OF_CLIENT,
};

const PARAMS = { query: true, path: true, header: true, cookie: true } as const;

/**
 * Refuses what a call would pass over: names that are nearly those of openapi-fetch, those of other clients, and
 * parameters that stand in no part of the request. Any other name goes on to `fetch`, for runtimes and frameworks have
 * options of their own.
 *
 * @throws {@link InvalidArgumentError}
 */
export function refuseUnknownInit(init: object): void {
  for (const name in init) {
    if (KNOWN.has(name) || (init as Record<string, unknown>)[name] === undefined) continue;
    if (Object.hasOwn(OTHERS, name)) throw unknown(name, `: ${OTHERS[name]}`);
    const meant = nearestName(name, OFTEN, 2);
    if (meant !== undefined) throw unknown(name, `; did you mean \`${meant}\`?`);
  }
  const { params } = init as { params?: unknown };
  if (!params) return;
  for (const name in params) {
    if (!Object.hasOwn(PARAMS, name)) refuseUnknown("`params`", params, PARAMS, { [name]: IN_QUERY });
  }
}

function unknown(name: string, remedy: string): InvalidArgumentError {
  return new InvalidArgumentError(`A call has no option ${JSON.stringify(name.slice(0, 60))}${remedy}`);
}
