import { type AutomationClient, paginate, unwrap } from "@ods/automation";
import type { Portal } from "@ods/testing";
import { makeDataset } from "./portalClient.ts";

/** Makes a thing and gives its identifier. */
type Make = (
  client: AutomationClient,
  path: Record<string, string>,
  portal: Portal,
  id: string,
) => Promise<string>;

let made = 0;
const next = (name: string) => `${name}-${++made}`;
const file = () => new File(["species;height\noak;12\n"], "trees.csv", { type: "text/csv" });

const user: Make = async (client) => {
  const username = next("maya");
  const body = [{ username, email: `${username}@rivertown.example` }];
  const [result] = Object.values(await unwrap(client.POST("/users/invite/", { body })));
  return result?.data?.username ?? "";
};

const group: Make = async (client) =>
  (await unwrap(client.POST("/groups/", { body: { title: next("Parks") } }))).uid;

/** Makes a ruleset of a user or group, and the user or group. */
const ruleset = (holder: string, kind: "users" | "groups"): Make => {
  return async (client, path, portal, id) => {
    const target = await (kind === "users" ? user : group)(client, path, portal, id);
    const body = kind === "users" ? { user: { username: target } } : { group: { uid: target } };
    const address = `${holder}/security/${kind}/` as "/studio_pages/{studio_page_uid}/security/users/";
    await unwrap(
      client.POST(address, { params: { path: path as never }, body: { ...body, permissions: [] } as never }),
    );
    return target;
  };
};

const HOLDERS = [
  "/datasets/{dataset_uid}",
  "/datasource_connections/{connection_uid}",
  "/code_editor_pages/{page_slug}",
  "/studio_pages/{studio_page_uid}",
];
const REALTIME = [
  "enable-resource",
  "resource-renew-api-key",
  "recover-resource",
  "delete-recover-data-resource",
];

const uploaded: Make = async (client, { dataset_uid = "" }) => {
  const params = { path: { dataset_uid } };
  const body = { file: file() };
  return (await unwrap(client.POST("/datasets/{dataset_uid}/resources/files/", { params, body }))).uid;
};

const resource: Make = async (client, path, portal, id) => {
  const params = { path: { dataset_uid: path.dataset_uid ?? "" } };
  const datasource = {
    type: "uploaded_file",
    file: { uid: await uploaded(client, path, portal, id) },
  } as const;
  const body = REALTIME.includes(id)
    ? { type: "realtime", title: "Sensors" }
    : { type: "csvfile", title: "Trees", datasource };
  return (await unwrap(client.POST("/datasets/{dataset_uid}/resources/", { params, body: body as never })))
    .uid;
};

const ofDataset = ({ dataset_uid = "" }: Record<string, string>) => ({ path: { dataset_uid } });

/** What makes the thing that a path parameter names, by the path up to it. */
export const portalThings: Record<string, Make> = {
  "/datasets/dataset_uid": async (client) => (await makeDataset(client)).dataset.uid,
  "/datasets/{dataset_uid}/resources/resource_uid": resource,
  "/datasets/{dataset_uid}/resources/files/file_uid": uploaded,
  "/datasets/{dataset_uid}/attachments/attachment_uid": async (client, path) => {
    const init = { params: ofDataset(path), body: { file: file() } };
    return (await unwrap(client.POST("/datasets/{dataset_uid}/attachments/", init))).uid;
  },
  "/datasets/{dataset_uid}/alternative_exports/export_uid": async (client, path) => {
    const body = { title: "Trees", type: "uploaded_file", file: file() } as const;
    const init = { params: ofDataset(path), body };
    return (await unwrap(client.POST("/datasets/{dataset_uid}/alternative_exports/", init))).uid;
  },
  "/datasets/{dataset_uid}/fields/field_uid": async (client, path) => {
    const body = { type: "delete", label: "No height", field: "height" } as const;
    return (await unwrap(client.POST("/datasets/{dataset_uid}/fields/", { params: ofDataset(path), body })))
      .uid;
  },
  "/datasets/{dataset_uid}/processors/processor_uid": async (client, path) => {
    const init = { params: ofDataset(path), body: { type: "skip", label: "Skip rows" } };
    return (await unwrap(client.POST("/datasets/{dataset_uid}/processors/", init))).uid as string;
  },
  "/datasets/{dataset_uid}/schedules/schedule_uid": async (client, path) => {
    const init = { params: ofDataset(path), body: { cron_schedule: "0 6 * * *" } };
    return (await unwrap(client.POST("/datasets/{dataset_uid}/schedules/", init))).uid;
  },
  "/datasets/{dataset_uid}/feedbacks/feedback_uid": async (_client, { dataset_uid = "" }, portal) =>
    portal.seed.feedback(dataset_uid, { record_id: "f".repeat(40), comment: "This oak is a beech." }),
  "/datasets/{dataset_uid}/versions/version_uid": async (client, path) => {
    const versions = await paginate(client, "/datasets/{dataset_uid}/versions/", {
      params: ofDataset(path),
    }).toArray();
    return versions.find(({ can_restore }) => can_restore)?.uid ?? "";
  },
  "/datasets/{dataset_uid}/metadata/template_name": async () => "default",
  "/datasets/{dataset_uid}/metadata/{template_name}/template_field_name": async () => "title",
  "/datasource_connections/connection_uid": async (client) => {
    const body = { type: "http", url: "https://sensors.rivertown.example/", is_reusable: true } as const;
    return (await unwrap(client.POST("/datasource_connections/", { body }))).uid ?? "";
  },
  "/code_editor_pages/page_slug": async (client) => {
    const body = { slug: next("budget"), content: {} };
    return (await unwrap(client.POST("/code_editor_pages/", { body }))).slug ?? "";
  },
  "/studio_pages/studio_page_uid": async (client) =>
    (await unwrap(client.POST("/studio_pages/", { body: { slug: next("welcome") } }))).uid,
  "/apikeys/apikey_uid": async (client) =>
    (await unwrap(client.POST("/apikeys/", { body: { label: "Nightly upload", permissions: [] } }))).uid,
  "/users/username": user,
  "/groups/group_uid": group,
  "/groups/{group_uid}/users/username": async (client, path, portal, id) => {
    const username = await user(client, path, portal, id);
    const params = { path: { group_uid: path.group_uid ?? "" } };
    await unwrap(client.POST("/groups/{group_uid}/users/", { params, body: { username } }));
    return username;
  },
  "/metadata/templates/template_name": async (client) => {
    const schema = [{ name: "lineage", type: "text", self_suggest: true } as const];
    const body = { name: next("survey"), title: "Survey", type: "basic", is_active: true, schema } as const;
    return (await unwrap(client.POST("/metadata/templates/", { body: body as never }))).name;
  },
  "/metadata/templates/{template_name}/fields/template_field_name": async () => "lineage",
  "/harvesters/harvester_uid": async (client) => {
    const body = { type: "ckan", name: next("County"), url: "https://county.example/api/3" } as const;
    return (await unwrap(client.POST("/harvesters/", { body }))).uid;
  },
  "/harvesters/{harvester_uid}/schedules/schedule_uid": async (client, { harvester_uid = "" }) => {
    const body = { cron_schedule: "30 4 * * 1", timezone: "Europe/Paris" };
    const params = { path: { harvester_uid } };
    return (await unwrap(client.POST("/harvesters/{harvester_uid}/schedules/", { params, body }))).uid;
  },
  ...Object.fromEntries(
    HOLDERS.flatMap((holder) => [
      [`${holder}/security/users/username`, ruleset(holder, "users")],
      [`${holder}/security/groups/group_uid`, ruleset(holder, "groups")],
    ]),
  ),
};
