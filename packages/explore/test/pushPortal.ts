import { createExploreClient, type ExploreClientOptions, PushError, type PushTarget } from "@ods/explore";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { onTestFinished } from "vitest";
import { type Numbered, numbersAt, publishNumbers } from "./publishNumbers.ts";

/** What stands before the portal: its answer comes instead of the portal's, or in addition to what it stores. */
type Layer = (request: Request, text: string, store: () => Promise<Response>) => Promise<Response> | Response;

/** Over real HTTP, a portal with a dataset of numbers; `answer` may be set to stand before it. */
export async function pushPortal({ hasUniqueKey = false } = {}) {
  const portal = createPortal({ processingTime: 0 });
  const target = await publishNumbers(portal, "numbers", { hasUniqueKey });
  const requests: { method: string; url: URL; text: string }[] = [];
  const served = {
    url: "",
    target: target as PushTarget,
    requests,
    /** Bodies of the pushes, in the order in which they came. */
    bodies: <Body = Numbered[]>() => requests.map(({ text }) => JSON.parse(text) as Body),
    answer: ((_request, _text, store) => store()) as Layer,
    numbers: async () => (await numbersAt(portal, "numbers")).map(({ number }) => number),
    records: () => numbersAt(portal, "numbers"),
    recordIds: async () => {
      const search = `${portal.url}/api/records/1.0/search/?dataset=numbers&rows=100`;
      const { records } = await (await portal.fetch(new Request(search))).json();
      return (records as { recordid: string }[]).map(({ recordid }) => recordid);
    },
    client: (options: Partial<ExploreClientOptions> = {}) =>
      createExploreClient({ portal: served.url, retry: { baseDelay: 1, maxDelay: 1 }, ...options }),
  };
  const { url, close } = await servePortal({
    ...portal,
    async fetch(request) {
      const text = await request.clone().text();
      requests.push({ method: request.method, url: new URL(request.url), text });
      return served.answer(request, text, () => portal.fetch(request));
    },
  });
  onTestFinished(close);
  served.url = url;
  return served;
}

/** What says OK to everything, for tests of what is sent: without a server. */
export function yesPortal() {
  const requests: { text: string }[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    requests.push({ text: await new Request(input, init).text() });
    return answerOf(200, { status: "OK" });
  };
  return {
    target: { datasetId: "numbers", resourceId: "realtime", pushKey: "0123456789abcdef" } as PushTarget,
    requests,
    bodies: <Body = Numbered[]>() => requests.map(({ text }) => JSON.parse(text) as Body),
    client: (options: Partial<ExploreClientOptions> = {}) =>
      createExploreClient({ portal: "my-domain", fetch, ...options }),
  };
}

export function streamOf<Item>(items: Iterable<Item>): ReadableStream<Item> {
  return new ReadableStream<Item>({
    start(controller) {
      for (const item of items) controller.enqueue(item);
      controller.close();
    },
  });
}

export function answerOf(status: number, body: unknown = {}, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers });
}

/** The error of a push or a deletion that does not go well. */
export async function failed(push: Promise<unknown>): Promise<PushError> {
  const outcome = await push.catch((error: unknown) => error);
  if (outcome instanceof PushError) return outcome;
  throw new Error("There is no PushError", { cause: outcome });
}
