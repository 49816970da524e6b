import { type Call, datasetOf, type Handlers, NO_CONTENT, pageOf } from "../call.ts";
import type { Collection } from "../collection.ts";
import type { DatasetState } from "../state.ts";

type Part = Record<string, unknown> & { uid: string };

interface PartOperations {
  /** Where the parts are. */
  of: (dataset: DatasetState) => Collection<Part>;
  prefix: string;
  parameter: string;
  section: string;
  list: string;
  create: string;
  retrieve: string;
  update: string;
  delete: string;
}

/** Parts of a dataset that are stored as they are sent: field configurations, processors, schedules. */
export const parts: Handlers = {
  ...handlersOf({
    of: (dataset) => dataset.fields,
    prefix: "pr",
    parameter: "field_uid",
    section: "fields",
    list: "list-dataset-field-configurations",
    create: "create-dataset-field-configurations",
    retrieve: "retrieve-dataset-field-configuration",
    update: "update-dataset-field",
    delete: "destroy-dataset-field-configurations",
  }),
  ...handlersOf({
    of: (dataset) => dataset.processors,
    prefix: "pr",
    parameter: "processor_uid",
    section: "processors",
    list: "list-dataset-processors",
    create: "create-dataset-processor",
    retrieve: "retrieve-dataset-processor",
    update: "update-dataset-processor",
    delete: "delete-dataset-processor",
  }),
  ...handlersOf({
    of: (dataset) => dataset.schedules,
    prefix: "sc",
    parameter: "schedule_uid",
    section: "schedules",
    list: "list-dataset-schedules",
    create: "create-dataset-schedule",
    retrieve: "retrieve-dataset-schedule",
    update: "update-dataset-schedule",
    delete: "delete-dataset-schedule",
  }),
};

function handlersOf(part: PartOperations): Handlers {
  const read = (call: Call, uid: string): Part => ({ ...(structuredClone(call.body) as object), uid });
  const uidIn = (call: Call) => call.path[part.parameter] ?? "";
  return {
    [part.list]: (call) => pageOf(call, part.of(datasetOf(call)), (thing) => thing),
    [part.create]: (call) => {
      const dataset = datasetOf(call);
      const thing = part.of(dataset).add(read(call, call.state.newUid(part.prefix)));
      call.state.changed(dataset, part.section);
      return { status: 201, body: thing };
    },
    [part.retrieve]: (call) => ({ body: part.of(datasetOf(call)).get(uidIn(call)) }),
    [part.update]: (call) => {
      const dataset = datasetOf(call);
      const { uid } = part.of(dataset).get(uidIn(call));
      const thing = part.of(dataset).add(read(call, uid));
      call.state.changed(dataset, part.section);
      return { body: thing };
    },
    [part.delete]: (call) => {
      const dataset = datasetOf(call);
      part.of(dataset).delete(uidIn(call));
      call.state.changed(dataset, part.section);
      return NO_CONTENT;
    },
  };
}
