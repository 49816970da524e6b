import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Portal } from "../portal.ts";

export interface ServePortalOptions {
  /** Port on the loopback address; 0 takes a free one. @default 0 */
  port?: number;
}

export interface PortalServer {
  /** Address to give to a client: `http://127.0.0.1:PORT`. */
  url: string;
  /** Stops listening, and ends the connections that are open. */
  close(): Promise<void>;
}

/**
 * Serves a portal on this machine's loopback address, and on no other.
 *
 * @throws the error of the operating system when the port is taken.
 *
 * @example
 * ```ts
 * const portal = createPortal();
 * const server = await servePortal(portal);
 * const client = createAutomationClient({ portal: server.url, auth: portal.apiKey });
 * await server.close();
 * ```
 */
export function servePortal(portal: Portal, options: ServePortalOptions = {}): Promise<PortalServer> {
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
