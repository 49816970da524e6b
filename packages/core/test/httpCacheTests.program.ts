// Runs the http-cache-tests suite in this process against one implementation, as a browser's (private) cache, and
// prints what came out as JSON: by test `true`, or the name and the message of the error that ended it. Ids of tests, with
// commas between, as second argument run just these and show what goes over the wire.
import { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { devNull } from "node:os";
import { Agent, interceptors, fetch as undiciFetch } from "undici";
import { cachedFetch } from "../src/cache/cachedFetch.ts";
import type { Implementation } from "./httpCacheTests.ts";

const networkFetch = globalThis.fetch;

const fetches: Record<Implementation, () => typeof globalThis.fetch> = {
  ours: () => cachedFetch(networkFetch),
  undici: () => {
    const dispatcher = new Agent().compose(interceptors.cache({ type: "private" }));
    return ((input: string, init: object) =>
      undiciFetch(input, { ...init, dispatcher })) as unknown as typeof globalThis.fetch;
  },
  none: () => undiciFetch as unknown as typeof globalThis.fetch,
};

/** The suite's server listens on all interfaces and at a port of one's choice; here on loopback, at any. */
async function startServer(): Promise<Server> {
  const { listen } = Server.prototype;
  const listening = new Promise<Server>((resolve) => {
    Server.prototype.listen = function (this: Server) {
      Server.prototype.listen = listen;
      return listen.call(this, { port: 0, host: "127.0.0.1" }, () => resolve(this));
    } as typeof listen;
  });
  Object.assign(process.env, {
    npm_config_protocol: "http",
    npm_config_port: "0",
    npm_config_pidfile: devNull,
  });
  await import("http-cache-tests/server/server.mjs");
  return listening;
}

const only = process.argv[3]?.split(",");
const underTest = fetches[process.argv[2] as Implementation]();
if (!only) console.log = () => {};
const server = await startServer();
const { default: sets } = await import("http-cache-tests/tests/index.mjs");
const { getResults, runTests } = await import("http-cache-tests/client/runner.mjs");
const chosen = sets.map((set) => ({
  ...set,
  tests: set.tests.filter((test) => {
    if (only?.includes(test.id)) test.dump = true;
    return !only || only.includes(test.id);
  }),
}));
const fetch: typeof globalThis.fetch = (input, init) =>
  // What the suite says to its server is no test.
  /\/(?:config|state)\//.test(String(input)) ? networkFetch(input, init) : underTest(input, init);
await runTests(chosen, fetch, true, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
server.close();
server.closeAllConnections();
process.stdout.write(JSON.stringify(getResults()), () => process.exit());
