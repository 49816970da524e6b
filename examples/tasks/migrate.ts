import { createAutomationClient, findDataset, migrateDataset } from "@ods/automation";
import { fileJournal } from "@ods/automation/node";

const { ODS_PORTAL: from = "old-domain", ODS_TARGET: to = "new-domain" } = process.env;
const source = createAutomationClient({ portal: from, auth: process.env.ODS_APIKEY });
const target = createAutomationClient({ portal: to, auth: process.env.ODS_TARGET_APIKEY });
const dataset = await findDataset(source, "street-trees");
if (!dataset) throw new Error("There is no such dataset.");
const journal = fileJournal("street-trees.jsonl");
const report = await migrateDataset(source, target, dataset.uid, { journal, publish: true });
for (const { kind, name, outcome, reason = "" } of report.items) console.log(outcome, kind, name, reason);
