import fc from "fast-check";
import { formsOf } from "./echoes.ts";

/** An answer as data, so that a failing one can be printed, made smaller and given twice. */
export interface OddAnswer {
  status: number;
  headers: Record<string, string>;
  /** Text or bytes; the name of one of {@link LARGE} stands for that. */
  body: string | Uint8Array<ArrayBuffer> | undefined;
  /** What the body fails with once it was read; `fetch` itself fails with it where there is no body. */
  failure?: { thrown: unknown };
}

/** The answer as `fetch` gives it. */
export function fetched({ status, headers, body, failure }: OddAnswer): Response {
  if (failure && body === undefined) throw failure.thrown;
  const hasBody = body !== undefined && ![204, 205, 304].includes(status);
  const isMakeable = status >= 200 && status <= 599;
  const response = new Response(hasBody ? streamed(bytesOf(body), failure) : null, {
    status: isMakeable ? status : 200,
    headers,
  });
  if (isMakeable) return response;
  // A runtime gives what a server sends; only Responses made by hand have to be between 200 and 599.
  return Object.defineProperties(response, { status: { value: status }, ok: { value: false } });
}

/** The text that the answer's body is. */
export function textOf({ status, body }: OddAnswer): string {
  return [204, 205, 304].includes(status) ? "" : new TextDecoder().decode(bytesOf(body ?? ""));
}

function bytesOf(body: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof body === "string" ? new TextEncoder().encode(LARGE[body] ?? body) : body;
}

function streamed(body: Uint8Array<ArrayBuffer>, failure: OddAnswer["failure"]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (body.length > 0) controller.enqueue(body);
      if (!failure) controller.close();
    },
    pull(controller) {
      controller.error(failure?.thrown);
    },
  });
}

/** A credential that the answers may repeat. */
export const KEY_OF_THE_FUZZ = 'key/of+the"fuzz&=';

const repeated = fc.constantFrom(...formsOf(KEY_OF_THE_FUZZ));
/** Where code and trace id are what was sent, they have to stay so. */
const repeatedIn = fc.record(
  {
    message: repeated,
    error: repeated,
    detail: fc.oneof(
      repeated,
      fc.dictionary(repeated, fc.array(repeated, { maxLength: 3 }), { maxKeys: 3 }),
      fc.array(fc.record({ value: repeated, note: fc.string() }), { maxLength: 3 }),
    ),
  },
  { requiredKeys: [] },
);

const nested = (open: string, close: string) => `${open.repeat(10_000)}1${close.repeat(10_000)}`;

/** Bodies too large to be printed. */
const LARGE: Record<string, string> = {
  "deep arrays": nested("[", "]"),
  "deep objects": nested('{"detail":', "}"),
  "deep code": `{"errorcode":${nested("[", "]")}}`,
  "huge message": JSON.stringify({ message: "a".repeat(1_000_000) }),
  "huge page": "<p>".repeat(300_000),
  "huge detail": JSON.stringify({ detail: Array(50_000).fill("is required") }),
};

/** Values that code which expects a text or a number stumbles over. */
const oddValue = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1e300,
    "",
    ".",
    "\u0000\u001b[31m\r\n",
    "10001",
    10002,
    "invalid_dataset_status",
    "InvalidDatasetStatusPreconditionException",
    400,
    "2026-09-02T00:00:00Z",
    "2026-09-02 00:00:00",
    "+275760-09-13T00:00:01Z",
    "9".repeat(400),
    "long ".repeat(2_000),
    { toString: null, valueOf: "no" },
    { toJSON: 1, constructor: 3 },
    [[[{ toString: 1 }]]],
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

const errorBody = fc
  .record(
    {
      error_code: oddValue,
      error_key: oddValue,
      errorcode: oddValue,
      status_code: oddValue,
      raw_params: oddValue,
      fields: oddValue,
      message: oddValue,
      error: oddValue,
      detail: oddValue,
      trace_id: oddValue,
      reset_time: oddValue,
      limit_time_unit: oddValue,
      call_limit: oddValue,
    },
    { requiredKeys: [] },
  )
  .map((body) => JSON.stringify(body));

const texts = fc.oneof(
  { weight: 6, arbitrary: errorBody },
  { weight: 3, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.json().map((text) => `\ufeff${text}`) },
  { weight: 1, arbitrary: fc.json().map((text) => text.slice(0, -1)) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 2, arbitrary: repeatedIn.map((body) => JSON.stringify(body)) },
  { weight: 1, arbitrary: repeatedIn.map((body) => JSON.stringify(body).slice(0, -1)) },
  { weight: 1, arbitrary: repeated.map((said) => `<html>${said}</html>`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "",
      " \n",
      "null",
      "0",
      "false",
      '""',
      "NaN",
      "<!DOCTYPE html><html><h1>Log in</h1></html>",
      '{"id":1',
      '{"id":1}garbage',
      '{"__proto__":{"message":"polluted"},"constructor":{"prototype":{"code":"polluted"}}}',
      '{"detail":{"__proto__":{"polluted":true}}}',
      '{"\\u0000":"\\ud800"}',
      '{"message":"no route /things/?apikey=somebody\\u0026x=1"}',
    ),
  },
);

const bodies = fc.oneof(
  { weight: 200, arbitrary: texts },
  { weight: 20, arbitrary: fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes)) },
  { weight: 3, arbitrary: fc.constantFrom(...Object.keys(LARGE)) },
);

const THROWN = [
  new TypeError(formsOf(KEY_OF_THE_FUZZ).join(" "), { cause: new Error(formsOf(KEY_OF_THE_FUZZ).join(" ")) }),
  new TypeError("terminated", {
    cause: Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" }),
  }),
  new DOMException("The operation was aborted", "AbortError"),
  Object.assign(new AggregateError([new Error("one")]), { code: "ECONNREFUSED" }),
  "a text",
  undefined,
  null,
];

const headers = fc.record(
  {
    "Content-Type": fc.oneof(
      fc.constantFrom(
        "application/json",
        "APPLICATION/JSON; charset=utf-16",
        "application/problem+json",
        "text/plain",
        "text/html; charset=utf-8",
        "text/csv",
        "application/jsonp",
        "json",
        ";",
        `x/${"y".repeat(5_000)}`,
      ),
      fc.string({ unit: fc.constantFrom(..."ab/+;= json"), maxLength: 12 }),
    ),
    "Content-Length": fc.constantFrom("0", "00", "1", "100000", "-1", "abc", "1e3", "0, 0", ""),
    "Transfer-Encoding": fc.constantFrom("chunked", "gzip, chunked"),
    "Retry-After": fc.constantFrom(
      "0",
      "7",
      "9".repeat(30),
      "-1",
      "soon",
      "Wed, 02 Sep 2026 00:00:00 GMT",
      "x GMT",
    ),
    "X-RateLimit-Remaining": fc.constantFrom("0", "5", "-1", "none", "1e400"),
    "X-RateLimit-Limit": fc.constantFrom("5000", "", "many"),
    "X-RateLimit-Reset": fc.constantFrom("1788307200", "9".repeat(30), "2026-09-02 00:00:00+00:00", "never"),
    "X-RateLimit-dataset-Remaining": fc.constantFrom("0", "x"),
    "ODS-Explore-API-Deprecation": fc.constantFrom("F1: goes away", ""),
    "Content-Disposition": fc.constantFrom(
      "attachment",
      "attachment; filename*=UTF-8''%E0%A4%A",
      'filename="',
    ),
    Location: fc.constantFrom("http://", "/elsewhere/"),
  },
  { requiredKeys: [] },
);

const statuses = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(200, 201, 204, 400, 401, 403, 404, 409, 422, 429, 500, 503) },
  { weight: 2, arbitrary: fc.integer({ min: 200, max: 599 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 101, 199, 202, 205, 206, 304, 600, 999) },
);

/** Answers that portals, proxies and broken connections may give, and some that only an attacker would. */
export const oddAnswers: fc.Arbitrary<OddAnswer> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ status: statuses, headers, body: fc.option(bodies, { nil: undefined, freq: 9 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      status: statuses,
      headers,
      body: bodies,
      failure: fc.record({ thrown: fc.constantFrom<unknown>(...THROWN) }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      status: statuses,
      headers,
      body: fc.constant(undefined),
      failure: fc.record({ thrown: fc.constantFrom<unknown>(...THROWN, new SyntaxError("of the runtime")) }),
    }),
  },
);
