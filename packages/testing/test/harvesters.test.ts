import { createPortal, type RemoteDataset } from "@ods/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { apiCaller } from "./apiCall.ts";
import { makers } from "./makers.ts";

let time: number;
let remote: RemoteDataset[];
let failure: Error | undefined;
let call: ReturnType<typeof apiCaller>;

beforeEach(() => {
  time = Date.parse("2026-03-14T06:30:00Z");
  failure = undefined;
  remote = [
    {
      id: "trees",
      title: "Trees",
      description: "All of them",
      metadata: { default: { publisher: "County" } },
    },
    { id: "bins", title: "Bins" },
    { id: "roads", title: "Roads", error: "The file is too large." },
  ];
  const remoteCatalogue = (source: Record<string, unknown>) => {
    if (failure) throw failure;
    return source.query ? remote.filter(({ title }) => title.includes(String(source.query))) : remote;
  };
  call = apiCaller(createPortal({ now: () => time, processingTime: 1_000, remoteCatalogue }));
});

async function run(at: string): Promise<void> {
  await call("POST", `${at}/start/`);
  time += 1_000;
}

const read = async (at: string) => (await call("GET", `${at}/`)).body;

describe("harvesters", () => {
  it("are made under a uid of their name, listed, changed and deleted, and tell no secrets", async () => {
    const body = {
      type: "ckan",
      name: "River County",
      url: "https://county.example/api/3",
      api_key: "not-a-real-secret",
    };
    const made = await call("POST", "/harvesters/", body);
    expect(made).toMatchObject({
      status: 201,
      body: {
        uid: "river-county",
        status: "new",
        version: 1,
        api_key: null,
        last_started_at: null,
        has_error: false,
      },
    });
    expect((await call("POST", "/harvesters/", body)).body.uid).toBe("river-county-2");
    const change = { ...body, name: "County", forced_metas: { default: { language: "fr" } } };
    expect((await call("PUT", "/harvesters/river-county/", change)).body).toMatchObject({
      uid: "river-county",
      name: "County",
      forced_metas: change.forced_metas,
    });
    const list = (await call("GET", "/harvesters/")).body;
    expect(list.total_count).toBe(2);
    expect(JSON.stringify(list)).not.toContain("not-a-real-secret");
    expect((await call("DELETE", "/harvesters/river-county/?delete_attached_datasets=false")).status).toBe(
      204,
    );
    expect((await call("GET", "/harvesters/river-county/")).status).toBe(404);
  });

  it("run for a while, and import what they find as unpublished datasets", async () => {
    const forced_metas = { default: { language: "fr" } };
    const uid = await makers.harvester(call, { restrict_datasets_visibility: true, forced_metas });
    const at = `/harvesters/${uid}`;
    expect((await call("POST", `${at}/start/`)).body).toMatchObject({
      status: "queued",
      last_started_at: "2026-03-14T06:30:00.000Z",
    });
    time += 200;
    expect((await read(at)).status).toBe("processing");
    time += 800;
    const { results } = (await call("GET", "/datasets/")).body;
    expect(results).toMatchObject([
      {
        dataset_id: "trees",
        is_published: false,
        is_restricted: true,
        metadata: {
          default: {
            title: { value: "Trees", remote_value: "Trees", override_remote_value: false },
            publisher: { value: "County" },
            language: { value: "fr" },
          },
        },
      },
      { dataset_id: "bins" },
    ]);
    expect(await read(at)).toMatchObject({
      status: "idle",
      remote_datasets_count: 3,
      harvested_datasets_count: 2,
      attached_datasets_count: 2,
      published_datasets_count: 0,
      resource_errors_count: 1,
      has_error: false,
      last_success_at: "2026-03-14T06:30:01.000Z",
    });
    expect((await call("GET", `${at}/errors/`)).body).toEqual({
      harvester: null,
      resources: { roads: "The file is too large." },
    });
  });

  it("bring known datasets up to date when they run again, and delete what is gone if they are told to", async () => {
    const at = `/harvesters/${await makers.harvester(call, { delete_missing_datasets: true })}`;
    await run(at);
    const [{ uid }] = (await call("GET", "/datasets/")).body.results;
    const override = { value: "Our trees", override_remote_value: true };
    await call("PUT", `/datasets/${uid}/metadata/default/title/`, override);
    remote = [{ id: "trees", title: "Street trees", description: "Only those in streets" }];
    await run(at);
    const { results, total_count } = (await call("GET", "/datasets/")).body;
    expect([total_count, results[0].uid]).toEqual([1, uid]);
    expect(results[0].metadata.default).toMatchObject({
      title: { value: "Our trees", remote_value: "Street trees", override_remote_value: true },
      description: { value: "Only those in streets" },
    });
  });

  it("fail as a whole where their source does", async () => {
    const at = `/harvesters/${await makers.harvester(call)}`;
    failure = new Error("The catalogue does not answer.");
    await run(at);
    expect(await read(at)).toMatchObject({ status: "idle", has_error: true, last_success_at: null });
    expect((await call("GET", `${at}/errors/`)).body.harvester).toBe("The catalogue does not answer.");
  });

  it("are aborted before they import anything", async () => {
    const at = `/harvesters/${await makers.harvester(call)}`;
    await call("POST", `${at}/start/`);
    expect((await call("POST", `${at}/abort/`)).body.status).toBe("aborting");
    time += 1_000;
    expect((await read(at)).status).toBe("idle");
    expect((await call("GET", "/datasets/")).body.total_count).toBe(0);
  });

  it("publish and unpublish all that they imported", async () => {
    const at = `/harvesters/${await makers.harvester(call)}`;
    await run(at);
    expect((await call("POST", `${at}/publish/`)).body).toEqual({ detail: "ok" });
    time += 1_000;
    expect((await read(at)).published_datasets_count).toBe(2);
    await call("POST", `${at}/unpublish/`);
    time += 1_000;
    expect((await read(at)).published_datasets_count).toBe(0);
  });

  it.each([
    [true, 0],
    [false, 2],
  ])("delete their datasets with them or leave them: %s", async (isDeleting, left) => {
    const at = `/harvesters/${await makers.harvester(call)}`;
    await run(at);
    await call("DELETE", `${at}/?delete_attached_datasets=${isDeleting}`);
    expect((await call("GET", "/datasets/")).body.total_count).toBe(left);
  });

  it("show beforehand what they would import, with settings that are not saved as well", async () => {
    const at = `/harvesters/${await makers.harvester(call)}`;
    expect((await call("GET", `${at}/preview/`)).body).toMatchObject({
      total_count: 3,
      results: [{ id: "trees", title: "Trees", description: "All of them" }, { id: "bins" }, { id: "roads" }],
    });
    const unsaved = { type: "ckan", name: "County", url: "https://county.example/api/3", query: "Bins" };
    expect((await call("POST", `${at}/unsaved_preview/`, unsaved)).body.results).toMatchObject([
      { id: "bins" },
    ]);
    expect((await read(at)).query).toBeUndefined();
    expect((await call("GET", "/datasets/")).body.total_count).toBe(0);
  });

  it("have one schedule, which is changed and deleted", async () => {
    const at = `/harvesters/${await makers.harvester(call)}/schedules`;
    const schedule = { cron_schedule: "30 4 * * MON-FRI", timezone: "Europe/Paris" };
    const made = await call("POST", `${at}/`, schedule);
    expect(made).toEqual({ status: 201, body: { ...schedule, uid: expect.stringMatching(/^sc_/) } });
    const change = { ...schedule, timezone: "UTC" };
    expect((await call("PUT", `${at}/${made.body.uid}/`, change)).body).toEqual({
      ...change,
      uid: made.body.uid,
    });
    expect((await call("GET", `${at}/`)).body.results).toEqual([{ ...change, uid: made.body.uid }]);
    await call("DELETE", `${at}/${made.body.uid}/`);
    expect((await call("POST", `${at}/`, schedule)).status).toBe(201);
  });
});

describe("federated resources", () => {
  it("link a dataset to its source: values follow it unless they are overridden", async () => {
    const { at } = await makers.dataset(call);
    const before = (await call("GET", `${at}/metadata/default/title/`)).body;
    expect(before).toEqual({ value: expect.stringMatching(/^Trees/) });
    const resource = (id: string) => ({
      type: "federated",
      title: "Trees of the county",
      datasource: {
        type: "federated",
        domain: { domain_id: "county" },
        dataset: { dataset_id: id },
        impersonate_permissions: true,
      },
    });
    const made = await call("POST", `${at}/resources/`, resource("trees"));
    expect(made.body.datasource).toMatchObject({ permissions_user: { username: "portal.user" } });
    expect(made.body.datasource).not.toHaveProperty("impersonate_permissions");
    expect((await call("GET", `${at}/metadata/default/title/`)).body).toEqual({
      value: "Trees",
      remote_value: "Trees",
      override_remote_value: false,
    });
    const own = { value: "Our trees", override_remote_value: true };
    expect((await call("PUT", `${at}/metadata/default/title/`, own)).body).toEqual({
      ...own,
      remote_value: "Trees",
    });
    const path = `${at}/resources/${made.body.uid}/`;
    expect((await call("GET", `${path}?expand=datasource.dataset`)).body.datasource.dataset).toMatchObject({
      dataset_id: "trees",
      metas: { default: { title: "Trees", publisher: "County" } },
    });
    await call("DELETE", path);
    expect((await call("GET", `${at}/metadata/default/title/`)).body).toEqual({ value: "Our trees" });
  });
});
