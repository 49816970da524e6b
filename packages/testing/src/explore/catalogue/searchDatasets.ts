import { formatIn, sendCsv, sendJson } from "../answers.ts";
import { type ExploreCall, type FoundDataset, findDataset, maySee } from "../exploreCall.ts";
import { ExploreProblem } from "../exploreProblem.ts";
import { facetGroups } from "../facets/facetGroups.ts";
import { FilterSet } from "../filters.ts";
import { sortRows } from "../sortRows.ts";
import { ZonedTime } from "../table/zonedTime.ts";
import { windowIn } from "../window.ts";
import { catalogueTable } from "./catalogueTable.ts";
import { type DescriptionContext, describeDataset } from "./describeDataset.ts";

export async function searchDatasets(call: ExploreCall): Promise<Response> {
  const { parameters } = call;
  const format = formatIn(parameters, ["json", "jsonp", "csv"]);
  const { start, rows } = windowIn(parameters);
  const zone = new ZonedTime(parameters.text("timezone") ?? "UTC");
  const datasets = await visibleDatasets(call);
  const table = catalogueTable(datasets);
  const filters = new FilterSet(parameters, { table, now: call.now, zone });
  const hits = filters.select();
  const page = sortRows(table, hits, parameters.sort()).slice(start, start + rows);
  const context = descriptionContext(call);
  const found = page.map((row) => describeDataset(datasets[row] as FoundDataset, context));
  if (format === "csv") {
    const columns = table.columns.filter(({ name }) => !name.includes("."));
    const lines = page.map((row) => columns.map((column) => column.valuesAt(row).join(",")));
    return sendCsv(parameters, [columns.map(({ name }) => name), ...lines]);
  }
  const groups = facetGroups(filters, hits, parameters, zone);
  return sendJson(parameters, format, {
    nhits: hits.length,
    parameters: parameters.echo({ rows, start, format, timezone: zone.name, staged: false }),
    datasets: found,
    ...(groups && { facet_groups: groups }),
  });
}

export async function lookUpDataset(call: ExploreCall): Promise<Response> {
  const { parameters, path } = call;
  const found = await findDataset(call, path.dataset_id ?? "");
  return sendJson(
    parameters,
    formatIn(parameters, ["json", "jsonp"]),
    describeDataset(found, descriptionContext(call)),
  );
}

export async function downloadAttachment(call: ExploreCall): Promise<Response> {
  const { dataset } = await findDataset(call, call.path.dataset_id ?? "");
  const id = call.path.attachment_id ?? "";
  if (!dataset.attachments.has(id)) throw new ExploreProblem(404, `Unknown attachment: ${id}`);
  const { content, filename, mimetype } = dataset.attachments.get(id);
  return new Response(content, {
    headers: {
      "Content-Type": mimetype ?? "application/octet-stream",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
    },
  });
}

/** In the order of their making. */
async function visibleDatasets(call: ExploreCall): Promise<FoundDataset[]> {
  const visible = [...call.state.datasets].filter(
    (dataset) => dataset.processing.published() && maySee(call, dataset),
  );
  return Promise.all(
    visible.map(async (dataset) => ({
      id: dataset.attributes.dataset_id,
      dataset,
      table: await call.tables.of(dataset),
    })),
  );
}

function descriptionContext({ request, parameters }: ExploreCall): DescriptionContext {
  return { parameters, domain: new URL(request.url).hostname.split(".")[0] ?? "" };
}
