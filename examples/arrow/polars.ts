import { createExploreClient } from "@ods/explore";
import { toArrowTable } from "@ods/explore/arrow";
import { tableToIPC } from "apache-arrow";
import pl from "nodejs-polars";
import { serveTrees } from "./treesPortal.ts";

const { portal, close } = await serveTrees();
const client = createExploreClient({ portal });

// #region polars
const table = await toArrowTable(client, "street-trees");
const trees = pl.readIPC(Buffer.from(tableToIPC(table, "file")));
const districts = trees
  .groupBy("district")
  .agg(
    pl.col("species").nUnique().alias("kinds"),
    pl.col("height").max().alias("tallest"),
    pl.col("planted").max().alias("newest"),
  )
  .sort("district");
console.log(districts.toString());
// #endregion

await close();
