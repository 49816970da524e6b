import { createPortal } from "@ods/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { apiCaller, formWith, title } from "./apiCall.ts";

let time: number;
let call: ReturnType<typeof apiCaller>;

beforeEach(() => {
  time = Date.parse("2026-03-14T06:30:00Z");
  call = apiCaller(createPortal({ now: () => time, processingTime: 1_000 }));
});

async function make(name = "Street trees"): Promise<{ uid: string; at: string }> {
  const { body } = await call("POST", "/datasets/", title(name));
  return { uid: body.uid, at: `/datasets/${body.uid}` };
}

describe("datasets", () => {
  it("are made with an identifier from their title, and read, changed and deleted", async () => {
    const { uid, at } = await make("Écoles primaires");
    const made = (await call("GET", `${at}/`)).body;
    expect(made).toMatchObject({
      uid: expect.stringMatching(/^da_[a-z0-9]{6}$/),
      dataset_id: "ecoles-primaires",
      created_at: "2026-03-14T06:30:00.000Z",
      is_published: false,
      is_restricted: false,
      metadata: { default: { title: { value: "Écoles primaires" } } },
    });
    time += 60_000;
    const change = { ...title("Écoles"), dataset_id: "ecoles", is_restricted: true };
    expect((await call("PUT", `${at}/`, change)).body).toMatchObject({
      uid,
      dataset_id: "ecoles",
      is_restricted: true,
      created_at: "2026-03-14T06:30:00.000Z",
      updated_at: "2026-03-14T06:31:00.000Z",
    });
    expect((await call("DELETE", `${at}/`)).status).toBe(204);
    expect((await call("GET", `${at}/`)).status).toBe(404);
  });

  it("have an identifier of their own", async () => {
    await make("Trees");
    expect((await call("POST", "/datasets/", title("Trees"))).body.dataset_id).toBe("trees-2");
    const { status, body } = await call("POST", "/datasets/", { ...title("Other"), dataset_id: "trees" });
    expect([status, Object.keys(body.detail)]).toEqual([400, ["dataset_id"]]);
  });

  it("are listed in pages whose links lead on and back", async () => {
    for (let n = 0; n < 45; n++) await make(`Dataset ${n}`);
    const first = (await call("GET", "/datasets/")).body;
    expect([first.total_count, first.results.length, first.previous]).toEqual([45, 20, null]);
    const follow = (link: string) => call("GET", link.slice(link.indexOf("/datasets/")));
    const second = (await follow(first.next)).body;
    const last = (await follow(second.next)).body;
    expect([last.results.length, last.next]).toEqual([5, null]);
    expect((await follow(second.previous)).body).toEqual(first);
    expect((await call("GET", "/datasets/?limit=0")).body).toMatchObject({
      total_count: 45,
      next: null,
      results: [],
    });
    expect((await call("GET", "/datasets/?offset=99")).body.results).toEqual([]);
    expect((await call("GET", "/datasets/?dataset_id=dataset-7")).body.total_count).toBe(1);
  });

  it("are copied with their parts, under other identifiers and unpublished", async () => {
    const { uid, at } = await make("Trees");
    await call("POST", `${at}/processors/`, { type: "skip", label: "Skip", records: 3 });
    await call("POST", `${at}/publish/`);
    time += 1_000;
    const copy = (await call("POST", `${at}/copy/`)).body;
    expect(copy).toMatchObject({ dataset_id: "trees-copy", is_published: false });
    const [processor] = (await call("GET", `${at}/processors/`)).body.results;
    const [copied] = (await call("GET", `/datasets/${copy.uid}/processors/`)).body.results;
    expect(copied).toEqual({ ...processor, uid: expect.not.stringMatching(processor.uid) });
    expect(copy.uid).not.toBe(uid);
  });
});

describe("publishing", () => {
  const status = async (at: string) => (await call("GET", `${at}/status/`)).body;

  it("takes time: queued, processing, idle", async () => {
    const { at } = await make();
    expect(await status(at)).toMatchObject({
      status: "idle",
      previous: null,
      next: null,
      is_published: false,
    });
    expect((await call("POST", `${at}/publish/`)).body).toEqual({ detail: "ok" });
    expect(await status(at)).toMatchObject({ status: "queued", previous: "idle", next: "processing" });
    time += 200;
    expect(await status(at)).toMatchObject({
      status: "processing",
      previous: "queued",
      next: "idle",
      is_published: false,
    });
    time += 5_000;
    expect(await status(at)).toMatchObject({
      status: "idle",
      previous: "processing",
      next: null,
      since: "2026-03-14T06:30:01.000Z",
      is_published: true,
      message: null,
      records_errors: [],
    });
    expect((await call("GET", `${at}/`)).body.is_published).toBe(true);
  });

  it.each([
    ["publish", async (at: string) => void (await call("POST", `${at}/publish/`))],
    ["unpublish", async () => {}],
    ["publish_metadata", async () => {}],
    ["abort", async () => {}],
  ])("refuses %s in a state that does not allow it", async (action, prepare) => {
    const { at } = await make();
    await prepare(at);
    const { status, body } = await call("POST", `${at}/${action}/`);
    expect([status, body.error_code]).toEqual([400, "invalid_dataset_status"]);
  });

  it("is aborted without losing what was published before", async () => {
    const { at } = await make();
    await call("POST", `${at}/publish/`);
    expect((await call("POST", `${at}/abort/`)).status).toBe(200);
    expect(await status(at)).toMatchObject({ status: "aborting_processing" });
    time += 1_000;
    expect(await status(at)).toMatchObject({ status: "idle", is_published: false });
    await call("POST", `${at}/publish/`);
    time += 1_000;
    await call("POST", `${at}/publish/`);
    await call("POST", `${at}/abort/`);
    time += 1_000;
    expect(await status(at)).toMatchObject({ status: "idle", is_published: true });
  });

  it("is taken back by unpublish, which leaves the dataset", async () => {
    const { at } = await make();
    await call("POST", `${at}/publish/`);
    time += 1_000;
    expect((await call("POST", `${at}/publish_metadata/`)).status).toBe(200);
    expect((await call("POST", `${at}/unpublish/`)).status).toBe(200);
    expect(await status(at)).toMatchObject({ status: "deleting" });
    time += 1_000;
    expect(await status(at)).toMatchObject({ status: "idle", is_published: false });
    expect((await call("GET", `${at}/`)).status).toBe(200);
  });

  it("fixes the identifier", async () => {
    const { at } = await make();
    await call("POST", `${at}/publish/`);
    time += 1_000;
    const { status, body } = await call("PUT", `${at}/`, { ...title("Trees"), dataset_id: "other" });
    expect([status, Object.keys(body.detail)]).toEqual([400, ["dataset_id"]]);
  });
});

describe("resources", () => {
  it("read uploaded files, which come back byte for byte", async () => {
    const { at } = await make();
    const content = new Uint8Array([0, 255, 13, 10, 200]);
    const upload = () =>
      call(
        "POST",
        `${at}/resources/files/`,
        formWith(new File([content], "trees.csv", { type: "text/csv" })),
      );
    const file = await upload();
    expect(file).toMatchObject({
      status: 201,
      body: { uid: "trees.csv", filename: "trees.csv", mimetype: "text/csv" },
    });
    expect((await upload()).body.uid).toBe("trees-2.csv");
    expect((await call("GET", `${at}/resources/files/trees.csv/`)).body).toEqual(file.body);

    const datasource = { type: "uploaded_file", file: { uid: "trees.csv" } };
    const resource = await call("POST", `${at}/resources/`, { type: "csvfile", title: "Trees", datasource });
    expect(resource).toMatchObject({ status: 201, body: { datasource: { ...datasource, file: file.body } } });
    expect((await call("GET", `${at}/resources/${resource.body.uid}/`)).body).toEqual(resource.body);
  });

  it("are refused when their file was never uploaded", async () => {
    const { at } = await make();
    const datasource = { type: "uploaded_file", file: { uid: "nowhere.csv" } };
    const { status, body } = await call("POST", `${at}/resources/`, {
      type: "csvfile",
      title: "Trees",
      datasource,
    });
    expect([status, Object.keys(body.detail)]).toEqual([400, ["datasource.file.uid"]]);
  });

  it("never show the secrets that they were given", async () => {
    const { at } = await make();
    const auth = { type: "basic_auth", username: "maya", password: "not-a-real-secret" };
    const connection = { type: "http", url: "https://data.example.org", auth };
    const datasource = { type: "http", relative_url: "/trees.csv", connection };
    const { body } = await call("POST", `${at}/resources/`, { type: "csvfile", title: "Trees", datasource });
    expect(body.datasource.connection).toEqual({ uid: expect.stringMatching(/^co_/) });
    const list = `${at}/resources/?expand=datasource.connection`;
    const [shown] = (await call("GET", list)).body.results;
    expect(shown.datasource.connection).toMatchObject({
      ...connection,
      auth: { type: "basic_auth", username: "maya" },
    });
    expect(JSON.stringify(shown)).not.toContain("not-a-real-secret");
  });

  it("are changed and deleted", async () => {
    const { at } = await make();
    const saved = await call("POST", "/datasource_connections/", {
      type: "ftp",
      url: "ftp://files.example.org/",
    });
    const datasource = { type: "ftp", connection: { uid: saved.body.uid } };
    const { body } = await call("POST", `${at}/resources/`, { type: "csvfile", title: "Trees", datasource });
    const change = { type: "csvfile", title: "All trees", datasource, params: { separator: ";" } };
    expect((await call("PUT", `${at}/resources/${body.uid}/`, change)).body).toMatchObject({
      uid: body.uid,
      ...change,
    });
    expect((await call("DELETE", `${at}/resources/${body.uid}/`)).status).toBe(204);
    expect((await call("GET", `${at}/resources/`)).body.total_count).toBe(0);
  });
});

describe("attachments", () => {
  it("are stored, listed, sent back and deleted", async () => {
    const { at } = await make();
    const made = await call(
      "POST",
      `${at}/attachments/`,
      formWith(new File(["about trees"], "légende.txt", { type: "text/plain" })),
    );
    expect(made).toMatchObject({ status: 201, body: { filename: "légende.txt", mimetype: "text/plain" } });
    expect((await call("GET", `${at}/attachments/`)).body.results).toEqual([made.body]);
    expect((await call("GET", `${at}/attachments/${made.body.uid}/download/`)).body).toBe("about trees");
    expect((await call("DELETE", `${at}/attachments/${made.body.uid}/`)).status).toBe(204);
    expect((await call("GET", `${at}/attachments/${made.body.uid}/`)).status).toBe(404);
  });

  it("need a file", async () => {
    const { at } = await make();
    const answer = await call("POST", `${at}/attachments/`, new FormData());
    expect(answer).toMatchObject({ status: 400, body: { detail: { file: ["is required"] } } });
  });
});

describe.each([
  ["fields", { type: "delete", label: "No height", field: "height" }],
  ["processors", { type: "skip", label: "Skip rows", records: 3 }],
  ["schedules", { cron_schedule: "0 6 * * *" }],
])("%s", (part, body) => {
  it("are kept in order, changed and deleted", async () => {
    const { at } = await make();
    const first = (await call("POST", `${at}/${part}/`, body)).body;
    const second = (await call("POST", `${at}/${part}/`, body)).body;
    expect(first).toEqual({ ...body, uid: expect.stringMatching(/^(pr|sc)_/) });
    const changed = {
      ...body,
      ...(part === "schedules" ? { cron_schedule: "0 7 * * *" } : { label: "Changed" }),
    };
    expect((await call("PUT", `${at}/${part}/${first.uid}/`, changed)).body).toEqual({
      ...changed,
      uid: first.uid,
    });
    expect((await call("GET", `${at}/${part}/?limit=1&offset=1`)).body).toMatchObject({
      total_count: 2,
      results: [second],
    });
    await call("DELETE", `${at}/${part}/${second.uid}/`);
    expect((await call("GET", `${at}/${part}/`)).body.results).toEqual([{ ...changed, uid: first.uid }]);
  });
});

describe("metadata", () => {
  it("are read and written as a whole, by template and by field", async () => {
    const { at } = await make("Trees");
    await call("PUT", `${at}/metadata/default/keyword/`, {
      value: ["trees"],
      remote_value: ["sent by mistake"],
    });
    await call("PUT", `${at}/metadata/internal/`, { theme_id: { value: ["environment"] } });
    const all = (await call("GET", `${at}/metadata/`)).body;
    expect(all).toEqual({
      default: { title: { value: "Trees" }, keyword: { value: ["trees"] } },
      internal: { theme_id: { value: ["environment"] } },
    });
    expect((await call("GET", `${at}/metadata/internal/`)).body).toEqual(all.internal);
    expect((await call("GET", `${at}/metadata/default/title/`)).body).toEqual({ value: "Trees" });
    expect((await call("DELETE", `${at}/metadata/default/keyword/`)).status).toBe(204);
    expect((await call("GET", `${at}/metadata/default/keyword/`)).status).toBe(404);
    expect((await call("PUT", `${at}/metadata/`, { default: {} })).body).toEqual({ default: {} });
  });

  it("know custom templates once a dataset uses them, and no others", async () => {
    const { at } = await make();
    expect((await call("GET", `${at}/metadata/survey/`)).status).toBe(404);
    await call("PUT", `${at}/metadata/`, { default: {}, survey: { lineage: { value: "Survey of 2026" } } });
    expect((await call("GET", `${at}/metadata/survey/lineage/`)).body).toEqual({ value: "Survey of 2026" });
  });
});

describe("versions", () => {
  it("are made by each change, newest first, and bring the dataset back", async () => {
    const { at } = await make("Trees");
    await call("PUT", `${at}/`, title("Shrubs"));
    const { results, total_count } = (await call("GET", `${at}/versions/`)).body;
    expect([total_count, results[0].sections, results[1].sections]).toEqual([
      2,
      ["properties"],
      ["creation"],
    ]);
    expect((await call("GET", `${at}/versions/${results[1].uid}/`)).body).toEqual(results[1]);
    const restored = (await call("POST", `${at}/versions/${results[1].uid}/restore/`)).body;
    expect(restored.metadata.default.title.value).toBe("Trees");
    expect((await call("GET", `${at}/versions/`)).body.total_count).toBe(3);
  });

  it("bring back no identifier that another dataset has by now", async () => {
    const { at } = await make("Trees");
    await call("PUT", `${at}/`, { ...title("Shrubs"), dataset_id: "shrubs" });
    await make("Trees");
    const { results } = (await call("GET", `${at}/versions/`)).body;
    expect((await call("POST", `${at}/versions/${results[1].uid}/restore/`)).body.dataset_id).toBe("shrubs");
  });

  it("of parts say that they can't be restored, and can't", async () => {
    const { at } = await make("Trees");
    await call("POST", `${at}/processors/`, { type: "skip", label: "Skip", records: 3 });
    const [version] = (await call("GET", `${at}/versions/`)).body.results;
    expect(version.can_restore).toBe(false);
    expect((await call("POST", `${at}/versions/${version.uid}/restore/`)).status).toBe(400);
  });
});
