import { ConflictError, InvalidArgumentError, orUndefined, unwrap } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import { findDataset } from "../datasets/findDataset.ts";
import type { Schemas } from "../schemas.ts";
import { exactCall } from "./exactCall.ts";
import type { JournaledPairs } from "./journaledPairs.ts";
import { type Json, textAt } from "./json.ts";
import { isKept, type Shape, wantedOf } from "./shape.ts";
import { objectStep, type Step } from "./step.ts";

type Dataset = Schemas["Dataset"];

const SHAPE: Shape = {
  writable: ["dataset_id", "is_restricted", "default_security"],
  own: ["uid", "created_at", "updated_at", "is_published", "metadata", "asset_type"],
};

/** The dataset of the target that a migration made, or, where it made none, the one of that identifier. */
export async function datasetAtTarget(
  target: AutomationClient,
  made: string | undefined,
  datasetId: string,
  { existing, signal }: { existing: "update" | "fail"; signal: AbortSignal | undefined },
): Promise<Dataset | undefined> {
  const call = exactCall(signal);
  if (made) {
    const params = { path: { dataset_uid: made } };
    const there = await orUndefined(target.GET("/datasets/{dataset_uid}/", { params, ...call }));
    if (there) return withMetadata(target, there, call);
  }
  const there = await findDataset(target, datasetId, call);
  // An empty uid is an intent: the process ended before it knew what the portal made.
  if (there && existing === "fail" && made === undefined) {
    throw new ConflictError(
      `The target has a dataset ${datasetId} already (${there.uid}). Let it be updated (existing: "update"), or give another \`datasetId\`.`,
    );
  }
  return there && withMetadata(target, there, call);
}

/** The dataset with its metadata, which lookups may leave out: what is not shown is not nothing. */
export async function withMetadata(
  client: AutomationClient,
  dataset: Dataset,
  call: object,
): Promise<Dataset> {
  if (dataset.metadata) return dataset;
  const params = { path: { dataset_uid: dataset.uid } };
  const metadata = await unwrap(client.GET("/datasets/{dataset_uid}/metadata/", { params, ...call }));
  return { ...dataset, metadata };
}

/** The dataset itself: made where it is missing, otherwise changed where its settings differ. */
export function planDataset(
  from: Dataset,
  there: Dataset | undefined,
  datasetId: string,
  context: { target: AutomationClient; journal: JournaledPairs; signal: AbortSignal | undefined },
): Step {
  const { target, journal, signal } = context;
  const call = signal ? { signal } : {};
  const wanted: Json = { ...wantedOf(from as Json, SHAPE), dataset_id: there?.dataset_id ?? datasetId };
  return objectStep({
    kind: "dataset",
    name: datasetId,
    source: from.uid,
    ...(there && { target: there.uid }),
    wanted,
    shape: SHAPE,
    there: there as Json | undefined,
    isSame: there !== undefined && isKept(wanted, there as Json, SHAPE),
    async write() {
      if (there) {
        const params = { path: { dataset_uid: there.uid } };
        const body = { ...wanted, metadata: writable(there.metadata as Json) } as never;
        return (await unwrap(target.PUT("/datasets/{dataset_uid}/", { params, body, ...call }))) as Json;
      }
      await journal.add("dataset", from.uid, "");
      const title = from.metadata?.default?.title?.value ?? datasetId;
      const body = { ...wanted, metadata: { default: { title: { value: title } } } } as never;
      return (await unwrap(target.POST("/datasets/", { body, ...call }))) as Json;
    },
    uidOf: (shown) => textAt(shown, "uid"),
  });
}

/** Metadata as they can be sent back. */
function writable(metadata: Json): Json {
  const without = (field: Json) =>
    Object.fromEntries(Object.entries(field).filter(([name]) => name !== "remote_value"));
  return Object.fromEntries(
    Object.entries(metadata).map(([template, fields]) => [
      template,
      Object.fromEntries(
        Object.entries(fields as Json).map(([name, field]) => [name, without(field as Json)]),
      ),
    ]),
  );
}

/** @throws {@link InvalidArgumentError} when a dataset would be moved onto itself. */
export function refuseSamePlace(
  source: AutomationClient,
  target: AutomationClient,
  { dataset_id }: Dataset,
  datasetId: string,
): void {
  if (source.portal.href !== target.portal.href || datasetId !== dataset_id) return;
  throw new InvalidArgumentError(
    `Source and target are the same portal, and ${datasetId} is there already: give another portal, or another \`datasetId\`.`,
  );
}
