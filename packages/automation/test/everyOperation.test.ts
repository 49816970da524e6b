import { type AutomationClient, createAutomationClient, Download, paginate, unwrap } from "@ods/automation";
import { createPortal, type PortalOperation } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CallValues, operationCalls } from "./generated/operationCalls.ts";
import { makeDataset } from "./portalClient.ts";

let time = Date.parse("2026-03-14T06:30:00Z");
const portal = createPortal({ now: () => time, processingTime: 1_000 });
let client: AutomationClient;
let close: () => Promise<void>;

beforeAll(async () => {
  const server = await servePortal(portal);
  client = createAutomationClient({ portal: server.url, auth: portal.apiKey });
  close = server.close;
});
afterAll(() => close());

/** What has to be so before an operation can succeed, beyond a dataset that has one of everything. */
const preparations: Record<string, (uid: string) => Promise<void>> = {
  "abort-dataset": (uid) => publish(uid),
  "unpublish-dataset": (uid) => publish(uid, { wait: true }),
  "publish-dataset-metadata": (uid) => publish(uid, { wait: true }),
};

describe("every operation of the API, through the typed client over HTTP", () => {
  it("is one that the portal answers", () => {
    expect(Object.keys(operationCalls)).toEqual(portal.operations.map(({ id }) => id).toSorted());
  });

  it.each(portal.operations.map((operation) => [operation.id, operation] as const))(
    "%s",
    async (id, operation) => {
      const call = operationCalls[id]!;
      const path = operation.path.startsWith("/datasets/{")
        ? { ...operation.exampleParameters, ...(await fullDataset()) }
        : operation.exampleParameters;
      await preparations[id]?.(path.dataset_uid as string);
      const answer = await call(client, { path, body: bodyFor(operation, path) });
      if (answer instanceof Download) expect((await answer.bytes()).byteLength).toBeGreaterThan(0);
      else await unwrap(answer);
    },
  );
});

/** Makes a dataset with one of everything, and says where each is. */
async function fullDataset(): Promise<Record<string, string>> {
  const { dataset, params } = await makeDataset(client);
  const file = new File(["species;height\noak;12\n"], "trees.csv", { type: "text/csv" });
  const uploaded = await unwrap(
    client.POST("/datasets/{dataset_uid}/resources/files/", { params, body: { file } }),
  );
  const resource = await unwrap(
    client.POST("/datasets/{dataset_uid}/resources/", {
      params,
      body: {
        type: "csvfile",
        title: "Trees",
        datasource: { type: "uploaded_file", file: { uid: uploaded.uid } },
      },
    }),
  );
  const attachment = await unwrap(
    client.POST("/datasets/{dataset_uid}/attachments/", { params, body: { file } }),
  );
  const field = await unwrap(
    client.POST("/datasets/{dataset_uid}/fields/", {
      params,
      body: { type: "delete", label: "No height", field: "height" },
    }),
  );
  const processor = await unwrap(
    client.POST("/datasets/{dataset_uid}/processors/", {
      params,
      body: { type: "skip", label: "Skip rows" },
    }),
  );
  const schedule = await unwrap(
    client.POST("/datasets/{dataset_uid}/schedules/", { params, body: { cron_schedule: "0 6 * * *" } }),
  );
  const versions = await paginate(client, "/datasets/{dataset_uid}/versions/", { params }).toArray();
  return {
    dataset_uid: dataset.uid,
    file_uid: uploaded.uid,
    resource_uid: resource.uid,
    attachment_uid: attachment.uid,
    field_uid: field.uid,
    processor_uid: processor.uid as string,
    schedule_uid: schedule.uid,
    version_uid: versions.find(({ can_restore }) => can_restore)?.uid as string,
    template_name: "default",
    template_field_name: "title",
  };
}

/** The document's example, with what has to be this portal's own: files it has, identifiers nobody else has. */
function bodyFor(
  { id, requestType, exampleBody }: PortalOperation,
  path: Record<string, string>,
): CallValues["body"] {
  if (typeof exampleBody !== "object" || exampleBody === null || Array.isArray(exampleBody))
    return exampleBody as never;
  const { datasource, dataset_id } = exampleBody as { datasource?: { type?: string }; dataset_id?: string };
  const isUploaded = datasource?.type === "uploaded_file";
  return {
    ...exampleBody,
    ...(requestType?.startsWith("multipart/") && {
      file: new File(["content"], "file.csv", { type: "text/csv" }),
    }),
    ...(isUploaded && { datasource: { type: "uploaded_file", file: { uid: path.file_uid } } }),
    ...(dataset_id !== undefined && { dataset_id: id }),
  } as never;
}

async function publish(dataset_uid: string, { wait = false } = {}): Promise<void> {
  await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params: { path: { dataset_uid } } }));
  if (wait) time += 1_000;
}
