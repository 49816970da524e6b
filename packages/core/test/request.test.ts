import { InvalidArgumentError, NotFoundError, request } from "@ods/core";
import { describe, expect, it } from "vitest";
import { inTurn, scriptedFetch, status } from "./scriptedFetch.ts";
import { thingsClient } from "./thingsApi.ts";

const KEY = "5ec2e7";

function clientWith(...answers: (() => Response)[]) {
  const scripted = scriptedFetch(inTurn(...answers));
  const client = thingsClient({
    portal: "https://data.city.org/open",
    auth: KEY,
    fetch: scripted.fetch,
    retry: { baseDelay: 0 },
  });
  return { client, requests: scripted.requests, credentials: scripted.credentials };
}

describe("a request outside of the document", () => {
  it("goes below the portal's address, with the client's credential", async () => {
    const { client, requests, credentials } = clientWith(status(200, {}, '{"total_count":3}'));
    const answer = await request(client, "GET", "/api/other/v2/things?sort=a", { query: { limit: 5 } });
    expect(await answer.json()).toEqual({ total_count: 3 });
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET https://data.city.org/open/api/other/v2/things?sort=a&limit=5",
    ]);
    expect(credentials).toEqual([`Apikey ${KEY}`]);
  });

  it("takes a whole address of the portal, such as a link to a next page", async () => {
    const { client, requests } = clientWith(status(200));
    await request(client, "GET", new URL("https://data.city.org/open/api/things?offset=20"));
    expect(requests[0]?.url).toBe("https://data.city.org/open/api/things?offset=20");
  });

  it.each([
    "https://elsewhere.org/api/things",
    "http://data.city.org/open/api/things",
    "https://data.city.org/api/things",
    "../api/things",
  ])("refuses %s, which is not the portal's, before anything is sent", async (path) => {
    const { client, requests } = clientWith(status(200));
    await expect(request(client, "GET", path)).rejects.toThrow(InvalidArgumentError);
    expect(requests).toEqual([]);
  });

  it("takes slashes at the beginning for what they are not: another host", async () => {
    const { client, requests } = clientWith(status(200));
    await request(client, "GET", "//elsewhere.org/things");
    expect(requests[0]?.url).toBe("https://data.city.org/open/elsewhere.org/things");
  });

  it("keeps braces, which are no placeholders here", async () => {
    const { client, requests } = clientWith(status(200));
    await request(client, "GET", "/things/{id}?where={x}");
    expect(requests[0]?.url).toBe("https://data.city.org/open/things/%7Bid%7D?where=%7Bx%7D");
  });

  it("fails with the errors of the client", async () => {
    const { client } = clientWith(status(404, {}, '{"message":"Not here"}'));
    await expect(request(client, "GET", "/api/nothing")).rejects.toThrow(NotFoundError);
  });

  it("is sent again as other calls are", async () => {
    const { client, requests } = clientWith(status(503), status(200));
    await request(client, "GET", "/api/things");
    expect(requests).toHaveLength(2);
  });

  it.each<[body: unknown, type: string | null, sent: string]>([
    [{ name: "Oak" }, "application/json", '{"name":"Oak"}'],
    [[1, 2], "application/json", "[1,2]"],
    ["a;b", "text/plain;charset=UTF-8", "a;b"],
    [new URLSearchParams({ a: "1" }), "application/x-www-form-urlencoded;charset=UTF-8", "a=1"],
    [new Blob(["a;b"], { type: "text/csv" }), "text/csv", "a;b"],
    [undefined, null, ""],
  ])("sends %o as its kind of content", async (body, type, sent) => {
    const { client, requests } = clientWith(status(200));
    await request(client, "post", "/api/things", { body });
    const [only] = requests;
    expect([only?.method, only?.headers.get("Content-Type"), await only?.text()]).toEqual([
      "POST",
      type,
      sent,
    ]);
  });

  it("has the type of content that is named", async () => {
    const { client, requests } = clientWith(status(200));
    await request(client, "POST", "/api/things", { body: "a;b", headers: { "Content-Type": "text/csv" } });
    expect(requests[0]?.headers.get("Content-Type")).toBe("text/csv");
  });

  it("ends at once when it is aborted", async () => {
    const { client } = clientWith(status(200));
    const reason = new Error("no longer wanted");
    await expect(request(client, "GET", "/api/things", { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
  });
});
