import { type AutomationClient, OdsError, paginate, type Schemas, unwrap } from "@ods/automation";

type Dataset = Schemas["Dataset"];
type Described = Dataset & { metadata: NonNullable<Dataset["metadata"]> };

export interface Edit {
  template: string;
  field: string;
  /** The new value; undefined where the dataset is fine as it is. */
  change(value: unknown, dataset: Dataset): unknown;
}

export interface EditedValue {
  dataset: string;
  field: string;
  before: unknown;
  after: unknown;
  outcome: "planned" | "written" | `failed: ${string}`;
}

// #region edit
/** Edits metadata of all datasets that the key may edit, and tells of each value; a dry run writes nothing. */
export async function editMetadata(
  client: AutomationClient,
  edits: readonly Edit[],
  { dryRun = false } = {},
): Promise<EditedValue[]> {
  const edited: EditedValue[] = [];
  // The whole list comes first: what is written meanwhile might move datasets from page to page.
  for (const listed of await paginate(client, "/datasets/", {}, { pageSize: 100 }).toArray()) {
    const dataset = await described(client, listed);
    const changes = changesOf(dataset, edits);
    edited.push(...changes.map(({ value }) => value));
    if (dryRun) continue;
    for (const { edit, value } of changes) value.outcome = await written(client, dataset, edit, value.after);
    const isWritten = changes.some(({ value }) => value.outcome === "written");
    if (isWritten && dataset.is_published) await publishMetadata(client, dataset.uid);
  }
  return edited;
}
// #endregion

/** A list may come without metadata, which says nothing of what the dataset has. */
async function described(client: AutomationClient, dataset: Dataset): Promise<Described> {
  const params = { path: { dataset_uid: dataset.uid } };
  const metadata =
    dataset.metadata ?? (await unwrap(client.GET("/datasets/{dataset_uid}/metadata/", { params })));
  return { ...dataset, metadata };
}

function changesOf(dataset: Described, edits: readonly Edit[]): { edit: Edit; value: EditedValue }[] {
  return edits.flatMap((edit) => {
    const { template, field } = edit;
    const before = dataset.metadata[template]?.[field]?.value;
    const after = edit.change(before, dataset);
    if (after === undefined || JSON.stringify(after) === JSON.stringify(before)) return [];
    const name = dataset.dataset_id ?? dataset.uid;
    return {
      edit,
      value: { dataset: name, field: `${template}.${field}`, before, after, outcome: "planned" },
    };
  });
}

// #region write
/** One refusal is no reason to leave the other datasets as they are. */
async function written(
  client: AutomationClient,
  { uid, metadata }: Described,
  { template, field }: Edit,
  value: unknown,
): Promise<EditedValue["outcome"]> {
  const path = { dataset_uid: uid, template_name: template, template_field_name: field };
  // A harvested dataset goes on following its source, unless it is told not to.
  const isRemote = (metadata[template]?.[field]?.remote_value ?? null) !== null;
  const body = { value, ...(isRemote && { override_remote_value: true }) };
  const at = "/datasets/{dataset_uid}/metadata/{template_name}/{template_field_name}/";
  try {
    await unwrap(client.PUT(at, { params: { path }, body }));
    return "written";
  } catch (error) {
    if (error instanceof OdsError && (error.status === 400 || error.status === 403)) {
      return `failed: ${error.message}`;
    }
    throw error;
  }
}
// #endregion

/** Brings the metadata to visitors, without processing the data again. */
async function publishMetadata(client: AutomationClient, dataset_uid: string): Promise<void> {
  await unwrap(
    client.POST("/datasets/{dataset_uid}/publish_metadata/", { params: { path: { dataset_uid } } }),
  );
}
