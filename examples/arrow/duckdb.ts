import { fileURLToPath } from "node:url";
import { createDuckDB, NODE_RUNTIME, VoidLogger } from "@duckdb/duckdb-wasm/blocking";
import { createExploreClient } from "@ods/explore";
import { recordBatches } from "@ods/explore/arrow";
import { Table, tableToIPC } from "apache-arrow";
import { serveTrees } from "./treesPortal.ts";

const { portal, close } = await serveTrees();
const client = createExploreClient({ portal });

const wasm = (name: string) => ({
  mainModule: fileURLToPath(import.meta.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`)),
  mainWorker: "",
});
const database = await createDuckDB({ mvp: wasm("mvp"), eh: wasm("eh") }, new VoidLogger(), NODE_RUNTIME);
await database.instantiate();

// #region duckdb
const connection = database.connect();
let create = true; // with the first batch
const options = { batchSize: 3 }; // several batches even of so few records
for await (const batch of recordBatches(client, "street-trees", options)) {
  const bytes = tableToIPC(new Table(batch), "stream");
  connection.insertArrowFromIPCStream(bytes, { name: "trees", create });
  create = false;
}
const result = connection.query(`
  SELECT tag, count(*)::INTEGER AS trees, round(avg(height), 1) AS height, min(planted)::VARCHAR AS oldest,
    round(avg(place.lat), 3) AS latitude
  FROM (SELECT unnest(tags) AS tag, * FROM trees)
  GROUP BY tag
  ORDER BY trees DESC, tag
`);
console.table(result.toArray().map((row) => row.toJSON()));
// #endregion

connection.close();
await close();
