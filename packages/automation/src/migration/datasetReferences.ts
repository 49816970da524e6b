import { orUndefined } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import { findDataset } from "../datasets/findDataset.ts";
import { exactCall } from "./exactCall.ts";
import type { HolderFinder } from "./holders.ts";
import { isObject, type Json, textAt } from "./json.ts";
import type { OrderedItem } from "./planOrdered.ts";
import type { PortalDomains } from "./portalDomains.ts";
import { type ReferenceKind, referenceKind } from "./referenceNames.ts";
import type { SourceTraces } from "./sourceTraces.ts";

export interface ReferenceContext {
  source: AutomationClient;
  target: AutomationClient;
  /** Identifiers at the target by those of the source. */
  datasets: Readonly<Record<string, string>>;
  portalDomains: PortalDomains;
  traces: SourceTraces;
  /** The dataset that is moved, which may refer to itself. */
  moved: {
    uid: string;
    datasetId: string | undefined;
    datasetIdAtTarget: string;
    uidAtTarget: string | undefined;
  };
  signal: AbortSignal | undefined;
}

/**
 * A dataset, a portal or a user as the target names it, or why it can't. `reason` says what it is there instead, `remains` that
 * it is what it was.
 */
type Reference = { name: string; reason?: string; remains?: string } | { name?: undefined; reason: string };

/** Finds at the target what things of the source name. */
export interface References {
  /** A dataset, on the portal of that domain; on its own portal where no domain is named. */
  dataset(name: string, domain: string | undefined): Promise<Reference>;
  domain(id: string): Reference;
  /** A user whose permissions something is read with. */
  user(username: string): Promise<Reference>;
}

export function references(context: ReferenceContext, userAtTarget: HolderFinder): References {
  const { source, target, datasets, portalDomains: domains, traces, moved, signal } = context;
  const known = new Map<string, Promise<Reference>>();
  const init = exactCall(signal);
  return { dataset, domain, user };

  async function dataset(name: string, scope: string | undefined): Promise<Reference> {
    const [, id = name, named] = /^(.+)@([^@]+)$/.exec(name) ?? [];
    const portal = named ?? scope;
    if (!portal || (named && datasets[name] !== undefined)) return own(name);
    // A domain of its own property is told by that.
    if (!domains.isOfSource(portal)) return named === undefined ? { name } : { ...domain(named), name };
    const there = domain(portal);
    if (there.name === undefined) return there;
    const found = await own(id);
    return found.name === undefined || named === undefined
      ? found
      : { ...found, name: `${found.name}@${there.name}` };
  }

  function domain(id: string): Reference {
    if (domains.isOfSource(id)) {
      const name = domains.atTarget(id);
      if (name === id) return { name };
      if (name !== undefined) return { name, reason: `the domain is ${name} instead of ${id}` };
      return {
        reason: `it refers to the source by its domain id ${id}, and the target's is not known: say it in \`domains\``,
      };
    }
    if (domains.isOfTarget(id))
      return { name: id, remains: `it refers to the domain ${id}, the target itself` };
    // Other portals are the same from everywhere.
    if (domains.isSourceKnown || id === "") return { name: id };
    return {
      name: id,
      remains: `it still refers to the domain ${id}: if that is the source itself, say in \`domains\` what the target is called`,
    };
  }

  async function user(username: string): Promise<Reference> {
    const { id, reason } = await userAtTarget(username);
    if (id === username) return { name: id };
    if (id !== undefined) return { name: id, reason: `its user is ${id} instead of ${username}` };
    return { name: username, remains: `its user is still ${username}: ${reason}` };
  }

  /** A dataset of the portal itself. */
  function own(name: string): Promise<Reference> {
    const found = known.get(name) ?? resolved(name);
    known.set(name, found);
    return found;
  }

  async function resolved(name: string): Promise<Reference> {
    if (name === "") return { reason: "it names no dataset by its identifier" };
    const chosen = datasets[name];
    if (chosen !== undefined) {
      traces.ofTarget(chosen);
      return { name: chosen, reason: `it refers to ${chosen} instead of ${name}, as was said` };
    }
    if (name === moved.datasetId) return { name: moved.datasetIdAtTarget };
    if (name === moved.uid) {
      if (moved.uidAtTarget) traces.ofTarget(moved.uidAtTarget);
      return moved.uidAtTarget
        ? { name: moved.uidAtTarget, reason: "it refers to the dataset itself, as it is at the target" }
        : {
            reason:
              "it refers to the dataset itself by its uid, which the target gives it only now: migrate once more",
          };
    }
    const byUid = await withUid(name);
    const datasetId = byUid?.dataset_id ?? name;
    const there = await findDataset(target, datasetId, init);
    if (!there) {
      return {
        reason: `it refers to the dataset ${datasetId}, which the target does not have: migrate that first, or name another in \`datasets\``,
      };
    }
    // Only where it is written: by chance it may be the uid of something else at the source.
    if (byUid) traces.ofTarget(there.uid);
    return {
      name: byUid ? there.uid : datasetId,
      reason: `it refers to the dataset ${datasetId} of the target`,
    };
  }

  async function withUid(uid: string) {
    // Human-readable identifiers look otherwise, though nobody promises that.
    if (!/^da_\w+$/.test(uid)) return undefined;
    const params = { path: { dataset_uid: uid } };
    return orUndefined(source.GET("/datasets/{dataset_uid}/", { params, ...init }));
  }
}

/** A processor as it is at the target: with the datasets, portals and users that it names there, as joins do. */
export function processorMapper(found: References): (processor: Json) => Promise<OrderedItem> {
  return async ({ uid: _, ...processor }) => {
    const reasons = new Set<string>();
    const remains = new Set<string>();
    const missing = new Set<string>();
    let isRenamed = false;
    let isLookedUp = false;
    const nameOf = async (name: string, reference: Reference | Promise<Reference>) => {
      const at = await reference;
      if (at.name === undefined) missing.add(at.reason);
      else {
        if (at.reason) reasons.add(at.reason);
        if (at.remains) remains.add(at.remains);
      }
      return at.name ?? name;
    };
    const body = (await mapped(processor, {
      dataset(name, scope) {
        isLookedUp = true;
        return nameOf(name, found.dataset(name, scope));
      },
      async domain(id) {
        const name = await nameOf(id, found.domain(id));
        isRenamed ||= name !== id;
        return name;
      },
      user: (name) => nameOf(name, found.user(name)),
    })) as Json;
    if (isRenamed && !isLookedUp) {
      reasons.add("nothing in it tells which dataset it reads there: see that the target has it");
    }
    if (missing.size > 0) return { reason: [...missing].join("; ") };
    const [reason, kept] = [[...reasons].join("; "), [...remains].join("; ")];
    return { body, ...(reason && { reason }), ...(kept && { remains: kept }) };
  };
}

interface Replacements extends Record<ReferenceKind, unknown> {
  dataset(name: string, domain: string | undefined): Promise<string>;
  domain(id: string): Promise<string>;
  user(username: string): Promise<string>;
}

/**
 * A copy with every reference replaced, however deep it is.
 *
 * @param scope the domain that the nearest object around it names
 * @param kind what the value is the name of, or has the name of in it
 */
async function mapped(
  value: unknown,
  replace: Replacements,
  scope?: string,
  kind?: ReferenceKind,
): Promise<unknown> {
  if (typeof value === "string" && value !== "" && kind) {
    return replace[kind](value, scope);
  }
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await mapped(item, replace, scope, kind));
    return items;
  }
  if (!isObject(value)) return value;
  const domain = domainIn(value) ?? scope;
  const copy: Json = {};
  for (const [name, part] of Object.entries(value)) {
    copy[name] = await mapped(part, replace, domain, referenceKind(name, kind));
  }
  return copy;
}

const OWN_NAMES = ["domain_id", "domainId", "id", "uid", "name"];

/** The domain that an object names for what is in it. */
function domainIn(value: Json): string | undefined {
  for (const [name, part] of Object.entries(value)) {
    if (referenceKind(name) !== "domain") continue;
    const [only = part, ...others] = Array.isArray(part) ? (part as unknown[]) : [];
    // Which of several is meant is not said.
    if (others.length > 0) continue;
    const ids = isObject(only) ? OWN_NAMES.map((id) => textAt(only, id)) : [only];
    const id = ids.find((one) => typeof one === "string" && one !== "");
    if (typeof id === "string") return id;
  }
  return undefined;
}
