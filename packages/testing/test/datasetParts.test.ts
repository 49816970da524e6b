import { createPortal, type Portal } from "@ods/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { apiCaller, formWith } from "./apiCall.ts";
import { makers } from "./makers.ts";

let time: number;
let portal: Portal;
let call: ReturnType<typeof apiCaller>;

beforeEach(() => {
  time = Date.parse("2026-03-14T06:30:00Z");
  portal = createPortal({ now: () => time, processingTime: 1_000 });
  call = apiCaller(portal);
});

describe("alternative exports", () => {
  it("are uploaded, listed, described anew, downloaded and deleted", async () => {
    const { at } = await makers.dataset(call);
    const form = formWith(new File(["PK"], "trees.shp.zip", { type: "application/zip" }));
    for (const [name, value] of Object.entries({
      title: "Shapefile",
      type: "uploaded_file",
      description: "In Lambert 93",
    }))
      form.set(name, value);
    const made = await call("POST", `${at}/alternative_exports/`, form);
    expect(made).toMatchObject({
      status: 201,
      body: {
        uid: expect.stringMatching(/^ae_/),
        title: "Shapefile",
        description: "In Lambert 93",
        type: "uploaded_file",
        filename: "trees.shp.zip",
        mimetype: "application/zip",
      },
    });
    time += 60_000;
    const path = `${at}/alternative_exports/${made.body.uid}/`;
    expect((await call("PUT", path, { title: "Shapes", type: "uploaded_file" })).body).toEqual({
      ...made.body,
      title: "Shapes",
      updated_at: "2026-03-14T06:31:00.000Z",
    });
    expect((await call("GET", `${at}/alternative_exports/`)).body.results).toMatchObject([
      { title: "Shapes" },
    ]);
    expect((await call("GET", `${path}download/`)).body).toBe("PK");
    expect((await call("DELETE", path)).status).toBe(204);
    expect((await call("GET", path)).status).toBe(404);
  });

  it("that link elsewhere redirect there", async () => {
    const { uid, at } = await makers.dataset(call);
    const url = "https://files.example.org/trees.zip";
    const path = `${at}/alternative_exports/${portal.seed.linkedExport(uid, { title: "Archive", url })}/`;
    expect((await call("GET", path)).body).toMatchObject({ type: "url", url, title: "Archive" });
    const response = await portal.fetch(
      new Request(`${portal.url}/api/automation/v1.0${path}download/?apikey=${portal.apiKey}`),
    );
    expect([response.status, response.headers.get("Location")]).toEqual([303, url]);
  });
});

describe("feedbacks", () => {
  it("are listed newest first, by record, and out of sight once they are archived", async () => {
    const { uid, at } = await makers.dataset(call);
    const [one, two] = ["a".repeat(40), "b".repeat(40)];
    const values = { value: "12", type: "int" };
    const first = portal.seed.feedback(uid, { record_id: one, comment: "Too small", values });
    time += 1_000;
    const second = portal.seed.feedback(uid, { record_id: two, comment: "Cut down" });
    const uids = async (query = "") =>
      (await call("GET", `${at}/feedbacks/${query}`)).body.results.map(({ uid }: { uid: string }) => uid);
    expect(await uids()).toEqual([second, first]);
    expect(await uids("?sort=created_at")).toEqual([first, second]);
    expect(await uids(`?record_id=${one}`)).toEqual([first]);
    expect((await call("GET", `${at}/feedbacks/${first}/`)).body).toMatchObject({
      record_id: one,
      comment: "Too small",
      values,
      user: { username: "portal.user" },
      is_archived: false,
    });
    expect((await call("POST", `${at}/feedbacks/${first}/archive/`)).body.is_archived).toBe(true);
    expect(await uids()).toEqual([second]);
    expect(await uids("?is_archived=true")).toEqual([first]);
  });

  it("come all at once: their list has no pages", async () => {
    const { uid, at } = await makers.dataset(call);
    for (let n = 0; n < 25; n++) portal.seed.feedback(uid, { record_id: "a".repeat(40), comment: `${n}` });
    const { results, next } = (await call("GET", `${at}/feedbacks/`)).body;
    expect([results.length, next]).toEqual([25, null]);
  });
});

describe("real-time resources", () => {
  it("tell where records are pushed to, until their key is renewed", async () => {
    const { at, dataset, uid } = await makers.realtimeResource(call);
    await call("POST", `/datasets/${dataset}/publish/`);
    time += 1_000;
    const { url } = (await call("GET", `${at}/`)).body;
    expect(url).toContain(portal.pushKey(dataset, uid));
    const push = async (address: string) => {
      const init = { method: "POST", body: JSON.stringify({ height: 12 }) };
      return (await portal.fetch(new Request(address, init))).status;
    };
    expect(await push(url)).toBe(200);
    const renewed = (await call("POST", `${at}/renew_api_key/`)).body.url;
    expect([await push(url), await push(renewed)]).toEqual([401, 200]);
    await call("POST", `${at}/disable/`);
    expect(await push(renewed)).toBe(403);
    await call("POST", `${at}/enable/`);
    expect(await push(renewed)).toBe(200);
    expect((await call("POST", `${at}/recover/`)).body.uid).toBe(uid);
  });
});

describe("uploaded files", () => {
  const TREES = `Species,Height\n${Array.from({ length: 30 }, (_, n) => `Oak ${n},${n}`).join("\n")}\n`;

  it("are looked at: what reads them, how, and what comes of it", async () => {
    const { at } = await makers.dataset(call);
    const file = await call("POST", `${at}/resources/files/`, formWith(new File([TREES], "trees.csv")));
    const datasource = { type: "uploaded_file", file: { uid: file.body.uid } };
    const guess = `${at}/resources/guess_extractor`;
    expect((await call("POST", `${guess}s/`, { datasource })).body).toMatchObject([{ type: "csvfile" }]);
    const guessed = (await call("POST", `${guess}_params/`, { datasource, type: "csvfile" })).body;
    expect(guessed).toMatchObject({ extractor: "csvfile", params: { separator: "," } });
    const { params } = guessed;
    const preview = (await call("POST", `${at}/resources/preview/`, { datasource, type: "csvfile", params }))
      .body;
    expect(preview.fields).toMatchObject([
      { name: "species", original_name: "Species", type: "text" },
      { name: "height", type: "int" },
    ]);
    expect([preview.records.length, preview.records[1]]).toEqual([20, { species: "Oak 1", height: 1 }]);

    const saved = await call("POST", `${at}/resources/`, {
      type: "csvfile",
      title: "Trees",
      datasource,
      params,
    });
    const path = `${at}/resources/${saved.body.uid}`;
    expect((await call("GET", `${path}/preview/`)).body).toEqual(preview);
    expect((await call("GET", `${path}/guess_extractors/`)).body).toMatchObject([{ type: "csvfile" }]);
    expect((await call("GET", `${path}/guess_extractors_params/`)).body).toEqual(guessed);
    expect((await call("POST", `${path}/clean_cache/`)).status).toBe(204);
  });
});

describe("publishing that fails", () => {
  it("ends in an error that says why, and succeeds the next time", async () => {
    const { uid, at } = await makers.dataset(call);
    const failure = {
      message: "Two records can't be read.",
      records_errors: [{ record_id: "a".repeat(40), field_uid: "height", message: "no number" }],
      params: { limit: 2 },
    };
    portal.seed.failNextPublish(uid, failure);
    await call("POST", `${at}/publish/`);
    time += 1_000;
    const status = async () => (await call("GET", `${at}/status/`)).body;
    expect(await status()).toMatchObject({ status: "error", is_published: false, ...failure });
    await call("POST", `${at}/publish/`);
    time += 1_000;
    expect(await status()).toMatchObject({
      status: "idle",
      is_published: true,
      message: null,
      records_errors: [],
    });
  });
});
