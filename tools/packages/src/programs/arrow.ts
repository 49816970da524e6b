import { createExploreClient } from "@ods/explore";
import { toArrowTable } from "@ods/explore/arrow";

export async function rowCount(): Promise<number> {
  const table = await toArrowTable(createExploreClient({ portal: "my-domain" }), "street-trees");
  return table.numRows;
}
