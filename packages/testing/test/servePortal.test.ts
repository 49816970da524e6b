import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { describe, expect, it } from "vitest";

describe("servePortal", () => {
  it("serves the portal on a free port of loopback until it is closed", async () => {
    const portal = createPortal();
    const server = await servePortal(portal);
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const get = () => fetch(`${server.url}/api/automation/v1.0/datasets/?apikey=${portal.apiKey}`);
    expect(await (await get()).json()).toMatchObject({ total_count: 0 });
    await server.close();
    await expect(get()).rejects.toThrow();
  });

  it("says so when the port is taken", async () => {
    const server = await servePortal(createPortal());
    const port = Number(new URL(server.url).port);
    await expect(servePortal(createPortal(), { port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await server.close();
  });
});
