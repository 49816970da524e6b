/** Everything that a loud portal, proxy or runtime makes of a secret. */
export function formsOf(secret: string): string[] {
  const encoded = encodeURIComponent(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    encoded,
    encoded.toLowerCase() === encoded ? encoded : encoded.replace(/%../g, (code) => code.toLowerCase()),
    encodeURIComponent(encoded),
    new URLSearchParams({ secret }).toString(),
    json,
    JSON.stringify(json),
    secret.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;"),
    Buffer.from(secret).toString("base64"),
    Buffer.from(secret).toString("base64url"),
    Buffer.from(`{"user":"ada","password":${JSON.stringify(secret)}}`).toString("base64"),
    `https://portal.test/?next=${encodeURIComponent(`/?who=${encoded}`)}`,
  ];
}

/** The places in which an answer, or what comes instead of one, can repeat what it was sent. */
export const ECHOES: Record<string, (said: string) => Response> = {
  message: (said) => json(400, { message: `no ${said}` }),
  error: (said) => json(404, { error: said, errorcode: 10002 }),
  "all fields": (said) =>
    json(401, { error_code: said, message: said, detail: said, trace_id: said, extra: said }),
  "names of fields": (said) => json(422, { detail: { [said]: { [said]: [said, { [`${said}!`]: said }] } } }),
  list: (said) => json(403, [said, [said]]),
  text: (said) => json(409, said),
  "a quota": (said) => json(429, { error: said, limit_time_unit: said, reset_time: said, call_limit: said }),
  "a page": (said) => answer(502, "text/html", `<html><p>${said}</p>`),
  "JSON that is cut": (said) => answer(500, "application/json", `{"message":${JSON.stringify(said)}`),
  "success that is cut": (said) => answer(200, "application/json", `{"echo":${JSON.stringify(said)}`),
  "success that is none": (said) => answer(200, "application/json", said),
  "a type": (said) => answer(200, `text/html; said=${encodeURIComponent(said)}`, said),
  "an announcement": (said) => {
    const response = json(503, { message: "later" });
    response.headers.set("ODS-Explore-API-Deprecation", `do not send ${encodeURIComponent(said)}`);
    return response;
  },
  "the address that it came from": (said) =>
    Object.defineProperties(json(200, { id: 1, results: [] }), {
      url: { value: `https://other.test/a?who=${encodeURIComponent(said)}`, configurable: true },
      redirected: { value: true },
    }),
  "an error of the runtime": (said) => {
    const cause = Object.assign(new Error(said), { code: "ECONNRESET", path: said });
    throw Object.assign(new TypeError(`fetch failed: ${said}`, { cause }), { url: said });
  },
  "a text that is thrown": (said) => {
    throw said;
  },
  "an error within the body": (said) => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error(said)) });
    return new Response(body, { headers: { "Content-Type": "application/json" } });
  },
};

function json(status: number, body: unknown): Response {
  return answer(status, "application/json", JSON.stringify(body));
}

function answer(status: number, type: string, body: string): Response {
  return new Response(body, { status, headers: { "Content-Type": type } });
}
