import { createExploreClient } from "@ods/explore";
import { toArrowTable } from "@ods/explore/arrow";
import { tableToIPC } from "apache-arrow";
import { desc, fromArrow, op } from "arquero";
import { serveTrees } from "./treesPortal.ts";

const { portal, close } = await serveTrees();
const client = createExploreClient({ portal });

// #region arquero
const trees = fromArrow(tableToIPC(await toArrowTable(client, "street-trees")));
trees
  .filter((tree) => tree.height > 10)
  .groupby("species")
  .rollup({ trees: op.count(), height: op.mean("height") })
  .orderby(desc("height"))
  .print();
// #endregion

await close();
