import { download, NotFoundError } from "@ods/core";
import { describe, expect, it } from "vitest";
import { json, scriptedServer } from "./scriptedServer.ts";
import { thingsClient } from "./thingsApi.ts";

const init = { params: { path: { id: "1" } } };

function csvServer(disposition = 'attachment; filename="things.csv"') {
  return scriptedServer((_request, response) => {
    response
      .writeHead(200, { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": disposition })
      .end("id\n1\n");
  });
}

describe("download", () => {
  it("gives the content as text, bytes, Blob or stream", async () => {
    const client = thingsClient({ portal: (await csvServer()).url });
    const get = () => download(client, "/things/{id}/file/", init);
    expect(await (await get()).text()).toBe("id\n1\n");
    expect(await (await get()).bytes()).toEqual(new TextEncoder().encode("id\n1\n"));
    expect((await (await get()).blob()).size).toBe(5);
    expect(await new Response((await get()).stream).text()).toBe("id\n1\n");
  });

  it.each([
    ['attachment; filename="things.csv"', "things.csv"],
    ["attachment; filename=things.csv", "things.csv"],
    ["attachment; filename=\"x.csv\"; filename*=UTF-8''cit%C3%A9s.csv", "cités.csv"],
    ['attachment; filename="../../etc/passwd"', "passwd"],
    ['attachment; filename="a \\"b\\".csv"', 'a "b".csv'],
    ["inline", undefined],
  ])("reads the name in %s as %s", async (disposition, name) => {
    const client = thingsClient({ portal: (await csvServer(disposition)).url });
    const file = await download(client, "/things/{id}/file/", init);
    expect([file.filename, file.type]).toEqual([name, "text/csv"]);
    await file.text();
  });

  it("is a typed error when the portal refuses", async () => {
    const server = await scriptedServer((_request, response) => json(response, { message: "gone" }, 404));
    const client = thingsClient({ portal: server.url });
    await expect(download(client, "/things/{id}/file/", init)).rejects.toBeInstanceOf(NotFoundError);
  });
});
