import {
  type AutomationClient,
  createAutomationClient,
  type Download,
  download,
  FileStream,
  type KnownPermission,
  orUndefined,
  paginate,
  type paths,
  type Schemas,
  unwrap,
} from "@ods/automation";
import createFetchClient from "openapi-fetch";
import { describe, expectTypeOf, it } from "vitest";

const client = createAutomationClient({ portal: "my-domain" });
const params = { path: { dataset_uid: "da_abc123" } };

describe("calls", () => {
  it("infer the answer from the path", async () => {
    const dataset = await unwrap(client.GET("/datasets/{dataset_uid}/", { params }));
    expectTypeOf(dataset.uid).toEqualTypeOf<string>();
    expectTypeOf(dataset.metadata?.default?.title?.value).toEqualTypeOf<string | undefined>();
    expectTypeOf(dataset.metadata?.default?.keyword?.value).toEqualTypeOf<string[] | undefined>();
    expectTypeOf(dataset.metadata?.my_template?.any_field?.value).toBeUnknown();
    expectTypeOf(dataset.metadata?.default?.license?.value).toBeUnknown();
    expectTypeOf<Schemas["Dataset"]>(dataset);
    const page = await unwrap(client.GET("/datasets/"));
    expectTypeOf(page.total_count).toEqualTypeOf<number>();
    expectTypeOf(page.next).toEqualTypeOf<string | null>();
    expectTypeOf(page.results[0]!.uid).toEqualTypeOf<string>();
    const status = await unwrap(client.GET("/datasets/{dataset_uid}/status/", { params }));
    expectTypeOf(status.is_published).toEqualTypeOf<boolean | null>();
  });

  it("know which parameters and bodies they take", () => {
    // @ts-expect-error a path that is not there
    client.GET("/dataset/");
    // @ts-expect-error path parameters are missing
    client.GET("/datasets/{dataset_uid}/");
    // @ts-expect-error a body is wanted
    client.POST("/datasets/");
    // @ts-expect-error another type of title
    client.POST("/datasets/", { body: { metadata: { default: { title: { value: 3 } } } } });
    // @ts-expect-error limit is a number
    client.GET("/datasets/", { params: { query: { limit: "20" } } });
    client.GET("/datasets/{dataset_uid}/security/groups/{group_uid}/", {
      params: { path: { ...params.path, group_uid: "editors" } },
      // @ts-expect-error reading wants no body
      body: { group: { uid: "editors" } },
    });
  });

  it("take lists of sorts and of what to write out", () => {
    client.GET("/groups/", { params: { query: { sort: ["user_count", "group__title"] } } });
    client.GET("/groups/", { params: { query: { sort: "updated_at" } } });
    client.GET("/users/", { params: { query: { sort: ["last_name", "first_name"] } } });
    client.GET("/datasource_connections/", { params: { query: { sort: ["type", "-created_at"] } } });
    // @ts-expect-error nothing to sort by
    client.GET("/groups/", { params: { query: { sort: ["colour"] } } });
    const expand = ["datasource.connection", "datasource.dataset"] as const;
    client.GET("/datasets/{dataset_uid}/resources/", {
      params: { ...params, query: { expand: [...expand] } },
    });
  });

  it("make a dataset with its metadata, and read one that may have none", async () => {
    // @ts-expect-error metadata is missing
    client.POST("/datasets/", { body: { dataset_id: "trees" } });
    const dataset = await unwrap(client.GET("/datasets/{dataset_uid}/", { params }));
    // @ts-expect-error lookups may come without metadata
    dataset.metadata.default;
    expectTypeOf(dataset.asset_type).toEqualTypeOf<string | undefined>();
    expectTypeOf(dataset.metadata?.default?.title?.remote_value).toEqualTypeOf<string | null | undefined>();
  });

  it("refuse what the portal alone may set", () => {
    // @ts-expect-error uid is read-only
    client.POST("/datasets/", { body: { uid: "da_abc123", metadata: {} } });
    client.POST("/harvesters/", {
      body: { type: "socrata", name: "Region", url: "https://data.example.org" },
    });
  });

  it("say which path is wrong, not that arguments are missing", () => {
    paginate(
      client,
      // @ts-expect-error the path, on its own line
      "/datasetz/",
    );
    download(
      client,
      // @ts-expect-error the path, on its own line
      "/userz/export/",
    );
  });

  it("may leave out what has a default", () => {
    client.POST("/studio_pages/", { body: { slug: "welcome" } });
    client.POST("/apikeys/{apikey_uid}/revoke/", { params: { path: { apikey_uid: "ak_abc123" } } });
  });
});

describe("kinds", () => {
  it("are told apart by their type", async () => {
    const { datasource } = await unwrap(
      client.GET("/datasets/{dataset_uid}/resources/{resource_uid}/", {
        params: { path: { ...params.path, resource_uid: "re_abc123" } },
      }),
    );
    if (datasource?.type === "google_drive") expectTypeOf(datasource.file_id).toEqualTypeOf<string>();
    if (datasource?.type === "snowflake_odbc")
      expectTypeOf(datasource.query).toEqualTypeOf<string | undefined>();
    // @ts-expect-error not a kind of data source
    if (datasource?.type === "HTTPDatasource") return;
  });

  it("want the keys of their type and no others", () => {
    const path = "/datasets/{dataset_uid}/fields/";
    client.POST(path, { params, body: { type: "order", label: "Name first", order: ["name", "height"] } });
    // @ts-expect-error an order has no field
    client.POST(path, { params, body: { type: "order", label: "Name first", field: "name" } });
    // @ts-expect-error a renaming needs names
    client.POST(path, { params, body: { type: "rename", label: "Name" } });
    const datasource = { type: "ftp", connection: { uid: "co_abc123" } } as const;
    client.POST("/datasets/{dataset_uid}/resources/", {
      params,
      body: { type: "csvfile", title: "Trees", datasource },
    });
  });

  it("never give secrets back, and let them be sent", async () => {
    const connection = await unwrap(
      client.GET("/datasource_connections/{connection_uid}/", {
        params: { path: { connection_uid: "co_abc123" } },
      }),
    );
    if (connection.type === "http" && connection.auth?.type === "basic_auth") {
      expectTypeOf(connection.auth).not.toHaveProperty("password");
    }
    client.POST("/datasource_connections/", {
      body: {
        type: "http",
        url: "https://data.example.org",
        auth: { type: "basic_auth", username: "maya", password: "not-a-real-secret" },
      },
    });
  });
});

describe("permissions", () => {
  it("may be ones that the document does not know", async () => {
    const user = await unwrap(client.GET("/users/{username}/", { params: { path: { username: "maya" } } }));
    expectTypeOf(user.permissions).toEqualTypeOf<string[] | undefined>();
    client.POST("/groups/", { body: { title: "Editors", permissions: ["edit_dataset", "a_new_one"] } });
    expectTypeOf<"edit_dataset">().toExtend<KnownPermission>();
  });
});

describe("paginate", () => {
  it("infers the items from the path", async () => {
    for await (const resource of paginate(client, "/datasets/{dataset_uid}/resources/", { params })) {
      expectTypeOf(resource.uid).toEqualTypeOf<string>();
      expectTypeOf(resource.title).toEqualTypeOf<string>();
    }
    expectTypeOf(paginate(client, "/users/").toArray()).resolves.items.toHaveProperty("email");
    for await (const page of paginate(client, "/datasets/").pages())
      expectTypeOf(page.total_count).toBeNumber();
  });

  it("takes lists only, with the parameters they need", () => {
    // @ts-expect-error one dataset is no list
    paginate(client, "/datasets/{dataset_uid}/", { params });
    // @ts-expect-error a preview is not paged
    paginate(client, "/harvesters/{harvester_uid}/preview/", { params: { path: { harvester_uid: "x" } } });
    // @ts-expect-error path parameters are missing
    paginate(client, "/datasets/{dataset_uid}/resources/");
  });
});

describe("files", () => {
  it("are sent as Blob, File or stream", () => {
    const path = "/datasets/{dataset_uid}/resources/files/";
    client.POST(path, { params, body: { file: new Blob(["a;b"]) } });
    client.POST(path, { params, body: { file: new FileStream(new Blob(["a;b"]).stream(), "x.csv") } });
    // @ts-expect-error a text is no file
    client.POST(path, { params, body: { file: "a;b" } });
    client.POST("/medias/images/", { body: { file: new Blob(["<svg/>"], { type: "image/svg+xml" }) } });
  });

  it("come by download, which takes nothing else", async () => {
    expectTypeOf(await download(client, "/users/export/")).toEqualTypeOf<Download>();
    // @ts-expect-error JSON is no download
    download(client, "/datasets/{dataset_uid}/", { params });
    // @ts-expect-error path parameters are missing
    download(client, "/datasets/{dataset_uid}/resources/files/{file_uid}/download/");
  });
});

describe("answers", () => {
  it("are undefined where there is none", async () => {
    expectTypeOf(await unwrap(client.DELETE("/datasets/{dataset_uid}/", { params }))).toBeUndefined();
    const found = await orUndefined(client.GET("/datasets/{dataset_uid}/", { params }));
    expectTypeOf(found).toEqualTypeOf<Schemas["Dataset"] | undefined>();
  });

  it("of an error carry the published shape", async () => {
    const { error } = await client.POST("/datasets/", { body: { metadata: {} } });
    if (error) expectTypeOf(error.message).toEqualTypeOf<string>();
  });

  it("of an error may be the documented one or an exception of the platform", async () => {
    const { error } = await client.POST("/datasets/{dataset_uid}/publish/", { params });
    if (!error) return;
    expectTypeOf(error.error_code).toEqualTypeOf<string | undefined>();
    expectTypeOf(error.error_key).toEqualTypeOf<string | undefined>();
    expectTypeOf(error.raw_params?.current_status).toBeUnknown();
  });
});

describe("clients", () => {
  it("are openapi-fetch clients, and plain ones work with paginate", () => {
    expectTypeOf(client).toExtend<ReturnType<typeof createFetchClient<paths>>>();
    const plain = createFetchClient<paths>();
    expectTypeOf(paginate(plain, "/datasets/").toArray()).resolves.items.toHaveProperty("uid");
    expectTypeOf<AutomationClient>(client);
  });

  it("take the types of a portal with a newer API", async () => {
    interface TheirPaths {
      "/novelties/": { get: { responses: { 200: { content: { "application/json": { id: number } } } } } };
    }
    const theirs = createAutomationClient<TheirPaths>({ portal: "my-domain" });
    expectTypeOf(await unwrap(theirs.GET("/novelties/"))).toEqualTypeOf<{ id: number }>();
  });
});
