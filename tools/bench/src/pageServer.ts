/**
 * A program of its own: serves one page of datasets, which may be kept for an hour, on the loopback address. Its first
 * message is its port; it ends with its parent.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { body } from "./portalStub.ts";

const server = createServer((_request, response) => {
  response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "private, max-age=3600" });
  response.end(body);
});
// Connections wait while others have their turn.
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
