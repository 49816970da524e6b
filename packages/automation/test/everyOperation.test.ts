import { type AutomationClient, createAutomationClient, Download, unwrap } from "@ods/automation";
import { createPortal, type PortalOperation } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CallValues, operationCalls } from "./generated/operationCalls.ts";
import { portalThings } from "./portalThings.ts";

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

type Path = Record<string, string>;

/** What has to be so before an operation can succeed, beyond what its path names. */
const preparations: Record<string, (path: Path) => Promise<unknown>> = {
  "abort-dataset": (path) => publish(path),
  "unpublish-dataset": (path) => publish(path, { wait: true }),
  "publish-dataset-metadata": (path) => publish(path, { wait: true }),
  "recover-resource": (path) => publish(path, { wait: true }),
  "delete-recover-data-resource": (path) => publish(path, { wait: true }),
  "abort-harvester": (path) => harvest(path),
  "harvester-list-errors": (path) => harvest(path),
  "retrieve-template-field-dataset-metadata": (path) => setMetadata(path),
  "delete-template-field-dataset-metadata": (path) => setMetadata(path),
};

describe("every operation of the API, through the typed client over HTTP", () => {
  it("is one that the portal answers", () => {
    expect(Object.keys(operationCalls)).toEqual(portal.operations.map(({ id }) => id).toSorted());
  });

  it.each(portal.operations.map((operation) => [operation.id, operation] as const))(
    "%s",
    async (id, operation) => {
      const call = operationCalls[id]!;
      const path = await thingsIn(operation);
      await preparations[id]?.(path);
      // The portal holds its own answers against the document: one that does not fit is a 500.
      const answer = await call(client, { path, body: await bodyFor(operation, path) });
      if (answer instanceof Download) expect((await answer.bytes()).byteLength).toBeGreaterThan(0);
      else await unwrap(answer);
    },
  );
});

/** Makes all that the path of an operation leads through, and says where each is. */
async function thingsIn({ id, path }: PortalOperation): Promise<Path> {
  const made: Path = {};
  for (const [, parameter = ""] of path.matchAll(/\{(\w+)\}/g)) {
    const make = portalThings[`${path.slice(0, path.indexOf(`{${parameter}}`))}${parameter}`];
    if (!make) throw new Error(`Nothing makes a ${parameter} of ${path}`);
    made[parameter] = await make(client, made, portal, id);
  }
  return made;
}

/** The document's example, with what has to be this portal's own: things it has, identifiers nobody else has. */
async function bodyFor(
  { id, path: template, requestType, exampleBody }: PortalOperation,
  path: Path,
): Promise<CallValues["body"]> {
  if (typeof exampleBody !== "object" || exampleBody === null) return exampleBody as never;
  const own = ownValues[id] ?? ownValues[template];
  const values = own ? await own(path) : {};
  if (Array.isArray(exampleBody)) return (Array.isArray(values) ? values : exampleBody) as never;
  const file = new File(["content"], "file.csv", { type: id === "create-images" ? "image/png" : "text/csv" });
  return { ...exampleBody, ...(requestType?.startsWith("multipart/") && { file }), ...values } as never;
}

const makeUser = (path: Path = {}) => portalThings["/users/username"]!(client, path, portal, "");
const makeGroup = (path: Path = {}) => portalThings["/groups/group_uid"]!(client, path, portal, "");
const makeFile = (path: Path) =>
  portalThings["/datasets/{dataset_uid}/resources/files/file_uid"]!(client, path, portal, "");
const ofUploadedFile = async (path: Path) => ({
  type: "csvfile",
  datasource: { type: "uploaded_file", file: { uid: await makeFile(path) } },
});
const ofUser = async (path: Path) => ({ user: { username: path.username ?? (await makeUser()) } });
const ofGroup = async (path: Path) => ({ group: { uid: path.group_uid ?? (await makeGroup()) } });
let names = 0;
const uniqueName = () => `made-${++names}`;

/** Values of request bodies that examples can't have, by operation or by path. */
const ownValues: Record<string, (path: Path) => Promise<object> | object> = {
  "create-dataset": () => ({ dataset_id: uniqueName() }),
  "update-dataset": () => ({ dataset_id: uniqueName() }),
  "create-dataset-resource": ofUploadedFile,
  "update-dataset-resource": ofUploadedFile,
  "guess-unsaved-resource-extractors": ofUploadedFile,
  "guess-unsaved-resource-extractor-params": ofUploadedFile,
  "resource-unsaved-preview": ofUploadedFile,
  "create-code-editor-page": () => ({ slug: uniqueName() }),
  "update-code-editor-page": () => ({ slug: uniqueName() }),
  "create-studio-page": () => ({ slug: uniqueName() }),
  "update-studio-page": () => ({ slug: uniqueName() }),
  "create-metadata-template": () => ({ name: uniqueName() }),
  "update-metadata-template": ({ template_name }) => ({ name: template_name }),
  "search-apikey": () => ({ key: portal.apiKey }),
  "update-user": ({ username }) => ({ username, email: `${username}@rivertown.example`, groups: [] }),
  "invite-users": () => [{ email: `${uniqueName()}@rivertown.example` }],
  "provision-users": () => ({
    username: uniqueName(),
    email: `${uniqueName()}@rivertown.example`,
    groups: [],
  }),
  "add-user-to-user-group": async () => ({ username: await makeUser() }),
  "batch-add-users-to-user-group": async () => [{ username: await makeUser() }],
  "update-template-dataset-metadata": () => ({ title: { value: "Trees" } }),
  "update-template-field-dataset-metadata": () => ({ value: "Trees" }),
  ...Object.fromEntries(
    ["/datasets/{dataset_uid}", "/datasource_connections/{connection_uid}"]
      .concat(["/code_editor_pages/{page_slug}", "/studio_pages/{studio_page_uid}"])
      .flatMap((holder) => [
        [`${holder}/security/users/`, ofUser],
        [`${holder}/security/users/{username}/`, ofUser],
        [`${holder}/security/groups/`, ofGroup],
        [`${holder}/security/groups/{group_uid}/`, ofGroup],
      ]),
  ),
};

async function publish({ dataset_uid = "" }: Path, { wait = false } = {}): Promise<void> {
  await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params: { path: { dataset_uid } } }));
  if (wait) time += 1_000;
}

async function harvest({ harvester_uid = "" }: Path): Promise<void> {
  await unwrap(client.POST("/harvesters/{harvester_uid}/start/", { params: { path: { harvester_uid } } }));
}

async function setMetadata({
  dataset_uid = "",
  template_name = "",
  template_field_name = "",
}: Path): Promise<void> {
  await unwrap(
    client.PUT("/datasets/{dataset_uid}/metadata/{template_name}/{template_field_name}/", {
      params: { path: { dataset_uid, template_name, template_field_name } },
      body: { value: "Trees" },
    }),
  );
}
