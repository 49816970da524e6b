import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DATASET, FIELDS } from "./places.ts";

/**
 * A program of its own: serves the file that is its argument as every download, on the loopback address and without a
 * length, as portals do.
 * It tells its port to whoever started it, and ends with it.
 */
const [path, type] = process.argv.slice(2) as [string, string];

const dataset = {
  datasetid: DATASET,
  fields: Object.entries(FIELDS).map(([name, type]) => ({ name, label: name, type, annotations: [] })),
};

const server = createServer((request, response) => {
  if (request.url?.startsWith("/api/datasets/")) {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify(dataset));
    return;
  }
  response.writeHead(200, { "Content-Type": type });
  const file = createReadStream(path, { highWaterMark: 2 ** 18 });
  file.pipe(response);
  request.once("close", () => file.destroy());
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", () => process.exit());
