import type { Operation } from "./document.ts";

/** Rights on the whole portal that the API knows. */
export const PERMISSIONS = [
  "edit_domain",
  "create_page",
  "edit_page",
  "manage_page",
  "explore_restricted_page",
  "create_dataset",
  "edit_dataset",
  "publish_dataset",
  "manage_dataset",
  "explore_restricted_dataset",
  "edit_reuse",
  "manage_subdomains",
  "explore_monitoring",
  "edit_theme",
  "edit_form",
  "submit_private_form",
] as const;

export type PortalPermission = (typeof PERMISSIONS)[number] | "manage_connection";

/** What operations need, by method and path; the first rule that fits counts. */
const RULES: [operations: RegExp, needed: PortalPermission[]][] = [
  [/ \/harvesters\//, ["create_dataset", "edit_dataset", "publish_dataset"]],
  [/^POST \/datasets\/(\{dataset_uid\}\/copy\/)?$/, ["create_dataset"]],
  [/^POST \/datasets\/\{dataset_uid\}\/(publish|publish_metadata|abort|unpublish)\/$/, ["publish_dataset"]],
  [/^(POST|PUT|DELETE) \/datasets\/\{dataset_uid\}\/security\//, ["manage_dataset"]],
  [/ \/datasets\/\{dataset_uid\}\//, ["edit_dataset"]],
  [/^POST \/datasource_connections\/$/, ["edit_dataset"]],
  [
    /^(PUT|DELETE) \/datasource_connections\/|\/datasource_connections\/\{connection_uid\}\/security\//,
    ["manage_connection"],
  ],
  [/^POST \/(code_editor|studio)_pages\/$/, ["create_page"]],
  [/^(POST|PUT|DELETE) \/(code_editor|studio)_pages\/\{\w+\}\/security\//, ["manage_page"]],
  [/^(POST|PUT|DELETE) \/(code_editor|studio)_pages\/|_pages\/\{\w+\}\/security\//, ["edit_page"]],
  [/ \/(users|groups)\//, ["edit_domain"]],
  [/^(POST|PUT|DELETE) \/metadata\/templates\//, ["edit_domain"]],
  [/^POST \/medias\/images\//, ["edit_theme"]],
  [/^POST \/apikeys\/search_key\//, ["edit_domain"]],
];

/** All permissions that a caller must have for an operation. */
export function permissionsFor({ method, path }: Operation): readonly PortalPermission[] {
  return RULES.find(([operations]) => operations.test(`${method} ${path}`))?.[1] ?? [];
}
