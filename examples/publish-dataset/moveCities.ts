import {
  type AutomationClient,
  type MigrationReport,
  migrateDataset,
  unwrap,
  uploadAttachment,
} from "@ods/automation";
import { migrationSummary } from "../migrate-dataset/migrationTable.ts";
import type { Report } from "./publishCities.ts";

/** Moves a dataset to another portal and publishes it there; says what became of each part. */
export async function moveCities(
  source: AutomationClient,
  target: AutomationClient,
  dataset_uid: string,
  report: Report,
): Promise<MigrationReport> {
  await report.step("Add a codebook, a schedule and a ruleset", () => addParts(source, dataset_uid));
  await report.step(
    "Plan the move, as a dry run",
    () => migrateDataset(source, target, dataset_uid, { dryRun: true, publish: true }),
    migrationSummary,
  );
  const moved = await report.step(
    "Move it and publish",
    () => migrateDataset(source, target, dataset_uid, { publish: { interval: 20 } }),
    ({ datasetUid, published }) => `${datasetUid}, ${published?.is_published ? "published" : "a draft"}`,
  );
  await report.step(
    "Move it again",
    () => migrateDataset(source, target, dataset_uid, { publish: true }),
    migrationSummary,
  );
  return moved;
}

/** What only the first portal has a use for: a ruleset of a group, above all. */
async function addParts(client: AutomationClient, dataset_uid: string): Promise<void> {
  const params = { path: { dataset_uid } };
  const codebook = new File(["population: inhabitants within the city's limits"], "codebook.txt");
  await uploadAttachment(client, dataset_uid, codebook);
  const schedule = { cron_schedule: "0 3 * * *" };
  await unwrap(client.POST("/datasets/{dataset_uid}/schedules/", { params, body: schedule }));
  const group = await unwrap(client.POST("/groups/", { body: { title: "Demographers" } }));
  const ruleset = { group: { uid: group.uid }, permissions: ["edit_dataset" as const] };
  await unwrap(client.POST("/datasets/{dataset_uid}/security/groups/", { params, body: ruleset }));
}
