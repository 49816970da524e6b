import {
  type AutomationClient,
  createAutomationClient,
  type MigrationReport,
  paginate,
  unwrap,
} from "@ods/automation";
import { createPortal, type Portal, type PortalOptions } from "@ods/testing";
import { richDataset, whatItRefersTo } from "./richDataset.ts";

type Fetch = typeof globalThis.fetch;

export interface Place {
  portal: Portal;
  client: AutomationClient;
  /** A client whose requests pass through something else on their way to the portal. */
  through(
    fetch: (request: Request, send: (request: Request) => Promise<Response>) => Promise<Response>,
  ): AutomationClient;
}

/** The clock of all portals: each look is a moment later, as it is between two requests that travel. */
let time = Date.parse("2026-03-14T06:30:00Z");
const now = () => (time += 1);

/** A portal in memory and a client for it, without a network in between. */
export function place(name: string, options: PortalOptions = {}): Place {
  const portal = createPortal({ url: `https://${name}.test`, processingTime: 0, now, ...options });
  const clientOf = (fetch: Fetch) =>
    createAutomationClient({ portal: portal.url, auth: portal.apiKey, fetch, retry: false });
  const send = (request: Request) => portal.fetch(request);
  const requestOf = (...[input, init]: Parameters<Fetch>) =>
    input instanceof Request && !init ? input : new Request(input, init);
  return {
    portal,
    client: clientOf((...call) => send(requestOf(...call))),
    through: (fetch) => clientOf((...call) => fetch(requestOf(...call), send)),
  };
}

/** A portal with the rich dataset, and one with what that refers to. */
export async function twoPortals() {
  const [source, target] = [place("source"), place("target")];
  const uid = await richDataset(source);
  await whatItRefersTo(target);
  return { source, target, uid };
}

/** The same client, which notes what it writes. */
export function watchingWrites(target: Place): { client: AutomationClient; writes: string[] } {
  const writes: string[] = [];
  const client = target.through((request, send) => {
    if (request.method !== "GET") writes.push(`${request.method} ${new URL(request.url).pathname}`);
    return send(request);
  });
  return { client, writes };
}

/** How often which outcome is reported, by kind. */
export function tally({ items }: MigrationReport): Record<string, string> {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const outcomes = (wanted: string) =>
    items.flatMap(({ kind, outcome }) => (kind === wanted ? [outcome] : []));
  return Object.fromEntries(kinds.map((kind) => [kind, outcomes(kind).join(", ")]));
}

export function reasonOf({ items }: MigrationReport, name: string): string {
  return items.find((item) => item.name === name)?.reason ?? "";
}

const LISTS = [
  "resources",
  "fields",
  "processors",
  "attachments",
  "alternative_exports",
  "security/users",
  "security/groups",
  "schedules",
];

/** All that a portal tells of a dataset, without what is each portal's own: uids, times, push addresses. */
export async function contents(client: AutomationClient, dataset_uid = ""): Promise<Record<string, unknown>> {
  const params = { path: { dataset_uid } };
  const lists: Record<string, unknown> = {};
  for (const list of LISTS) {
    lists[list] = await paginate(
      client as never,
      `/datasets/{dataset_uid}/${list}/` as never,
      { params } as never,
    ).toArray();
  }
  const { is_restricted, default_security, dataset_id, metadata } = await unwrap(
    client.GET("/datasets/{dataset_uid}/", { params }),
  );
  const whole = { is_restricted, default_security, dataset_id, metadata, ...lists };
  const own = /^(uid|url|.*_at)$/;
  return JSON.parse(JSON.stringify(whole, (name, value) => (own.test(name) ? undefined : value)));
}
