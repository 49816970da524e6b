import { basic, createClient, InvalidArgumentError, paginate } from "@ods/core";
import { describe, expect, it } from "vitest";
import { resolveApiKey } from "../src/node/resolveApiKey.ts";

interface Lists {
  "/things/": {
    get: {
      parameters: { query?: Record<string, unknown> };
      responses: { 200: { content: { "application/json": { next?: string; results: string[] } } } };
    };
  };
}

/** So long that whatever looks at each part of it once for each other part takes minutes, or longer. */
const LONG = 400_000;
const SLASHES = "/".repeat(LONG);

function clientOf(fetch: (request: Request) => Promise<Response>) {
  return createClient<Lists>(
    { portal: "my-domain", fetch: fetch as typeof globalThis.fetch },
    { path: "api" },
  );
}

describe("a text of any length is read in the time that its length takes:", () => {
  it.each([
    ["names in a map of keys", "my-domain", `{"data.city.org${SLASHES}x": "A", "my-domain": "KEY"}`],
    ["the address of a portal", `https://data.city.org/${SLASHES}x`, '{"default": "KEY"}'],
  ])("%s", async (_, portal, map) => {
    const found = await resolveApiKey({ portal, file: false, keyring: false, env: { ODS_APIKEY: map } });
    expect(found?.key).toBe("KEY");
  });

  it("where a page of a list says that the next one is", async () => {
    const asked: string[] = [];
    const next = `?offset=1#${"#".repeat(LONG)}\n#`;
    const pages = [{ results: ["a"], next }, { results: ["b"] }];
    const client = clientOf(async ({ url }) => {
      asked.push(String(new URL(url).searchParams.get("offset")));
      return Response.json(pages[asked.length - 1]);
    });
    expect(await paginate(client, "/things/").toArray()).toEqual(["a", "b"]);
    expect(asked).toEqual(["0", "1"]);
  });

  it("a password", async () => {
    const password = "p".repeat(LONG);
    const { headers } = await basic("ada", password).authorize(new Request("https://data.city.org/"));
    expect(headers.get("Authorization")).toBe(`Basic ${btoa(`ada:${password}`)}`);
  });
});

describe("a query that is nested without end", () => {
  const itself: Record<string, unknown> = {};
  itself.refine = itself;
  const deep = JSON.parse(`${'{"a":'.repeat(LONG)}1${"}".repeat(LONG)}`);

  it.each([
    ["because it holds itself", itself],
    ["or nearly so", deep],
  ])("%s, is refused", async (_, query) => {
    const client = clientOf(async () => Response.json({}));
    const call = client.GET("/things/", { params: { query } });
    await expect(call).rejects.toThrow(InvalidArgumentError);
    await expect(call).rejects.toThrow("holds an object, which can't be sent");
  });
});
