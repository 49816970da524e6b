import { inspect, isDeepStrictEqual } from "node:util";
import {
  AuthenticationError,
  type ClientOptions,
  ConflictError,
  Download,
  download,
  NetworkError,
  NotFoundError,
  OdsError,
  orUndefined,
  PermissionError,
  type QuotaEvent,
  QuotaExceededError,
  ServerError,
  UnexpectedContentError,
  unwrap,
  ValidationError,
} from "@ods/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formsOf } from "./echoes.ts";
import { fetched, KEY_OF_THE_FUZZ, type OddAnswer, oddAnswers, textOf } from "./oddAnswers.ts";
import { thingsClient } from "./thingsApi.ts";

/** As texts have them, and as the JSON of these does. */
const KEY_FORMS = formsOf(KEY_OF_THE_FUZZ).flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
const first = { params: { path: { id: "1" } } };
const NOTHING = Symbol("nothing");
/** What has to come of the answers, or they are not as various as they should be. */
const EVERY_KIND = [
  ...[
    "object",
    "string",
    "undefined",
    "AuthenticationError",
    "ConflictError",
    "NetworkError",
    "NotFoundError",
  ],
  ...["OdsError", "PermissionError", "QuotaExceededError", "ServerError", "UnexpectedContentError"],
  "ValidationError",
];

let given: OddAnswer;
const options = { portal: "my-domain", retry: false, fetch: async () => fetched(given) } as const;
const clients = {
  plain: thingsClient(options),
  laden: thingsClient({
    ...options,
    auth: KEY_OF_THE_FUZZ,
    timeout: 60_000,
    deadline: 60_000,
    logger: { debug() {}, warn() {} },
  }),
};
type Client = typeof clients.plain;

type Result = { data?: unknown; error?: unknown; response: Response };

const calls = {
  GET: (client: Client): Promise<Result> => client.GET("/things/{id}/", first),
  POST: (client: Client): Promise<Result> => client.POST("/things/", { body: { name: "bench" } }),
  DELETE: (client: Client): Promise<Result> => client.DELETE("/things/{id}/", first),
};
type Method = keyof typeof calls;
type Way = "bare" | "unwrap" | "orUndefined" | "download";

interface Case {
  answer: OddAnswer;
  client: keyof typeof clients;
  method: Method;
  way: Way;
}

const cases: fc.Arbitrary<Case> = fc.record({
  answer: oddAnswers,
  client: fc.constantFrom("plain", "laden"),
  method: fc.constantFrom("GET", "POST", "DELETE"),
  way: fc.constantFrom("bare", "unwrap", "orUndefined", "download"),
});

/** What came of the case: the data, or what was thrown. */
async function outcomeOf({
  answer,
  method,
  way,
  ...one
}: Case): Promise<{ data: unknown } | { thrown: unknown }> {
  given = answer;
  const client = clients[one.client];
  try {
    if (way === "download") {
      const file = await download(client, "/things/{id}/file/", first);
      expect(file).toBeInstanceOf(Download);
      return { data: await file.text() };
    }
    if (way === "bare") {
      const { data, error, response } = await calls[method](client);
      expect(response.status).toBe(answer.status);
      return { data: response.ok ? data : { error } };
    }
    return { data: await (way === "unwrap" ? unwrap : orUndefined)(calls[method](client) as never) };
  } catch (thrown) {
    return { thrown };
  }
}

/** What has to come of it, by the rules and not by the code: a class of errors, or data. */
function expected({ answer, method, way }: Case): { type: typeof OdsError } | { data: unknown } {
  const { status, headers, failure, body } = answer;
  const ok = status >= 200 && status < 300;
  const text = textOf(answer);
  if (failure && body === undefined) return { type: NetworkError };
  const chunked = headers["Transfer-Encoding"] !== undefined;
  const isEmpty = status === 204 || (headers["Content-Length"] === "0" && !chunked);
  const breaks = failure !== undefined && ![204, 205, 304].includes(status);
  const json = parsed(text);
  // Reads follow redirects: here they lead nowhere, or to the same again.
  const isRedirect = [301, 302, 303, 307, 308].includes(status) && headers.Location !== undefined;
  if (isRedirect && (method === "GET" || way === "download")) return { type: NetworkError };

  if (ok && way === "download") {
    if (breaks) return { type: NetworkError };
    const [type = ""] = (headers["Content-Type"] ?? "").split(";");
    // What a redirect led to, or any file but JSON and text, may hold anything.
    if (
      isError(json) &&
      text.trimStart().length < 4_000 &&
      /^([^;]*[/+]json|text\/plain)?$/i.test(type.trim())
    ) {
      return { type: classOfBody(json) };
    }
    return text.includes("\ufffd") ? { type: UnexpectedContentError } : { data: text };
  }
  if (ok) {
    const promised = method === "GET" || way === "download" || status === 201;
    const nothing = promised ? { type: UnexpectedContentError } : { data: undefined };
    const type = headers["Content-Type"]?.trim() || undefined;
    const isOther = type !== undefined && !/[/+]json\b|^text\/plain\b/i.test(type);
    if (isOther && !isEmpty && status !== 205 && headers["Content-Length"] !== "0")
      return { type: UnexpectedContentError };
    if (isEmpty) return nothing;
    if (breaks) return { type: NetworkError };
    if (text === "" && !headers["Content-Length"]) return nothing;
    if (json === NOTHING) return { type: UnexpectedContentError };
    return isError(json) ? { type: classOfBody(json) } : { data: json };
  }
  if (breaks && !isEmpty) return { type: NetworkError };
  const sent = isEmpty ? undefined : json === NOTHING ? text : json;
  if (way === "bare") return { data: { error: sent } };
  if (way === "orUndefined" && status === 404) return { data: undefined };
  return { type: classOf(status, sent) };
}

/** Whether it is the body of an error, and nothing that data could be. */
function isError(sent: unknown): boolean {
  if (typeof sent !== "object" || sent === null || Array.isArray(sent)) return false;
  const { error, message } = sent as Record<string, unknown>;
  const isText = (value: unknown) => typeof value === "string" && /\S/.test(value);
  const hasCode = codeOf(sent) !== undefined;
  if (hasCode && (isText(error) || isText(message))) return true;
  const names = "error errorcode error_code error_key message detail fields trace_id status_code raw_params";
  const all = `${names} reset_time limit_time_unit call_limit`.split(" ");
  return (hasCode || isText(error)) && Object.keys(sent).every((name) => all.includes(name));
}

function classOfBody(sent: unknown): typeof OdsError {
  const code = codeOf(sent) ?? "";
  if (/^1000[125]$/.test(fieldOf(sent, "errorcode") ?? "")) return QuotaExceededError;
  const { status_code: said } = sent as { status_code?: unknown };
  if (typeof said === "number" && said >= 400 && said < 600) return classOf(said, sent);
  if (/^invalid_\w+_status$|PreconditionException$/.test(code)) return ConflictError;
  const types: Record<string, typeof OdsError> = {
    not_found: NotFoundError,
    validation_error: ValidationError,
  };
  return (Object.hasOwn(types, code) ? types[code] : undefined) ?? UnexpectedContentError;
}

function classOf(status: number, sent: unknown): typeof OdsError {
  if (status === 429 || (status === 403 && String(fieldOf(sent, "errorcode")) === "10001"))
    return QuotaExceededError;
  if (status === 400)
    return /^invalid_\w+_status$|PreconditionException$/.test(codeOf(sent) ?? "")
      ? ConflictError
      : ValidationError;
  const types: Record<number, typeof OdsError> = {
    401: AuthenticationError,
    403: PermissionError,
    404: NotFoundError,
    409: ConflictError,
    422: ValidationError,
  };
  return types[status] ?? (status >= 500 ? ServerError : OdsError);
}

/** A field of the body where it is a text or a number. */
function fieldOf(sent: unknown, name: string): string | undefined {
  if (typeof sent !== "object" || sent === null || Array.isArray(sent)) return undefined;
  const value = (sent as Record<string, unknown>)[name];
  return (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : undefined;
}

const firstOf = (sent: unknown, names: string[]) => names.find((name) => fieldOf(sent, name) !== undefined);

function codeOf(sent: unknown): string | undefined {
  const name = firstOf(sent, ["error_code", "error_key", "errorcode"]);
  return name && fieldOf(sent, name);
}

/** Whether `detail` has all that the portal says beyond message, code, trace id and status. */
function isKeptIn(detail: unknown, answer: OddAnswer): boolean {
  const text = textOf(answer);
  const json = parsed(text);
  const sent = json === NOTHING ? text : json;
  if (typeof sent !== "object" || sent === null || Array.isArray(sent))
    return isDeepStrictEqual(detail, sent || undefined);
  const told = [
    firstOf(sent, ["error_code", "error_key", "errorcode"]),
    firstOf(sent, ["message", "error", "detail"]),
    fieldOf(sent, "trace_id") !== undefined && "trace_id",
  ];
  const kept = (isObject(detail) ? detail : {}) as Record<string, unknown>;
  const has = ([name, value]: [string, unknown]) =>
    Object.hasOwn(kept, name) && isDeepStrictEqual(kept[name], value);
  return Object.entries(sent).every(([name, value]) => {
    if (told.includes(name) && name !== "detail") return true;
    if (name === "status_code" && value === answer.status) return true;
    if (has([name, value])) return true;
    const isMerged = name === "detail" || name === "raw_params";
    const isAll = isDeepStrictEqual(detail, value) || (value === null && detail === undefined);
    return isMerged && (isAll || (isObject(value) && Object.entries(value).every(has)) || value === null);
  });
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether something of the body is left out of `detail`: what is too deep, and keys. */
function isCut({ body }: OddAnswer): boolean {
  return typeof body === "string" && (/^deep|apikey|secret=/.test(body) || repeatsKey(body));
}

function repeatsKey(text: string): boolean {
  return KEY_FORMS.some((form) => text.includes(form));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOTHING;
  }
}

function checkError(error: OdsError, { answer, client, method, way }: Case): void {
  const { message } = error;
  expect(message.length).toBeLessThan(1_500);
  expect(message).not.toMatch(/\p{Cc}/u);
  expect(message).toMatch(/^\S/);
  expect(message).toContain(
    `${way === "download" ? "GET" : method} https://my-domain.opendatasoft.com/api/v1/things/`,
  );
  if (client === "laden") expect(repeatsKey(inspect(error, { depth: 5 }))).toBe(false);
  // Whoever prints or keeps the error must not fail on what the portal sent.
  expect(() => [inspect(error), JSON.stringify(error), structuredClone(error)]).not.toThrow();
  if (error instanceof NetworkError) return;
  expect(error.status).toBe(answer.status);
  if (error instanceof UnexpectedContentError) return;
  const sent = parsed(textOf(answer));
  const isRead =
    answer.headers["Content-Length"] !== "0" || answer.headers["Transfer-Encoding"] !== undefined;
  if (!isRead) {
    expect([error.code, error.traceId, error.detail]).toEqual([undefined, undefined, undefined]);
    return;
  }
  expect(isCut(answer) || isKeptIn(error.detail, answer)).toBe(true);
  expect(error.code).toBe(codeOf(sent));
  expect(error.traceId).toBe(fieldOf(sent, "trace_id"));
  if (error instanceof QuotaExceededError && error.resetAt)
    expect(() => error.resetAt?.toISOString()).not.toThrow();
}

describe("whatever a portal answers", () => {
  it("a call gives what was sent or an error that fits, in 10,000 answers at random", async () => {
    const kinds = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const [wanted, outcome] = [expected(one), await outcomeOf(one)];
        if ("thrown" in outcome) {
          expect(outcome.thrown).toBeInstanceOf(OdsError);
          const error = outcome.thrown as OdsError;
          expect("type" in wanted ? wanted.type.name : wanted).toBe(error.name);
          checkError(error, one);
        } else if (String(one.answer.body).startsWith("deep")) expect("data" in wanted).toBe(true);
        else if (!isDeepStrictEqual(outcome, wanted)) expect(outcome).toStrictEqual(wanted);
        const kind = "thrown" in outcome ? (outcome.thrown as OdsError).name : typeof outcome.data;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }),
      { numRuns: 10_000, seed: 20_260_901 },
    );
    expect(Object.prototype).not.toHaveProperty("message");
    const seen = [...kinds].filter(([, count]) => count > 100).map(([kind]) => kind);
    expect(seen).toEqual(expect.arrayContaining(EVERY_KIND));
  }, 120_000);
});

describe("an error", () => {
  const errorOf = async (status: number, body: string, options: Partial<ClientOptions> = {}) => {
    const fetch = async () => new Response(body, { status, headers: { "Retry-After": "9".repeat(30) } });
    const client = thingsClient({ portal: "my-domain", retry: false, fetch, ...options });
    return (await unwrap(client.GET("/things/")).catch((error: unknown) => error)) as OdsError;
  };

  it.each([
    ["arrays", "[", "]"],
    ["objects", '{"detail":', "}"],
  ])("holds of %s 10,000 levels deep what can be printed and stored", async (_what, open, close) => {
    const error = await errorOf(400, `{"detail":${open.repeat(10_000)}1${close.repeat(10_000)}}`);
    expect(error).toBeInstanceOf(ValidationError);
    expect(JSON.stringify(error)).toContain("…");
    expect(inspect(error, { depth: Number.POSITIVE_INFINITY }).length).toBeLessThan(100_000);
    expect(error.message.length).toBeLessThan(500);
  });

  it("has a message of one readable line, whatever the portal wrote, and all of it in `detail`", async () => {
    const detail = `\u001b[2J!\r\n${"🚲".repeat(1_000)}`;
    const error = await errorOf(400, JSON.stringify({ message: detail, error_code: detail, detail }));
    expect(error.message).toMatch(/^\[2J! 🚲+… \(400 \[2J! 🚲+…, GET https:[^ ]+\)$/u);
    expect([error.code, error.detail]).toEqual([detail, detail]);
    const page = `<html>${"<p>".repeat(300_000)}`;
    expect(await errorOf(502, page)).toMatchObject({
      message: "The portal failed (502, GET https://my-domain.opendatasoft.com/api/v1/things/)",
      detail: page,
    });
  });

  it("takes nothing from names that mean something to the language", async () => {
    const detail = '{"__proto__":{"a":1},"constructor":2}';
    const error = await errorOf(409, `{"__proto__":{"message":"polluted"},"detail":${detail}}`);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.message).toMatch(/^The portal refused the request: /);
    // Both are called __proto__, so that they can't be merged.
    expect(JSON.stringify(error.detail)).toBe(`{"__proto__":{"message":"polluted"},"detail":${detail}}`);
  });

  it("for a quota says when it starts anew where that is a time, and what is none does no harm", async () => {
    const events: QuotaEvent[] = [];
    const hooks = { onQuota: (event: QuotaEvent) => void events.push(event) };
    for (const reset_time of ["9".repeat(30), 1e300, { toString: null }, "soon", [[2026]]]) {
      const error = await errorOf(429, JSON.stringify({ reset_time, call_limit: { valueOf: 1 } }), { hooks });
      expect(error).toBeInstanceOf(QuotaExceededError);
      // What is left is the Retry-After header: later than there are dates.
      expect((error as QuotaExceededError).resetAt).toEqual(new Date(8.64e15));
      expect((error as QuotaExceededError).limit).toBeUndefined();
    }
    expect(events.map(({ delay }) => delay)).toEqual(Array(5).fill(undefined));
  });

  it("for an answer that is cut short says its status, and shows little of it", async () => {
    const error = await errorOf(201, `{"id":"${"a".repeat(100_000)}`);
    expect(error).toBeInstanceOf(UnexpectedContentError);
    expect(error.status).toBe(201);
    expect(error.message.length).toBeLessThan(500);
  });

  it.each([200, 202, 203, 204, 206])(
    "is what a GET gets for an empty answer with status %i",
    async (status) => {
      const fetch = async () => new Response(status === 204 ? null : "", { status });
      const client = thingsClient({ portal: "my-domain", fetch });
      await expect(client.GET("/things/")).rejects.toThrow(UnexpectedContentError);
      await expect(client.DELETE("/things/{id}/", first)).resolves.toMatchObject({ data: undefined });
    },
  );
});

describe("the quota that a client knows", () => {
  it("stays what the portal said last in numbers", async () => {
    const counts = ["none", "7", "1e400", ""];
    const fetch = async () =>
      Response.json({ id: 1 }, { headers: { "X-RateLimit-Remaining": counts.shift() ?? "6" } });
    const client = thingsClient({ portal: "my-domain", fetch });
    const known: unknown[] = [];
    for (let call = 0; call < 5; call += 1) {
      await client.GET("/things/");
      known.push(client.quota?.remaining);
    }
    expect(known).toEqual([undefined, 7, 7, 7, 6]);
  });
});

describe("the size of a download", () => {
  it.each(["abc", "-1", "1e3", "5, 5", " "])("is unknown where the portal writes %j", async (length) => {
    const fetch = async () => new Response("a;b", { headers: { "Content-Length": length } });
    const file = await download(thingsClient({ portal: "my-domain", fetch }), "/things/{id}/file/", first);
    expect(file.size).toBeUndefined();
  });
});
