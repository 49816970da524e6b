import { createPortal } from "@ods/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { apiCaller } from "./apiCall.ts";
import { makers } from "./makers.ts";

let call: ReturnType<typeof apiCaller>;

beforeEach(() => {
  call = apiCaller(createPortal({ users: [{ username: "maya" }], groups: [{ uid: "editors" }] }));
});

const SECURITY = {
  is_data_visible: true,
  visible_fields: ["species"],
  filter_query: "height > 2",
  api_calls_quota: { unit: "day", limit: 100 },
};
const holders = [
  ["datasets", async () => (await makers.dataset(call)).at, 201, "edit_dataset", { security: SECURITY }],
  [
    "connections",
    async () =>
      `/datasource_connections/${await makers.connection(call, { type: "http", url: "https://s.example/" })}`,
    200,
    "manage_connection",
    {},
  ],
  [
    "code editor pages",
    async () => `/code_editor_pages/${await makers.codePage(call)}`,
    200,
    "manage_page",
    {},
  ],
  ["Studio pages", async () => `/studio_pages/${await makers.studioPage(call)}`, 200, "edit_page", {}],
] as const;
const targets = [
  ["users", { user: { username: "maya" } }, "maya"],
  ["groups", { group: { uid: "editors" } }, "editors"],
] as const;

describe.each(holders)("rulesets of %s", (_name, make, status, permission, more) => {
  it.each(targets)("for %s are made, listed, read, changed and deleted", async (kind, target, key) => {
    const at = `${await make()}/security/${kind}/`;
    const ruleset = { ...target, permissions: [permission], ...more };
    expect(await call("POST", at, ruleset)).toEqual({ status, body: ruleset });
    expect((await call("GET", at)).body).toMatchObject({ total_count: 1, results: [ruleset] });
    expect((await call("GET", `${at}${key}/`)).body).toEqual(ruleset);
    const change = { ...ruleset, permissions: [] };
    expect((await call("PUT", `${at}${key}/`, change)).body).toEqual(change);
    expect((await call("GET", `${at}${key}/`)).body).toEqual(change);
    expect((await call("DELETE", `${at}${key}/`)).status).toBe(204);
    expect((await call("GET", `${at}${key}/`)).status).toBe(404);
    expect((await call("DELETE", `${at}${key}/`)).status).toBe(404);
  });

  it("go with their group, and stay with whom they were made for", async () => {
    const at = `${await make()}/security/groups/`;
    await call("POST", at, { group: { uid: "editors" }, permissions: [] });
    const other = { group: { uid: "others" }, permissions: [] };
    expect((await call("PUT", `${at}editors/`, other)).body.detail).toHaveProperty(["group.uid"]);
    await call("DELETE", "/groups/editors/");
    expect((await call("GET", at)).body.total_count).toBe(0);
  });
});

describe("the default ruleset of a dataset", () => {
  it("shows all unless a request says otherwise, and stays where one says nothing", async () => {
    const { at } = await makers.dataset(call);
    const { body } = await call("GET", `${at}/`);
    expect(body.default_security).toEqual({
      is_data_visible: true,
      visible_fields: null,
      filter_query: "",
      api_calls_quota: null,
    });
    const { metadata } = body;
    await call("PUT", `${at}/`, { metadata, default_security: SECURITY });
    expect((await call("PUT", `${at}/`, { metadata })).body.default_security).toEqual(SECURITY);
  });
});
