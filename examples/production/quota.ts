import { createExploreClient, memoryBudget, QuotaExceededError, unwrap } from "@ods/explore";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

/** A portal that allows five calls a day. */
const { url: portal, close } = await servePortal(createPortal({ quota: 5 }));
const catalog = "/api/datasets/1.0/search/";

// #region pacing
const paced = createExploreClient({ portal, quota: { budget: memoryBudget({ reserve: 2 }) } });
const calls = Array.from({ length: 10 }, () => unwrap(paced.GET(catalog)));
const outcomes = await Promise.allSettled(calls);
const sent = outcomes.filter(({ status }) => status === "fulfilled").length;
console.log(sent, "of", outcomes.length, "calls were sent,", paced.quota?.remaining, "are left for others");
// #endregion

// #region exceeded
const client = createExploreClient({ portal });
try {
  for (;;) await unwrap(client.GET(catalog));
} catch (error) {
  if (!(error instanceof QuotaExceededError)) throw error;
  const { limit, unit, scope, resetAt } = error;
  console.log(`all ${limit} calls of the ${unit} are used up (${scope}), until ${resetAt?.toISOString()}`);
}
// #endregion

const shutdown = new AbortController();

/** Tells whoever watches. Here it also ends the wait, for this program has no day to spare. */
function announce(resetAt: Date | undefined): void {
  console.log("waiting until", resetAt?.toISOString());
  shutdown.abort(new Error("The service stops"));
}

// #region waiting
const nightly = createExploreClient({
  portal,
  quota: { waitForQuota: 24 * 3_600_000 }, // ms; all of the day, if it has to be
  hooks: {
    onQuota({ delay, resetAt }) {
      if (delay !== undefined) announce(resetAt); // undefined: the call fails
    },
  },
});
const waiting = unwrap(nightly.GET(catalog, { signal: shutdown.signal }));
// #endregion
await waiting.catch((error: Error) => console.log("no more:", error.message));

await close();
