import { createPortal, type Portal } from "@ods/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { apiCaller } from "./apiCall.ts";
import { makers } from "./makers.ts";

let time: number;
let portal: Portal;
let call: ReturnType<typeof apiCaller>;

beforeEach(() => {
  time = Date.parse("2026-03-14T06:30:00Z");
  portal = createPortal({ now: () => time, users: [{ username: "maya", apiKey: "key-of-maya" }] });
  call = apiCaller(portal);
});

const HTTP = {
  type: "http",
  url: "https://sensors.rivertown.example/",
  headers: [{ name: "Accept", value: "text/csv" }],
  auth: { type: "basic_auth", username: "reader", password: "not-a-real-secret" },
  is_reusable: true,
};
const SECRET = "not-a-real-secret";
const KINDS = [
  HTTP,
  {
    type: "http",
    url: "https://api.example/",
    auth: {
      type: "oauth2",
      client_id: "us",
      client_secret: SECRET,
      scope: "read",
      token_endpoint: "https://id.example/",
      grant_type: "client_credentials",
    },
  },
  {
    type: "ftp",
    url: "sftp://files.example/",
    auth: { type: "basic_auth", username: "reader", password: SECRET },
  },
  {
    type: "sharepoint",
    auth: { type: "oidc", grant_type: "authorization_code", nonce: SECRET, code: SECRET },
  },
  {
    type: "google_drive",
    auth: { type: "oidc", grant_type: "authorization_code", nonce: SECRET, code: SECRET },
  },
  {
    type: "amazon_s3",
    url: "https://bucket.example/",
    auth: { type: "aws_signature_v4", access_key_id: "AKIA", secret_access_key: SECRET, region: "eu-west-1" },
  },
  { type: "amazon_s3", url: "https://bucket.example/", auth: { type: "iam_role", region: "eu-west-1" } },
  {
    type: "azure_blob_storage",
    url: "https://blobs.example/",
    auth: { type: "shared_key", account_name: "city", shared_key: SECRET },
  },
  { type: "snowflake_odbc", connection_string: SECRET },
] as const;

const resource = (connection: object, more: object = {}) => ({
  type: "csvfile",
  title: "Trees",
  datasource: { type: "http", relative_url: "trees.csv", connection, ...more },
});

describe("connections", () => {
  it.each(KINDS.map((kind) => [`${kind.type} ${"auth" in kind ? kind.auth.type : ""}`, kind] as const))(
    "of the kind %s are stored without telling their secrets",
    async (_name, settings) => {
      const made = await call("POST", "/datasource_connections/", settings);
      expect(made.status).toBe(201);
      const shown = await call("GET", `/datasource_connections/${made.body.uid}/`);
      expect(shown.body).toEqual(made.body);
      expect(shown.body).toMatchObject({
        type: settings.type,
        can_reuse: true,
        can_manage: true,
        dataset_count: 0,
      });
      expect(JSON.stringify(shown.body)).not.toContain(SECRET);
    },
  );

  it("are listed in the order asked for, changed and deleted", async () => {
    const first = await makers.connection(call, HTTP);
    time += 1_000;
    const second = await makers.connection(call, { type: "ftp", url: "ftp://files.example/" });
    time += 1_000;
    const change = { ...HTTP, url: "https://new.rivertown.example/" };
    expect((await call("PUT", `/datasource_connections/${first}/`, change)).body).toMatchObject({
      uid: first,
      url: "https://new.rivertown.example/",
      created_at: "2026-03-14T06:30:00.000Z",
      updated_at: "2026-03-14T06:30:02.000Z",
    });
    const { at } = await makers.dataset(call);
    await call("POST", `${at}/resources/`, resource({ uid: first }));
    const sorted = async (sort: string) =>
      (await call("GET", `/datasource_connections/?sort=${sort}`)).body.results.map(
        ({ uid }: { uid: string }) => uid,
      );
    expect(await sorted("created_at")).toEqual([first, second]);
    expect(await sorted("updated_at")).toEqual([second, first]);
    expect(await sorted("type")).toEqual([second, first]);
    expect(await sorted("dataset_count")).toEqual([second, first]);
    expect(await sorted("-created_at")).toEqual([second, first]);
    expect(await sorted("type,-updated_at")).toEqual([second, first]);
    expect((await call("GET", "/datasource_connections/?sort=type,colour")).status).toBe(400);
    expect((await call("DELETE", `/datasource_connections/${second}/`)).status).toBe(204);
    expect(await sorted("type")).toEqual([first]);
  });

  it("are named by resources, or shown in full where that is asked for", async () => {
    const uid = await makers.connection(call, HTTP);
    const { at } = await makers.dataset(call);
    const made = await call("POST", `${at}/resources/`, resource({ uid }));
    expect(made.body.datasource).toEqual({ type: "http", relative_url: "trees.csv", connection: { uid } });
    const path = `${at}/resources/${made.body.uid}/?expand=datasource.connection`;
    expect((await call("GET", path)).body.datasource.connection).toMatchObject({
      uid,
      url: HTTP.url,
      auth: { type: "basic_auth", username: "reader" },
      dataset_count: 1,
    });
    await call("DELETE", `/datasource_connections/${uid}/`);
    expect((await call("GET", path)).body.datasource.connection).toEqual({ uid });
  });

  it("that are written out with a resource belong to it, are no saved ones, and go with it", async () => {
    const { at } = await makers.dataset(call);
    const { is_reusable, ...inline } = HTTP;
    const made = await call("POST", `${at}/resources/`, resource(inline));
    const { uid } = made.body.datasource.connection;
    expect((await call("GET", `/datasource_connections/${uid}/`)).body).toMatchObject({ is_reusable: false });
    expect((await call("GET", "/datasource_connections/")).body.total_count).toBe(0);
    const copy = (await call("POST", `${at}/copy/`)).body.uid;
    const [copied] = (await call("GET", `/datasets/${copy}/resources/`)).body.results;
    expect(copied.datasource.connection.uid).not.toBe(uid);
    await call("DELETE", `${at}/resources/${made.body.uid}/`);
    expect((await call("GET", `/datasource_connections/${uid}/`)).status).toBe(404);
    await call("DELETE", `/datasets/${copy}/`);
    expect((await call("GET", `/datasource_connections/${copied.datasource.connection.uid}/`)).status).toBe(
      404,
    );
  });

  it("are managed by administrators and by those whom a ruleset allows it", async () => {
    const maya = makers.as(portal, "key-of-maya");
    const at = `/datasource_connections/${await makers.connection(call, HTTP)}/`;
    expect((await maya("GET", at)).body.can_manage).toBe(false);
    expect((await maya("PUT", at, HTTP)).status).toBe(403);
    await call("POST", `${at}security/users/`, {
      user: { username: "maya" },
      permissions: ["manage_connection"],
    });
    expect((await maya("GET", at)).body).toMatchObject({ can_manage: true, user_count: 1, group_count: 0 });
    expect((await maya("PUT", at, HTTP)).status).toBe(200);
  });
});
