import { createExploreClient, type ExploreClient, type ExploreClientOptions } from "@ods/explore";
import { zipOf } from "./wholeContents.ts";

export interface CountingPortal {
  /** A client of it. */
  client(options?: Partial<ExploreClientOptions>): ExploreClient;
  /** What was asked for: `"lookup"`, `"count"` or `"download"`, in order. */
  asked: string[];
  /** What it says of the dataset's state. */
  metas: Record<string, unknown>;
  /** Called when a download is asked for, before it is answered. */
  onDownload: () => void;
}

/** A portal whose downloads hold how many there were: `n;1`, then `n;2`, …; as a file in an archive where one is due. */
export function countingPortal(): CountingPortal {
  let downloads = 0;
  const asked: string[] = [];
  const portal: CountingPortal = {
    asked,
    metas: { data_processed: "2024-06-01T00:00:00Z", modified: "2024-06-01T00:00:00Z", records_count: 1 },
    onDownload() {},
    client(options = {}) {
      const fetch = async (input: RequestInfo | URL) => {
        const { pathname, search } = new URL((input as Request).url);
        if (pathname.includes("/api/datasets/")) {
          asked.push("lookup");
          return Response.json({ datasetid: "trees", metas: portal.metas });
        }
        if (pathname.endsWith("/search/")) {
          asked.push("count");
          return Response.json({ nhits: 1, records: [] });
        }
        asked.push("download");
        portal.onDownload();
        const number = String(++downloads);
        const isZip = /[?&]format=(xlsx?|shp)\b/.test(search);
        return new Response(isZip ? zipOf({ number }) : `n;${number}\n`, {
          headers: { "Content-Type": "text/csv", "Content-Disposition": 'attachment; filename="trees.csv"' },
        });
      };
      return createExploreClient({ portal: "my-domain", fetch, retry: false, ...options });
    },
  };
  return portal;
}
