import { createExploreClient, InvalidArgumentError, unwrap } from "@ods/explore";
import { describe, expect, it } from "vitest";

const PREFIX = "https://my-domain.opendatasoft.com/api/records/1.0/search/?dataset=trees&q=";

/** Requests as they would leave, for a query of that text. */
async function requestsFor(q: string, options: { auth?: string; maxUrlLength?: number } = {}) {
  const requests: { method: string; url: string; type: string | null; body: string }[] = [];
  const fetch = async (input: RequestInfo | URL) => {
    const request = input as Request;
    const type = request.headers.get("Content-Type");
    requests.push({ method: request.method, url: request.url, type, body: await request.text() });
    return Response.json({ nhits: 0, parameters: {}, records: [] });
  };
  const client = createExploreClient({ portal: "my-domain", fetch, ...options });
  await unwrap(client.GET("/api/records/1.0/search/", { params: { query: { dataset: "trees", q } } }));
  return requests;
}

describe("a GET", () => {
  it("whose URL has 2,000 characters goes as it is, and as a form-encoded POST with one more", async () => {
    const fits = "a".repeat(2_000 - PREFIX.length);
    const [short] = await requestsFor(fits);
    expect([short?.method, short?.url.length]).toEqual(["GET", 2_000]);
    const [long] = await requestsFor(`${fits}a`);
    expect(long).toEqual({
      method: "POST",
      url: "https://my-domain.opendatasoft.com/api/records/1.0/search/",
      type: "application/x-www-form-urlencoded;charset=UTF-8",
      body: `dataset=trees&q=${fits}a`,
    });
  });

  it("changes at the length that is asked for", async () => {
    expect((await requestsFor("oak", { maxUrlLength: 50 }))[0]?.method).toBe("POST");
    expect(
      (await requestsFor("a".repeat(3_000), { maxUrlLength: Number.POSITIVE_INFINITY }))[0]?.method,
    ).toBe("GET");
    for (const maxUrlLength of [0, -1, Number.NaN]) {
      expect(() => createExploreClient({ portal: "my-domain", maxUrlLength })).toThrow(InvalidArgumentError);
    }
  });

  it("is measured when a call brings a fetch of its own, and keeps what the call asked of fetch", async () => {
    const requests: Request[] = [];
    const fetch = async (input: RequestInfo | URL) => {
      requests.push(input as Request);
      return Response.json({ nhits: 0, parameters: {}, records: [] });
    };
    const query = { dataset: "trees", q: "a".repeat(3_000) };
    const client = createExploreClient({ portal: "my-domain" });
    await client.GET("/api/records/1.0/search/", { params: { query }, credentials: "include", fetch });
    expect([requests[0]?.method, requests[0]?.credentials]).toEqual(["POST", "include"]);
  });

  it("loses nothing of its query on the way", async () => {
    const q = `name:"a&b=c+d#é🌳" ${"x".repeat(2_000)}`;
    const [request] = await requestsFor(q);
    expect(new URLSearchParams(request?.body).get("q")).toBe(q);
  });
});
