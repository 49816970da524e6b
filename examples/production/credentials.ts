import { AuthenticationError, apiKey, bearer, createAutomationClient, unwrap } from "@ods/automation";
import { resolveApiKey } from "@ods/automation/node";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

const inMemory = createPortal();
const { url: portal, close } = await servePortal(inMemory);
process.env.ODS_APIKEY = JSON.stringify({ [portal]: inMemory.apiKey, default: "key-of-other-portals" });

// #region look-up
const { key, source, skipped } = await resolveApiKey({
  portal,
  keyring: false, // nobody unlocks one on a server
  required: true,
});
const client = createAutomationClient({ portal, auth: key });
console.log("key from the", source, "and none in the", skipped.map(({ source }) => source).join());
// #endregion
console.log((await unwrap(client.GET("/datasets/"))).total_count, "datasets");

// #region anonymous
const anybody = client.anonymous();
const refusal = await unwrap(anybody.GET("/datasets/")).catch((error: unknown) => error);
console.log("anonymous:", refusal instanceof AuthenticationError && refusal.status);
// #endregion

/** Stands in for your vault, which gives the key of today. */
const vault = { read: async (_name: string) => inMemory.apiKey };

// #region function
const rotating = createAutomationClient({ portal, auth: apiKey(() => vault.read("ods-apikey")) });
console.log("key from a function:", (await rotating.GET("/datasets/")).response.status);
// #endregion

/** Stands in for your identity provider. */
const tokens = {
  issued: 0,
  current: "expired",
  async renew() {
    this.current = `token-${++this.issued}`;
  },
};

/** Stands in for a portal that takes access tokens. */
async function tokenPortal(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const isExpired = new Request(input, init).headers.get("Authorization") === "Bearer expired";
  return Response.json({ total_count: 0, results: [] }, { status: isExpired ? 401 : 200 });
}

// #region bearer
const auth = bearer(async (rejected) => {
  if (rejected === tokens.current) await tokens.renew();
  return tokens.current;
});
const federated = createAutomationClient({ portal, auth, fetch: tokenPortal });
const calls = [1, 2, 3].map(() => unwrap(federated.GET("/datasets/")));
console.log((await Promise.all(calls)).length, "calls in parallel,", tokens.issued, "renewal");
// #endregion

await close();
