import { InvalidArgumentError, resolvePortal } from "@ods/core";
import { describe, expect, it } from "vitest";
import { thingsClient } from "./thingsApi.ts";

describe("the portal's address", () => {
  it.each([
    ["my-domain", "https://my-domain.opendatasoft.com/"],
    ["  my-domain ", "https://my-domain.opendatasoft.com/"],
    ["my-domain.huwise.com", "https://my-domain.huwise.com/"],
    ["data.city.org", "https://data.city.org/"],
    ["data.city.org:8443", "https://data.city.org:8443/"],
    ["https://data.city.org", "https://data.city.org/"],
    ["https://city.org/open/data", "https://city.org/open/data/"],
    ["https://city.org/open/data/?utm=1#top", "https://city.org/open/data/"],
    [new URL("https://data.city.org"), "https://data.city.org/"],
    ["http://localhost:3000", "http://localhost:3000/"],
  ])("reads %s as %s", (portal, address) => {
    expect(resolvePortal(portal).href).toBe(address);
  });

  it.each(["", "  ", "ftp://data.city.org", "not a portal", "https://", undefined as unknown as string])(
    "refuses %j",
    (portal) => {
      expect(() => resolvePortal(portal)).toThrow(InvalidArgumentError);
    },
  );

  it("refuses credentials in the address without showing them", () => {
    const attempt = () => resolvePortal("https://maya:hunter2@data.city.org");
    expect(attempt).toThrow(/user name or password/);
    expect(attempt).not.toThrow(/hunter2/);
  });

  it("refuses a credential in the query without showing it", () => {
    for (const portal of [
      "https://data.city.org/?apikey=hunter2",
      new URL("https://data.city.org?token=hunter2"),
    ]) {
      expect(() => resolvePortal(portal)).toThrow(/credential in its query/);
      expect(() => resolvePortal(portal)).not.toThrow(/hunter2/);
    }
  });

  it("refuses half a character", () => {
    expect(() => resolvePortal("https://data.city.org/\ud83d")).toThrow(/half a character/);
  });

  it("is there to read on the client, and can't be changed through it", () => {
    const client = thingsClient({ portal: "https://city.org/open" });
    client.portal.host = "evil.example";
    expect(client.portal.href).toBe("https://city.org/open/");
  });
});
