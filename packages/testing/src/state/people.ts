/** A person linked to the portal. */
export interface StoredUser {
  username: string;
  first_name: string;
  last_name: string;
  email: string;
  account_type: "global" | "linked" | "local";
  permissions: string[];
  joined_at: string;
  last_seen_at: string | undefined;
  last_login_at: string | undefined;
  explore_limits: unknown;
  /** Uids of groups. */
  groups: string[];
  /** Uids of identity providers. */
  identity_providers: string[];
}

export interface StoredGroup {
  uid: string;
  title: string;
  description: string;
  permissions: string[];
  explore_limits: unknown;
  created_at: string;
  updated_at: string;
  created_by: string;
  updated_by: string;
}

export interface StoredApiKey {
  uid: string;
  label: string;
  /** The secret itself. */
  key: string;
  permissions: string[];
  created_at: string;
  /** Whom it stands for. */
  username: string;
  /** Null while it is valid. */
  revoked_at: string | null;
  revocation_reason: string;
}
