import type { StudioContent } from "./state/pages.ts";
import type { ProcessingFailure } from "./state/processing.ts";
import type { PortalState } from "./state.ts";

/** A proposal of a user to correct a record. */
export interface FeedbackSeed {
  /** The record that it is about. */
  record_id: string;
  comment: string;
  /** Who proposes it. @default the administrator whom the portal's key stands for */
  username?: string;
  /** What they propose. */
  values?: { value?: string; type?: string };
}

/** An export that links elsewhere. */
export interface LinkedExportSeed {
  title: string;
  url: string;
  description?: string;
  mimetype?: string;
}

/**
 * Brings about what a real portal comes to have by other ways than the API: visitors, the back office, failures.
 *
 * @example
 * ```ts
 * portal.seed.failNextPublish(dataset.uid, { message: "The source does not answer." });
 * ```
 */
export interface PortalSeed {
  /** Adds a feedback. @returns its uid */
  feedback(datasetUid: string, feedback: FeedbackSeed): string;
  /** Adds an alternative export that links elsewhere. @returns its uid */
  linkedExport(datasetUid: string, linked: LinkedExportSeed): string;
  /** Gives a Studio page what it shows. */
  studioContents(pageUid: string, contents: readonly StudioContent[]): void;
  /** Makes the next publication of a dataset end in the status `error`. */
  failNextPublish(datasetUid: string, failure: ProcessingFailure): void;
  /** Makes an API key for any user, with all permissions unless told otherwise. @returns the secret */
  apiKey(username: string, key?: { permissions?: readonly string[]; label?: string }): string;
}

export function portalSeed(state: PortalState, administrator: string): PortalSeed {
  return {
    feedback(datasetUid, { username = administrator, values, ...feedback }) {
      const { uid } = state.datasets.get(datasetUid).feedbacks.add({
        ...feedback,
        uid: state.newUid("df"),
        username,
        values,
        is_archived: false,
        created_at: state.timestamp(),
      });
      return uid;
    },
    linkedExport(datasetUid, { url, title, description, mimetype }) {
      const created_at = state.timestamp();
      const { uid } = state.datasets.get(datasetUid).exports.add({
        uid: state.newUid("ae"),
        title,
        description,
        mimetype,
        created_at,
        updated_at: created_at,
        target: { url },
      });
      return uid;
    },
    studioContents(pageUid, contents) {
      const at = state.timestamp();
      const edited = { created_at: at, updated_at: at, updated_by: { username: administrator } };
      state.studioPages.get(pageUid).contents = contents.map((content) => ({ ...content, ...edited }));
    },
    failNextPublish(datasetUid, failure) {
      state.datasets.get(datasetUid).processing.nextFailure = failure;
    },
    apiKey(username, key = {}) {
      return state.addApiKey(state.users.get(username).username, key).key;
    },
  };
}
