import {
  type AutomationClient,
  abortDataset,
  abortHarvester,
  ConflictError,
  createAutomationClient,
  migrateDataset,
  publishDataset,
  startHarvester,
  unpublishDataset,
  unwrap,
} from "@ods/automation";
import { createPortal, type PortalOptions } from "@ods/testing";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { makeDataset } from "./portalClient.ts";

type Shape = NonNullable<PortalOptions["statusRefusals"]>;

const CODES: Record<Shape, { dataset: string; harvester: string }> = {
  documented: { dataset: "invalid_dataset_status", harvester: "invalid_harvester_status" },
  recorded: {
    dataset: "InvalidDatasetStatusPreconditionException",
    harvester: "InvalidHarvesterStatusPreconditionException",
  },
};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-03-14T06:30:00Z") });
  onTestFinished(() => void vi.useRealTimers());
});

/** What becomes of the work, or its error, all its waits passed. */
async function outcome<Result>(work: Promise<Result>): Promise<Result | Error> {
  const settled = work.catch((error: Error) => error);
  await vi.runAllTimersAsync();
  return settled;
}

/** A portal and a client of it, whose requests pass `before`; statuses that went by are in `refusals`. */
function portalThat(statusRefusals: Shape, before: (path: string) => Promise<unknown> = async () => {}) {
  const portal = createPortal({ processingTime: 3_000, statusRefusals });
  const refusals: Record<string, unknown>[] = [];
  const clientOf = (intercept: typeof before) =>
    createAutomationClient({
      portal: portal.url,
      auth: portal.apiKey,
      async fetch(input, init) {
        const request = new Request(input, init);
        await intercept(`${request.method} ${new URL(request.url).pathname.replace(/^.*\/v1\.0/, "")}`);
        const response = await portal.fetch(request);
        if (response.status === 400)
          refusals.push((await response.clone().json()) as Record<string, unknown>);
        return response;
      },
    });
  return { client: clientOf(before), theirs: clientOf(async () => {}), refusals };
}

/** Calls `act` once, before the first request that ends so. */
function onceBefore(end: string, act: () => Promise<unknown>) {
  let isDue = true;
  return async (path: string) => {
    if (!isDue || !path.endsWith(end)) return;
    isDue = false;
    await act();
  };
}

const harvesterOf = async (client: AutomationClient) => {
  const body = { type: "socrata", name: "Region", url: "https://data.example.org" } as const;
  return (await unwrap(client.POST("/harvesters/", { body }))).uid;
};

describe.each(["documented", "recorded"] as const)("a status that rules something out, as %s,", (shape) => {
  it("is waited for by publishDataset, where somebody else was quicker", async () => {
    const { client, theirs, refusals } = portalThat(
      shape,
      onceBefore("/publish/", () => unwrap(theirs.POST("/datasets/{dataset_uid}/publish/", { params }))),
    );
    const { dataset, params } = await makeDataset(theirs);
    expect(await outcome(publishDataset(client, dataset.uid))).toMatchObject({ is_published: true });
    expect(refusals.map((body) => body.error_code ?? body.error_key)).toEqual([CODES[shape].dataset]);
  });

  it("is a ConflictError of publishDataset with its code, where it is not to wait", async () => {
    const { client } = portalThat(shape);
    const { dataset, params } = await makeDataset(client);
    await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params }));
    const error = await outcome(publishDataset(client, dataset.uid, { whenBusy: "fail" }));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ code: CODES[shape].dataset, status: 400 });
    if (shape === "recorded") expect(error).toMatchObject({ detail: { current_status: "queued" } });
  });

  it("is waited for by unpublishDataset", async () => {
    const { client, theirs, refusals } = portalThat(
      shape,
      onceBefore("/unpublish/", () => unwrap(theirs.POST("/datasets/{dataset_uid}/publish/", { params }))),
    );
    const { dataset, params } = await makeDataset(theirs);
    await outcome(publishDataset(theirs, dataset.uid));
    expect(await outcome(unpublishDataset(client, dataset.uid))).toMatchObject({ is_published: false });
    expect(refusals).toHaveLength(1);
  });

  it("is nothing to stop for abortDataset", async () => {
    const { client, refusals } = portalThat(shape);
    const { dataset } = await makeDataset(client);
    expect(await outcome(abortDataset(client, dataset.uid))).toMatchObject({ status: "idle" });
    expect(refusals).toHaveLength(1);
  });

  it("is waited for by startHarvester, where somebody else was quicker", async () => {
    const { client, theirs, refusals } = portalThat(
      shape,
      onceBefore("/start/", () => unwrap(theirs.POST("/harvesters/{harvester_uid}/start/", { params }))),
    );
    const harvester_uid = await harvesterOf(theirs);
    const params = { path: { harvester_uid } };
    expect(await outcome(startHarvester(client, harvester_uid))).toMatchObject({ status: "idle" });
    expect(refusals.map((body) => body.error_code ?? body.error_key)).toEqual([CODES[shape].harvester]);
  });

  it("is a ConflictError of startHarvester where it is not to wait, and nothing to stop for abortHarvester", async () => {
    const { client } = portalThat(shape);
    const harvester_uid = await harvesterOf(client);
    expect(await outcome(abortHarvester(client, harvester_uid))).toMatchObject({ status: "new" });
    await unwrap(client.POST("/harvesters/{harvester_uid}/start/", { params: { path: { harvester_uid } } }));
    const error = await outcome(startHarvester(client, harvester_uid, { whenBusy: "fail" }));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ code: CODES[shape].harvester });
  });

  it("is waited for by a migration that publishes", async () => {
    const source = portalThat("documented");
    const { dataset } = await makeDataset(source.client);
    let isDue = true;
    const { client, theirs, refusals } = portalThat(shape, async (path) => {
      const [, dataset_uid] = /datasets\/(\w+)\/publish\/$/.exec(path) ?? [];
      if (!dataset_uid || !isDue) return;
      isDue = false;
      const params = { path: { dataset_uid } };
      await unwrap(theirs.POST("/datasets/{dataset_uid}/publish/", { params }));
    });
    const options = { datasetId: "moved-trees", publish: true };
    const report = await outcome(migrateDataset(source.client, client, dataset.uid, options));
    expect(report).toMatchObject({ published: { is_published: true } });
    expect(refusals).toHaveLength(1);
  });
});
