import { inspect } from "node:util";
import {
  abortHarvester,
  ConflictError,
  createAutomationClient,
  HarvestError,
  type Harvester,
  startHarvester,
  TimeoutError,
  waitForHarvester,
} from "@ods/automation";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";

const UID = "rivertown-gis-layers";

const RESTING = {
  uid: UID,
  type: "arcgis",
  name: "Rivertown GIS layers",
  status: "idle",
  has_error: false,
  resource_errors_count: 0,
  last_started_at: "2026-03-13T03:00:00Z",
  last_success_at: "2026-03-13T03:41:18Z",
} as Harvester;
const QUEUED = { ...RESTING, status: "queued" } as Harvester;
const STARTED = "2026-03-14T06:30:01Z";
const RUNNING = { ...RESTING, status: "processing", last_started_at: STARTED } as Harvester;
const DONE = { ...RESTING, last_started_at: STARTED, last_success_at: "2026-03-14T06:31:00Z" } as Harvester;
const FAILED = { ...RESTING, last_started_at: STARTED, has_error: true } as Harvester;
const ERRORS = { harvester: "The server does not answer", resources: { layer_7: "No geometry" } };

const refused = () =>
  Response.json({ error_code: "invalid_harvester_status", message: "It is running." }, { status: 400 });

/** A client whose portal answers looks and orders with what is written down, one after the other; the last one stays. */
function scripted(
  looks: readonly Harvester[],
  orders: readonly (() => Response)[] = [() => Response.json(QUEUED)],
) {
  const requests: string[] = [];
  const count = { GET: 0, POST: 0 };
  const client = createAutomationClient({
    portal: "https://portal.test",
    async fetch(input, init) {
      const { method, url } = new Request(input, init);
      const path = new URL(url).pathname.replace(/^.*\/harvesters\/[^/]+\//, "");
      requests.push(`${method} ${path}`);
      if (path === "errors/") return Response.json(ERRORS);
      if (method === "GET") return Response.json(looks[Math.min(count.GET++, looks.length - 1)]);
      return (orders[Math.min(count.POST++, orders.length - 1)] as () => Response)();
    },
  });
  return { client, requests };
}

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** What becomes of the work, or its error, all its waits passed. */
async function outcome(work: Promise<unknown>): Promise<unknown> {
  const settled = work.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return settled;
}

describe("startHarvester", () => {
  it("starts a run and resolves when it is over", async () => {
    const { client, requests } = scripted([RESTING, QUEUED, RUNNING, DONE]);
    const seen: string[] = [];
    const onStatus = ({ status }: Harvester) => seen.push(status);
    expect(await outcome(startHarvester(client, UID, { onStatus }))).toEqual(DONE);
    expect(seen).toEqual(["queued", "processing", "idle"]);
    expect(requests.filter((request) => request === "POST start/").length).toBe(1);
  });

  it("does not take the rest from before the start for the end", async () => {
    const { client } = scripted([RESTING, RESTING, RESTING, RUNNING, DONE]);
    expect(await outcome(startHarvester(client, UID))).toEqual(DONE);
  });

  it("waits for a run of somebody else first", async () => {
    const theirs = { ...RUNNING, last_started_at: "2026-03-14T05:00:00Z" } as Harvester;
    const theirEnd = { ...theirs, status: "idle" } as Harvester;
    const { client, requests } = scripted([theirs, theirEnd, RUNNING, DONE]);
    expect(await outcome(startHarvester(client, UID))).toEqual(DONE);
    expect(requests).toEqual(["GET ", "GET ", "POST start/", "GET ", "GET "]);
  });

  it("fails at once where it is running, when it is told to", async () => {
    const { client } = scripted([RUNNING], [refused]);
    expect(await outcome(startHarvester(client, UID, { whenBusy: "fail" }))).toBeInstanceOf(ConflictError);
  });

  it("rejects with what the portal lists when the run fails", async () => {
    const { client } = scripted([RESTING, RUNNING, FAILED]);
    const error = await outcome(startHarvester(client, UID));
    expect(error).toBeInstanceOf(HarvestError);
    expect(error).toMatchObject({ errors: ERRORS, harvester: FAILED, detail: ERRORS.resources });
    expect(String(error)).toContain("failed: The server does not answer");
  });

  it("rejects without the password of an address that the portal quotes", async () => {
    const said = "No answer from https://ada:s3cret@gis.test/";
    const error = new HarvestError(FAILED, "failed", {
      harvester: said,
      resources: { layer: said },
    } as never);
    expect(error.message).toContain("failed: No answer from https://***@gis.test/");
    expect(inspect(error, { depth: 9 })).not.toContain("s3cret");
  });

  it("rejects when the run is aborted, or never begins", async () => {
    const aborting = { ...RUNNING, status: "aborting" } as Harvester;
    const aborted = scripted([RESTING, RUNNING, aborting, DONE]);
    expect(String(await outcome(startHarvester(aborted.client, UID)))).toContain("was aborted");
    const idle = scripted([RESTING]);
    expect(String(await outcome(startHarvester(idle.client, UID)))).toContain("never began");
  });

  it("gives the order again when the answer is lost, and knows its own run", async () => {
    const orders = [() => new Response(null, { status: 502 }), refused];
    const { client, requests } = scripted([RESTING, RUNNING, DONE], orders);
    expect(await outcome(startHarvester(client, UID))).toEqual(DONE);
    expect(requests.filter((request) => request === "POST start/").length).toBe(2);
  });

  it("ends at its deadline and on abort", async () => {
    const { client } = scripted([RESTING, RUNNING]);
    expect(await outcome(startHarvester(client, UID, { deadline: 60_000 }))).toBeInstanceOf(TimeoutError);
    const controller = new AbortController();
    const run = startHarvester(client, UID, { signal: controller.signal }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(100);
    controller.abort("enough");
    expect(await run).toBe("enough");
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("waitForHarvester", () => {
  it("resolves at rest, and rejects after a run that failed", async () => {
    expect(await outcome(waitForHarvester(scripted([RUNNING, DONE]).client, UID))).toEqual(DONE);
    expect(await outcome(waitForHarvester(scripted([RUNNING, FAILED]).client, UID))).toBeInstanceOf(
      HarvestError,
    );
  });
});

describe("abortHarvester", () => {
  it("waits until the run has stopped", async () => {
    const aborting = { ...RUNNING, status: "aborting" } as Harvester;
    const { client } = scripted([RUNNING, aborting, DONE], [() => Response.json(aborting)]);
    expect(await outcome(abortHarvester(client, UID))).toEqual(DONE);
  });

  it("has nothing to do where nothing runs, and passes on a refusal where something does", async () => {
    expect(await outcome(abortHarvester(scripted([DONE], [refused]).client, UID))).toEqual(DONE);
    expect(await outcome(abortHarvester(scripted([RUNNING], [refused]).client, UID))).toBeInstanceOf(
      ConflictError,
    );
  });
});
