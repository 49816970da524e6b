import { orUndefined, PermissionError, paginate } from "@ods/core";
import { withoutTrailingSlashes } from "@ods/core/client-kit";
import type { AutomationClient } from "../client.ts";
import { exactCall } from "./exactCall.ts";
import { grouped } from "./grouped.ts";
import { isObject, type Json, textAt, without } from "./json.ts";
import type { SourceTraces } from "./sourceTraces.ts";

/**
 * How a resource reaches its data from the target: with a connection, written out in `reads` where it is saved and may be
 * seen; or not, and why.
 */
export type ConnectionAtTarget =
  | { connection: Json; reason?: string; reads?: Json | undefined }
  | { connection?: undefined; reason: string };

export interface ConnectionContext {
  source: AutomationClient;
  target: AutomationClient;
  /** uids of the target's by those of the source's. */
  connections: Readonly<Record<string, string>>;
  traces: SourceTraces;
  signal: AbortSignal | undefined;
}

/** Finds the connections of the target for those of the source. The API never tells their secrets. */
export function connectionFinder({
  source,
  target,
  connections,
  traces,
  signal,
}: ConnectionContext): (connection: Json) => Promise<ConnectionAtTarget> {
  const call = exactCall(signal);
  let saved: Promise<Map<string, Json[]>> | undefined;
  return async (reference) => {
    const uid = textAt(reference, "uid");
    const given = connections[uid];
    if (given !== undefined) {
      traces.ofTarget(given);
      const reads = await savedAt(target, given);
      return { connection: { uid: given }, reason: `it uses the connection ${given}, as was said`, reads };
    }
    const connection = "type" in reference ? reference : await savedAt(source, uid);
    if (!connection) {
      return {
        reason: `the source's credential may not see its connection ${uid}: name one of the target in \`connections\``,
      };
    }
    if (connection.is_reusable !== true) return inline(connection);
    saved ??= savedAtTarget();
    return among(await saved, connection);
  };

  async function savedAtTarget(): Promise<Map<string, Json[]>> {
    const listed = await paginate(target, "/datasource_connections/", call, { pageSize: 100 }).toArray();
    traces.ofTarget(listed);
    return grouped(listed as unknown as Json[], connectionKey);
  }

  /** The connection as its portal shows it; undefined where it is not there, or may not be seen. */
  async function savedAt(client: AutomationClient, connection_uid: string): Promise<Json | undefined> {
    const params = { path: { connection_uid } };
    try {
      const found = await orUndefined(
        client.GET("/datasource_connections/{connection_uid}/", { params, ...call }),
      );
      return found as Json | undefined;
    } catch (error) {
      if (error instanceof PermissionError) return undefined;
      throw error;
    }
  }
}

function among(saved: ReadonlyMap<string, readonly Json[]>, connection: Json): ConnectionAtTarget {
  const wanted = connectionKey(connection);
  const alike = wanted === "" ? [] : (saved.get(wanted) ?? []);
  const found = alike.filter(({ can_reuse, is_reusable }) => can_reuse !== false && is_reusable !== false);
  const what = described(connection);
  const [only] = found;
  if (only && found.length === 1) {
    const uid = textAt(only, "uid");
    return {
      connection: { uid },
      reason: `it uses the connection ${uid} of the target, which is like ${what}`,
      reads: only,
    };
  }
  const advice = "name one in `connections`";
  if (only) return { reason: `${found.length} connections of the target are like ${what}: ${advice}` };
  if (alike.length > 0) return { reason: `the target's connection like ${what} may not be used: ${advice}` };
  return {
    reason: `the target has no saved connection like ${what}, and the API never tells secrets: save one there, or ${advice}`,
  };
}

/** What two connections have in common that lead to the same place with the same account; empty if nothing tells. */
function connectionKey(connection: Json): string {
  const place = placeOf(textAt(connection, "url"));
  const account = accountOf(connection);
  return place || account ? [textAt(connection, "type"), place, account].join(" ") : "";
}

/** The address without what may be written in several ways. */
function placeOf(url: string): string {
  return withoutTrailingSlashes(URL.canParse(url) ? new URL(url).href : url);
}

const ACCOUNTS = ["username", "access_key_id", "role_arn", "account_name", "client_id"];

function accountOf({ auth }: Json): string {
  const name = ACCOUNTS.map((name) => textAt(auth, name)).find((name) => name !== "");
  return name ?? textAt(auth, "claims", "email");
}

/** The connection for people: what an address may hold of a secret is left out. */
function described(connection: Json): string {
  const place = textAt(connection, "url");
  const shown = URL.canParse(place) ? new URL(place) : undefined;
  if (shown) Object.assign(shown, { username: "", password: "", search: "", hash: "" });
  const account = accountOf(connection);
  const parts = [textAt(connection, "type"), shown?.href, account && `(${account})`];
  return parts.filter(Boolean).join(" ") || textAt(connection, "uid");
}

/** Properties of a connection that belong to its portal. */
const OWN = [
  "uid",
  "can_reuse",
  "can_manage",
  "dataset_count",
  "user_count",
  "group_count",
  "created_at",
  "updated_at",
] as const;

/** A connection as it is written out with its resource. */
export function inlineConnection(connection: Json): Json {
  return without(connection, ...OWN);
}

/** A connection that belongs to its resource alone is written out with it; one with a secret can't be. */
function inline(connection: Json): ConnectionAtTarget {
  if (isObject(connection.auth) || textAt(connection, "type") === "snowflake_odbc") {
    return {
      reason: `its connection (${described(connection)}) has a secret, which the API never tells: save one like it at the target and name it in \`connections\``,
    };
  }
  return { connection: inlineConnection(connection) };
}
