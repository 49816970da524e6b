import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createAutomationClient, migrateDataset } from "@ods/automation";
import { fileJournal } from "@ods/automation/node";
import { migrationSummary, migrationTable } from "./migrationTable.ts";
import { serveTrees } from "./treesPortals.ts";

const { old, next, trees, close } = await serveTrees();
const folder = await mkdtemp(path.join(tmpdir(), "ods-migration-"));

// #region plan
const source = createAutomationClient({ portal: old.url, auth: old.key });
const target = createAutomationClient({ portal: next.url, auth: next.key });

const plan = await migrateDataset(source, target, trees, { dryRun: true });
console.log(`Plan: ${migrationSummary(plan)}`);
for (const line of migrationTable(plan)) console.log(line);
// #endregion

// #region migrate
const journal = fileJournal(path.join(folder, "street-trees.journal"));
const report = await migrateDataset(source, target, trees, {
  journal,
  publish: { deadline: 10 * 60_000 },
  onItem: ({ outcome, kind, name }) => console.log(`… ${outcome}: ${kind} ${name}`),
});
console.log(`Report: ${migrationSummary(report)}; ${report.published?.status}, published`);
for (const line of migrationTable(report)) console.log(line);
// #endregion

// #region again
const again = await migrateDataset(source, target, trees, { journal, publish: true });
console.log(`Again: ${migrationSummary(again)}`);
// #endregion

await rm(folder, { recursive: true });
await close();
