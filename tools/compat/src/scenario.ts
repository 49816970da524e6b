import {
  AuthenticationError,
  type AutomationClient,
  type ClientOptions,
  createAutomationClient,
  download,
  FileStream,
  memoryStore,
  paginate,
  RedirectError,
  unwrap,
  withProgress,
} from "@ods/automation";
import {
  createExploreClient,
  downloadDataset,
  paginate as paginateSearch,
  streamRecords,
} from "@ods/explore";
import { STEPS, type Step, type StepResult } from "./steps.ts";

/** Where the scenario finds its portal, and the servers beside it that misbehave on purpose. */
export interface Surroundings {
  portal: string;
  apiKey: string;
  /** Tells whether a key arrived at it. */
  stranger: string;
  /** A dataset of the portal with records. */
  dataset: string;
  records: number;
}

/** What the portal is behind, by the first folder of its path; see `misbehaviour.ts`. */
type Behind = "flaky" | "fresh" | "halved" | "packed" | "stuck" | "away";

const SIZE = 1_000_000;

/** One run of everything that has to work alike wherever the packages run. Nothing here knows the runtime. */
export async function runScenario(
  surroundings: Surroundings,
  wanted: readonly Step[] = STEPS,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of wanted) {
    try {
      const limit = await CHECKS[step](surroundings);
      results.push(limit ? { step, limit } : { step });
    } catch (error) {
      results.push({ step, error: describe(error) });
    }
  }
  return results;
}

const CHECKS: Readonly<Record<Step, (surroundings: Surroundings) => Promise<string | undefined>>> = {
  async credentials(surroundings) {
    const client = automation(surroundings);
    await unwrap(client.GET("/datasets/"));
    await rejects(unwrap(client.anonymous().GET("/datasets/")), AuthenticationError);
    const shown = JSON.stringify(client) + String(client);
    expect(!shown.includes(surroundings.apiKey), "the client shows its key");
    return undefined;
  },

  async redirects(surroundings) {
    // A key stays with its portal, also where the runtime follows a redirect by itself.
    const error = await rejects(behind(surroundings, "away").GET("/datasets/"), RedirectError);
    const { authorization } = (await (await fetch(new URL("seen", surroundings.stranger))).json()) as {
      authorization: string | null;
    };
    expect(authorization === null, "the key was sent to another origin");
    const { origin } = new URL(surroundings.stranger);
    // Pages are not told where a redirect leads to.
    const isTold = error.message.includes(origin) || /a page/.test(error.message);
    expect(isTold, `the error does not say where the portal is: ${error.message}`);
    return undefined;
  },

  async lists(surroundings) {
    const client = automation(surroundings);
    const made: string[] = [];
    for (let index = 0; index < 7; index++) {
      const body = { metadata: { default: { title: { value: `Dataset ${index}` } } } };
      made.push((await unwrap(client.POST("/datasets/", { body }))).uid);
    }
    const options = { pageSize: 2, concurrency: 3 };
    const walked = await paginate(client, "/datasets/", {}, options).toArray();
    const uids = walked.map(({ uid }) => uid);
    expect(new Set(uids).size === uids.length, "a dataset came twice");
    expect(
      made.every((uid) => uids.includes(uid)),
      "a dataset is missing",
    );
    for await (const first of paginate(client, "/datasets/", {}, options)) {
      expect(first.uid === uids[0], "another order");
      break;
    }
    return undefined;
  },

  async retries(surroundings) {
    let retries = 0;
    const client = behind(surroundings, "flaky", {
      retry: { baseDelay: 1 },
      hooks: { onRetry: () => void retries++ },
    });
    await unwrap(client.GET("/datasets/"));
    expect(retries === 1, `${retries} retries instead of 1`);
    return undefined;
  },

  async cache(surroundings) {
    let requests = 0;
    const client = behind(surroundings, "fresh", {
      cache: { store: memoryStore() },
      hooks: { onRequest: () => void requests++ },
    });
    const first = await unwrap(client.GET("/datasets/"));
    const second = await unwrap(client.GET("/datasets/"));
    expect(requests === 1, `${requests} requests instead of 1`);
    expect(JSON.stringify(first) === JSON.stringify(second), "another answer");
    const { response } = await client.GET("/datasets/", { cache: "no-cache" });
    expect(response.status === 200, `${response.status} after asking anew`);
    expect(Number(requests) === 2, "it was not asked anew");
    return undefined;
  },

  async uploads(surroundings) {
    const client = automation(surroundings);
    const dataset_uid = await aDataset(client);
    const bytes = someBytes();
    let sent = 0;
    const file = withProgress(new File([bytes], "bytes.csv", { type: "text/csv" }), (progress) => {
      sent = progress.sent;
    });
    const path = "/datasets/{dataset_uid}/resources/files/";
    const { uid } = await unwrap(client.POST(path, { params: { path: { dataset_uid } }, body: { file } }));
    expect(sent === SIZE, `progress stopped at ${sent}`);
    expect(same(await content(client, dataset_uid, uid), bytes), "the file is another");
    return undefined;
  },

  async "uploads from streams"(surroundings) {
    const client = automation(surroundings);
    const dataset_uid = await aDataset(client);
    const bytes = someBytes();
    const source = () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < SIZE; at += 50_000) controller.enqueue(bytes.slice(at, at + 50_000));
          controller.close();
        },
      });
    const file = new FileStream(source, "bytes.csv", { type: "text/csv" });
    const path = "/datasets/{dataset_uid}/resources/files/";
    const { uid } = await unwrap(client.POST(path, { params: { path: { dataset_uid } }, body: { file } }));
    expect(same(await content(client, dataset_uid, uid), bytes), "the file is another");
    return "document" in globalThis ? "blob-first" : undefined;
  },

  async "streaming downloads"(surroundings) {
    const client = behind(surroundings, "halved");
    const dataset_uid = await aDataset(automation(surroundings));
    const bytes = someBytes();
    const { uid: file_uid } = await unwrap(
      automation(surroundings).POST("/datasets/{dataset_uid}/resources/files/", {
        params: { path: { dataset_uid } },
        body: { file: new File([bytes], "bytes.csv", { type: "text/csv" }) },
      }),
    );
    const file = await download(client, "/datasets/{dataset_uid}/resources/files/{file_uid}/download/", {
      params: { path: { dataset_uid, file_uid } },
    });
    const reader = file.stream.getReader();
    const first = await reader.read();
    expect(!first.done && first.value.length > 0, "nothing came at first");
    // The second half is sent only when somebody says that the first has arrived.
    await fetch(new URL("release", surroundings.stranger), { method: "POST" });
    let received = first.value?.length ?? 0;
    for (let next = await reader.read(); !next.done; next = await reader.read())
      received += next.value.length;
    expect(received === SIZE, `${received} bytes came`);
    return undefined;
  },

  async searches(surroundings) {
    const client = explore(surroundings);
    const query = { dataset: surroundings.dataset, refine: { district: "North" } };
    const found = await paginateSearch(
      client,
      "/api/records/1.0/search/",
      { params: { query } },
      { pageSize: 10 },
    ).toArray();
    expect(found.length > 10, `${found.length} records found`);
    expect(
      found.every(({ fields }) => fields.district === "North"),
      "others were found as well",
    );
    return undefined;
  },

  async "whole datasets"(surroundings) {
    let records = 0;
    for await (const { fields } of streamRecords(explore(surroundings), surroundings.dataset)) {
      expect(typeof fields.species === "string", "a record has no species");
      records++;
    }
    expect(records === surroundings.records, `${records} of ${surroundings.records} records`);
    const isPage = "document" in globalThis;
    const cut = explore({ ...surroundings, portal: new URL("packed", surroundings.portal).href });
    const counted = explore(surroundings);
    await (await downloadDataset(counted, surroundings.dataset, { format: "csv", checkCount: true })).text();
    const csv = await downloadDataset(cut, surroundings.dataset, { format: "csv" }).then(
      (file) => file.text(),
      () => "",
    );
    const isWhole = csv.split("\n").length > surroundings.records;
    expect(isWhole || isPage, `${csv.length} characters of a CSV that was cut came as if they were all`);
    return isWhole ? undefined : "cut-unseen";
  },

  async aborts(surroundings) {
    const client = behind(surroundings, "stuck");
    const controller = new AbortController();
    const reason = new Error("no longer wanted");
    const call = client.GET("/datasets/", { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 20);
    const thrown = await call.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(thrown === reason, `${describe(thrown)} instead of the reason`);
    return undefined;
  },

  async timeouts(surroundings) {
    const client = behind(surroundings, "stuck", { timeout: 30, retry: false });
    const thrown = await unwrap(client.GET("/datasets/")).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(thrown instanceof Error && thrown.name === "TimeoutError", describe(thrown));
    return undefined;
  },
};

function automation(
  { portal, apiKey }: Surroundings,
  options: Partial<ClientOptions> = {},
): AutomationClient {
  return createAutomationClient({ portal, auth: apiKey, ...options });
}

function behind(
  { portal, apiKey }: Surroundings,
  what: Behind,
  options: Partial<ClientOptions> = {},
): AutomationClient {
  return createAutomationClient({ portal: new URL(what, portal), auth: apiKey, ...options });
}

function explore({ portal, apiKey }: Surroundings) {
  return createExploreClient({ portal, auth: apiKey });
}

async function aDataset(client: AutomationClient): Promise<string> {
  const body = { metadata: { default: { title: { value: "Files" } } } };
  return (await unwrap(client.POST("/datasets/", { body }))).uid;
}

async function content(client: AutomationClient, dataset_uid: string, file_uid: string): Promise<Uint8Array> {
  const path = "/datasets/{dataset_uid}/resources/files/{file_uid}/download/";
  return (await download(client, path, { params: { path: { dataset_uid, file_uid } } })).bytes();
}

function someBytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: SIZE }, (_, index) => (index * 31) % 251);
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

async function rejects<Wanted extends Error>(
  promise: Promise<unknown>,
  type: new (...args: never[]) => Wanted,
): Promise<Wanted> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error instanceof type, `${describe(error)} instead of ${type.name}`);
  return error;
}

function expect(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
