import { type MigratedItem, type MigrationReport, migrateDataset } from "@ods/automation";
import { fileJournal } from "@ods/automation/node";
import type { CommandContext } from "../commandContext.ts";
import { CommandError, EXIT, UsageError } from "../exitCode.ts";
import { colors } from "../terminal/colors.ts";
import { report, tell } from "../terminal/output.ts";
import { jsonLine, plainLine } from "../terminal/plainText.ts";
import { progress } from "../terminal/progress.ts";
import { table } from "../terminal/table.ts";
import { datasetUid } from "./datasetUid.ts";
import { type MigrationPlaces, migrationClients } from "./migrationClients.ts";

interface MigrateOptions extends MigrationPlaces {
  dryRun?: boolean;
  publish?: boolean;
  datasetId?: string;
  existing?: "update" | "fail";
  templates?: boolean;
  map?: string[];
  journal?: string;
  json?: boolean;
}

/** What no portal takes from another one, so that it is nobody's fault that it stays behind. */
const STAYS: readonly string[] = ["feedback", "version"];

const MAPS = {
  connection: "connections",
  dataset: "datasets",
  domain: "domains",
  user: "users",
  group: "groups",
  license: "licenses",
  theme: "themes",
} as const;

export async function migrate(
  context: CommandContext,
  dataset: string,
  options: MigrateOptions,
): Promise<void> {
  const { signal } = context;
  const { dryRun: isDryRun = false, json, datasetId, existing } = options;
  const maps = mapsIn(options.map ?? []);
  const { source, target } = await migrationClients(context, options);
  const uid = await datasetUid(source, dataset, signal);
  const path = options.journal ?? `${dataset.replace(/[^\w.@-]/g, "_")}.migration`;
  const items: MigratedItem[] = [];
  const bar = await progress(context, dataset);
  let written = Promise.resolve();
  let done: MigrationReport;
  try {
    done = await migrateDataset(source, target, uid, {
      ...maps,
      ...(datasetId !== undefined && { datasetId }),
      ...(existing !== undefined && { existing }),
      dryRun: isDryRun,
      publish: options.publish ?? false,
      createTemplates: options.templates ?? true,
      journal: fileJournal(path),
      signal,
      onItem(item) {
        items.push(item);
        bar.update(items.length);
        if (json) written = written.then(() => report(context, jsonLine(item)));
      },
    });
  } catch (error) {
    bar.stop();
    await written;
    if (!json && items.length > 0) await report(context, itemsTable(context, items, isDryRun));
    if (!isDryRun) tell(context, `What is done is in ${path}; the same command goes on from there.`);
    throw error;
  }
  bar.stop();
  await written;
  const { items: _, ...rest } = done;
  if (json) await report(context, jsonLine(rest));
  else await report(context, itemsTable(context, items, isDryRun) + summary(done));
  const left = items.filter(({ kind, outcome }) => outcome === "not moved" && !STAYS.includes(kind)).length;
  if (left > 0 && !isDryRun) {
    throw new CommandError(
      `${left} of ${items.length} items are not moved; the report says why.`,
      EXIT.partly,
    );
  }
}

/** What a plan calls that which will have come about when it is done. */
const PLANNED: Partial<Record<MigratedItem["outcome"], string>> = { moved: "to move", mapped: "to map" };

function itemsTable(context: CommandContext, items: readonly MigratedItem[], isDryRun: boolean): string {
  const { yellow, dim } = colors(context, "stdout");
  const style = (text: string) => {
    if (text.startsWith("not moved")) return yellow(text);
    return text.startsWith("same") ? dim(text) : text;
  };
  const columns = [
    { name: isDryRun ? "plan" : "outcome", style },
    { name: "kind" },
    { name: "name" },
    { name: "reason", wraps: true },
  ];
  const rows = items.map(({ outcome, kind, name, reason }) => [
    isDryRun ? (PLANNED[outcome] ?? outcome) : outcome,
    ...[kind, name, reason],
  ]);
  return table(context, columns, rows);
}

function summary({
  isDryRun,
  datasetId,
  items,
  onlyAtTarget,
  removed,
  isPublishing,
  published,
}: MigrationReport) {
  const counts = new Map<string, number>();
  for (const { outcome } of items) {
    const name = isDryRun ? (PLANNED[outcome] ?? outcome) : outcome;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const lines = [
    `${datasetId}: ${[...counts].map(([outcome, count]) => `${count} ${outcome}`).join(", ")}`,
    ...onlyAtTarget.map(({ kind, name }) => `only at the target, and stays there: ${kind} ${name}`),
    ...removed.map(({ kind, name }) => `only at the target, and taken away: ${kind} ${name}`),
    ...(published ? ["It is published."] : []),
    ...(isDryRun ? [`Nothing was changed.${isPublishing ? " It would be published." : ""}`] : []),
  ];
  return `\n${lines.map((line) => `${plainLine(line)}\n`).join("")}`;
}

/** What stands for what at the target, from `user:maya=m.okafor`. */
function mapsIn(pairs: readonly string[]) {
  const maps = new Map<(typeof MAPS)[keyof typeof MAPS], Map<string, string>>();
  for (const pair of pairs) {
    const [, kind = "", from = "", to = ""] = /^(\w+):(.+?)=(.+)$/s.exec(pair) ?? [];
    const name = MAPS[kind as keyof typeof MAPS];
    if (!name) {
      throw new UsageError(
        `--map is ${pair}; kind:source=target is wanted, with one of ${Object.keys(MAPS).join(", ")}.`,
      );
    }
    maps.set(name, (maps.get(name) ?? new Map()).set(from, to));
  }
  const entries = [...maps].map(([name, map]) => [name, Object.fromEntries(map)]);
  return Object.fromEntries(entries) as Partial<
    Record<(typeof MAPS)[keyof typeof MAPS], Record<string, string>>
  >;
}
