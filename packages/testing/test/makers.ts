import type { Portal } from "@ods/testing";
import { apiCaller, formWith, title } from "./apiCall.ts";

type Call = ReturnType<typeof apiCaller>;

let made = 0;

async function dataset(call: Call) {
  const { body } = await call("POST", "/datasets/", title(`Trees ${++made}`));
  return { uid: body.uid as string, id: body.dataset_id as string, at: `/datasets/${body.uid}` };
}

async function resourceOf(call: Call, resource: object) {
  const { at, uid } = await dataset(call);
  const { body } = await call("POST", `${at}/resources/`, resource);
  return { dataset: uid, uid: body.uid as string, at: `${at}/resources/${body.uid}` };
}

/** Ways to make things through the API, each one with a name of its own. */
export const makers = {
  dataset,

  /** On a portal whose processing takes no time. */
  async publishedDataset(call: Call) {
    const one = await dataset(call);
    await call("POST", `${one.at}/publish/`);
    for (let tries = 0; tries < 100; tries++) {
      if ((await call("GET", `${one.at}/status/`)).body.is_published) break;
    }
    return one;
  },

  async resource(call: Call) {
    const { at, uid } = await dataset(call);
    const file = await call(
      "POST",
      `${at}/resources/files/`,
      formWith(new File(["a;b\n1;2\n"], "trees.csv")),
    );
    const datasource = { type: "uploaded_file", file: { uid: file.body.uid } };
    const { body } = await call("POST", `${at}/resources/`, { type: "csvfile", title: "Trees", datasource });
    return { dataset: uid, uid: body.uid as string, at: `${at}/resources/${body.uid}` };
  },

  realtimeResource: (call: Call) => resourceOf(call, { type: "realtime", title: "Sensors" }),

  async connection(call: Call, settings: object): Promise<string> {
    return (await call("POST", "/datasource_connections/", settings)).body.uid;
  },

  async user(call: Call, more: object = {}): Promise<string> {
    const email = `ada-${++made}@rivertown.example`;
    return (await call("POST", "/users/invite/", [{ email, ...more }])).body[0].data.username;
  },

  async group(call: Call, more: object = {}): Promise<string> {
    return (await call("POST", "/groups/", { title: `Parks ${++made}`, ...more })).body.uid;
  },

  async apiKey(call: Call, permissions: string[]): Promise<string> {
    return (await call("POST", "/apikeys/", { label: "Nightly upload", permissions })).body.key;
  },

  /** Calls the portal with another key. */
  as: (portal: Portal, key: string) => apiCaller(portal, { Authorization: `Apikey ${key}` }),

  async template(call: Call, more: object = {}): Promise<string> {
    const schema = [{ name: "lineage", type: "text", self_suggest: true }];
    const body = {
      name: `survey_${++made}`,
      title: "Survey",
      type: "basic",
      is_active: true,
      schema,
      ...more,
    };
    return (await call("POST", "/metadata/templates/", body)).body.name;
  },

  async codePage(call: Call, more: object = {}): Promise<string> {
    const body = { slug: `budget-${++made}`, content: { html: { en: "<p>Hello</p>" } }, ...more };
    return (await call("POST", "/code_editor_pages/", body)).body.slug;
  },

  async studioPage(call: Call, more: object = {}): Promise<string> {
    return (await call("POST", "/studio_pages/", { slug: `welcome-${++made}`, ...more })).body.uid;
  },

  async harvester(call: Call, more: object = {}): Promise<string> {
    const body = { type: "ckan", name: `County ${++made}`, url: "https://county.example/api/3", ...more };
    return (await call("POST", "/harvesters/", body)).body.uid;
  },
};
