import { cloneJson } from "../exactJson.ts";
import { Rulesets } from "../state/rulesets.ts";
import type { DatasetState, PortalState } from "../state.ts";

/** Gives a dataset copies of the resources of another, whose files it has already. */
export function copyResources(state: PortalState, source: DatasetState, copy: DatasetState): void {
  for (const resource of source.resources) {
    copy.resources.add({
      ...cloneJson(resource),
      uid: state.newUid("re"),
      connection: copyOfInline(state, resource.connection),
      pushKey: state.newSecret(),
    });
  }
}

/** A connection that belongs to one dataset alone can't serve its copy as well. */
function copyOfInline(state: PortalState, uid: string | undefined): string | undefined {
  const connection = uid === undefined ? undefined : state.connections.find(uid);
  if (!connection?.isInline) return uid;
  const copied = { ...connection, settings: cloneJson(connection.settings), rulesets: new Rulesets() };
  return state.connections.add({ ...copied, uid: state.newUid("co") }).uid;
}
