import { createPortal, type Portal } from "@ods/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { apiCaller } from "./apiCall.ts";
import { makers } from "./makers.ts";

let time: number;
let portal: Portal;
let call: ReturnType<typeof apiCaller>;

beforeEach(() => {
  time = Date.parse("2026-03-14T06:30:00Z");
  portal = createPortal({
    now: () => time,
    groups: [{ uid: "editors", title: "Editors", permissions: ["edit_dataset"] }],
    users: [
      {
        username: "maya",
        first_name: "Maya",
        last_name: "Okafor",
        permissions: ["edit_page"],
        groups: ["editors"],
      },
      {
        username: "jonas",
        first_name: "Jonas",
        last_name: "Lind",
        permissions: ["edit_page", "edit_dataset"],
      },
    ],
  });
  call = apiCaller(portal);
});

const names = async (query = "") =>
  (await call("GET", `/users/${query}`)).body.results.map(({ username }: { username: string }) => username);

describe("users", () => {
  it("are the administrator whom the key stands for, and those who were seeded or invited", async () => {
    expect(await names()).toEqual(["portal.user", "maya", "jonas"]);
    expect((await call("GET", "/users/portal.user/")).body).toMatchObject({
      permissions: expect.arrayContaining(["edit_domain", "publish_dataset"]),
      is_active: true,
      last_seen_at: "2026-03-14T06:30:00.000Z",
    });
  });

  it.each([
    ["?search=OKA", ["maya"]],
    ["?search=jonas@portal", ["jonas"]],
    ["?permissions=edit_page&permissions=edit_dataset", ["portal.user", "jonas"]],
    ["?all_permissions=edit_page&all_permissions=edit_dataset", ["portal.user", "maya", "jonas"]],
    ["?sort=last_name,first_name", ["portal.user", "jonas", "maya"]],
    ["?sort=username&limit=1&offset=1", ["maya"]],
  ])("are found by %s", async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it("are changed, and what a change leaves out stays", async () => {
    const change = { email: "maya@rivertown.example", permissions: ["create_page"], groups: [] };
    expect((await call("PUT", "/users/maya/", change)).body).toMatchObject({ ...change, first_name: "Maya" });
    expect((await call("GET", "/users/maya/")).body.groups).toEqual([]);
  });

  it("show their groups by uid, or in full", async () => {
    expect((await call("GET", "/users/maya/")).body.groups).toEqual([{ uid: "editors" }]);
    expect((await call("GET", "/users/maya/?expand=groups")).body.groups).toMatchObject([
      { uid: "editors", title: "Editors", user_count: 1, permissions: ["edit_dataset"] },
    ]);
  });

  it("are invited one by one: one that fails leaves the others alone", async () => {
    const { status, body } = await call("POST", "/users/invite/", [
      { email: "ada@rivertown.example", groups: [{ uid: "editors" }], permissions: ["edit_page"] },
      { email: "maya@portal.test" },
      { email: "ada@elsewhere.example" },
      { email: "no address" },
      { username: "grace", email: "grace@rivertown.example", groups: [{ uid: "nobody" }] },
    ]);
    expect(status).toBe(200);
    expect(Object.values(body).map((item) => (item as { status_code: string }).status_code)).toEqual([
      "success",
      "error",
      "success",
      "error",
      "error",
    ]);
    expect(body[0].data).toMatchObject({
      username: "ada",
      groups: [{ uid: "editors" }],
      permissions: ["edit_page"],
    });
    expect(body[1].error).toMatchObject({
      error_code: "validation_error",
      detail: { email: [expect.any(String)] },
    });
    expect(body[2].data.username).toBe("ada-2");
    expect(await names()).toEqual(["portal.user", "maya", "jonas", "ada", "ada-2"]);
  });

  it("are provisioned with an identity provider", async () => {
    const body = { username: "claire", email: "claire@rivertown.example", identity_provider: { uid: "sso" } };
    expect((await call("POST", "/users/provision/", body)).body[0]).toMatchObject({
      status_code: "success",
      data: { username: "claire", account_type: "local", identity_providers: [{ uid: "sso" }] },
    });
    expect((await call("POST", "/users/provision/", body)).body[0].status_code).toBe("error");
  });

  it("are exported as CSV, quoted where it has to be", async () => {
    await call("PUT", "/users/maya/", { email: "maya@rivertown.example", last_name: 'Okafor; "M"' });
    const { body } = await call("GET", "/users/export/?delimiter=;");
    const [header, , maya] = body.split("\n");
    expect(header).toBe("username;last_name;first_name;email;date_joined;last_seen;groups;permissions");
    expect(maya).toBe(
      'maya;"Okafor; ""M""";Maya;maya@rivertown.example;2026-03-14 06:30:00.000+00:00;;Editors;edit_page',
    );
  });

  it("leave with their rulesets, memberships and keys", async () => {
    const key = portal.seed.apiKey("maya");
    const { at } = await makers.dataset(call);
    await call("POST", `${at}/security/users/`, { user: { username: "maya" } });
    expect((await makers.as(portal, key)("GET", "/extractors/")).status).toBe(200);
    expect((await call("DELETE", "/users/maya/")).status).toBe(204);
    expect((await call("GET", "/users/maya/")).status).toBe(404);
    expect((await call("GET", `${at}/security/users/`)).body.total_count).toBe(0);
    expect((await call("GET", "/groups/editors/")).body.user_count).toBe(0);
    expect((await makers.as(portal, key)("GET", "/extractors/")).status).toBe(401);
  });

  it("include the first administrator, who may leave once there is another", async () => {
    await call("PUT", "/users/jonas/", { email: "jonas@portal.test", permissions: ["edit_domain"] });
    expect((await call("DELETE", "/users/portal.user/")).status).toBe(204);
    expect((await call("GET", "/users/")).status).toBe(401);
  });
});

describe("groups", () => {
  it("are made under a uid of their title, read, changed and deleted", async () => {
    const made = await call("POST", "/groups/", { title: "Équipe des parcs", permissions: ["edit_page"] });
    expect(made).toMatchObject({
      status: 201,
      body: { uid: "equipe_des_parcs", user_count: 0, created_by: { username: "portal.user" } },
    });
    expect((await call("POST", "/groups/", { title: "Équipe des parcs" })).body.uid).toBe(
      "equipe_des_parcs_2",
    );
    time += 60_000;
    const change = await call("PUT", "/groups/equipe_des_parcs/", {
      title: "Parks",
      description: "Green things",
    });
    expect(change.body).toMatchObject({
      uid: "equipe_des_parcs",
      title: "Parks",
      permissions: ["edit_page"],
      updated_at: "2026-03-14T06:31:00.000Z",
    });
    expect((await call("DELETE", "/groups/equipe_des_parcs/")).status).toBe(204);
    expect((await call("GET", "/groups/equipe_des_parcs/")).status).toBe(404);
  });

  it("are found by text and permission, and sorted", async () => {
    time += 1;
    await call("POST", "/groups/", { title: "Auditors", description: "They read datasets" });
    const uids = async (query: string) =>
      (await call("GET", `/groups/?${query}`)).body.results.map(({ uid }: { uid: string }) => uid);
    expect(await uids("search=READ")).toEqual(["auditors"]);
    expect(await uids("permissions=edit_dataset")).toEqual(["editors"]);
    expect(await uids("")).toEqual(["editors", "auditors"]);
    expect(await uids("sort=group__title")).toEqual(["auditors", "editors"]);
    expect(await uids("sort=user_count")).toEqual(["auditors", "editors"]);
    expect(await uids("sort=created_by__username,group__title")).toEqual(["auditors", "editors"]);
    expect(await uids("sort=created_by__username,created_at")).toEqual(["editors", "auditors"]);
  });

  it("take users in and let them go, with effect on their permissions", async () => {
    expect((await call("POST", "/groups/editors/users/", { username: "jonas" })).status).toBe(201);
    const batch = await call("POST", "/groups/editors/users/batch/", [
      { username: "portal.user" },
      { username: "nobody" },
    ]);
    expect([batch.body[0].status_code, batch.body[1].status_code]).toEqual(["success", "error"]);
    const { results, total_count } = (await call("GET", "/groups/editors/users/")).body;
    expect([total_count, results.map(({ username }: { username: string }) => username)]).toEqual([
      3,
      ["portal.user", "maya", "jonas"],
    ]);
    expect((await call("DELETE", "/groups/editors/users/jonas/")).status).toBe(204);
    expect((await call("DELETE", "/groups/editors/users/jonas/")).status).toBe(404);
    expect(await names("?all_permissions=edit_dataset")).toContain("maya");
    await call("DELETE", "/groups/editors/");
    expect(await names("?all_permissions=edit_dataset")).not.toContain("maya");
  });
});
