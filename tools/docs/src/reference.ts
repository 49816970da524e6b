import { join } from "node:path";
import { Application, Converter, type TypeDocOptions } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";

/** What users import. The first that exports a thing describes it; the others point there. */
const ENTRIES: Readonly<Record<string, string>> = {
  "@ods/core": "core/src/index.ts",
  "@ods/core/node": "core/src/node.ts",
  "@ods/core/redis": "core/src/redis.ts",
  "@ods/automation": "automation/src/index.ts",
  "@ods/automation/node": "automation/src/node.ts",
  "@ods/explore": "explore/src/index.ts",
  "@ods/explore/arrow": "explore/src/arrow.ts",
  "@ods/explore/node": "explore/src/node.ts",
  "@ods/testing": "testing/src/index.ts",
  "@ods/testing/node": "testing/src/node.ts",
};

/** Writes the TypeDoc reference of the packages as pages of the site, and their sidebar beside them. */
export async function writeReference(root: string, pages: string): Promise<void> {
  const options: Partial<TypeDocOptions & PluginOptions> & Record<string, unknown> = {
    entryPoints: Object.values(ENTRIES).map((file) => join(root, "packages", file)),
    basePath: join(root, "packages"),
    tsconfig: join(root, "tools/docs/tsconfig.reference.json"),
    plugin: ["typedoc-plugin-markdown", "typedoc-vitepress-theme"],
    out: join(pages, "reference"),
    docsRoot: pages,
    readme: "none",
    name: "Reference of the packages",
    sortEntryPoints: false,
    hideBreadcrumbs: true,
    hidePageHeader: true,
    parametersFormat: "table",
    disableSources: true,
    excludeExternals: true,
    excludePrivate: true,
    exclude: ["**/generated/**"],
    skipErrorChecking: true,
    logLevel: "Warn",
    validation: { notExported: false, invalidLink: false, rewrittenLink: false, notDocumented: false },
  };
  const application = await Application.bootstrapWithPlugins(options as never);
  const names = Object.entries(ENTRIES).map(([name, file]) => [file.replace(/(\/index)?\.ts$/, ""), name]);
  const importedAs = new Map(names as [string, string][]);
  application.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) module.name = importedAs.get(module.name) ?? module.name;
  });
  const project = await application.convert();
  if (!project) throw new Error("TypeDoc could not read the packages.");
  await application.generateOutputs(project);
  if (application.logger.hasErrors()) throw new Error("TypeDoc reported errors.");
}
