import { createPortal, type Portal } from "@ods/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { apiCaller, title } from "./apiCall.ts";
import { publishTrees } from "./explorePortal.ts";
import { makers } from "./makers.ts";

let portal: Portal;
let call: ReturnType<typeof apiCaller>;

beforeEach(() => {
  portal = createPortal({
    users: [{ username: "maya", permissions: ["edit_dataset"], apiKey: "key-of-maya" }],
  });
  call = apiCaller(portal);
});

describe("API keys", () => {
  it("are made for the calling user, listed, renamed and searched", async () => {
    const made = await call("POST", "/apikeys/", { label: "Upload", permissions: ["edit_dataset"] });
    expect(made).toMatchObject({
      status: 201,
      body: {
        uid: expect.stringMatching(/^ak_/),
        key: expect.stringMatching(/^[0-9a-f]{56}$/),
        user: { username: "portal.user" },
        is_revoked: false,
        revocation_status: { revoked_at: null },
      },
    });
    const { uid, key } = made.body;
    expect((await call("PUT", `/apikeys/${uid}/`, { label: "Nightly" })).body).toEqual({
      ...made.body,
      label: "Nightly",
    });
    expect((await call("GET", "/apikeys/")).body.total_count).toBe(2);
    expect((await call("GET", `/apikeys/${uid}/?expand=user`)).body.user).toMatchObject({
      email: expect.any(String),
    });
    expect((await call("POST", "/apikeys/search_key/", { key })).body).toMatchObject({
      found: true,
      result: { uid },
    });
    expect((await call("POST", "/apikeys/search_key/", { key: "x" })).body).toEqual({
      found: false,
      result: null,
    });
  });

  it("are nobody else's business", async () => {
    const maya = makers.as(portal, "key-of-maya");
    const { uid } = (await call("POST", "/apikeys/", { label: "Upload" })).body;
    expect((await maya("GET", "/apikeys/")).body.results).toMatchObject([{ user: { username: "maya" } }]);
    expect((await maya("GET", `/apikeys/${uid}/`)).status).toBe(404);
    expect((await maya("POST", `/apikeys/${uid}/revoke/`, {})).status).toBe(404);
  });

  it("allow what they name and no more", async () => {
    const editor = makers.as(portal, await makers.apiKey(call, ["edit_dataset"]));
    const { uid } = await makers.dataset(call);
    expect((await editor("PUT", `/datasets/${uid}/`, title("Oaks"))).status).toBe(200);
    expect((await editor("GET", "/datasets/")).body.total_count).toBe(1);
    for (const [method, path, body] of [
      ["POST", "/datasets/", title("Beeches")],
      ["POST", `/datasets/${uid}/copy/`],
      ["POST", `/datasets/${uid}/publish/`],
      ["POST", `/datasets/${uid}/security/users/`, { user: { username: "maya" } }],
      ["GET", "/users/"],
      ["POST", "/groups/", { title: "Parks" }],
      ["GET", "/harvesters/"],
      ["POST", "/code_editor_pages/", { content: {} }],
      ["POST", "/metadata/templates/", { name: "x", title: "X", is_active: true, schema: [], type: "basic" }],
    ] as const) {
      const answer = await editor(method, path, body);
      expect([path, answer.status, answer.body.error_code]).toEqual([path, 403, "permission_denied"]);
    }
  });

  it("allow nothing that their user may not do", async () => {
    const maya = makers.as(portal, "key-of-maya");
    expect((await maya("POST", "/datasets/", title("Trees"))).status).toBe(403);
    await call("PUT", "/users/maya/", { email: "maya@portal.test", permissions: ["create_dataset"] });
    expect((await maya("POST", "/datasets/", title("Trees"))).status).toBe(201);
  });

  it("allow what rulesets grant on single things, to users and their groups", async () => {
    await call("PUT", "/users/maya/", { email: "maya@portal.test", permissions: [] });
    const maya = makers.as(portal, "key-of-maya");
    const [one, two, three] = [
      await makers.dataset(call),
      await makers.dataset(call),
      await makers.dataset(call),
    ];
    const group = await makers.group(call);
    await call("POST", `/groups/${group}/users/`, { username: "maya" });
    const permissions = ["edit_dataset"];
    await call("POST", `${one.at}/security/users/`, { user: { username: "maya" }, permissions });
    await call("POST", `${two.at}/security/groups/`, { group: { uid: group }, permissions });
    const { results } = (await maya("GET", "/datasets/")).body;
    expect(results.map(({ uid }: { uid: string }) => uid)).toEqual([one.uid, two.uid]);
    expect((await maya("GET", `${two.at}/`)).status).toBe(200);
    expect((await maya("POST", `${two.at}/publish/`)).status).toBe(403);
    expect((await maya("GET", `${three.at}/`)).status).toBe(403);
  });

  it("open nothing once they are revoked, for good", async () => {
    const { uid, key } = (await call("POST", "/apikeys/", { permissions: ["edit_dataset"] })).body;
    const other = makers.as(portal, key);
    expect((await other("GET", "/datasets/")).status).toBe(200);
    expect((await call("POST", `/apikeys/${uid}/revoke/`, { reason: "Leaked" })).body).toMatchObject({
      is_revoked: true,
      revocation_status: { revoked_at: expect.any(String), revocation_reason: "Leaked" },
    });
    expect(await other("GET", "/datasets/")).toMatchObject({
      status: 401,
      body: { error_code: "unauthorized" },
    });
    expect((await apiCaller(portal, {})("GET", `/datasets/?apikey=${key}`)).status).toBe(401);
    expect((await call("POST", "/apikeys/search_key/", { key })).body.result.is_revoked).toBe(true);
  });

  it("open restricted datasets of the Explore API to those who have a ruleset or the permission", async () => {
    const { portal, automation, uid, get } = await publishTrees({
      isRestricted: true,
      users: [{ username: "maya", apiKey: "key-of-maya" }],
    });
    const search = (apikey: string) => get("/api/datasets/1.0/search/", { apikey });
    expect((await search(portal.apiKey)).body.nhits).toBe(1);
    expect((await search("key-of-maya")).body.nhits).toBe(0);
    await automation("POST", `/datasets/${uid}/security/users/`, { user: { username: "maya" } });
    expect((await search("key-of-maya")).body.nhits).toBe(1);
    expect((await search(await makers.apiKey(automation, ["edit_dataset"]))).body.nhits).toBe(0);
    expect((await search("no-such-key")).status).toBe(401);
  });
});
