import type { Rulesets } from "./rulesets.ts";

/** A page written in HTML and CSS. */
export interface StoredCodePage {
  slug: string;
  title: Record<string, string>;
  description: string;
  content: unknown;
  template: string;
  tags: string[];
  is_restricted: boolean;
  is_archived: boolean;
  created_at: string;
  updated_at: string;
  created_by: string;
  updated_by: string;
  rulesets: Rulesets;
}

/** One version of what a Studio page shows. */
export interface StudioContent {
  version_name?: string;
  title?: string;
  description?: string;
}

/** A page built in the visual editor. */
export interface StoredStudioPage {
  uid: string;
  slug: string;
  public: boolean;
  contents: Record<string, unknown>[];
  isPublished: boolean;
  first_published_at: string | undefined;
  created_at: string;
  updated_at: string;
  created_by: string;
  rulesets: Rulesets;
}
