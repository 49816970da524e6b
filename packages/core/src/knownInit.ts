import { InvalidArgumentError } from "./errors.ts";
import { readableHeaders } from "./headerValues.ts";
import {
  inherited,
  isRecord,
  nearestName,
  type OtherNames,
  refuseOtherThanRecord,
  refuseUnknown,
} from "./knownOptions.ts";
import { kindOf } from "./valueKinds.ts";

/** What openapi-fetch reads of a call, and `fetch` by its standard; runtimes and frameworks have more. */
const KNOWN = new Set(
  (
    "baseUrl params parseAs querySerializer bodySerializer pathSerializer middleware fetch Request body headers signal " +
    "method cache credentials duplex integrity keepalive mode priority redirect referrer referrerPolicy window"
  ).split(" "),
);
/** Those that are typed by hand most, so that a name that is nearly one of them is meant to be it. */
const OFTEN = ["params", "parseAs", "body", "headers", "signal", "middleware", "querySerializer", "baseUrl"];

/** What a body can be read as; a name that no response knows would fail when the portal has done what it was asked. */
const READ_AS = ["json", "text", "blob", "arrayBuffer", "stream", "formData"];

const IN_PARAMS =
  "parameters go into `params`: `{ query: { … } }`, or `{ path: { … } }` for those of the path.";
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
  payload: IN_BODY,
  limit: IN_PARAMS,
  offset: IN_PARAMS,
  rows: IN_PARAMS,
  start: IN_PARAMS,
  where: IN_PARAMS,
  select: IN_PARAMS,
  dataset: IN_PARAMS,
  dataset_uid: IN_PARAMS,
  dataset_id: IN_PARAMS,
  responseType: "it is called `parseAs` here.",
  timeout: "it is an option of the client; of a single call, `signal: AbortSignal.timeout(…)`.",
  deadline: OF_CLIENT,
  retry: OF_CLIENT,
  retries: "it is called `retry` here, and an option of the client.",
  auth: OF_CLIENT,
  apikey: OF_CLIENT,
  portal: OF_CLIENT,
};

const PARAMS = { query: true, path: true, header: true } as const;

const IN_OTHER_PARAMS: OtherNames = {
  cookie: "a cookie is a header, and goes into `headers: { Cookie: … }`.",
  headers: "headers of a call stand beside `params`, as `headers`; those of the document go into `header`.",
};

/**
 * Refuses what a call would pass over: names that are nearly those of openapi-fetch, those of other clients, and
 * parameters that stand in no part of the request. Any other name goes on to `fetch`, for runtimes and frameworks have
 * options of their own.
 *
 * @throws {@link InvalidArgumentError}
 */
export function refuseUnknownInit(init: unknown): void {
  refuseOtherThanRecord("A call", init);
  for (const name in init) {
    if (!Object.hasOwn(init, name)) throw inherited("A call", name);
    if (KNOWN.has(name) || init[name] === undefined) continue;
    if (Object.hasOwn(OTHERS, name)) throw unknown(name, `: ${OTHERS[name]}`);
    const meant = nearestName(name, OFTEN, 2) ?? nearestName(name, Object.keys(OTHERS), 2);
    if (meant === undefined) continue;
    throw unknown(name, Object.hasOwn(OTHERS, meant) ? `: ${OTHERS[meant]}` : `; did you mean \`${meant}\`?`);
  }
  const { params, parseAs, fetch } = init;
  if (parseAs !== undefined && !READ_AS.includes(parseAs as string)) {
    const shown = typeof parseAs === "string" ? JSON.stringify(parseAs.slice(0, 60)) : kindOf(parseAs);
    throw new InvalidArgumentError(`\`parseAs\` is ${shown}; one of ${READ_AS.join(", ")} is wanted.`);
  }
  if (fetch !== undefined && typeof fetch !== "function") {
    throw new InvalidArgumentError(`\`fetch\` is ${kindOf(fetch)}; a function is wanted.`);
  }
  if (params !== undefined) refuseUnknownParams(params);
}

function refuseUnknownParams(params: unknown): void {
  if (!isRecord(params)) {
    throw new InvalidArgumentError(
      `\`params\` is ${kindOf(params)}; an object such as \`{ query: { … } }\` is wanted.`,
    );
  }
  for (const name in params) {
    if (!Object.hasOwn(PARAMS, name))
      refuseUnknown("`params`", params, PARAMS, { [name]: IN_QUERY, ...IN_OTHER_PARAMS });
  }
  const { query, header } = params;
  // A page of a list is asked for with a copy of it.
  if (query !== undefined && query !== null && !isRecord(query)) {
    throw new InvalidArgumentError(`The query is ${kindOf(query)}; an object of parameters is wanted.`);
  }
  if (!header) return;
  // A Map or pairs would be passed over there.
  if (!isRecord(header) && !(header instanceof Headers)) {
    throw new InvalidArgumentError(
      `\`params.header\` is ${kindOf(header)}; an object of names and values is wanted.`,
    );
  }
  readableHeaders(header);
}

function unknown(name: string, remedy: string): InvalidArgumentError {
  return new InvalidArgumentError(`A call has no option ${JSON.stringify(name.slice(0, 60))}${remedy}`);
}
