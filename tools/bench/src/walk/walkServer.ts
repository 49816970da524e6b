/**
 * A program of its own: serves a list of datasets on the loopback address, page by page, each a while after it was
 * asked for. Its first message is its port; it ends with its parent.
 *
 * Arguments: number of items, latency in ms.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";

const [total, latency] = process.argv.slice(2).map(Number) as [number, number];

const server = createServer(async (request, response) => {
  const { searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
  const offset = Number(searchParams.get("offset") ?? 0);
  const limit = Number(searchParams.get("limit") ?? 20);
  const count = Math.max(Math.min(limit, total - offset), 0);
  const results = Array.from({ length: count }, (_, index) => ({
    uid: `da_${offset + index}`,
    dataset_id: `dataset-${offset + index}`,
    is_published: true,
    metadata: { default: { title: { value: `Dataset ${offset + index}` } } },
  }));
  const next = offset + count < total ? `http://127.0.0.1/?limit=${limit}&offset=${offset + count}` : null;
  await setTimeout(latency);
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ total_count: total, next, previous: null, results }));
});
// Connections that wait for the next page must not be closed under it.
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
