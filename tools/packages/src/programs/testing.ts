import { createPortal, portalHandlers } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { setupServer } from "msw/node";

const portal = createPortal();

export const server = setupServer(...portalHandlers(portal));

export async function address(): Promise<string> {
  const { url } = await servePortal(portal);
  return String(url);
}
