import { describe, expect, it, vi } from "vitest";
import type { CachedFetchOptions } from "../src/cache/cachedFetch.ts";
import { cachedOrigin } from "./cachedOrigin.ts";

const API = "https://data.city.org/api/v1";
const STORED = [
  "/datasets/",
  "/datasets/?limit=10",
  "/datasets/x/",
  "/datasets/x",
  "/datasets/x/fields/",
  "/datasets/x/status/",
  "/datasets/xy/",
  "/datasets/y/",
  "/groups/",
];

/** Which of the stored answers a write drops. */
async function droppedBy(
  method: string,
  path: string,
  {
    answer = () => new Response(null, { status: 204 }),
    ...options
  }: CachedFetchOptions & { answer?: () => Response | Promise<Response> } = {},
): Promise<string[]> {
  const origin = cachedOrigin(
    (request, count) => {
      return request.method === "GET" ? new Response(`answer ${count}`) : answer();
    },
    { ttl: 60_000, ...options },
  );
  for (const stored of STORED) await origin.text(API + stored);
  await origin.text(`${API}/datasets/`, { headers: { Authorization: "Apikey other" } });
  await origin.fetch(API + path, { method, ...(method !== "DELETE" && { body: "{}" }) }).catch(() => {});
  const sent = origin.requests.length;
  const dropped = [];
  for (const stored of STORED) {
    const before = origin.requests.length;
    await origin.text(API + stored);
    if (origin.requests.length > before) dropped.push(stored);
  }
  expect(sent).toBe(STORED.length + 2);
  return dropped;
}

const OF_X = ["/datasets/x/", "/datasets/x", "/datasets/x/fields/", "/datasets/x/status/"];
const LISTS = ["/datasets/", "/datasets/?limit=10"];

describe("a write that succeeds", () => {
  it.each(["PUT", "PATCH", "DELETE", "POST"])(
    "with %s drops its URL, what is below and the lists above",
    async (method) => {
      expect(await droppedBy(method, "/datasets/x/")).toEqual([...LISTS, ...OF_X]);
    },
  );

  it("drops them for every credential", async () => {
    const origin = cachedOrigin({}, { ttl: 60_000 });
    const list = { headers: { Authorization: "Apikey other" } };
    await origin.text(`${API}/datasets/`, list);
    await origin.text(`${API}/datasets/x/`, { method: "DELETE" });
    expect(await origin.text(`${API}/datasets/`, list)).toBe("answer 3");
    expect(origin.events).toContainEqual({
      type: "invalidated",
      request: { method: "DELETE", url: `${API}/datasets/x/` },
      count: 1,
    });
  });

  it("drops what its answer names, on the same portal", async () => {
    const answer = () =>
      new Response(null, {
        status: 201,
        headers: { Location: "/api/v1/groups/", "Content-Location": "https://other.org/api/v1/datasets/y/" },
      });
    expect(await droppedBy("POST", "/users/", { answer })).toEqual(["/groups/"]);
  });

  it("drops nothing of other portals, whatever its answer names", async () => {
    const origin = cachedOrigin(
      (_request, count) =>
        new Response(`answer ${count}`, { headers: { Location: "https://other.org/things/" } }),
      { ttl: 60_000 },
    );
    await origin.text("https://other.org/things/");
    await origin.text(`${API}/datasets/`, { method: "POST" });
    expect(await origin.text("https://other.org/things/")).toBe("answer 1");
  });

  it("drops what the user says it changed besides", async () => {
    const invalidates = ({ method, url }: { method: string; url: URL }) =>
      method === "POST" ? [new URL("..", url)] : [];
    expect(await droppedBy("POST", "/datasets/x/publish/", { invalidates })).toEqual([...LISTS, ...OF_X]);
    expect(await droppedBy("PUT", "/datasets/x/fields/", { invalidates })).toEqual([
      ...LISTS,
      "/datasets/x/",
      "/datasets/x",
      "/datasets/x/fields/",
    ]);
    expect(await droppedBy("PUT", "/users/", { invalidates: () => ["/api/v1/groups/"] })).toEqual([
      "/groups/",
    ]);
  });

  it("drops nothing when the user says that it was none", async () => {
    const invalidates = ({ url }: { url: URL }) => (url.pathname.endsWith("/search/") ? false : []);
    expect(await droppedBy("POST", "/datasets/search/", { invalidates })).toEqual([]);
  });
});

describe("a write that fails", () => {
  it.each([400, 403, 409, 500])("with %i drops nothing", async (status) => {
    expect(await droppedBy("PUT", "/datasets/x/", { answer: () => new Response("no", { status }) })).toEqual(
      [],
    );
  });

  it("without an answer may have been done, so it drops all the same", async () => {
    const answer = async () => {
      throw new TypeError("connection lost");
    };
    expect(await droppedBy("PUT", "/datasets/x/", { answer })).toEqual([...LISTS, ...OF_X]);
  });
});

describe("a read", () => {
  it.each(["OPTIONS", "HEAD"])("with %s drops nothing", async (method) => {
    const origin = cachedOrigin({}, { ttl: 60_000 });
    await origin.text(`${API}/datasets/x/`);
    await origin.fetch(`${API}/datasets/x/`, { method });
    expect(await origin.text(`${API}/datasets/x/`)).toBe("answer 1");
  });

  it("that was under way while something was written is neither stored nor shared afterwards", async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const origin = cachedOrigin(
      async (request, count) => {
        if (count === 1) await released;
        return request.method === "PUT"
          ? new Response(null, { status: 204 })
          : new Response(`answer ${count}`);
      },
      { ttl: 60_000 },
    );
    const before = origin.text(`${API}/datasets/`);
    await vi.waitFor(() => expect(origin.requests).toHaveLength(1));
    await origin.fetch(`${API}/datasets/x/`, { method: "PUT", body: "{}" });
    const after = origin.text(`${API}/datasets/`);
    expect(await after).toBe("answer 3");
    release();
    expect(await before).toBe("answer 1");
    expect(await origin.text(`${API}/datasets/`)).toBe("answer 3");
  });
});

it("an upload goes through untouched", async () => {
  const seen: unknown[] = [];
  const { cachedFetch } = await import("../src/cache/cachedFetch.ts");
  const fetch = cachedFetch(async (...given) => {
    seen.push(...given);
    return new Response(null, { status: 204 });
  });
  const [request, init] = [
    new Request(`${API}/files/`, { method: "POST", body: "x" }),
    { dispatcher: "mine" },
  ];
  await fetch(request, init as RequestInit);
  expect(seen[0]).toBe(request);
  expect(seen[1]).toBe(init);
});
