import {
  NetworkError,
  type PushOptions,
  type PushReport,
  pushRecords,
  QuotaExceededError,
  TimeoutError,
} from "@ods/explore";
import { describe, expect, it } from "vitest";
import { type Numbered, numbered } from "./publishNumbers.ts";
import { answerOf, failed, pushPortal } from "./pushPortal.ts";

type Portal = Awaited<ReturnType<typeof pushPortal>>;
type Layer = Portal["answer"];

/** Answers to the first requests; the portal's own come afterwards. */
function first(...layers: Layer[]): Layer {
  return (...request) => (layers.shift() ?? ((_request, _text, store) => store()))(...request);
}

const status =
  (code: number, headers?: Record<string, string>): Layer =>
  () =>
    answerOf(code, {}, headers);

/** Stores the records, and does not say so. */
const storedBut =
  (code: number): Layer =>
  async (_request, _text, store) => {
    await store();
    return answerOf(code);
  };

const one: PushOptions<Numbered> = { batchSize: 10, concurrency: 1 };
const push = (portal: Portal, count: number, options: PushOptions<Numbered> = {}) =>
  pushRecords(portal.client(), portal.target, numbered(count), { ...one, ...options });

describe("a batch that failed is sent again", () => {
  it.each<[string, number, Record<string, string>?]>([
    ["a quota of calls that is over", 429],
    ["a portal that asks to come back", 503, { "Retry-After": "0" }],
  ])("after %s, for nothing was stored", async (_, code, headers) => {
    const portal = await pushPortal();
    portal.answer = first(status(code, headers), status(code, headers));
    const { counts } = await push(portal, 10);
    expect([counts.accepted, portal.requests.length]).toEqual([10, 3]);
  });

  it.each([408, 500, 502, 503, 504])("after %i only when that can't double it", async (code) => {
    const portal = await pushPortal({ hasUniqueKey: true });
    portal.answer = first(storedBut(code));
    const { report } = await failed(push(portal, 20));
    expect(report.unknown).toMatchObject([{ start: 0, end: 10, status: code }]);
    expect(report.accepted).toEqual([{ start: 10, end: 20 }]);
    expect(portal.requests).toHaveLength(2);

    portal.answer = first(storedBut(code));
    expect((await push(portal, 20, { uniqueKey: ["number"] })).counts.accepted).toBe(20);
    portal.answer = first(storedBut(code));
    expect((await push(portal, 20, { uniqueKey: true })).counts.accepted).toBe(20);
    expect(await portal.numbers()).toHaveLength(20);
  });

  it("at the user's word, which may double it", async () => {
    const portal = await pushPortal();
    portal.answer = first(storedBut(500));
    await push(portal, 10, { delivery: "at-least-once" });
    expect(portal.bodies()).toEqual([numbered(10), numbered(10)]);
  });

  it("and never at the word of the options for retries, which know nothing of that", async () => {
    const portal = await pushPortal();
    portal.answer = first(storedBut(500));
    const retry = { methods: ["POST"], shouldRetry: () => true, baseDelay: 1 };
    const { report } = await failed(push(portal, 10, { retry }));
    expect([report.counts.unknown, portal.requests.length]).toEqual([10, 1]);
  });

  it("not at all where retries are off", async () => {
    const portal = await pushPortal();
    portal.answer = status(429);
    const { report, cause } = await failed(push(portal, 20, { retry: false, uniqueKey: true }));
    expect(report.counts).toMatchObject({ accepted: 0, unknown: 0, unsent: report.counts.read });
    expect([cause, portal.requests.length]).toEqual([expect.any(QuotaExceededError), 1]);
  });

  it("and is unknown when its last failure was certain, but one before it was not", async () => {
    const portal = await pushPortal({ hasUniqueKey: true });
    portal.answer = first(storedBut(500), status(429), status(429), status(429));
    const { report } = await failed(push(portal, 10, { uniqueKey: true }));
    expect([report.counts.unknown, report.counts.unsent]).toEqual([10, 0]);
  });

  it("when the portal could not be reached", async () => {
    const portal = await pushPortal();
    const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const unreachable = (times: number) => {
      let calls = 0;
      return portal.client({
        async fetch(...call) {
          if (++calls <= times) throw new TypeError("fetch failed", { cause: refused });
          return fetch(...call);
        },
      });
    };
    const { counts } = await pushRecords(unreachable(2), portal.target, numbered(3));
    expect([counts.accepted, portal.requests.length]).toEqual([3, 1]);
    const { report, cause } = await failed(pushRecords(unreachable(9), portal.target, numbered(3)));
    expect([report.counts.unsent, report.counts.unknown, cause]).toEqual([3, 0, expect.any(NetworkError)]);
  });
});

describe("a push ends", () => {
  it("when so many requests in a row got no answer", async () => {
    const portal = await pushPortal();
    portal.answer = first(
      status(500),
      status(500),
      (_r, _t, store) => store(),
      ...Array(9).fill(status(502)),
    );
    const { report } = await failed(push(portal, 100, { maxUnanswered: 3 }));
    expect(report.counts).toMatchObject({ accepted: 10, unknown: 50, unsent: report.counts.read - 60 });
    expect(portal.requests).toHaveLength(6);
  });

  it("when a record without an answer must not be overtaken by a later version", async () => {
    const portal = await pushPortal({ hasUniqueKey: true });
    portal.answer = status(500);
    const versions = [1, 2, 3].map((version) => ({ number: 1, name: `v${version}` }));
    const options = { uniqueKey: ["number"], batchSize: 1 } as const;
    const { report } = await failed(pushRecords(portal.client(), portal.target, versions, options));
    expect(report.counts).toMatchObject({ accepted: 0, unknown: 1 });
    portal.answer = (_request, _text, store) => store();
    await pushRecords(portal.client(), portal.target, versions, { ...options, resume: report });
    expect(await portal.records()).toEqual([{ number: 1, name: "v3" }]);
  });

  it.each([301, 307, 308])("when the portal redirects (%i), and no key goes there", async (code) => {
    const portal = await pushPortal();
    const elsewhere = await pushPortal();
    portal.answer = status(code, { Location: `${elsewhere.url}/api/push/1.0/numbers/realtime/push/` });
    const { report } = await failed(push(portal, 100));
    expect([report.counts.unsent, report.counts.unknown]).toEqual([report.counts.read, 0]);
    expect([portal.requests.length, elsewhere.requests.length]).toEqual([1, 0]);
  });

  it("when its source fails, after what is under way", async () => {
    const portal = await pushPortal();
    function* source() {
      yield* numbered(25);
      throw new Error("The file is broken");
    }
    const { report, cause } = await failed(pushRecords(portal.client(), portal.target, source(), one));
    expect(cause).toEqual(new Error("The file is broken"));
    expect(report.counts).toMatchObject({ read: 25, accepted: 20, unsent: 5 });
    expect(await portal.numbers()).toHaveLength(20);
  });

  it("at once when it is aborted: batches under way are unknown, the source is told", async () => {
    const portal = await pushPortal();
    const stop = new AbortController();
    let isTold = false;
    function* source() {
      try {
        yield* numbered(100);
      } finally {
        isTold = true;
      }
    }
    portal.answer = (_request, _text, store) => {
      if (portal.requests.length < 3) return store();
      stop.abort(new Error("The service stops"));
      return new Promise(() => {});
    };
    const { report, cause } = await failed(
      pushRecords(portal.client(), portal.target, source(), { ...one, signal: stop.signal }),
    );
    expect(cause).toEqual(new Error("The service stops"));
    expect([report.accepted, report.unknown]).toMatchObject([
      [{ start: 0, end: 20 }],
      [{ start: 20, end: 30 }],
    ]);
    expect([isTold, report.underWay]).toEqual([true, []]);
  });

  it("at once when it waits to send a batch again, which then is known not to be there", async () => {
    const portal = await pushPortal();
    const stop = new AbortController();
    portal.answer = status(503, { "Retry-After": "50" });
    const hooks = { onRetry: () => stop.abort(new Error("The service stops")) };
    const { report, cause } = await failed(
      pushRecords(portal.client({ hooks }), portal.target, numbered(10), { signal: stop.signal }),
    );
    expect(cause).toEqual(new Error("The service stops"));
    expect([report.counts.unsent, report.counts.unknown]).toEqual([10, 0]);
  });

  it("at its deadline, though its source is stuck", async () => {
    const portal = await pushPortal();
    async function* source() {
      yield* numbered(10);
      await new Promise(() => {});
    }
    const { report, cause } = await failed(
      pushRecords(portal.client(), portal.target, source(), { ...one, deadline: 30 }),
    );
    expect(cause).toBeInstanceOf(TimeoutError);
    expect(report.counts.read).toBe(10);
  });

  it("before it begins, when its signal has aborted", async () => {
    const portal = await pushPortal();
    const signal = AbortSignal.abort(new Error("Too late"));
    await expect(push(portal, 10, { signal })).rejects.toThrow("Too late");
    expect(portal.requests).toEqual([]);
  });
});

describe("records with the same key arrive in their order", () => {
  const versions = Array.from({ length: 12 }, (_, version) => ({ number: version % 2, name: `v${version}` }));

  it("though many requests are under way, and some are sent again", async () => {
    const portal = await pushPortal({ hasUniqueKey: true });
    portal.answer = first(status(500), storedBut(503), (_r, _t, store) => store(), storedBut(504));
    await pushRecords(portal.client(), portal.target, versions, {
      ...{ batchSize: 1, concurrency: 6, uniqueKey: ["number"] },
    });
    expect(await portal.records()).toEqual([
      { number: 0, name: "v10" },
      { number: 1, name: "v11" },
    ]);
  });

  it("and one without a key is refused", async () => {
    const portal = await pushPortal({ hasUniqueKey: true });
    const records = [{ number: 1 }, { number: null }, { number: 2 }];
    const { report } = await failed(
      pushRecords(portal.client(), portal.target, records, { uniqueKey: ["number"] }),
    );
    expect(report.refused).toEqual([
      {
        start: 1,
        end: 2,
        message: `The record can't be sent: it has no value for its unique key, "number".`,
      },
    ]);
  });
});

describe("a push is resumed", () => {
  const plain = (report: PushReport): PushReport => JSON.parse(JSON.stringify(report));

  it("from its report: what was accepted is left out, all else is sent", async () => {
    const portal = await pushPortal();
    portal.answer = first((_r, _t, store) => store(), status(401));
    const { report } = await failed(push(portal, 50));
    expect(report.counts).toMatchObject({ accepted: 10, unknown: 0 });
    const done = await push(portal, 50, { resume: plain(report) });
    expect([done.accepted, done.counts.accepted]).toEqual([[{ start: 0, end: 50 }], 50]);
    expect((await portal.numbers()).length).toBe(50);
    expect(portal.bodies().slice(2).flat()).toEqual(numbered(50).slice(10));
  });

  it("with what was refused, once it is mended", async () => {
    const portal = await pushPortal();
    const spoilt = numbered(30).map((record) => (record.number === 17 ? { ...record, nope: 1 } : record));
    const { report } = await failed(pushRecords(portal.client(), portal.target, spoilt, one));
    expect((await push(portal, 30, { resume: plain(report) })).counts.accepted).toBe(30);
    expect(portal.bodies().at(-1)).toEqual([numbered(30)[17]]);
  });

  it("with what is unknown only where that can't double it; else it stays so", async () => {
    const portal = await pushPortal({ hasUniqueKey: true });
    portal.answer = first(storedBut(500));
    const { report } = await failed(push(portal, 30));
    const again = await failed(push(portal, 30, { resume: plain(report) }));
    expect(again.report).toEqual(report);
    expect(again.message).toMatch(/^Of 30 records, 20 were accepted, 10 sent without an answer/);
    const done = await push(portal, 30, { resume: plain(report), uniqueKey: true });
    expect(done.accepted).toEqual([{ start: 0, end: 30 }]);
  });

  it("and records whose fate was unknown stay so until it is known", async () => {
    const portal = await pushPortal({ hasUniqueKey: true });
    portal.answer = first((_r, _t, store) => store(), storedBut(500), storedBut(500));
    const { report } = await failed(push(portal, 40));
    expect(report.unknown).toMatchObject([
      { start: 10, end: 20 },
      { start: 20, end: 30 },
    ]);
    // Now the second of them is not reached, and the first was not sent for sure.
    portal.answer = status(401);
    const again = await failed(push(portal, 40, { resume: plain(report), uniqueKey: true }));
    expect(again.report).toEqual(report);
  });

  it("after a crash, from what was written before and after each request", async () => {
    const portal = await pushPortal();
    const written: PushReport[] = [];
    const onProgress = async (report: PushReport) => {
      await Promise.resolve();
      written.push(plain(report));
    };
    await push(portal, 30, { onProgress, concurrency: 3 });
    for (const { counts } of written) {
      const { read, accepted, refused, unknown, underWay, unsent } = counts;
      expect(read).toBe(accepted + refused + unknown + underWay + unsent);
    }
    const crashed = written.find(({ counts }) => counts.underWay === 20 && counts.accepted === 10);
    const { report } = await failed(push(portal, 30, { resume: crashed }));
    expect(report.unknown.map(({ message }) => message)).toEqual(
      report.unknown.map(() => "The push ended while they were sent"),
    );
    expect(report.counts).toMatchObject({ read: 30, accepted: 10, unknown: 20 });
  });

  it("and what a report is written with may fail", async () => {
    const portal = await pushPortal();
    let times = 0;
    const onProgress = () => {
      if (++times === 3) throw new Error("The disk is full");
    };
    const { report, cause } = await failed(push(portal, 100, { onProgress }));
    expect(cause).toEqual(new Error("The disk is full"));
    expect([portal.requests.length, report.counts.accepted, report.counts.unknown]).toEqual([1, 10, 0]);
  });

  it.each<[string, object, string]>([
    ["another dataset", { datasetId: "letters" }, 'has the datasetId "letters", not "numbers"'],
    ["another portal", { portal: "https://x/" }, 'has the portal "https://x/"'],
    ["a deletion", { action: "delete" }, 'has the action "delete", not "push"'],
    ["no numbers", { accepted: [{ start: 3, end: 3 }] }, "is no report of a push"],
  ])("but not from the report of %s", async (_, change, why) => {
    const portal = await pushPortal();
    const report = await push(portal, 0);
    await expect(push(portal, 10, { resume: { ...report, ...change } as PushReport })).rejects.toThrow(why);
  });

  it("and a source that is shorter than before is another one", async () => {
    const portal = await pushPortal();
    const { report } = await failed(
      pushRecords(portal.client(), { ...portal.target, pushKey: "wrong" }, numbered(30), one),
    );
    const { message } = await failed(push(portal, 5, { resume: report }));
    expect(message).toMatch(
      /The source gave 5 records, and \d+ in the push that is resumed: it is another one/,
    );
  });
});
