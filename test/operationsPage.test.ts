import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { parseDocument } from "../packages/cli/src/generate/index.ts";

interface Operation {
  operationId: string;
  tags?: string[];
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
}

const METHODS = ["get", "post", "put", "patch", "delete"];

// `vitest run test/operationsPage.test.ts --update` writes the page anew.
it("the page of operations has each of the document, by its name in generated clients", async () => {
  const file = new URL("../specs/automation/openapi.yaml", import.meta.url);
  const { paths } = parseDocument(await readFile(file, "utf8"), file.pathname) as unknown as Document;
  const groups = new Map<string, string[]>();
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (!METHODS.includes(method)) continue;
      const [group = "Others"] = operation.tags ?? [];
      const name = operation.operationId.replaceAll("-", "_");
      const row = `| \`${name}\` | \`client.${method.toUpperCase()}("${path}")\` |`;
      groups.set(group, [...(groups.get(group) ?? []), row]);
    }
  }
  const sections = Array.from(groups, ([group, rows]) =>
    [`## ${group}`, "", `| \`${classOf(group)}\` | here |`, "| --- | --- |", ...rows].join("\n"),
  );
  const page = `# Every operation of the Automation API

What generated clients, such as the Python SDK, call by a name is called by its method and path here; the editor
completes them. Parameters and bodies go into the second argument: \`{ params: { path, query }, body }\`.

${sections.join("\n\n")}
`;
  const count = Array.from(groups.values()).flat().length;
  const home = await readFile(new URL("../docs/index.md", import.meta.url), "utf8");
  expect(/All (\d+) operations/.exec(home)?.[1]).toBe(String(count));
  await expect(page).toMatchFileSnapshot("../docs/operations.md");
});

/** What openapi-generator calls the class of a group. */
function classOf(group: string): string {
  return `${group.replaceAll(/(?:^| )([a-z])/gi, (_, letter: string) => letter.toUpperCase())}Api`;
}
