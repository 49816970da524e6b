import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createPortal, type Portal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { fillPortal } from "../src/commands/samplePortal.ts";

export interface SampleServer {
  portal: Portal;
  url: string;
  pushKey: string;
  /** The environment of somebody who uses this portal. */
  env: Record<string, string>;
}

/** The sample portal over HTTP, for all tests of a file. */
export function sampleServer(): SampleServer {
  const server = {} as SampleServer;
  let close = async () => {};
  beforeAll(async () => {
    const portal = createPortal({ processingTime: 0 });
    const served = await servePortal(portal);
    close = served.close;
    const { pushKey } = await fillPortal(portal, served.url);
    const env = { ODS_PORTAL: served.url, ODS_APIKEY: portal.apiKey };
    Object.assign(server, { portal, url: served.url, pushKey, env });
  }, 60_000);
  afterAll(() => close());
  return server;
}

/** A server on this machine that answers as the test says. */
export async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** One that gives the same JSON to everybody. */
export function answeringJson(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Promise<string> {
  return answering((_request, response) => {
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
  });
}
