import { ConflictError, download, paginate, unwrap, ValidationError, withProgress } from "@ods/automation";
import { fileFromPath } from "@ods/automation/node";
import { describe, expect, it } from "vitest";
import { makeDataset, portalClient } from "./portalClient.ts";

describe("publishing a dataset over HTTP", () => {
  it("goes from a file on disk to an idle, published dataset", async () => {
    let time = Date.parse("2026-03-14T06:30:00Z");
    const { client } = await portalClient({ now: () => time, processingTime: 1_000 });
    const { params } = await makeDataset(client);

    const source = new URL("../package.json", import.meta.url);
    let sent = 0;
    const content = withProgress(await fileFromPath(source, { type: "application/json" }), (progress) => {
      sent = progress.sent;
    });
    const uploaded = await client.POST("/datasets/{dataset_uid}/resources/files/", {
      params,
      body: { file: content },
    });
    expect(uploaded.response.status).toBe(201);
    const file = await unwrap(uploaded);
    expect([file.filename, sent]).toEqual(["package.json", content.size]);

    const stored = await download(client, "/datasets/{dataset_uid}/resources/files/{file_uid}/download/", {
      params: { path: { ...params.path, file_uid: file.uid } },
    });
    expect([stored.filename, stored.type]).toEqual(["package.json", "application/octet-stream"]);
    expect(JSON.parse(await stored.text())).toMatchObject({ name: "@ods/automation" });

    const datasource = { type: "uploaded_file", file: { uid: file.uid } } as const;
    await unwrap(
      client.POST("/datasets/{dataset_uid}/resources/", {
        params,
        body: { type: "jsonfile", title: "Package", datasource },
      }),
    );
    await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params }));
    await expect(unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params }))).rejects.toBeInstanceOf(
      ConflictError,
    );
    time += 1_000;
    const status = await unwrap(client.GET("/datasets/{dataset_uid}/status/", { params }));
    expect(status).toMatchObject({ status: "idle", is_published: true });
  });

  it("says which field is wrong when it is refused", async () => {
    const { client } = await portalClient();
    const body = { metadata: { default: { title: { value: "" } } } };
    const error = await unwrap(client.POST("/datasets/", { body })).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).detail).toEqual({
      "metadata.default.title.value": ["must NOT have fewer than 1 characters"],
    });
  });
});

describe("walking a portal over HTTP", () => {
  it("finds every dataset, in order, and every version of each", async () => {
    const { client } = await portalClient();
    const uids: string[] = [];
    for (let n = 0; n < 45; n++) uids.push((await makeDataset(client, `Dataset ${n}`)).dataset.uid);
    const datasets = await paginate(client, "/datasets/", {}, { pageSize: 10 }).toArray();
    expect(datasets.map(({ uid }) => uid)).toEqual(uids);
    for (const { uid: dataset_uid } of datasets.slice(0, 3)) {
      const versions = paginate(client, "/datasets/{dataset_uid}/versions/", {
        params: { path: { dataset_uid } },
      });
      expect(await versions.count()).toBe(1);
    }
  });
});
