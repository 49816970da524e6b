import { createPortal, type Portal, type PortalOptions } from "@ods/testing";
import { type ApiAnswer, apiCaller, formWith, title } from "./apiCall.ts";

const TREES = `Species;Planted on;Height;Position;Tags;Inspected;Code;Étage
Oak;2019-03-04;4.5;48.85,2.35;old|tall;2024-05-02T08:00:00+02:00;007;North/Park
Cork oak;2019-03-20;6;48.86,2.36;tall;2024-05-02T23:30:00Z;008;North/Street
Chêne vert;2019-07-01;12.25;48.90,2.30;;2024-06-01T00:00:00Z;009;South
Beech;2020-01-15;20;45.76,4.83;old;;010;South/Park
"Ash; ""white""";2021-12-31;;45.77,4.85;young|tall;2023-01-01T12:00:00Z;011;
Oak;;8.5;;;2024-05-02T06:00:00Z;012;North/Park
`;

const STEPS = [
  { type: "annotate", label: "Several", field: "tags", annotation: "multivalued", args: ["|"] },
  { type: "annotate", label: "Levels", field: "etage", annotation: "hierarchical", args: ["/"] },
  { type: "annotate", label: "Sortable", field: "species", annotation: "sortable" },
];

interface ExploreAnswer extends ApiAnswer {
  headers: Headers;
}

export interface Published {
  portal: Portal;
  uid: string;
  resource: string;
  /** Calls the Automation API. */
  automation: ReturnType<typeof apiCaller>;
  /** Calls the Explore API as anybody may. Several values of one parameter come as a list. */
  get: (path: string, query?: Query, headers?: Record<string, string>) => Promise<ExploreAnswer>;
  /** The same with the query as a form. */
  post: (path: string, query?: Query) => Promise<ExploreAnswer>;
  send: (request: {
    method: string;
    path: string;
    body?: string | Uint8Array<ArrayBuffer>;
  }) => Promise<ExploreAnswer>;
  advance: (milliseconds: number) => void;
}

type Query = Record<string, string | number | readonly string[]>;

/** A portal with a published dataset, made as users make it; its clock stands still at 2024-06-15 10:00 UTC. */
export async function publishTrees(
  options: PortalOptions & { csv?: string; steps?: object[]; isRestricted?: boolean } = {},
): Promise<Published> {
  const { csv = TREES, steps = STEPS, isRestricted = false, ...rest } = options;
  let time = Date.parse("2024-06-15T10:00:00Z");
  const portal = createPortal({ now: () => time, processingTime: 0, ...rest });
  const automation = apiCaller(portal);
  const attributes = { ...title("City trees"), dataset_id: "city-trees", is_restricted: isRestricted };
  const { body: dataset } = await automation("POST", "/datasets/", attributes);
  const at = `/datasets/${dataset.uid}`;
  const file = await automation("POST", `${at}/resources/files/`, formWith(new File([csv], "trees.csv")));
  const datasource = { type: "uploaded_file", file: { uid: file.body.uid } };
  const resource = await automation("POST", `${at}/resources/`, {
    type: "csvfile",
    title: "Trees",
    datasource,
  });
  for (const step of steps) await automation("POST", `${at}/fields/`, step);
  await automation("POST", `${at}/publish/`);

  const send: Published["send"] = ({ method, path, ...init }) =>
    answer(new Request(portal.url + path, { method, ...init }));
  const answer = async (request: Request): Promise<ExploreAnswer> => {
    const response = await portal.fetch(request);
    const text = await response.text();
    const isJson = response.headers.get("Content-Type")?.includes("json");
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  return {
    portal,
    uid: dataset.uid,
    resource: resource.body.uid,
    automation,
    get: (path, query = {}, headers = {}) =>
      answer(new Request(`${portal.url}${path}?${formOf(query)}`, { headers })),
    post: (path, query = {}) =>
      answer(new Request(portal.url + path, { method: "POST", body: formOf(query) })),
    send,
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

export function formOf(query: Query): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, String(one));
  }
  return form;
}
