import type { FoundDataset } from "../exploreCall.ts";
import type { Parameters } from "../parameters.ts";
import type { Column } from "../table/column.ts";

/** Templates that are shown on request, by the parameter that asks for them; others are basic. */
const INTEROP = ["dcat", "dcat_ap", "dcat_ap_it", "inspire", "semantic"];
const EXTRA = ["explore", "visualization", "asset_content_configuration"];

type Values = Record<string, unknown>;

/** Who a dataset is described to, and how much they ask for. */
export interface DescriptionContext {
  parameters: Parameters;
  /** First part of the portal's host name. */
  domain: string;
}

/** A dataset as the catalogue shows it. */
export function describeDataset(
  found: FoundDataset,
  { parameters, domain }: DescriptionContext,
): Record<string, unknown> {
  const { id, dataset, table } = found;
  const templates = templatesOf(found);
  const basic = templates.filter(
    ([name]) => name !== "default" && !INTEROP.includes(name) && !EXTRA.includes(name),
  );
  const chosen = (names: string[]) => Object.fromEntries(templates.filter(([name]) => names.includes(name)));
  const wantsExtra = parameters.flag("extrametas") || parameters.flag("assetmetas");
  const defaults = Object.fromEntries(templates).default ?? {};
  const custom = Object.fromEntries(basic);
  return {
    datasetid: id,
    metas: {
      ...Object.fromEntries(Object.values(custom).flatMap(Object.entries)),
      ...defaults,
      ...standardMetas(found, domain, defaults),
    },
    basic_metas: { default: defaults, custom },
    ...(parameters.flag("interopmetas") && { interop_metas: chosen(INTEROP) }),
    extra_metas: wantsExtra ? chosen(EXTRA) : {},
    has_records: table.size > 0,
    data_visible: true,
    features: featuresOf(table.columns),
    attachments: [...dataset.attachments].map(({ uid, filename, mimetype }) => ({
      id: uid,
      title: filename,
      mimetype: mimetype ?? "application/octet-stream",
      url: `odsfile://${filename}`,
    })),
    alternative_exports: [],
    fields: table.columns.map(describeField),
  };
}

/** The metadata of a dataset, template by template. */
export function templatesOf({ dataset }: FoundDataset): [name: string, values: Values][] {
  return Object.entries(dataset.metadata()).map(([name, fields]) => [
    name,
    Object.fromEntries(
      Object.entries(fields)
        .map(([field, { value }]) => [field, value])
        .filter(([, value]) => value !== undefined && value !== null),
    ),
  ]);
}

/** What can be done with the fields. */
export function featuresOf(columns: readonly Column[]): string[] {
  const features: [name: string, isThere: boolean][] = [
    ["geo", columns.some(({ isGeo }) => isGeo)],
    ["timeserie", columns.some(({ isTime }) => isTime)],
    ["analyze", columns.length > 0],
  ];
  return features.filter(([, isThere]) => isThere).map(([name]) => name);
}

function standardMetas(
  { id, dataset, table }: FoundDataset,
  domain: string,
  { title, modified }: Values,
): Values {
  return {
    domain,
    title: typeof title === "string" ? title : id,
    modified: typeof modified === "string" ? modified : dataset.updatedAt,
    metadata_processed: dataset.updatedAt,
    data_processed: dataset.processing.status().since,
    records_count: table.size,
    visibility: dataset.attributes.is_restricted ? "restricted" : "domain",
    staged: false,
  };
}

function describeField({ name, label, type, description, annotations }: Column): Record<string, unknown> {
  return {
    name,
    label,
    type,
    ...(description !== undefined && { description }),
    annotations: [...annotations].map(([name, args]) => ({ name, ...(args.length > 0 && { args }) })),
  };
}
