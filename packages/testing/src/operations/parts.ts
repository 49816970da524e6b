import { type Call, changed, datasetOf, type Handlers } from "../call.ts";
import type { Collection } from "../collection.ts";
import { cloneJson } from "../exactJson.ts";
import type { DatasetState } from "../state.ts";
import { collectionHandlers } from "./collectionHandlers.ts";
import { checkCron } from "./cron.ts";

type Part = Record<string, unknown> & { uid: string };

interface PartKind {
  /** Where the parts are. */
  of: (dataset: DatasetState) => Collection<Part>;
  prefix: string;
  parameter: string;
  section: string;
  operations: Record<"list" | "create" | "retrieve" | "update" | "delete", string>;
  check?: (part: Record<string, unknown>) => void;
}

/** Parts of a dataset that are stored as they are sent: field configurations, processors, schedules. */
export const parts: Handlers = {
  ...handlersOf({
    of: (dataset) => dataset.fields,
    prefix: "pr",
    parameter: "field_uid",
    section: "fields",
    operations: {
      list: "list-dataset-field-configurations",
      create: "create-dataset-field-configurations",
      retrieve: "retrieve-dataset-field-configuration",
      update: "update-dataset-field",
      delete: "destroy-dataset-field-configurations",
    },
  }),
  ...handlersOf({
    of: (dataset) => dataset.processors,
    prefix: "pr",
    parameter: "processor_uid",
    section: "processors",
    operations: {
      list: "list-dataset-processors",
      create: "create-dataset-processor",
      retrieve: "retrieve-dataset-processor",
      update: "update-dataset-processor",
      delete: "delete-dataset-processor",
    },
  }),
  ...handlersOf({
    of: (dataset) => dataset.schedules,
    prefix: "sc",
    parameter: "schedule_uid",
    section: "schedules",
    operations: {
      list: "list-dataset-schedules",
      create: "create-dataset-schedule",
      retrieve: "retrieve-dataset-schedule",
      update: "update-dataset-schedule",
      delete: "delete-dataset-schedule",
    },
    check: checkCron,
  }),
};

function handlersOf({ of, prefix, parameter, section, operations, check }: PartKind): Handlers {
  return collectionHandlers<Part>({
    operations,
    parameter,
    things: (call: Call) => of(datasetOf(call)),
    read: (call, current) => {
      const part = cloneJson(call.body) as Record<string, unknown>;
      check?.(part);
      return { ...part, uid: current?.uid ?? call.state.newUid(prefix) };
    },
    show: (_call, part) => part,
    changed: (call) => changed(call, datasetOf(call), section),
  });
}
