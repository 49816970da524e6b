import { refusing } from "./refuseUnknown.ts";
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
 * Brings about what a real portal comes to have by other ways than the API: visitors, the back office, failures. Each
 * function throws a TypeError for properties that it does not know.
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
  apiKey(username: string, key?: ApiKeySeed): string;
}

interface ApiKeySeed {
  permissions?: readonly string[];
  label?: string;
}

const refuseUnknown = {
  feedback: refusing<FeedbackSeed>("seed.feedback", {
    record_id: true,
    comment: true,
    username: true,
    values: true,
  }),
  feedbackValues: refusing<NonNullable<FeedbackSeed["values"]>>("seed.feedback, its `values`", {
    value: true,
    type: true,
  }),
  linkedExport: refusing<LinkedExportSeed>("seed.linkedExport", {
    title: true,
    url: true,
    description: true,
    mimetype: true,
  }),
  studioContent: refusing<StudioContent>("seed.studioContents", {
    version_name: true,
    title: true,
    description: true,
  }),
  failure: refusing<ProcessingFailure>("seed.failNextPublish", {
    message: true,
    records_errors: true,
    params: true,
  }),
  recordsError: refusing<NonNullable<ProcessingFailure["records_errors"]>[number]>(
    "seed.failNextPublish, one of `records_errors`",
    { record_id: true, field_uid: true, processor_uid: true, message: true },
  ),
  apiKey: refusing<ApiKeySeed>(
    "seed.apiKey",
    { permissions: true, label: true },
    { key: "the secret is made, and returned." },
  ),
};

export function portalSeed(state: PortalState, administrator: string): PortalSeed {
  return {
    feedback(datasetUid, given) {
      refuseUnknown.feedback(given);
      const { username = administrator, values, ...feedback } = given;
      refuseUnknown.feedbackValues(values);
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
    linkedExport(datasetUid, given) {
      refuseUnknown.linkedExport(given);
      const { url, title, description, mimetype } = given;
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
      contents.forEach(refuseUnknown.studioContent);
      const at = state.timestamp();
      const edited = { created_at: at, updated_at: at, updated_by: { username: administrator } };
      state.studioPages.get(pageUid).contents = contents.map((content) => ({ ...content, ...edited }));
    },
    failNextPublish(datasetUid, failure) {
      refuseUnknown.failure(failure);
      failure.records_errors?.forEach(refuseUnknown.recordsError);
      state.datasets.get(datasetUid).processing.nextFailure = failure;
    },
    apiKey(username, key = {}) {
      refuseUnknown.apiKey(key);
      return state.addApiKey(state.users.get(username).username, key).key;
    },
  };
}
