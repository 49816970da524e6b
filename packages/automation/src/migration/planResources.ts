import { type ConnectionAtTarget, inlineConnection } from "./connections.ts";
import type { DatasetAccess } from "./datasetAccess.ts";
import type { References } from "./datasetReferences.ts";
import { type FileContext, fileAtTarget, isSameFile } from "./fileAtTarget.ts";
import { isObject, isSame, type Json, textAt, without } from "./json.ts";
import { matchItems } from "./matchItems.ts";
import type { PermissionsFinder } from "./permissionsUser.ts";
import { isKept, type Shape, wantedOf } from "./shape.ts";
import { joined, objectStep, type Plan, type Step, step } from "./step.ts";

interface ResourceContext extends FileContext {
  connectionAtTarget(connection: Json): Promise<ConnectionAtTarget>;
  references: References;
  permissionsAtTarget: PermissionsFinder;
}

const SHAPE: Shape = {
  writable: ["type", "title", "params"],
  own: ["uid", "display_name", "extraction_infos", "origin", "updated_at", "url", "datasource"],
};

/** The resources of a dataset: files go across as streams, all else by reference. */
export async function planResources(
  sources: readonly Json[],
  targets: readonly Json[],
  context: ResourceContext,
): Promise<Plan> {
  const places = new Map<Json, Place>();
  for (const source of sources) places.set(source, await placeAtTarget(source, context));
  const isAlike = (source: Json, target: Json) =>
    isKept(wantedOf(source, SHAPE), target, SHAPE) && (places.get(source) as Place).isAt(target);
  const { matches, unmatched } = matchItems(sources, targets, {
    kind: "resource",
    journal: context.journal,
    isSame: isAlike,
    keyOf: ({ type, title }) => `${String(type ?? "")} ${String(title ?? "")}`,
  });
  const steps = matches.map(({ source, target, isSame }): Step => {
    const { datasource, remains, reads, ...place } = places.get(source) as Place;
    const reason = (isSame && target && place.reasonThere?.(target)) || place.reason;
    const uids = { source: textAt(source, "uid"), target: textAt(target, "uid") };
    if (!datasource) return step("resource", nameOf(source), "not moved", { ...uids, reason });
    const wanted = wantedOf(source, SHAPE);
    return objectStep({
      kind: "resource",
      name: nameOf(source),
      ...uids,
      wanted,
      shape: SHAPE,
      there: target,
      isSame,
      reason,
      remains,
      reads,
      async write(dataset) {
        const body = { ...wanted, ...(await datasource(dataset)) };
        return target ? dataset.update("resources", uids.target, body) : dataset.create("resources", body);
      },
      uidOf: ({ uid }) => String(uid),
    });
  });
  const onlyAtTarget = unmatched.map((resource) => {
    return { kind: "resource" as const, name: nameOf(resource), target: textAt(resource, "uid") };
  });
  const isFederated = sources.some(({ datasource }) => textAt(datasource, "type") === "federated");
  return { steps, onlyAtTarget, isFederated };
}

/** Where a resource reads from at the target. */
interface Place {
  /** Undefined where the resource can't be moved; `reason` then says why. */
  datasource?: (target: DatasetAccess) => Promise<{ datasource?: Json }>;
  reason?: string;
  /** The reason where a resource of the target reads from there already, in another way than a write could make it. */
  reasonThere?(resource: Json): string | undefined;
  /** In what it reads from where it did, though that is of the source. */
  remains?: string | undefined;
  /** All that is known of where it reads from. */
  reads?: Json;
  /** Whether a resource of the target reads from there. */
  isAt(resource: Json): boolean;
}

async function placeAtTarget(resource: Json, context: ResourceContext): Promise<Place> {
  const { datasource } = resource;
  if (!isObject(datasource)) {
    return {
      datasource: async () => ({}),
      reason:
        "it has a push address and key of its own at the target; records that were pushed are not moved",
      isAt: (other) => !isObject(other.datasource),
    };
  }
  const { type } = datasource;
  if (type === "uploaded_file") {
    return {
      datasource: async (target) => ({
        datasource: { ...datasource, file: { uid: await fileAtTarget(datasource.file, target, context) } },
      }),
      reads: without(datasource, "file"),
      isAt: ({ datasource: other }) =>
        isObject(other) &&
        isSame(without(datasource, "file"), without(other, "file")) &&
        isSameFile(datasource.file, other.file, context.journal),
    };
  }
  if (type === "ods_form") {
    return { reason: "it reads a form of the source portal, which no other portal can", isAt: () => false };
  }
  if (type === "federated") return federated(datasource, context);
  if (!isObject(datasource.connection)) return asItIs(datasource);
  const found = await context.connectionAtTarget(datasource.connection);
  const { connection, reason } = found;
  if (!connection) return { reason, isAt: ({ datasource: other }) => isObject(other) && other.type === type };
  return {
    ...asItIs({ ...datasource, connection }),
    ...(reason && { reason }),
    reads: { ...datasource, connection: without(found.reads ?? connection, "uid") },
  };
}

/** A data source that holds nothing of its portal any more. */
function asItIs(datasource: Json): Place {
  return {
    datasource: async () => ({ datasource }),
    reads: datasource,
    isAt: ({ datasource: other }) => isObject(other) && isSame(comparable(datasource), comparable(other)),
  };
}

/** A saved connection is known by its uid, one of the resource alone by all that it says. */
function comparable(datasource: Json): Json {
  const { connection } = datasource;
  if (!isObject(connection)) return datasource;
  const isSaved = !("type" in connection) || connection.is_reusable === true;
  return { ...datasource, connection: isSaved ? connection.uid : inlineConnection(connection) };
}

/** A dataset of another portal: which one, and with whose permissions it is read there. */
async function federated(
  datasource: Json,
  { references, permissionsAtTarget }: ResourceContext,
): Promise<Place> {
  const domainId = textAt(datasource, "domain", "domain_id");
  const domain = references.domain(domainId);
  const dataset = await references.dataset(textAt(datasource, "dataset", "dataset_id"), domainId);
  const missing = [domain, dataset].find(({ name }) => name === undefined);
  // What the target does not have can still be read from the source.
  const wanted = missing
    ? told(datasource)
    : told(datasource, { domain: domain.name, dataset: dataset.name });
  const user = readerOf(datasource);
  const permissions = user ? await permissionsAtTarget(user) : undefined;
  const impersonate_permissions = permissions?.username !== undefined;
  const found = missing ? [] : [domain, dataset];
  const renamed = found.map(({ reason }) => reason);
  const reason = joined(...renamed, permissions?.reason);
  const remains = missing
    ? `it still reads the source: ${missing.reason}`
    : joined(...found.map((reference) => ("remains" in reference ? reference.remains : undefined)));
  return {
    datasource: async () => ({ datasource: { ...wanted, impersonate_permissions } }),
    ...(reason && { reason }),
    reasonThere: ({ datasource: other }) =>
      permissions?.wanted !== undefined && readerOf(other) === permissions.wanted
        ? joined(...renamed, `it is read with the permissions of ${permissions.wanted}`)
        : undefined,
    remains,
    reads: wanted,
    isAt: ({ datasource: other }) =>
      isObject(other) &&
      isSame(wanted, told(other)) &&
      (!impersonate_permissions || readerOf(other) === permissions.username),
  };
}

function readerOf(datasource: unknown): string {
  return textAt(datasource, "permissions_user", "username");
}

/** What a federated data source says of where it reads, with other names where they are other ones. */
function told(
  { permissions_user: _, domain, dataset, ...rest }: Json,
  names: { domain?: string | undefined; dataset?: string | undefined } = {},
): Json {
  return {
    ...rest,
    domain: { ...(isObject(domain) && domain), ...(names.domain && { domain_id: names.domain }) },
    dataset: { dataset_id: names.dataset ?? textAt(dataset, "dataset_id") },
  };
}

function nameOf(resource: Json): string {
  return textAt(resource, "title") || textAt(resource, "uid");
}
