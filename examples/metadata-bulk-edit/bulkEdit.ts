import { createAutomationClient } from "@ods/automation";
import { serveCatalogue } from "./cataloguePortal.ts";
import { type Edit, type EditedValue, editMetadata } from "./editMetadata.ts";

const { portal, key, close } = await serveCatalogue();
const client = createAutomationClient({ portal, auth: key });

// #region edits
const edits: Edit[] = [
  {
    template: "default",
    field: "publisher",
    change: (value) => (value === "Parks dept." ? "Parks department" : undefined),
  },
  {
    template: "default",
    field: "keyword",
    // Lower case, sorted, each once.
    change: (value) =>
      Array.isArray(value) ? [...new Set(value.map((word) => word.toLowerCase()))].sort() : undefined,
  },
  {
    template: "default",
    field: "language",
    change: (value) => value ?? "en",
  },
];
// #endregion

function show(title: string, values: EditedValue[]): void {
  console.log(title);
  console.table(
    values.map(({ before, after, ...rest }) => ({ ...rest, before: text(before), after: text(after) })),
    ["dataset", "field", "before", "after", "outcome"],
  );
}

function text(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

// #region run
show("Plan", await editMetadata(client, edits, { dryRun: true }));
show("Done", await editMetadata(client, edits));
console.log(`Again: ${(await editMetadata(client, edits)).length} values to edit`);
// #endregion

await close();
