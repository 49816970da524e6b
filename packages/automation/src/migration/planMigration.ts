import type { AutomationClient } from "../client.ts";
import type { Schemas } from "../schemas.ts";
import { datasetAccess } from "./datasetAccess.ts";
import { planParts } from "./datasetParts.ts";
import type { JournaledPairs } from "./journaledPairs.ts";
import { isObject, type Json } from "./json.ts";
import type { MigrateOptions } from "./migrateOptions.ts";
import { hasValue, planMetadata } from "./planMetadata.ts";
import { planTemplates } from "./planTemplates.ts";
import { portalDomains } from "./portalDomains.ts";
import { type SourceTraces, sourceTraces } from "./sourceTraces.ts";
import type { Plan } from "./step.ts";

export interface MigrationPlan extends Required<Omit<Plan, "isFederated">> {
  /** What of the source is still named in what is moved. */
  traces: SourceTraces;
}

interface MigrationContext {
  source: AutomationClient;
  target: AutomationClient;
  dataset: Schemas["Dataset"];
  /** The dataset at the target, where it is there already. */
  there: Schemas["Dataset"] | undefined;
  datasetId: string;
  journal: JournaledPairs;
  options: MigrateOptions;
}

/** Reads both sides of a dataset, and says what is to be done to make the target's the source's. */
export async function planMigration(context: MigrationContext): Promise<MigrationPlan> {
  const { source, target, dataset, there, datasetId, journal, options } = context;
  const { signal } = options;
  const metadata = (dataset.metadata ?? {}) as Json;
  const domains = portalDomains(source.portal, target.portal, options.domains ?? {});
  const traces = sourceTraces(source.portal, target.portal, domains);
  traces.ofSource(dataset.uid);
  const from = datasetAccess(source, dataset.uid, signal);
  const plans = await planParts({
    source,
    target,
    from,
    to: there && datasetAccess(target, there.uid, signal),
    journal,
    mayHaveFiles: there !== undefined,
    moved: {
      uid: dataset.uid,
      datasetId: dataset.dataset_id,
      datasetIdAtTarget: there?.dataset_id ?? datasetId,
      uidAtTarget: there?.uid,
    },
    connections: said(options.connections),
    datasets: said(options.datasets),
    portalDomains: domains,
    users: said(options.users),
    groups: said(options.groups),
    traces,
    signal,
  });
  const { steps, missing } = await planTemplates(namesIn(metadata), {
    source,
    target,
    createTemplates: options.createTemplates ?? true,
    signal,
  });
  const described = planMetadata(metadata, (there?.metadata ?? {}) as Json, {
    missing,
    isFederated: plans.some((plan) => plan.isFederated),
    values: { license_id: said(options.licenses), theme_id: said(options.themes) },
  });
  // After the resources: where one is federated, metadata follows the remote dataset.
  const at = plans.findIndex(({ part }) => part === "resources") + 1;
  const ordered = [
    ...plans.slice(0, at),
    { steps: [...steps, ...described], onlyAtTarget: [] },
    ...plans.slice(at),
  ];
  return {
    steps: ordered.flatMap(({ steps }) => steps),
    onlyAtTarget: plans.flatMap(({ onlyAtTarget }) => onlyAtTarget),
    removed: plans.flatMap(({ removed = [] }) => removed),
    traces,
  };
}

/** What the user said of names at the target, and nothing that every object has: names may be called `constructor`. */
function said(names: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return Object.assign(Object.create(null), names);
}

/** Names of the templates that hold a value. */
function namesIn(metadata: Json): string[] {
  return Object.entries(metadata).flatMap(([name, fields]) => {
    return isObject(fields) && Object.values(fields).some(hasValue) ? [name] : [];
  });
}
