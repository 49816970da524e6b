import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { type ExploreClient, unwrap } from "@ods/explore";
import { recordBatches } from "@ods/explore/arrow";
import { Table as ArrowTable, tableToIPC } from "apache-arrow";
import { Compression, Table, transformParquetStream, WriterPropertiesBuilder } from "parquet-wasm";

// #region sync
/** Writes a dataset to a Parquet file, unless its data is what the file was made of; tells whether it has. */
export async function syncDataset(client: ExploreClient, dataset: string, file: string): Promise<boolean> {
  const version = await versionOf(client, dataset);
  if (version === (await readFile(`${file}.version`, "utf8").catch(() => ""))) return false;
  const half = `${file}.part`;
  try {
    await writeFile(half, await parquetOf(client, dataset));
    await rename(half, file); // readers see the old file or the new one
  } finally {
    await rm(half, { force: true });
  }
  await writeFile(`${file}.version`, version);
  return true;
}
// #endregion

// #region version
/** What changes with the data; the other metadata may change as they like. */
async function versionOf(client: ExploreClient, datasetid: string): Promise<string> {
  const params = { path: { dataset_id: datasetid } };
  const { metas } = await unwrap(client.GET("/api/datasets/1.0/{dataset_id}/", { params }));
  return JSON.stringify([metas.data_processed, metas.records_count]);
}
// #endregion

// #region parquet
/** The dataset as Parquet, batch by batch: never more than a row group is held. */
async function parquetOf(client: ExploreClient, dataset: string): Promise<ReadableStream<Uint8Array>> {
  const batches = recordBatches(client, dataset);
  const rowGroups = new ReadableStream({
    async pull(controller) {
      const { done, value } = await batches.next();
      if (done) return controller.close();
      const bytes = tableToIPC(new ArrowTable(value), "stream");
      for (const batch of Table.fromIPCStream(bytes).recordBatches()) controller.enqueue(batch);
    },
    cancel: () => batches.return().then(() => {}),
  });
  const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).build();
  return transformParquetStream(rowGroups, properties);
}
// #endregion
