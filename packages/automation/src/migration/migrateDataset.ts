import { unwrap } from "@ods/core";
import type { AutomationClient } from "../client.ts";
import { publishDataset } from "../datasets/publishDataset.ts";
import { refuseArguments, refuseWithoutPortal } from "../refuseArguments.ts";
import { datasetAccess } from "./datasetAccess.ts";
import { exactCall } from "./exactCall.ts";
import { journaledPairs } from "./journaledPairs.ts";
import { type MigrateOptions, refuseUnknownInMigration } from "./migrateOptions.ts";
import { memoryJournal } from "./migrationJournal.ts";
import type { MigratedItem, MigrationReport } from "./migrationReport.ts";
import { datasetAtTarget, planDataset, refuseSamePlace, withMetadata } from "./planDataset.ts";
import { planMigration } from "./planMigration.ts";
import { refusalOf } from "./refusal.ts";
import { reasonOf, type Trace } from "./sourceTraces.ts";
import { joined, type Step } from "./step.ts";

/**
 * Moves a dataset with all that belongs to it to another portal: settings, resources with their files, metadata and
 * its templates, field configurations, processors, attachments, alternative exports, rulesets, schedules. What can't
 * be moved is named in the report, with the reason; nothing is left out in silence.
 *
 * Files go across as streams. A second run finds what the first made, and changes nothing; a run that was cut off is
 * finished by the next one, with the same journal where the process did not live on. Items that only the target has
 * stay, but field configurations and processors become the same list in the same order.
 *
 * @param source a client of the portal that has the dataset; it is only read
 * @param target a client of the portal that shall have it
 * @throws {@link NotFoundError} when the source has no such dataset.
 * @throws {@link ConflictError} when the target has one of that identifier and `existing` is `"fail"`.
 * @throws {@link InvalidArgumentError} when both are the same portal and the same identifier, or the journal is of
 * another migration, for options that it does not have, those of `publish` included, and for arguments of another type.
 * @throws {@link ProcessingError} when publishing fails.
 * @throws {@link OdsError} when a portal can't be reached or fails; run it again to go on. What the target refuses
 * is no error but an item of the report.
 *
 * @example
 * ```ts
 * const plan = await migrateDataset(source, target, "da_abc123", { dryRun: true });
 * for (const { kind, name, outcome, reason } of plan.items) console.log(outcome, kind, name, reason ?? "");
 *
 * const { datasetUid } = await migrateDataset(source, target, "da_abc123", { publish: true });
 * ```
 */
export async function migrateDataset(
  source: AutomationClient,
  target: AutomationClient,
  datasetUid: string,
  options: MigrateOptions = {},
): Promise<MigrationReport> {
  refuseArguments("migrateDataset", { source, target }, { datasetUid });
  refuseWithoutPortal("migrateDataset", { source, target });
  refuseUnknownInMigration(options);
  const { dryRun: isDryRun = false, existing = "update", publish = false, signal, onItem } = options;
  signal?.throwIfAborted();
  const params = { path: { dataset_uid: datasetUid } };
  const call = exactCall(signal);
  const found = await unwrap(source.GET("/datasets/{dataset_uid}/", { params, ...call }));
  const dataset = await withMetadata(source, found, call);
  const datasetId = options.datasetId ?? dataset.dataset_id ?? datasetUid;
  refuseSamePlace(source, target, dataset, datasetId);
  const migration = {
    source: `${source.portal.href}${datasetUid}`,
    target: `${target.portal.href}${datasetId}`,
  };
  const journal = await journaledPairs(options.journal ?? memoryJournal(), migration, isDryRun);
  const made = journal.targetOf("dataset", datasetUid);
  const there = await datasetAtTarget(target, made, datasetId, { existing, signal });

  const settings = planDataset(dataset, there, datasetId, { target, journal, signal });
  const { steps, onlyAtTarget, removed, traces } = await planMigration({
    source,
    target,
    dataset,
    there,
    datasetId,
    journal,
    options,
  });
  const report: MigrationReport = {
    isDryRun,
    datasetId: there?.dataset_id ?? datasetId,
    datasetUid: there?.uid,
    items: [],
    onlyAtTarget,
    removed: [],
    isPublishing: false,
  };

  // An earlier run may have changed something that it did not come to publish.
  let hasChanged = isDue();
  await perform(settings);
  for (const step of steps) await perform(step);
  for (const { item, isGone } of removed) {
    (isDryRun || isGone() ? report.removed : report.onlyAtTarget).push(item);
  }
  report.isPublishing = publish !== false && (hasChanged || there?.is_published !== true);
  if (report.isPublishing && !isDryRun && report.datasetUid) {
    const details = { ...(publish === true ? {} : publish), ...(signal && { signal }) };
    report.published = await publishDataset(target, report.datasetUid, details);
  }
  if (isDue() && !isDryRun && (report.published || !hasChanged))
    await journal.add("publish", datasetUid, "done");
  return report;

  function isDue(): boolean {
    return journal.targetOf("publish", datasetUid) === "due";
  }

  async function perform(step: Step): Promise<void> {
    signal?.throwIfAborted();
    const { item, run, isSilent } = step;
    const isMetadata = item.kind === "metadata";
    const before = traces.in(step.content, { isMetadata });
    if (run && isDryRun) hasChanged = true;
    if (run && !isDryRun) await carryOut(item, run);
    if (isSilent) return;
    if (!run || isDryRun) tell(step, before);
    else {
      // What the target did not keep is there no more, and what it made of the rest may be other than it was.
      const shown = traces.in(step.content, { isMetadata, isShown: true });
      tell(step, [...traces.keptIn(step.content, before), ...shown]);
    }
    report.items.push(item);
    onItem?.(item);
  }

  /** What still leads to the source is not mapped, whatever else of it is. */
  function tell({ item, run, remains }: Step, found: Trace[]): void {
    const reason = joined(remains, reasonOf(found));
    if (reason === undefined || item.outcome === "not moved") return;
    item.reason = joined(item.reason, reason) as string;
    if (item.outcome === "mapped") item.outcome = run ? "moved" : "same";
  }

  async function carryOut(item: MigratedItem, run: NonNullable<Step["run"]>): Promise<void> {
    // Known before it is done: a run that ends in between has still something to publish.
    await journal.add("publish", datasetUid, "due");
    try {
      const uid = await run(datasetAccess(target, report.datasetUid ?? "", signal));
      if (uid) item.target = uid;
      if (item.kind === "dataset") report.datasetUid = uid;
      if (item.source && uid) await journal.add(item.kind, item.source, uid);
      hasChanged ||= item.outcome === "moved" || item.outcome === "mapped";
    } catch (error) {
      const reason = refusalOf(error);
      // Without the dataset there is nowhere to go on to.
      if (item.kind === "dataset" || reason === undefined) throw error;
      item.outcome = "not moved";
      item.reason = reason;
    }
  }
}
