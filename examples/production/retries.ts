import { createAutomationClient, ServerError, TimeoutError, unwrap } from "@ods/automation";

/** Stands in for a portal: it fails twice, then answers; a POST fails always; a path that ends in `slow/` hangs. */
let failures = 0;
async function flakyPortal(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { method, url, signal } = new Request(input, init);
  if (url.endsWith("/slow/")) {
    return new Promise((_resolve, reject) => {
      const timer = setTimeout(() => {}, 60_000);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    });
  }
  if (method === "POST" || ++failures <= 2) return Response.json({ message: "Busy" }, { status: 500 });
  return Response.json({ total_count: 0, results: [] });
}

// #region retry
const client = createAutomationClient({
  portal: "my-domain",
  fetch: flakyPortal, // left out in your program
  retry: { limit: 5, baseDelay: 50 },
  timeout: 30_000, // of one attempt, to the last byte of its body
  deadline: 120_000, // of the call, its retries and waits included
  hooks: {
    onRetry({ method, attempt, status }) {
      console.log(`attempt ${attempt} of a ${method} ended with ${status}`);
    },
  },
});
await unwrap(client.GET("/datasets/"));
// #endregion
console.log("the next one succeeded");

// #region post
const body = { metadata: { default: { title: { value: "Street trees" } } } };
const failure = await unwrap(client.POST("/datasets/", { body })).catch((error: unknown) => error);
console.log("a POST is not repeated:", failure instanceof ServerError && failure.message);
// #endregion

const params = { path: { dataset_uid: "slow" } };

// #region timeout
const hasty = createAutomationClient({
  portal: "my-domain",
  fetch: flakyPortal,
  timeout: 20,
  retry: false,
});
const late = await hasty.GET("/datasets/{dataset_uid}/", { params }).catch((error: unknown) => error);
console.log(late instanceof TimeoutError && late.message);
// #endregion

// #region abort
const shutdown = new AbortController(); // its abort() belongs into your handler of SIGTERM
const call = client.GET("/datasets/{dataset_uid}/", { params, signal: shutdown.signal });
// #endregion
shutdown.abort(new Error("The service stops"));
await call.catch((error: Error) => console.log("aborted:", error.message));
