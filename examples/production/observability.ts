import { createExploreClient, unwrap } from "@ods/explore";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

const inMemory = createPortal();
const { url: portal, close } = await servePortal(inMemory);

/** Stands in for a portal that is about to change: it says so in each answer. */
async function agingPortal(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { status, headers, body } = await fetch(input, init);
  const announcement = { "ODS-Explore-API-Deprecation": "v1 goes away" };
  return new Response(body, { status, headers: { ...Object.fromEntries(headers), ...announcement } });
}

const metrics = { answers: 0, failures: 0, milliseconds: 0 };

// #region observe
const client = createExploreClient({
  portal,
  auth: inMemory.apiKey,
  fetch: agingPortal, // left out in your program
  logger: console, // or pino(), or winston.createLogger()
  hooks: {
    onResponse({ status, duration }) {
      metrics.answers += 1;
      metrics.failures += status >= 500 ? 1 : 0;
      metrics.milliseconds += duration;
    },
    onDeprecation({ message }) {
      console.log("to be looked into:", message);
    },
  },
});
// #endregion
await unwrap(client.GET("/api/datasets/1.0/search/"));
await unwrap(client.GET("/api/datasets/1.0/search/"));
console.log(metrics.answers, "answers,", metrics.failures, "failures");

await close();
