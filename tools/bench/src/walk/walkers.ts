import { createAutomationClient, paginate } from "@ods/automation";

interface Item {
  uid: string;
}

/** Walks all of the list, and gives the identifiers in the order they came in. */
export type Walker = (url: string) => Promise<string[]>;

/** What `paginate` does unless it is told otherwise. */
const PAGE = 100;
const AHEAD = 4;

export const walkers = {
  "fetch, 20 a page, one after the other": (url) => oneByOne(url, 20),
  "fetch, 100 a page, one after the other": (url) => oneByOne(url, PAGE),
  "fetch, 100 a page, 4 lanes by hand": inLanes,
  paginate: async (url) => {
    const uids: string[] = [];
    const client = createAutomationClient({ portal: url });
    for await (const { uid } of paginate(client, "/datasets/")) uids.push(uid);
    return uids;
  },
} satisfies Record<string, Walker>;

/** Requests that the walk waits for one after the other, at best: what no client of that concurrency can undercut. */
export function leastWaits(total: number): number {
  return 1 + Math.ceil((Math.ceil(total / PAGE) - 1) / AHEAD);
}

async function page(url: string, offset: number, limit: number): Promise<{ total: number; uids: string[] }> {
  const answer = await fetch(`${url}api/automation/v1.0/datasets/?limit=${limit}&offset=${offset}`);
  const { total_count, results } = (await answer.json()) as { total_count: number; results: Item[] };
  return { total: total_count, uids: results.map(({ uid }) => uid) };
}

async function oneByOne(url: string, limit: number): Promise<string[]> {
  const uids: string[] = [];
  for (let total = Number.POSITIVE_INFINITY; uids.length < total; ) {
    const next = await page(url, uids.length, limit);
    total = next.total;
    uids.push(...next.uids);
  }
  return uids;
}

/** As quick as it gets with so many requests at once, when nothing has to be given out on the way. */
async function inLanes(url: string): Promise<string[]> {
  const first = await page(url, 0, PAGE);
  const pages: string[][] = [first.uids];
  let next = 1;
  const lane = async () => {
    for (let at = next++; at * PAGE < first.total; at = next++) {
      pages[at] = (await page(url, at * PAGE, PAGE)).uids;
    }
  };
  await Promise.all(Array.from({ length: AHEAD }, lane));
  return pages.flat();
}
