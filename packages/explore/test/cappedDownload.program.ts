// Downloads the dataset of the portal given to the path given, and prints what became of it.
import { createExploreClient } from "@ods/explore";
import { downloadDataset } from "@ods/explore/node";

const [portal = "", to = ""] = process.argv.slice(2);
const outcome = downloadDataset(createExploreClient({ portal }), "trees", { format: "csv", to });
process.stdout.write(await outcome.then(String, ({ code }: NodeJS.ErrnoException) => String(code)));
