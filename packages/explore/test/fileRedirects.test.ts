import { createExploreClient, download, RedirectError, unwrap } from "@ods/explore";
import { expect, it } from "vitest";
import { scriptedServer } from "../../core/test/scriptedServer.ts";

async function movedPortal() {
  const asked: (string | undefined)[] = [];
  const elsewhere = await scriptedServer(({ headers }, response) => {
    asked.push(headers.authorization);
    response.writeHead(200, { "Content-Type": "image/png" }).end("picture");
  });
  const portal = await scriptedServer((_request, response) => {
    response.writeHead(303, { Location: `${elsewhere.url}/stored` }).end();
  });
  return { asked, client: createExploreClient({ portal: portal.url, auth: "s3cret" }) };
}

it("a file that a portal keeps in a file store is fetched there, without the key", async () => {
  const { asked, client } = await movedPortal();
  const params = { path: { dataset_id: "trees", file_id: "f1" } };
  const file = await download(client, "/api/datasets/1.0/{dataset_id}/files/{file_id}/", { params });
  expect([await file.text(), asked]).toEqual(["picture", [undefined]]);
});

it("records that a portal has elsewhere are not read there with less than the key shows", async () => {
  const { asked, client } = await movedPortal();
  const search = client.GET("/api/records/1.0/search/", { params: { query: { dataset: "trees" } } });
  await expect(unwrap(search)).rejects.toThrow(RedirectError);
  expect(asked).toEqual([]);
});
