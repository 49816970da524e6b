import type { Call, Handlers } from "../call.ts";
import { cloneJson } from "../exactJson.ts";
import { withoutReadOnly, withoutSecrets } from "../kinds.ts";
import { invalid } from "../problem.ts";
import { Rulesets } from "../state/rulesets.ts";
import type { DatasetState, StoredConnection } from "../state.ts";
import { collectionHandlers } from "./collectionHandlers.ts";
import { type SortKeys, sortBy } from "./sortBy.ts";

type Settings = Record<string, unknown>;

/** Saved access to remote systems. */
export const connections: Handlers = collectionHandlers<StoredConnection>({
  operations: {
    list: "list-connections",
    create: "create-connection",
    retrieve: "retrieve-connection",
    update: "update-connection",
    delete: "delete-connection",
  },
  parameter: "connection_uid",
  things: ({ state }) => state.connections,
  choose: (call, all) => {
    const keys: SortKeys<StoredConnection> = {
      created_at: ({ created_at }) => created_at,
      updated_at: ({ updated_at }) => updated_at,
      type: ({ settings }) => String(settings.type),
      dataset_count: ({ uid }) => call.state.datasetsWith(uid).length,
    };
    const saved = all.filter(({ isInline }) => !isInline);
    return sortBy(saved, call.query.get("sort") ?? "created_at", keys);
  },
  read: (call, current) => {
    const settings = cloneJson(call.body) as Settings;
    return newConnection(
      call,
      settings,
      { isReusable: settings.is_reusable !== false, isInline: false },
      current,
    );
  },
  show: showConnection,
});

function newConnection(
  { state, caller }: Call,
  { is_reusable, ...settings }: Settings,
  kind: { isReusable: boolean; isInline: boolean },
  current?: StoredConnection,
): StoredConnection {
  const updated_at = state.timestamp();
  return {
    uid: current?.uid ?? state.newUid("co"),
    settings,
    is_reusable: kind.isReusable,
    isInline: current?.isInline ?? kind.isInline,
    created_by: current?.created_by ?? caller.username,
    created_at: current?.created_at ?? updated_at,
    updated_at,
    rulesets: current?.rulesets ?? new Rulesets(),
  };
}

export function showConnection(call: Call, connection: StoredConnection): Record<string, unknown> {
  const { uid, settings, is_reusable, created_at, updated_at, rulesets } = connection;
  const datasets = call.state.datasetsWith(uid).length;
  const shown = {
    ...cloneJson(settings),
    ...(settings.auth !== undefined && { auth: completeAuth(call, uid, settings) }),
    uid,
    is_reusable,
    can_reuse: is_reusable || datasets === 0,
    can_manage: call.caller.may("manage_connection", rulesets),
    dataset_count: datasets,
    user_count: rulesets.users.size,
    group_count: rulesets.groups.size,
    created_at,
    updated_at,
  };
  return withoutSecrets(call.document, { $ref: "#/components/schemas/AnyConnection" }, shown) as Settings;
}

/** What portals add to credentials by themselves. */
function completeAuth({ caller }: Call, uid: string, { type, auth }: Settings): unknown {
  if (typeof auth !== "object" || auth === null) return auth;
  const kind = (auth as Settings).type;
  if (kind === "oidc" && (type === "sharepoint" || type === "google_drive")) {
    const claims = { email: caller.user.email };
    return { ...auth, claims, ...(type === "google_drive" && { application_id: "portal-application" }) };
  }
  if (kind === "iam_role") {
    return { ...auth, ods_aws_account_id: "000000000000", external_id: `external-${uid}`, is_valid: true };
  }
  return auth;
}

/**
 * Uid of the connection that a data source goes through. One that is written out is saved for this resource alone.
 *
 * @throws {@link Problem} 400 for one that does not exist, is of another type or belongs to another dataset
 */
export function connectionFor(
  call: Call,
  dataset: DatasetState,
  datasource: Settings | undefined,
): string | undefined {
  const given = datasource?.connection as Settings | undefined;
  if (given === undefined) return undefined;
  const type = datasource?.type;
  const known = given.uid === undefined ? undefined : call.state.connections.find(String(given.uid));
  // What was read goes back as it came, expanded: that is still the same connection.
  const isWrittenOut = given.type !== undefined && !(known && isAsShown(call, known, given));
  if (isWrittenOut) {
    if (given.type !== type)
      throw invalid({ "datasource.connection.type": [`must be ${type}, as the data source is`] });
    const { is_reusable = false } = given;
    const kind = { isReusable: is_reusable === true, isInline: is_reusable !== true };
    return call.state.connections.add(newConnection(call, cloneJson(given), kind)).uid;
  }
  const place = "datasource.connection.uid";
  const saved = call.state.connections.find(String(given.uid));
  if (!saved) throw invalid({ [place]: [`there is no connection ${given.uid}`] });
  if (saved.settings.type !== type) {
    throw invalid({
      [place]: [`the connection ${saved.uid} is of the type ${saved.settings.type}, not ${type}`],
    });
  }
  const isTaken = call.state.datasetsWith(saved.uid).some((other) => other !== dataset);
  if (!saved.is_reusable && isTaken)
    throw invalid({ [place]: [`the connection ${saved.uid} belongs to another dataset`] });
  return saved.uid;
}

/** Whether a connection is written out just as it is shown. */
function isAsShown(call: Call, connection: StoredConnection, { uid: _, ...given }: Settings): boolean {
  const shown = showConnection(call, connection);
  const schema = { $ref: "#/components/schemas/AnyConnection" };
  const writable = withoutReadOnly(call.document, schema, shown) as Settings;
  return Object.entries(given).every(([name, value]) => canonical(value) === canonical(writable[name]));
}

/** The value as a text that is the same whatever the order of its properties. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
