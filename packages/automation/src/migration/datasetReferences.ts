import { orUndefined, UnexpectedContentError } from "@ods/core";
import { freshCall, isDeeperThan } from "@ods/core/client-kit";
import type { AutomationClient } from "../client.ts";
import { findDataset } from "../datasets/findDataset.ts";
import { isObject, type Json } from "./json.ts";
import type { OrderedItem } from "./planOrdered.ts";

/** Properties of processors that name a dataset: `dataset`, `remote_dataset`, `dataset_id`, `dataset_uid`, … */
const REFERENCE = /(^|_)dataset(_?u?id)?$/i;

const DEEPEST = 500;

export interface ReferenceContext {
  source: AutomationClient;
  target: AutomationClient;
  /** Identifiers at the target by those of the source. */
  datasets: Readonly<Record<string, string>>;
  /** The dataset that is moved, which may refer to itself. */
  moved: {
    uid: string;
    datasetId: string | undefined;
    datasetIdAtTarget: string;
    uidAtTarget: string | undefined;
  };
  signal: AbortSignal | undefined;
}

/** A dataset as a processor of the target names it, or why it can't. */
type Reference = { name: string; reason?: string } | { name?: undefined; reason: string };

/** Finds at the target the datasets that processors of the source name: by joins, above all. */
export function referenceMapper(context: ReferenceContext): (processor: Json) => Promise<OrderedItem> {
  const { source, target, datasets, moved, signal } = context;
  const known = new Map<string, Promise<Reference>>();
  const resolve = (name: string) => {
    const reference = known.get(name) ?? resolved(name);
    known.set(name, reference);
    return reference;
  };
  return async ({ uid: _, ...processor }) => {
    if (isDeeperThan(processor, DEEPEST)) {
      throw new UnexpectedContentError(
        `A processor of the source is nested more than ${DEEPEST} levels deep.`,
      );
    }
    const reasons = new Set<string>();
    const missing: string[] = [];
    const body = (await mapped(processor, async (name) => {
      const reference = await resolve(name);
      if (reference.name === undefined) missing.push(reference.reason);
      else if (reference.reason) reasons.add(reference.reason);
      return reference.name ?? name;
    })) as Json;
    if (missing[0] !== undefined) return { reason: missing.join("; ") };
    const reason = [...reasons].join("; ");
    return { body, ...(reason && { reason }) };
  };

  async function resolved(name: string): Promise<Reference> {
    const chosen = datasets[name];
    if (chosen !== undefined) {
      return { name: chosen, reason: `it refers to ${chosen} instead of ${name}, as was said` };
    }
    if (name === moved.datasetId) return { name: moved.datasetIdAtTarget };
    if (name === moved.uid) {
      return moved.uidAtTarget
        ? { name: moved.uidAtTarget, reason: "it refers to the dataset itself, as it is at the target" }
        : {
            reason:
              "it refers to the dataset itself by its uid, which the target gives it only now: migrate once more",
          };
    }
    // Other portals are the same from everywhere.
    if (name.includes("@")) return { name, reason: `it refers to ${name}, a dataset of another portal` };
    const byUid = await withUid(source, name);
    const datasetId = byUid?.dataset_id ?? name;
    const there = await findDataset(target, datasetId, { ...(signal && { signal }), ...freshCall() });
    if (there) {
      return {
        name: byUid ? there.uid : datasetId,
        reason: `it refers to the dataset ${datasetId} of the target`,
      };
    }
    return {
      reason: `it refers to the dataset ${datasetId}, which the target does not have: migrate that first, or name another in \`datasets\``,
    };
  }

  async function withUid(client: AutomationClient, uid: string) {
    // Human-readable identifiers look otherwise, though nobody promises that.
    if (!/^da_\w+$/.test(uid)) return undefined;
    const init = { params: { path: { dataset_uid: uid } }, ...(signal && { signal }), ...freshCall() };
    return orUndefined(client.GET("/datasets/{dataset_uid}/", init));
  }
}

/** A copy with every reference replaced, however deep it is. */
async function mapped(value: unknown, replace: (name: string) => Promise<string>): Promise<unknown> {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await mapped(item, replace));
    return items;
  }
  if (!isObject(value)) return value;
  const copy: Json = {};
  for (const [name, part] of Object.entries(value)) {
    const isReference = typeof part === "string" && part !== "" && REFERENCE.test(name);
    copy[name] = isReference ? await replace(part) : await mapped(part, replace);
  }
  return copy;
}
