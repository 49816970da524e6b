import { type Answer, type Call, changed, datasetOf, type Handlers, NO_CONTENT } from "../call.ts";
import { cloneJson } from "../exactJson.ts";
import { withoutSecrets } from "../kinds.ts";
import { conflict, invalid } from "../problem.ts";
import type { RemoteMetadata, StoredResource } from "../state/datasetState.ts";
import { remoteMetadata } from "../state/harvesterState.ts";
import { notPublished } from "../state/processing.ts";
import type { DatasetState } from "../state.ts";
import { collectionHandlers, thingOf } from "./collectionHandlers.ts";
import { connectionFor, showConnection } from "./connections.ts";
import { showFile } from "./files.ts";

const table = {
  parameter: "resource_uid",
  things: (call: Call) => datasetOf(call).resources,
};

/** What feeds a dataset. */
export const resources: Handlers = {
  ...collectionHandlers<StoredResource>({
    ...table,
    operations: {
      list: "list-dataset-resources",
      create: "create-dataset-resource",
      retrieve: "retrieve-dataset-resource",
      update: "update-dataset-resource",
      delete: "delete-dataset-resource",
    },
    read: readResource,
    show: showResource,
    changed: (call) => {
      const dataset = datasetOf(call);
      call.state.dropLooseConnections();
      if (!dataset.origin) dataset.remote = federatedMetadata(call, dataset);
      changed(call, dataset, "resources");
    },
  }),

  "clean-resource-cache": (call) => {
    thingOf(table, call);
    return NO_CONTENT;
  },
  "disable-resource": (call) => switchTo(call, true),
  "enable-resource": (call) => {
    pushedResource(call);
    return switchTo(call, false);
  },
  "resource-renew-api-key": (call) => {
    const resource = pushedResource(call);
    resource.pushKey = call.state.newSecret();
    return { body: showResource(call, resource) };
  },
  "recover-resource": showPublished,
  "delete-recover-data-resource": showPublished,
};

function switchTo(call: Call, isDisabled: boolean): Answer {
  const resource = thingOf(table, call);
  resource.isDisabled = isDisabled;
  return { body: showResource(call, resource) };
}

/** @throws {@link Problem} 409 for a resource that no records are pushed to */
function pushedResource(call: Call): StoredResource {
  const resource = thingOf(table, call);
  if (resource.datasource === undefined) return resource;
  throw conflict(
    "invalid_resource_type",
    `The resource ${resource.uid} is not one that records are pushed to.`,
  );
}

function showPublished(call: Call): Answer {
  const resource = thingOf(table, call);
  if (!datasetOf(call).processing.published()) throw notPublished("recover the data of");
  return { body: showResource(call, pushedResource(call) && resource) };
}

function readResource(call: Call, current: StoredResource | undefined): StoredResource {
  const { state } = call;
  const dataset = datasetOf(call);
  const body = cloneJson(call.body) as Record<string, unknown>;
  const datasource = body.datasource as Record<string, unknown> | undefined;
  const file = fileIn(datasource);
  if (file !== undefined && !dataset.files.has(file)) {
    throw invalid({ "datasource.file.uid": [`there is no uploaded file ${file} in this dataset`] });
  }
  const connection = connectionFor(call, dataset, datasource);
  if (datasource?.type === "federated") {
    const { impersonate_permissions } = datasource;
    datasource.permissions_user =
      impersonate_permissions === true ? { username: call.caller.username } : null;
  }
  return {
    uid: current?.uid ?? state.newUid("re"),
    type: String(body.type),
    title: String(body.title),
    updated_at: state.timestamp(),
    params: (body.params as StoredResource["params"] | undefined) ?? {},
    datasource,
    connection,
    pushKey: current?.pushKey ?? state.newSecret(),
    isDisabled: current?.isDisabled ?? false,
  };
}

function showResource(call: Call, resource: StoredResource): Record<string, unknown> {
  const dataset = datasetOf(call);
  const { uid, type, title, updated_at, params, datasource } = cloneJson(resource);
  const shown = { uid, type, title, display_name: title, updated_at, params };
  if (datasource === undefined) return { ...shown, url: pushAddress(call, dataset, resource) };
  const schema = call.document.components.schemas.Resource;
  const place = { ...datasource, ...referencesIn(call, dataset, resource) };
  return withoutSecrets(call.document, schema, { ...shown, datasource: place }) as Record<string, unknown>;
}

/** What a data source refers to: as `expand` says, by its uid or in full. */
function referencesIn(call: Call, dataset: DatasetState, resource: StoredResource): Record<string, unknown> {
  const { datasource, connection } = resource;
  const isExpanded = (name: string) => call.query.getAll("expand").includes(`datasource.${name}`);
  const file = fileIn(datasource);
  if (file !== undefined) return { file: showFile(dataset.files.get(file)) };
  if (connection !== undefined) {
    const saved = call.state.connections.find(connection);
    return {
      connection: saved && isExpanded("connection") ? showConnection(call, saved) : { uid: connection },
    };
  }
  const id = federatedId(resource);
  if (id !== undefined && isExpanded("dataset")) {
    return { dataset: { dataset_id: id, metas: federatedMetadata(call, dataset) ?? {}, fields: [] } };
  }
  return {};
}

function pushAddress(
  { state }: Call,
  { attributes }: DatasetState,
  { uid, pushKey }: StoredResource,
): string {
  return `${state.options.url}/api/push/1.0/${attributes.dataset_id}/${uid}/push/?pushkey=${pushKey}`;
}

/** Uid of the uploaded file that a data source reads, if it is of that kind. */
export function fileIn(datasource: Record<string, unknown> | undefined): string | undefined {
  const { type, file } = (datasource ?? {}) as { type?: string; file?: { uid?: string } };
  return type === "uploaded_file" ? file?.uid : undefined;
}

function federatedId({ datasource }: StoredResource): string | undefined {
  const { type, dataset } = (datasource ?? {}) as { type?: string; dataset?: { dataset_id?: string } };
  return type === "federated" ? dataset?.dataset_id : undefined;
}

/** Metadata of the datasets that federated resources read; undefined where there is no such resource. */
function federatedMetadata({ state }: Call, dataset: DatasetState): RemoteMetadata | undefined {
  const federated = [...dataset.resources].filter((resource) => federatedId(resource) !== undefined);
  if (federated.length === 0) return undefined;
  const found = federated.flatMap((resource) => {
    const { domain_id } = (resource.datasource?.domain ?? {}) as { domain_id?: string };
    const catalogue = state.options.remoteCatalogue({ type: "federated", domain: domain_id });
    return catalogue.find(({ id }) => id === federatedId(resource)) ?? [];
  });
  return found[0] ? remoteMetadata(found[0]) : {};
}
