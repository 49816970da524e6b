import { type Call, type Handlers, OK } from "../call.ts";
import { cloneJson } from "../exactJson.ts";
import { freeIdentifier, slugOf } from "../identifiers.ts";
import { invalid } from "../problem.ts";
import type { Stored } from "../state/datasetState.ts";
import { HarvesterState } from "../state/harvesterState.ts";
import type { DatasetState, PortalState } from "../state.ts";
import { collectionHandlers, thingOf } from "./collectionHandlers.ts";
import { checkCron, checkTimezone } from "./cron.ts";
import { harvest } from "./harvest.ts";

const table = {
  parameter: "harvester_uid",
  things: ({ state }: Call) => state.harvesters,
};

/** Imports from remote catalogues. */
export const harvesters: Handlers = {
  ...collectionHandlers<HarvesterState>({
    ...table,
    operations: {
      list: "list-harvesters",
      create: "create-harvester",
      retrieve: "retrieve-harvester",
      update: "update-harvester",
      delete: "delete-harvester",
    },
    read: readHarvester,
    show: showHarvester,
    remove: ({ state, query }, { uid }) => {
      for (const dataset of datasetsOf(state, uid)) {
        if (query.get("delete_attached_datasets") === "true") state.deleteDataset(dataset.uid);
        else dataset.origin = undefined;
      }
      state.harvesters.delete(uid);
    },
  }),

  "start-harvester": (call) => {
    const harvester = thingOf(table, call);
    const { state, caller } = call;
    harvester.start(state.timestamp(), (at) => harvest(state, harvester, { at, by: caller.username }));
    return { body: showHarvester(call, harvester) };
  },

  "abort-harvester": (call) => {
    const harvester = thingOf(table, call);
    harvester.abort();
    return { body: showHarvester(call, harvester) };
  },

  "publish-harvester": (call) => {
    const { uid } = thingOf(table, call);
    const ready = datasetsOf(call.state, uid).filter(({ processing }) => processing.isAtRest());
    for (const { processing } of ready) processing.publish();
    return OK;
  },

  "unpublish-harvester": (call) => {
    const { uid } = thingOf(table, call);
    const ready = datasetsOf(call.state, uid).filter(
      ({ processing }) => processing.isAtRest() && processing.published(),
    );
    for (const { processing } of ready) processing.unpublish();
    return OK;
  },

  "harvester-list-errors": (call) => ({ body: thingOf(table, call).errors() }),

  "harvester-preview": (call) => ({ body: preview(call, thingOf(table, call).settings) }),
  "harvester-unsaved-preview": (call) => ({
    body: preview(call, { ...thingOf(table, call).settings, ...(call.body as object) }),
  }),

  ...collectionHandlers<Stored<Record<string, unknown>>>({
    operations: {
      list: "list-harvester-schedules",
      create: "create-harvester-schedule",
      retrieve: "retrieve-harvester-schedule",
      update: "update-harvester-schedule",
      delete: "delete-harvester-schedule",
    },
    parameter: "schedule_uid",
    things: (call) => thingOf(table, call).schedules,
    read: (call, current) => {
      const harvester = thingOf(table, call);
      if (!current && harvester.schedules.size > 0) {
        throw invalid({ harvester: [`${harvester.uid} has a schedule already, and can have only one`] });
      }
      const schedule = call.body as Record<string, unknown>;
      checkCron(schedule);
      checkTimezone(schedule);
      return { ...schedule, uid: current?.uid ?? call.state.newUid("sc") };
    },
    show: (_call, schedule) => schedule,
  }),
};

function datasetsOf(state: PortalState, harvester: string): DatasetState[] {
  return [...state.datasets].filter(({ origin }) => origin?.harvester === harvester);
}

function readHarvester({ state, caller, body }: Call, current: HarvesterState | undefined): HarvesterState {
  const settings = cloneJson(body) as Record<string, unknown>;
  const at = state.timestamp();
  if (!current) {
    const uid = freeIdentifier(slugOf(String(settings.name), "-", "harvester"), "-", (taken) =>
      state.harvesters.has(taken),
    );
    return new HarvesterState({ uid, at, by: caller.username, settings }, state.options);
  }
  current.settings = settings;
  current.updatedAt = at;
  current.updatedBy = caller.username;
  return current;
}

/** Settings that are secret, of all kinds of harvesters. */
const SECRETS = ["api_key", "auth_key", "password"];

function showHarvester({ state }: Call, harvester: HarvesterState): Record<string, unknown> {
  const status = harvester.status();
  const { settings, result } = harvester;
  const secrets = SECRETS.filter((name) => settings[name]);
  const attached = datasetsOf(state, harvester.uid);
  return {
    version: 1,
    delete_missing_datasets: false,
    ...settings,
    ...Object.fromEntries(secrets.map((name) => [name, null])),
    uid: harvester.uid,
    status,
    remote_datasets_count: result.remote,
    harvested_datasets_count: result.harvested,
    published_datasets_count: attached.filter(({ processing }) => processing.published()).length,
    attached_datasets_count: attached.length,
    has_error: result.failure !== null,
    resource_errors_count: Object.keys(result.errors).length,
    created_at: harvester.createdAt,
    updated_at: harvester.updatedAt,
    updated_by: { username: harvester.updatedBy },
    last_started_at: harvester.startedAt,
    last_success_at: harvester.succeededAt,
  };
}

function preview({ state }: Call, settings: Record<string, unknown>): unknown {
  const found = state.options.remoteCatalogue(settings);
  return {
    total_count: found.length,
    results: found.map(({ id, title, description = "" }) => ({ id, title, description })),
  };
}
