import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Portal } from "../portal.ts";
import { refusing } from "../refuseUnknown.ts";

export interface ServePortalOptions {
  /** Port on the loopback address; 0 takes a free one. @default 0 */
  port?: number;
}

const LOOPBACK = "it serves on the loopback address, and on no other.";
const OF_PORTAL = "it is an option of createPortal.";

const refuseUnknownOptions = refusing<ServePortalOptions>(
  "servePortal",
  { port: true },
  {
    host: LOOPBACK,
    hostname: LOOPBACK,
    address: LOOPBACK,
    url: OF_PORTAL,
    apiKey: OF_PORTAL,
    processingTime: OF_PORTAL,
    now: OF_PORTAL,
    quota: OF_PORTAL,
    users: OF_PORTAL,
    groups: OF_PORTAL,
  },
);

export interface PortalServer {
  /** Address to give to a client: `http://127.0.0.1:PORT`. */
  url: string;
  /** Stops listening, and ends the connections that are open. */
  close(): Promise<void>;
}

/**
 * Serves a portal on this machine's loopback address, and on no other.
 *
 * @throws the error of the operating system when the port is taken; TypeError for options that it does not have.
 *
 * @example
 * ```ts
 * const portal = createPortal();
 * const server = await servePortal(portal);
 * const client = createAutomationClient({ portal: server.url, auth: portal.apiKey });
 * await server.close();
 * ```
 */
export async function servePortal(portal: Portal, options: ServePortalOptions = {}): Promise<PortalServer> {
  refuseUnknownOptions(options);
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: portal.fetch, hostname: "127.0.0.1", port: options.port ?? 0 },
      ({ port }: AddressInfo) => {
        resolve({
          url: `http://127.0.0.1:${port}`,
          close: () =>
            new Promise((closed, failed) => {
              server.close((error) => (error ? failed(error) : closed()));
              if ("closeAllConnections" in server) server.closeAllConnections();
            }),
        });
      },
    );
    server.once("error", reject);
  });
}
