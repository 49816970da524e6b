// Leaves responses unread, and has nothing more to do: the process ends as soon as its connections let it.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient, retryingFetch } from "@ods/core";
import type { ThingsPaths } from "./thingsApi.ts";

const HOUR = 3_600_000;
const server = createServer((_request, response) => response.end("a;b\n"));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const portal = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const init = { params: { path: { id: "1" } }, parseAs: "stream" } as const;
for (const limits of [{ timeout: HOUR }, { deadline: HOUR }, { timeout: HOUR, deadline: HOUR }]) {
  const client = createClient<ThingsPaths>({ portal, ...limits }, { path: "api/v1" });
  await client.GET("/things/{id}/file/", init);
  await client.GET("/things/{id}/file/", { ...init, signal: new AbortController().signal });
}
await retryingFetch(undefined, { timeout: HOUR })(portal);
server.close();
server.closeAllConnections();
process.stdout.write(JSON.stringify(process.getActiveResourcesInfo()));
