import {
  createAutomationClient,
  type MigrationReport,
  migrateDataset,
  orUndefined,
  unwrap,
  uploadAttachment,
  uploadResourceFile,
} from "@ods/automation";
import { describe, expect, it } from "vitest";
import { type CompressedOptions, CUTS, sendCompressed } from "../../core/test/compressed.ts";
import { scriptedServer } from "../../core/test/scriptedServer.ts";
import { place } from "./migrationPlaces.ts";

const CSV = `species;height\n${"Oak;12\nElm;30\n".repeat(400)}`;
const PAPER = "All trees on public ground. ".repeat(200);

/** A dataset with a file and an attachment, on a portal behind a server that compresses what it gives to download. */
async function compressingSource(compressed: Omit<CompressedOptions, "headers">) {
  const { portal, client } = place("source");
  const { uid: dataset_uid } = await unwrap(
    client.POST("/datasets/", { body: { dataset_id: "trees", metadata: {} } }),
  );
  const { uid } = await uploadResourceFile(client, dataset_uid, new File([CSV], "trees.csv"));
  const datasource = { type: "uploaded_file", file: { uid } } as const;
  const params = { path: { dataset_uid } };
  const resource = { type: "csvfile", title: "Trees", datasource };
  await unwrap(client.POST("/datasets/{dataset_uid}/resources/", { params, body: resource }));
  await uploadAttachment(client, dataset_uid, new File([PAPER], "paper.txt"));
  const taken: unknown[] = [];
  const server = await scriptedServer(async (request, response) => {
    const { pathname, search } = request.url;
    const headers = { authorization: String(request.headers.authorization) };
    const answer = await portal.fetch(new Request(`${portal.url}${pathname}${search}`, { headers }));
    const body = new Uint8Array(await answer.arrayBuffer());
    if (pathname.endsWith("/download/")) {
      taken.push(request.headers["accept-encoding"]);
      const type = String(answer.headers.get("Content-Type"));
      return sendCompressed(request, response, body, { ...compressed, headers: { "Content-Type": type } });
    }
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
  });
  const source = createAutomationClient({ portal: server.url, auth: portal.apiKey, retry: false });
  return { source, dataset_uid, taken };
}

function filesNotMoved({ items }: MigrationReport) {
  return items.filter(({ outcome, kind }) => outcome === "not moved" && kind !== "version");
}

describe("migrateDataset, from a portal that compresses files, and cuts them", () => {
  it.each(CUTS)("asks for them as they are, and moves them whole: $coding, $framing", async (compressed) => {
    const { source, dataset_uid, taken } = await compressingSource(compressed);
    const target = place("target");
    const report = await migrateDataset(source, target.client, dataset_uid);
    expect(filesNotMoved(report)).toEqual([]);
    expect(taken.length).toBeGreaterThan(1);
    expect(new Set(taken)).toEqual(new Set(["identity"]));
    const params = { path: { dataset_uid: report.datasetUid ?? "" } };
    const { results } = await unwrap(target.client.GET("/datasets/{dataset_uid}/attachments/", { params }));
    const attachment_uid = results?.[0]?.uid ?? "";
    const paper = await unwrap(
      target.client.GET("/datasets/{dataset_uid}/attachments/{attachment_uid}/download/", {
        params: { path: { ...params.path, attachment_uid } },
        parseAs: "text",
      } as never) as Promise<{ data: string; response: Response }>,
    );
    expect(paper).toBe(PAPER);
  });

  it("moves none that comes compressed all the same, says so, and goes on", async () => {
    const compressed = { coding: "gzip", isCut: true, isStubborn: true } as const;
    const { source, dataset_uid } = await compressingSource(compressed);
    const target = place("target");
    const report = await migrateDataset(source, target.client, dataset_uid);
    const notMoved = filesNotMoved(report);
    expect(notMoved.map(({ kind }) => kind).sort()).toEqual(["attachment", "resource"]);
    for (const { reason } of notMoved) {
      expect(reason).toContain("the source does not give it: The content came compressed (gzip)");
    }
    const params = { path: { dataset_uid: report.datasetUid ?? "" } };
    const page = await orUndefined(target.client.GET("/datasets/{dataset_uid}/attachments/", { params }));
    expect(page?.results).toEqual([]);
  });
});
