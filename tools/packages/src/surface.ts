import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  type ExtractorMessage,
  type IConfigFile,
} from "@microsoft/api-extractor";
import { entriesOf, type PackedPackage } from "./packedPackage.ts";
import { endOf } from "./runProgram.ts";

const KEPT = fileURLToPath(new URL("../../../api/", import.meta.url));

/** Interfaces of the generated schemas: what is in them is seen in the diff of the document. */
const GENERATED = /^export interface (paths|components|operations) \{\n[\s\S]*?^\}$/gm;

interface EntryPoint {
  /** File name of its report, without an ending. */
  readonly name: string;
  readonly packageFolder: string;
  readonly types: string;
}

/** Writes a report of what each entry of the packages exports into a folder, and gives its path. */
export async function surfaceReports(
  packages: readonly PackedPackage[],
  project: string,
  directory: string,
): Promise<string> {
  const reports = join(directory, "api");
  const sources = join(directory, "surface");
  await mkdir(reports, { recursive: true });
  await mkdir(sources);
  // A copy outside of node_modules, where everything would count as somebody else's.
  await symlink(join(project, "node_modules"), join(sources, "node_modules"));
  const entryPoints: EntryPoint[] = [];
  for (const { directory: packed, manifest } of packages) {
    const packageFolder = join(sources, manifest.name.replace(/^@.+\//, ""));
    await cp(packed, packageFolder, { recursive: true });
    await leaveOutGenerated(packageFolder);
    for (const { specifier, types } of entriesOf(manifest)) {
      const name = specifier.replace(/^@.+?\//, "").replaceAll("/", "-");
      entryPoints.push({ name, packageFolder, types: join(packageFolder, types) });
    }
  }
  const configs = entryPoints.map((entryPoint) => configFor(entryPoint, sources, reports));
  const [first] = configs;
  if (!first) throw new Error("no package exports anything");
  // One program for all of them saves most of the time.
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: entryPoints.map(({ types }) => types),
  });
  for (const config of configs) {
    Extractor.invoke(config, { localBuild: true, compilerState, messageCallback: tell });
  }
  return reports;
}

/** A diff between the reports that are kept and the present ones; empty when nothing has changed. */
export async function surfaceDiff(reports: string): Promise<string> {
  const place = dirname(reports);
  // Beside each other, so that the diff names them shortly.
  await cp(KEPT, join(place, "kept"), { recursive: true });
  const options = ["--no-index", "--no-color", "--no-ext-diff", "--no-prefix"];
  const { code, output } = await endOf(["git", "diff", ...options, "kept", basename(reports)], place);
  if (code > 1) throw new Error(output);
  return output;
}

/** Puts the present reports in the place of those that are kept. */
export async function keepSurface(reports: string): Promise<void> {
  await rm(KEPT, { recursive: true, force: true });
  await cp(reports, KEPT, { recursive: true });
}

async function leaveOutGenerated(packageFolder: string): Promise<void> {
  const folder = join(packageFolder, "dist", "generated");
  const files = await readdir(folder).catch(() => []);
  for (const file of files.filter((name) => name.endsWith(".d.ts"))) {
    const text = await readFile(join(folder, file), "utf8");
    await writeFile(join(folder, file), text.replace(GENERATED, "export interface $1 {}"));
  }
}

function configFor(
  { name, packageFolder, types }: EntryPoint,
  sources: string,
  reports: string,
): ExtractorConfig {
  const compilerOptions = {
    target: "es2022",
    module: "nodenext",
    moduleResolution: "nodenext",
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    types: ["node"],
    typeRoots: [join(sources, "node_modules", "@types")],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  };
  const silent = { default: { logLevel: "none" } } as NonNullable<
    IConfigFile["messages"]
  >["extractorMessageReporting"];
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(packageFolder, "package.json"),
    configObject: {
      projectFolder: packageFolder,
      mainEntryPointFilePath: types,
      newlineKind: "lf",
      compiler: { overrideTsconfig: { compilerOptions, files: [types] } },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: reports,
        reportTempFolder: join(sources, "reports"),
        // What signatures name is part of them, exported or not.
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
    } as IConfigFile,
  });
}

function tell(message: ExtractorMessage): void {
  message.handled = true;
  if (message.category === "Compiler") console.error(message.formatMessageWithLocation(undefined));
}
