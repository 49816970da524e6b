import { inspect } from "node:util";
import {
  abortDataset,
  ConflictError,
  createAutomationClient,
  type DatasetStatus,
  findDataset,
  memoryStore,
  NetworkError,
  NotFoundError,
  ProcessingError,
  publishDataset,
  TimeoutError,
  unpublishDataset,
  unwrap,
  waitForDataset,
} from "@ods/automation";
import { createPortal } from "@ods/testing";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { makeDataset } from "./portalClient.ts";
import {
  DRAFT,
  PROCESSING,
  PUBLISHED,
  QUEUED,
  refused,
  scriptedDataset,
  statusAfter,
} from "./scriptedDataset.ts";

const UID = "da_abc123";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-03-14T06:30:00Z") });
  vi.spyOn(Math, "random").mockReturnValue(0);
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
});

/** What becomes of the work, all its waits passed. */
async function outcome<Result>(work: Promise<Result>): Promise<Result> {
  const settled = work.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );
  await vi.runAllTimersAsync();
  return (await settled)();
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return outcome(work).then(
    () => expect.fail("It should have been rejected."),
    (error: unknown) => error,
  );
}

async function inMemory() {
  const portal = createPortal({ processingTime: 3_000 });
  const client = createAutomationClient({
    portal: portal.url,
    auth: portal.apiKey,
    fetch: (input, init) => portal.fetch(new Request(input, init)),
  });
  const { dataset, params } = await makeDataset(client);
  return { client, uid: dataset.uid, params };
}

describe("publishDataset", () => {
  it("publishes and resolves when the portal is idle again", async () => {
    const { client, uid } = await inMemory();
    const seen: string[] = [];
    const status = await outcome(
      publishDataset(client, uid, { onStatus: ({ status }) => seen.push(status) }),
    );
    expect(status).toMatchObject({ status: "idle", is_published: true });
    expect(seen).toEqual(["queued", "processing", "idle"]);
  });

  it("looks at growing intervals, up to the longest", async () => {
    const times: number[] = [];
    const look = () => {
      times.push(Date.now());
      return Response.json(times.length > 6 ? PUBLISHED : PROCESSING);
    };
    const { client } = scriptedDataset({ statuses: [DRAFT, look] });
    await outcome(publishDataset(client, UID, { interval: 1_000, maxInterval: 3_000 }));
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(waits).toEqual([1_000, 1_500, 2_250, 3_000, 3_000, 3_000]);
  });

  it("does not take the status from before the order for the end", async () => {
    const before = statusAfter(0, { previous: "processing", is_published: true });
    const { client, requests } = scriptedDataset({
      statuses: [before, before, before, PROCESSING, PUBLISHED],
    });
    const seen: DatasetStatus[] = [];
    const status = await outcome(publishDataset(client, UID, { onStatus: (status) => seen.push(status) }));
    expect(status).toEqual(PUBLISHED);
    expect(seen).toEqual([PROCESSING, PUBLISHED]);
    expect(requests.filter((request) => request === "POST publish/").length).toBe(1);
  });

  it("does not take an error from before the order for its own", async () => {
    const before = statusAfter(0, { status: "error", previous: "processing", message: "Old trouble" });
    const { client } = scriptedDataset({ statuses: [before, before, QUEUED, PUBLISHED] });
    expect(await outcome(publishDataset(client, UID))).toEqual(PUBLISHED);
  });

  it("does not take the end of something else for the end of the run", async () => {
    const saved = statusAfter(1, { previous: "saving_version", is_published: true });
    const before = statusAfter(0, { is_published: true });
    const { client } = scriptedDataset({ statuses: [before, saved, saved, PROCESSING, PUBLISHED] });
    expect(await outcome(publishDataset(client, UID))).toEqual(PUBLISHED);
  });

  it("sees a run that was too quick to be looked at", async () => {
    const { client, requests } = scriptedDataset({ statuses: [DRAFT, PUBLISHED] });
    expect(await outcome(publishDataset(client, UID))).toEqual(PUBLISHED);
    expect(requests).toEqual(["GET status/", "POST publish/", "GET status/"]);
  });

  it("believes an idle portal that nothing was to be done", async () => {
    const { client } = scriptedDataset({ statuses: [PUBLISHED] });
    expect(await outcome(publishDataset(client, UID, { startWithin: 2_000 }))).toEqual(PUBLISHED);
  });

  it("waits for what is due next", async () => {
    const due = statusAfter(1, { next: "queued", is_published: true });
    const { client } = scriptedDataset({ statuses: [DRAFT, due, PUBLISHED] });
    expect(await outcome(publishDataset(client, UID))).toEqual(PUBLISHED);
  });

  it("waits for a run of somebody else before it orders its own", async () => {
    const theirs = statusAfter(5, { status: "processing", previous: "queued" });
    const theirEnd = statusAfter(9, { previous: "processing", is_published: true });
    const mine = statusAfter(10, { status: "processing", previous: "queued", is_published: true });
    const { client, requests } = scriptedDataset({ statuses: [theirs, theirEnd, mine, PUBLISHED] });
    expect(await outcome(publishDataset(client, UID))).toEqual(PUBLISHED);
    expect(requests).toEqual(["GET status/", "GET status/", "POST publish/", "GET status/", "GET status/"]);
  });

  it("waits and orders again where somebody else was quicker", async () => {
    const theirs = statusAfter(5, { status: "processing", previous: "queued" });
    const theirEnd = statusAfter(9, { previous: "processing", is_published: true });
    const statuses = [DRAFT, DRAFT, theirs, theirEnd, PROCESSING, PUBLISHED];
    const orders = [refused, () => Response.json({ detail: "ok" })];
    const { client, requests } = scriptedDataset({ statuses, orders });
    expect(await outcome(publishDataset(client, UID))).toEqual(PUBLISHED);
    expect(requests.filter((request) => request === "POST publish/").length).toBe(2);
  });

  it("fails at once where the portal is busy, when it is told to", async () => {
    const { client, requests } = scriptedDataset({ statuses: [PROCESSING], orders: [refused] });
    expect(await failure(publishDataset(client, UID, { whenBusy: "fail" }))).toBeInstanceOf(ConflictError);
    expect(requests).toEqual(["GET status/", "POST publish/"]);
  });

  it("passes on a refusal that no run explains", async () => {
    const { client } = scriptedDataset({ statuses: [DRAFT], orders: [refused] });
    expect(await failure(publishDataset(client, UID))).toBeInstanceOf(ConflictError);
  });

  it("gives the order again when no answer came, and knows its own run", async () => {
    const orders = [new TypeError("fetch failed"), refused];
    const { client, requests } = scriptedDataset({ statuses: [DRAFT, PROCESSING, PUBLISHED], orders });
    expect(await outcome(publishDataset(client, UID))).toEqual(PUBLISHED);
    expect(requests).toEqual(["GET status/", "POST publish/", "POST publish/", "GET status/", "GET status/"]);
  });

  it("gives the order once where the client repeats nothing", async () => {
    const orders = [new TypeError("fetch failed")];
    const { client, requests } = scriptedDataset({ statuses: [DRAFT], orders }, { retry: false });
    expect(await failure(publishDataset(client, UID))).toBeInstanceOf(NetworkError);
    expect(requests).toEqual(["GET status/", "POST publish/"]);
  });

  it.each(["error", "limit_reached"] as const)(
    "rejects with all that the portal says of %s",
    async (status) => {
      const records_errors = [{ record_id: "b81f", field_uid: "no2", message: '"n/a" is no number.' }];
      const params = { limit: 10_000 };
      const end = statusAfter(9, {
        status,
        previous: "processing",
        message: "Too much",
        records_errors,
        params,
      });
      const { client } = scriptedDataset({ statuses: [DRAFT, PROCESSING, end] });
      const error = (await failure(publishDataset(client, UID))) as ProcessingError;
      expect(error).toBeInstanceOf(ProcessingError);
      expect(error).toMatchObject({
        code: status,
        records_errors,
        params,
        datasetUid: UID,
        datasetStatus: end,
      });
      expect(error.message).toBe(
        `Processing the dataset ${UID} ended in "${status}": Too much (1 problem with records)`,
      );
    },
  );

  it("rejects without the password of an address that the portal quotes", async () => {
    const said = "No answer from ftp://ada:s3cret@files.test/a.csv?token=t0ken";
    const records_errors = [{ record_id: "b81f", message: said }];
    const end = statusAfter(9, { status: "error", previous: "processing", message: said, records_errors });
    const { client } = scriptedDataset({ statuses: [DRAFT, PROCESSING, end] });
    const error = (await failure(publishDataset(client, UID))) as ProcessingError;
    expect(error.message).toContain(": No answer from ftp://***@files.test/a.csv?token=***");
    expect(inspect(error, { depth: 9 })).not.toMatch(/s3cret|t0ken/);
  });

  it("rejects when the run is aborted by somebody else", async () => {
    const end = statusAfter(9, { previous: "aborting_processing", is_published: true });
    const { client } = scriptedDataset({ statuses: [DRAFT, PROCESSING, end] });
    const error = await failure(publishDataset(client, UID));
    expect(error).toBeInstanceOf(ProcessingError);
    expect(String(error)).toContain("was aborted");
  });

  it("rejects when the portal takes the order and never begins", async () => {
    const { client } = scriptedDataset({ statuses: [DRAFT] });
    const error = await failure(publishDataset(client, UID));
    expect(error).toBeInstanceOf(ProcessingError);
    expect(String(error)).toContain("never began");
  });

  it("ends at its deadline, and says so", async () => {
    const { client } = scriptedDataset({ statuses: [DRAFT, PROCESSING] });
    const error = await failure(publishDataset(client, UID, { deadline: 60_000 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(String(error)).toContain("within the deadline of 60000 ms");
    expect(Date.now()).toBe(Date.parse("2026-03-14T06:31:00Z"));
  });

  it("ends at once when it is aborted, between looks and during one", async () => {
    const reason = new Error("enough");
    for (const answers of [
      [DRAFT, PROCESSING],
      [DRAFT, () => new Promise<Response>(() => {})],
    ]) {
      const controller = new AbortController();
      const { client, requests } = scriptedDataset({ statuses: answers });
      const published = publishDataset(client, UID, { signal: controller.signal }).catch((error) => error);
      await vi.advanceTimersByTimeAsync(200);
      const sent = requests.length;
      controller.abort(reason);
      expect(await published).toBe(reason);
      expect(vi.getTimerCount()).toBe(0);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(requests.length).toBe(sent);
    }
  });

  it("sends nothing when it is aborted before", async () => {
    const { client, requests } = scriptedDataset({ statuses: [DRAFT] });
    const signal = AbortSignal.abort(new Error("never mind"));
    expect(String(await failure(publishDataset(client, UID, { signal })))).toContain("never mind");
    expect(requests).toEqual([]);
  });

  it("asks the portal, not the cache", async () => {
    const kept = (status: DatasetStatus) => () => {
      return Response.json(status, { headers: { "Cache-Control": "max-age=3600" } });
    };
    const statuses = [kept(DRAFT), kept(PROCESSING), kept(PUBLISHED)];
    const { client } = scriptedDataset({ statuses }, { cache: { store: memoryStore() } });
    expect(await outcome(publishDataset(client, UID))).toEqual(PUBLISHED);
  });

  it("rejects for a dataset that is not there", async () => {
    const { client } = await inMemory();
    expect(await failure(publishDataset(client, "da_nobody"))).toBeInstanceOf(NotFoundError);
  });
});

describe("waitForDataset", () => {
  it("resolves when the portal is idle, at once where it is already", async () => {
    const { client, uid, params } = await inMemory();
    expect(await outcome(waitForDataset(client, uid))).toMatchObject({ status: "idle", is_published: false });
    await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params }));
    expect(await outcome(waitForDataset(client, uid))).toMatchObject({ status: "idle", is_published: true });
  });

  it("rejects when processing failed", async () => {
    const { client } = scriptedDataset({ statuses: [PROCESSING, statusAfter(9, { status: "error" })] });
    expect(await failure(waitForDataset(client, UID))).toBeInstanceOf(ProcessingError);
  });
});

describe("unpublishDataset", () => {
  it("takes the dataset away and waits for that; a second time there is nothing to do", async () => {
    const { client, uid } = await inMemory();
    await outcome(publishDataset(client, uid));
    const seen: string[] = [];
    const onStatus = ({ status }: DatasetStatus) => seen.push(status);
    expect(await outcome(unpublishDataset(client, uid, { onStatus }))).toMatchObject({ is_published: false });
    expect(seen).toEqual(["deleting", "idle"]);
    expect(await outcome(unpublishDataset(client, uid))).toMatchObject({ is_published: false });
  });

  it("does not take the status from before the order for the end", async () => {
    const gone = statusAfter(90, { previous: "deleting" });
    const { client } = scriptedDataset({ statuses: [PUBLISHED, PUBLISHED, PUBLISHED, gone] });
    expect(await outcome(unpublishDataset(client, UID))).toEqual(gone);
  });

  it("rejects when the portal never begins", async () => {
    const { client } = scriptedDataset({ statuses: [PUBLISHED] });
    expect(await failure(unpublishDataset(client, UID))).toBeInstanceOf(ProcessingError);
  });
});

describe("abortDataset", () => {
  it("stops a run and waits until it has stopped", async () => {
    const { client, uid, params } = await inMemory();
    await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params }));
    const status = await outcome(abortDataset(client, uid));
    expect(status).toMatchObject({ status: "idle", previous: "aborting_processing", is_published: false });
  });

  it("has nothing to do where nothing runs", async () => {
    const { client, uid } = await inMemory();
    expect(await outcome(abortDataset(client, uid))).toMatchObject({ status: "idle" });
  });

  it("passes on that the portal goes on processing", async () => {
    const { client } = scriptedDataset({ statuses: [PROCESSING], orders: [refused] });
    expect(await failure(abortDataset(client, UID))).toBeInstanceOf(ConflictError);
  });
});

describe("findDataset", () => {
  it("knows a dataset by the identifier that people use", async () => {
    const { client, uid } = await inMemory();
    expect((await findDataset(client, "street-trees"))?.uid).toBe(uid);
    expect(await findDataset(client, "nobody")).toBeUndefined();
  });
});
