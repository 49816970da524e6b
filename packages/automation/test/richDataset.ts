import {
  type AutomationClient,
  addUsersToGroup,
  type components,
  inviteUsers,
  unwrap,
  uploadAlternativeExport,
  uploadAttachment,
  uploadResourceFile,
} from "@ods/automation";
import type { Portal } from "@ods/testing";
import type { Writable } from "openapi-typescript-helpers";

interface Place {
  portal: Portal;
  client: AutomationClient;
}

/** A dataset with two of everything, and what it refers to on its portal; gives its uid. */
export async function richDataset({ portal, client }: Place): Promise<string> {
  const { groups, usernames, connections } = await whatItRefersTo({ portal, client });
  for (const name of ["stewardship", "survey"]) await makeTemplate(client, name);

  const security = {
    is_data_visible: true,
    visible_fields: ["species", "height"],
    filter_query: "height:[2 TO 40]",
    api_calls_quota: { unit: "day" as const, limit: 500 },
  };
  const { uid } = await unwrap(
    client.POST("/datasets/", {
      body: {
        dataset_id: "street-trees",
        is_restricted: true,
        metadata: { default: { title: { value: "Street trees" } } },
        default_security: security,
      },
    }),
  );
  const params = { path: { dataset_uid: uid } };
  await unwrap(
    client.PUT("/datasets/{dataset_uid}/metadata/", {
      params,
      body: {
        default: {
          title: { value: "Street trees" },
          description: { value: "<p>Every tree on public ground.</p>" },
          keyword: { value: ["trees", "parks"] },
          language: { value: "en" },
        },
        visualization: { map_marker_color: { value: "#0B7A3B" } },
        internal: { license_id: { value: "k3p9wd2" }, theme_id: { value: ["5cc0f18", "a81d02c"] } },
        stewardship: { contact: { value: "Maya Okafor" }, review: { value: "yearly" } },
        survey: { contact: { value: "Jonas Lind" }, review: { value: "monthly" } },
      },
    }),
  );

  const resource = (body: Writable<components["schemas"]["Resource"]>) =>
    unwrap(client.POST("/datasets/{dataset_uid}/resources/", { params, body }));
  for (const name of ["north.csv", "south.csv"]) {
    const content = new File([`species;height\nOak;${name.length}\nÉrable;7\n`], name, { type: "text/csv" });
    const file = await uploadResourceFile(client, uid, content);
    const datasource = { type: "uploaded_file", file: { uid: file.uid } } as const;
    await resource({ type: "csvfile", title: name, params: { separator: ";" }, datasource });
  }
  for (const [index, connection] of connections.entries()) {
    const datasource = {
      type: "http",
      relative_url: `trees-${index}.csv`,
      connection: { uid: connection },
    } as const;
    await resource({ type: "csvfile", title: `Remote ${index}`, params: { separator: "," }, datasource });
  }
  for (const server of ["open", "weather"]) {
    const connection = {
      type: "http",
      is_reusable: false,
      url: `https://${server}.rivertown.example/`,
    } as const;
    const datasource = { type: "http", relative_url: "data.json", connection } as const;
    await resource({ type: "jsonfile", title: `Open server ${server}`, datasource });
  }
  for (const title of ["Push one", "Push two"]) await resource({ type: "realtime", title });

  await unwrap(
    client.POST("/datasets/{dataset_uid}/fields/", {
      params,
      body: { type: "rename", label: "Name", from_name: "sp", to_name: "species", field_label: "Species" },
    }),
  );
  await unwrap(
    client.POST("/datasets/{dataset_uid}/fields/", {
      params,
      body: { type: "type", label: "Height", field: "height", type_param: "double" },
    }),
  );
  for (const dataset of ["districts", "species"]) {
    const keys = { local_key: ["species"], remote_key: ["name"] };
    await unwrap(
      client.POST("/datasets/{dataset_uid}/processors/", {
        params,
        body: { type: "join", label: `Join ${dataset}`, dataset, ...keys },
      }),
    );
  }
  for (const name of ["codebook.pdf", "legend.png"]) {
    const file = new File([`content of ${name}`], name, { type: "application/octet-stream" });
    await uploadAttachment(client, uid, file);
    await uploadAlternativeExport(client, uid, file, {
      title: `Export of ${name}`,
      description: "As it was",
    });
  }
  for (const title of ["Map", "Archive"]) {
    portal.seed.linkedExport(uid, { title, url: `https://files.rivertown.example/${title}` });
  }
  const rules = { is_data_visible: true, visible_fields: ["species"], filter_query: "species:Oak" };
  for (const group of groups) {
    const body = { group: { uid: group }, permissions: ["edit_dataset" as const], security: rules };
    await unwrap(client.POST("/datasets/{dataset_uid}/security/groups/", { params, body }));
  }
  for (const username of usernames) {
    const body = {
      user: { username },
      permissions: ["explore_restricted_dataset" as const],
      security: rules,
    };
    await unwrap(client.POST("/datasets/{dataset_uid}/security/users/", { params, body }));
  }
  for (const cron_schedule of ["0 3 * * *", "30 12 * * 1"]) {
    await unwrap(client.POST("/datasets/{dataset_uid}/schedules/", { params, body: { cron_schedule } }));
  }
  for (const comment of ["The oak is a maple", "This one was felled"]) {
    portal.seed.feedback(uid, { record_id: "b81f0c27d4e9536aa07c5e12f98d3b6470ac21fe", comment });
  }
  return uid;
}

/** What the dataset refers to and no migration makes: datasets, groups, users, connections. */
export async function whatItRefersTo({ client }: Place) {
  for (const dataset_id of ["districts", "species"]) {
    const body = { dataset_id, metadata: { default: { title: { value: dataset_id } } } };
    await unwrap(client.POST("/datasets/", { body }));
  }
  const groups: string[] = [];
  for (const title of ["Parks department", "Auditors"]) {
    groups.push((await unwrap(client.POST("/groups/", { body: { title } }))).uid);
  }
  const usernames = ["ada", "grace"];
  await inviteUsers(
    client,
    usernames.map((username) => ({ username, email: `${username}@rivertown.example` })),
  );
  await addUsersToGroup(client, groups[0] ?? "", usernames);
  const connections: string[] = [];
  for (const server of ["trees", "parks"]) connections.push(await makeConnection(client, server));
  return { groups, usernames, connections };
}

export async function makeConnection(client: AutomationClient, server: string): Promise<string> {
  const { uid } = await unwrap(
    client.POST("/datasource_connections/", {
      body: {
        type: "http",
        is_reusable: true,
        url: `https://${server}.rivertown.example/`,
        headers: [],
        auth: { type: "basic_auth", username: "reader", password: "not-a-real-secret" },
      },
    }),
  );
  return uid ?? "";
}

async function makeTemplate(client: AutomationClient, name: string): Promise<void> {
  const schema = [
    { name: "contact", type: "text" as const, label: "Contact" },
    { name: "review", type: "enum" as const, label: "Review", choices: ["monthly", "yearly"] },
  ];
  const body = { name, title: name, is_active: true, type: "admin" as const, schema };
  await unwrap(client.POST("/metadata/templates/", { body }));
}
