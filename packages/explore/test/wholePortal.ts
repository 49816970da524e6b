import { createExploreClient, type ExploreClient, type ExploreClientOptions } from "@ods/explore";
import { type CompressedOptions, sendCompressed } from "../../core/test/compressed.ts";
import { json, scriptedServer } from "../../core/test/scriptedServer.ts";

export interface WholePortalOptions {
  /** What a download answers with, each time anew. */
  body: string | Uint8Array | ((download: number) => string | Uint8Array);
  type?: string;
  /** What a search counts, one time after the other; the last one from then on. A status: it fails. */
  nhits?: (number | { status: number } | undefined)[] | undefined;
  /** How the download is compressed; it is not, unless said. */
  compressed?: Omit<CompressedOptions, "headers">;
  client?: Partial<ExploreClientOptions>;
}

export interface WholePortal {
  client: ExploreClient;
  url: string;
  /** What was asked for, in order: `"count"`, `"download"` or `"lookup"`; a download that takes no compression is `"plain download"`. */
  asked: string[];
  /** Queries of the searches. */
  searched: string[];
}

/** A portal over HTTP whose one dataset is what a test says, byte for byte, with the count that it says. */
export async function wholePortal(options: WholePortalOptions): Promise<WholePortal> {
  const { body, type = "text/csv; charset=utf-8", nhits = [], compressed, client } = options;
  const asked: string[] = [];
  const searched: string[] = [];
  const counts = [...nhits];
  let downloads = 0;
  const server = await scriptedServer((request, response) => {
    const { pathname, search } = request.url;
    if (pathname.startsWith("/api/datasets/")) {
      asked.push("lookup");
      const metas = { data_processed: "2024-06-01T00:00:00Z", modified: "2024-06-01T00:00:00Z" };
      json(response, { datasetid: "trees", metas, fields: [] });
    } else if (pathname.endsWith("/search/")) {
      asked.push("count");
      searched.push(decodeURIComponent(search));
      const count = counts.length > 1 ? counts.shift() : counts[0];
      if (typeof count === "object") json(response, { error: "busy" }, count.status);
      else json(response, { nhits: count, records: [] });
    } else {
      const isPlain = request.headers["accept-encoding"] === "identity";
      asked.push(isPlain ? "plain download" : "download");
      const content = typeof body === "function" ? body(++downloads) : body;
      const headers = { "Content-Type": type };
      if (compressed) sendCompressed(request, response, content, { ...compressed, headers });
      else response.writeHead(200, headers).end(content);
    }
  });
  return {
    asked,
    searched,
    url: server.url,
    client: createExploreClient({ portal: server.url, retry: false, ...client }),
  };
}
