import {
  type AutomationClient,
  type ClientOptions,
  createAutomationClient,
  type DatasetStatus,
} from "@ods/automation";

/** What a portal says before anything was ordered. */
export const DRAFT: DatasetStatus = {
  status: "idle",
  previous: null,
  next: null,
  since: "2026-03-14T06:00:00Z",
  is_published: false,
  message: null,
  records_errors: [],
  params: {},
};

/** A status that began so many seconds later than the draft. */
export function statusAfter(seconds: number, status: Partial<DatasetStatus>): DatasetStatus {
  const since = new Date(Date.parse(DRAFT.since) + seconds * 1_000).toISOString();
  return { ...DRAFT, since, ...status };
}

export const QUEUED = statusAfter(1, { status: "queued", previous: "idle", next: "processing" });
export const PROCESSING = statusAfter(2, { status: "processing", previous: "queued", next: "idle" });
export const PUBLISHED = statusAfter(60, { previous: "processing", is_published: true });

/** What stands in for an answer: a status is sent with 200, an error is thrown as fetch does. */
type Scripted = DatasetStatus | Response | Error | (() => Response | Promise<Response>);

interface Script {
  /** Answers to looks at the status, one after the other; the last one stays. */
  statuses: readonly Scripted[];
  /** Answers to orders, likewise. @default the portal takes them all */
  orders?: readonly Scripted[];
}

/** A client whose portal says what is written down; `requests` are those that reached it. */
export function scriptedDataset(
  { statuses, orders = [accepted] }: Script,
  options: Partial<ClientOptions> = {},
): { client: AutomationClient; requests: string[] } {
  const requests: string[] = [];
  const count = { looks: 0, orders: 0 };
  const client = createAutomationClient({
    portal: "https://portal.test",
    async fetch(input, init) {
      const { method, url } = new Request(input, init);
      requests.push(`${method} ${new URL(url).pathname.replace(/^.*\/datasets\/[^/]+\//, "")}`);
      const answers = method === "GET" ? statuses : orders;
      const at = method === "GET" ? count.looks++ : count.orders++;
      const answer = answers[Math.min(at, answers.length - 1)];
      if (answer instanceof Error) throw answer;
      if (answer instanceof Response) return answer.clone();
      return typeof answer === "function" ? answer() : Response.json(answer);
    },
    ...options,
  });
  return { client, requests };
}

const accepted = () => Response.json({ detail: "ok" });

export const refused = () =>
  Response.json(
    { error_code: "invalid_dataset_status", message: "The dataset is being processed." },
    { status: 400 },
  );
