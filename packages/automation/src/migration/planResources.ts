import { type ConnectionAtTarget, inlineConnection } from "./connections.ts";
import type { DatasetAccess } from "./datasetAccess.ts";
import { type FileContext, fileAtTarget, isSameFile } from "./fileAtTarget.ts";
import { isObject, isSame, type Json, textAt, without } from "./json.ts";
import { matchItems } from "./matchItems.ts";
import { isKept, type Shape, wantedOf } from "./shape.ts";
import { objectStep, type Plan, type Step, step } from "./step.ts";

interface ResourceContext extends FileContext {
  connectionAtTarget(connection: Json): Promise<ConnectionAtTarget>;
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
    const { datasource, reason } = places.get(source) as Place;
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
      isAt: ({ datasource: other }) =>
        isObject(other) &&
        isSame(without(datasource, "file"), without(other, "file")) &&
        isSameFile(datasource.file, other.file, context.journal),
    };
  }
  if (type === "ods_form") {
    return { reason: "it reads a form of the source portal, which no other portal can", isAt: () => false };
  }
  if (type === "federated") return federated(datasource);
  if (!isObject(datasource.connection)) return asItIs(datasource);
  const { connection, reason } = await context.connectionAtTarget(datasource.connection);
  if (!connection) return { reason, isAt: ({ datasource: other }) => isObject(other) && other.type === type };
  return { ...asItIs({ ...datasource, connection }), ...(reason && { reason }) };
}

/** A data source that holds nothing of its portal any more. */
function asItIs(datasource: Json): Place {
  return {
    datasource: async () => ({ datasource }),
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

/** A dataset of yet another portal. Whose permissions it is read with can't be carried over to another portal. */
function federated(datasource: Json): Place {
  const told = ({ permissions_user: _, dataset, ...rest }: Json) => ({
    ...rest,
    dataset: { dataset_id: textAt(dataset, "dataset_id") },
  });
  const user = textAt(datasource, "permissions_user", "username");
  return {
    datasource: async () => ({ datasource: { ...told(datasource), impersonate_permissions: false } }),
    ...(user && {
      reason: `it was read with the permissions of ${user}; at the target it is read with those of the portal`,
    }),
    isAt: ({ datasource: other }) => isObject(other) && isSame(told(datasource), told(other)),
  };
}

function nameOf(resource: Json): string {
  return textAt(resource, "title") || textAt(resource, "uid");
}
