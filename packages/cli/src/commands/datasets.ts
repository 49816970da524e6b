import { createExploreClient, paginate, unwrap } from "@ods/explore";
import type { BigintsOption } from "../bigintsOption.ts";
import type { CommandContext } from "../commandContext.ts";
import { type FacetOptions, facetsOf } from "../filterOptions.ts";
import { connect, type PortalOptions } from "../portalOptions.ts";
import { inOptions, readWith } from "../readNumbers.ts";
import { writeJsonLines } from "../terminal/jsonLines.ts";
import { thousands } from "../terminal/numbers.ts";
import { tell, write } from "../terminal/output.ts";
import { table } from "../terminal/table.ts";
import { tellRest } from "./tellRest.ts";

interface DatasetsOptions extends PortalOptions, FacetOptions, BigintsOption {
  rows: number;
  all?: boolean;
  sort?: string;
  json?: boolean;
}

const PATH = "/api/datasets/1.0/search/";

export async function datasets(
  context: CommandContext,
  words: string[],
  options: DatasetsOptions,
): Promise<void> {
  await showDatasets(context, words, options).catch((error: unknown) => {
    throw inOptions(error);
  });
}

async function showDatasets(
  context: CommandContext,
  words: string[],
  options: DatasetsOptions,
): Promise<void> {
  const { signal } = context;
  const query = {
    ...(words.length > 0 && { q: words.join(" ") }),
    ...facetsOf(options),
    ...(options.sort !== undefined && { sort: options.sort }),
  };
  const client = createExploreClient(await connect(context, options));
  const all = paginate(client, PATH, { params: { query }, ...readWith(options) }, { signal });
  if (options.all && options.json) return writeJsonLines(context, all);
  const params = { query: { ...query, rows: options.rows } };
  const { datasets, nhits } = options.all
    ? { datasets: await all.toArray(), nhits: 0 }
    : await unwrap(client.GET(PATH, { params, signal, ...readWith(options) }));
  if (options.json) return writeJsonLines(context, datasets);
  if (datasets.length === 0) return tell(context, "No dataset matches.");
  const columns = [
    { name: "dataset" },
    { name: "title" },
    { name: "records", align: "right" as const },
    { name: "modified" },
  ];
  const lines = datasets.map(({ datasetid, metas: { title, records_count, modified } }) => [
    datasetid,
    title,
    typeof records_count === "number" ? thousands(records_count) : records_count,
    typeof modified === "string" ? modified.slice(0, 10) : modified,
  ]);
  await write(context, table(context, columns, lines));
  tellRest(context, lines.length, nhits, "datasets");
}
