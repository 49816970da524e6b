import { NotFoundError, paginate, UnexpectedContentError } from "@ods/core";
import { describe, expect, it } from "vitest";
import { json, type SeenRequest, scriptedServer } from "./scriptedServer.ts";
import { type Thing, thingsClient } from "./thingsApi.ts";

/** A list of things numbered from 0, as a portal pages it. */
function things(total: number, { most = 1_000, host = "https://elsewhere.example" } = {}) {
  return ({ url }: SeenRequest) => {
    const offset = Number(url.searchParams.get("offset"));
    const limit = Math.min(most, Number(url.searchParams.get("limit")));
    const results = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, n) => ({
      id: offset + n,
    }));
    const next = offset + limit < total ? `${host}/things/?limit=${limit}&offset=${offset + limit}` : null;
    return { total_count: total, next, previous: null, results };
  };
}

const ids = (list: Thing[]) => list.map(({ id }) => id);
const upTo = (total: number) => Array.from({ length: total }, (_, n) => n);
const offsets = (requests: SeenRequest[]) =>
  requests.map(({ url }) => Number(url.searchParams.get("offset")));

describe("paginate", () => {
  it("sends nothing until it is iterated", async () => {
    const server = await scriptedServer((request, response) => json(response, things(3)(request)));
    const list = paginate(thingsClient({ portal: server.url }), "/things/");
    expect(server.requests).toEqual([]);
    expect(ids(await list.toArray())).toEqual([0, 1, 2]);
    expect(ids(await list.toArray())).toEqual([0, 1, 2]);
    expect(server.requests).toHaveLength(2);
  });

  it("yields all items in order, whatever the order in which pages come back", async () => {
    const answer = things(100);
    let held: (() => void)[] = [];
    const server = await scriptedServer((request, response) => {
      // Pages after the first are answered in pairs, the later one first.
      if (request.url.searchParams.get("offset") === "0") return json(response, answer(request));
      held.push(() => json(response, answer(request)));
      if (held.length === 2 || request.url.searchParams.get("offset") === "90") {
        for (const release of held.reverse()) release();
        held = [];
      }
    });
    const list = paginate(
      thingsClient({ portal: server.url }),
      "/things/",
      {},
      { pageSize: 10, concurrency: 4 },
    );
    expect(ids(await list.toArray())).toEqual(upTo(100));
  });

  it("fetches the first page alone, then no more than `concurrency` pages ahead", async () => {
    let underWay = 0;
    let most = 0;
    const answer = things(95);
    const releases: (() => void)[] = [];
    const server = await scriptedServer((request, response) => {
      most = Math.max(most, ++underWay);
      releases.push(() => {
        underWay--;
        json(response, answer(request));
      });
      // Whatever has arrived by the next turn of the loop is answered together.
      setImmediate(() => setImmediate(() => releases.splice(0).forEach((release) => void release())));
    });
    const list = paginate(
      thingsClient({ portal: server.url }),
      "/things/",
      {},
      { pageSize: 10, concurrency: 3 },
    );
    const first = list[Symbol.asyncIterator]();
    await first.next();
    expect(offsets(server.requests)[0]).toBe(0);
    expect(server.requests.length).toBeLessThanOrEqual(4);
    const rest: Thing[] = [];
    for (let item = await first.next(); !item.done; item = await first.next()) rest.push(item.value);
    expect(ids(rest)).toEqual(upTo(95).slice(1));
    expect(most).toBeLessThanOrEqual(3);
    expect(offsets(server.requests).toSorted((a, b) => a - b)).toEqual([
      0, 10, 20, 30, 40, 50, 60, 70, 80, 90,
    ]);
  });

  it("reads `next` for its offset only and follows it nowhere", async () => {
    const elsewhere = await scriptedServer((_request, response) => json(response, {}));
    const server = await scriptedServer((request, response) =>
      json(response, things(25, { host: elsewhere.url })(request)),
    );
    const client = thingsClient({ portal: server.url, auth: "key" });
    expect(await paginate(client, "/things/", {}, { pageSize: 10 }).toArray()).toHaveLength(25);
    expect(elsewhere.requests).toEqual([]);
  });

  it("goes on right where a portal gives smaller pages than it was asked for", async () => {
    const server = await scriptedServer((request, response) =>
      json(response, things(50, { most: 7 })(request)),
    );
    const list = paginate(thingsClient({ portal: server.url }), "/things/", {}, { pageSize: 20 });
    expect(ids(await list.toArray())).toEqual(upTo(50));
  });

  it("drops the pages it fetched ahead when a page turns out shorter, and fetches the right ones", async () => {
    const cancelled: number[] = [];
    const server = await scriptedServer((request, response) => {
      const offset = Number(request.url.searchParams.get("offset"));
      // What was guessed by the length of the first page lies off the pages that there are.
      if (offset === 20 || offset === 30) response.on("close", () => cancelled.push(offset));
      else json(response, things(40, { most: offset === 0 ? 10 : 7 })(request));
    });
    const list = paginate(
      thingsClient({ portal: server.url }),
      "/things/",
      {},
      { pageSize: 10, concurrency: 3 },
    );
    expect(ids(await list.toArray())).toEqual(upTo(40));
    await expect.poll(() => cancelled.toSorted()).toEqual([20, 30]);
  });

  it("walks one page after the other where the total is not told", async () => {
    const answer = things(25);
    const server = await scriptedServer((request, response) =>
      json(response, { ...answer(request), total_count: null }),
    );
    const list = paginate(thingsClient({ portal: server.url }), "/things/", {}, { pageSize: 10 });
    expect(ids(await list.toArray())).toEqual(upTo(25));
    expect(offsets(server.requests)).toEqual([0, 10, 20]);
  });

  it("takes the filters of a call along, starts at its offset and takes its limit as page size", async () => {
    const server = await scriptedServer((request, response) => json(response, things(10)(request)));
    const query = { tag: ["trees"], offset: 4, limit: 3 };
    const list = paginate(thingsClient({ portal: server.url }), "/things/", { params: { query } });
    expect(ids(await list.toArray())).toEqual([4, 5, 6, 7, 8, 9]);
    expect(server.requests.map(({ url }) => url.search)).toEqual([
      "?tag=trees&offset=4&limit=3",
      "?tag=trees&offset=7&limit=3",
    ]);
  });

  it("stops after maxItems and asks for no page that is not needed", async () => {
    const server = await scriptedServer((request, response) => json(response, things(1_000)(request)));
    const client = thingsClient({ portal: server.url });
    expect(ids(await paginate(client, "/things/", {}, { pageSize: 10, maxItems: 25 }).toArray())).toEqual(
      upTo(25),
    );
    expect(offsets(server.requests)).toEqual([0, 10, 20]);
    expect(await paginate(client, "/things/", {}, { maxItems: 0 }).toArray()).toEqual([]);
    expect(server.requests).toHaveLength(3);
  });

  it("stops at an empty page, though `next` says that there is more", async () => {
    const server = await scriptedServer((_request, response) =>
      json(response, { total_count: null, next: "/things/?offset=20", previous: null, results: [] }),
    );
    expect(await paginate(thingsClient({ portal: server.url }), "/things/").toArray()).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it("stops when the next page does not lie further on", async () => {
    const server = await scriptedServer((_request, response) =>
      json(response, { total_count: 99, next: "/things/?offset=0", previous: null, results: [{ id: 1 }] }),
    );
    expect(await paginate(thingsClient({ portal: server.url }), "/things/").toArray()).toEqual([{ id: 1 }]);
    expect(server.requests).toHaveLength(1);
  });

  it("cancels what is under way when the loop is left", async () => {
    const closed: string[] = [];
    const server = await scriptedServer((request, response) => {
      if (request.url.searchParams.get("offset") === "0") return json(response, things(100)(request));
      // Never answered: only a cancelled request closes the connection.
      response.on("close", () => closed.push(request.url.searchParams.get("offset") ?? ""));
      arrived.resolve();
    });
    const arrived = deferred();
    for await (const _page of paginate(
      thingsClient({ portal: server.url }),
      "/things/",
      {},
      { pageSize: 10, concurrency: 1 },
    ).pages()) {
      await arrived.promise;
      break;
    }
    await expect.poll(() => closed).toEqual(["10"]);
  });

  it("ends at once with the caller's reason when a signal aborts", async () => {
    const abort = new AbortController();
    const server = await scriptedServer((request, response) => {
      if (request.url.searchParams.get("offset") === "0") json(response, things(100)(request));
      else abort.abort(new Error("enough"));
    });
    const seen: number[] = [];
    const walk = async () => {
      const options = { pageSize: 10, signal: abort.signal };
      for await (const { id } of paginate(thingsClient({ portal: server.url }), "/things/", {}, options))
        seen.push(id);
    };
    await expect(walk()).rejects.toThrow("enough");
    expect(seen).toEqual(upTo(10));
  });

  it("ends between two items of one page as well", async () => {
    const abort = new AbortController();
    const server = await scriptedServer((request, response) => json(response, things(10)(request)));
    const seen: number[] = [];
    const walk = async () => {
      for await (const { id } of paginate(
        thingsClient({ portal: server.url }),
        "/things/",
        {},
        { signal: abort.signal },
      )) {
        seen.push(id);
        abort.abort(new Error("enough"));
      }
    };
    await expect(walk()).rejects.toThrow("enough");
    expect(seen).toEqual([0]);
  });

  it("throws the error of a page in its turn, after the items before it", async () => {
    const server = await scriptedServer((request, response) => {
      if (request.url.searchParams.get("offset") === "20") json(response, { message: "gone" }, 404);
      else json(response, things(50)(request));
    });
    const seen: number[] = [];
    const walk = async () => {
      for await (const { id } of paginate(
        thingsClient({ portal: server.url }),
        "/things/",
        {},
        { pageSize: 10 },
      )) {
        seen.push(id);
      }
    };
    await expect(walk()).rejects.toBeInstanceOf(NotFoundError);
    expect(seen).toEqual(upTo(20));
  });

  it("gives the pages themselves, the first one even if it is empty", async () => {
    const server = await scriptedServer((request, response) => json(response, things(25)(request)));
    const pages: number[] = [];
    for await (const page of paginate(
      thingsClient({ portal: server.url }),
      "/things/",
      {},
      { pageSize: 10 },
    ).pages()) {
      pages.push(page.results.length);
      expect(page.total_count).toBe(25);
    }
    expect(pages).toEqual([10, 10, 5]);
    const empty = await scriptedServer((request, response) => json(response, things(0)(request)));
    const totals: number[] = [];
    for await (const page of paginate(thingsClient({ portal: empty.url }), "/things/").pages())
      totals.push(page.total_count);
    expect(totals).toEqual([0]);
  });

  it("counts with one request that carries no items", async () => {
    const server = await scriptedServer((request, response) => json(response, things(1_234)(request)));
    expect(await paginate(thingsClient({ portal: server.url }), "/things/").count()).toBe(1_234);
    expect(server.requests.map(({ url }) => url.searchParams.get("limit"))).toEqual(["0"]);
  });

  it("says so when an answer is no page of a list", async () => {
    const server = await scriptedServer((_request, response) => json(response, { hello: "world" }));
    const walk = paginate(thingsClient({ portal: server.url }), "/things/").toArray();
    await expect(walk).rejects.toBeInstanceOf(UnexpectedContentError);
  });

  it.each([
    { pageSize: 0 },
    { pageSize: 1.5 },
    { concurrency: 0 },
    { maxItems: -1 },
    { maxItems: Number.NaN },
  ])("refuses %j before anything is sent", (options) => {
    expect(() => paginate(thingsClient({ portal: "my-domain" }), "/things/", {}, options)).toThrow(
      /a whole number of at least/,
    );
  });
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
