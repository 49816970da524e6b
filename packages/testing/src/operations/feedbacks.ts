import { type Call, datasetOf, type Handlers, pageOf } from "../call.ts";
import type { StoredFeedback } from "../state/datasetState.ts";
import { thingOf } from "./collectionHandlers.ts";

const table = {
  parameter: "feedback_uid",
  things: (call: Call) => datasetOf(call).feedbacks,
};

/** What users proposed to correct. */
export const feedbacks: Handlers = {
  "list-dataset-feedbacks": (call) => {
    const record = call.query.get("record_id");
    const isArchived = ["true", "1"].includes(call.query.get("is_archived") ?? "false");
    const isDescending = (call.query.get("sort") ?? "-created_at").startsWith("-");
    const found = [...datasetOf(call).feedbacks].filter(
      ({ record_id, is_archived }) => is_archived === isArchived && (record === null || record_id === record),
    );
    const oldestFirst = found.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
    return pageOf(call, isDescending ? oldestFirst.toReversed() : oldestFirst, showFeedback);
  },
  "retrieve-dataset-feedback": (call) => ({ body: showFeedback(thingOf(table, call)) }),
  "archive-dataset-feedback": (call) => {
    const feedback = thingOf(table, call);
    feedback.is_archived = true;
    return { body: showFeedback(feedback) };
  },
};

function showFeedback({ username, values, ...feedback }: StoredFeedback): unknown {
  return { ...feedback, user: { username }, ...(values && { values }) };
}
