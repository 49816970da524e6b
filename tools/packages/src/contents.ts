import { readdir, readFile } from "node:fs/promises";
import { join, posix, relative, sep } from "node:path";
import type { Manifest, PackedPackage } from "./packedPackage.ts";

const TOP = ["LICENSE", "README.md", "dist", "package.json", "src"];
/** What changesets writes for the first release. */
const TOP_LATER = ["CHANGELOG.md"];
const PATTERNS = [/^[^/]+$/, /^src\/.+\.(ts|json)$/, /^dist\/.+\.(js|js\.map|d\.ts|d\.ts\.map|json)$/];
const NEVER =
  /(^|\/)(tests?|__tests__|fixtures|node_modules)\/|\.test(-d)?\.|\.program\.|tsconfig|\.tsbuildinfo$|(^|\/)\.env/;
/** Ranges that only a workspace understands. */
const LOCAL_PROTOCOL = /^(workspace|catalog|link|file|portal):/;

/** What is wrong with what a tarball holds. */
export async function contentFaults({ directory, manifest }: PackedPackage): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
  const texts = new Map<string, string>();
  for (const file of files.filter((name) => name.startsWith("dist/"))) {
    texts.set(file, await readFile(join(directory, file), "utf8"));
  }
  return [...fileFaults(files), ...rangeFaults(manifest), ...mapFaults(new Set(files), texts)];
}

/** Files that are missing or don't belong there. */
export function fileFaults(files: readonly string[]): string[] {
  const top = new Set(files.map((file) => file.split("/", 1)[0] ?? ""));
  const all = new Set(files);
  return [
    ...TOP.filter((name) => !top.has(name)).map((name) => `${name} is missing`),
    ...[...top]
      .filter((name) => !TOP.includes(name) && !TOP_LATER.includes(name))
      .map((name) => `${name} does not belong there`),
    ...files
      .filter((file) => NEVER.test(file) || !PATTERNS.some((pattern) => pattern.test(file)))
      .filter((file) => TOP.includes(file.split("/", 1)[0] ?? ""))
      .map((file) => `${file} does not belong there`),
    ...files
      .filter((file) => /^dist\/.*\.(js|d\.ts)$/.test(file) && !all.has(sourceOf(file)))
      .map((file) => `${file} has no source: an earlier build left it`),
    ...files
      .filter((file) => /^src\/.*\.ts$/.test(file) && !all.has(file.replace(/^src(.*)\.ts$/, "dist$1.js")))
      .map((file) => `${file} was not built`),
  ];
}

function sourceOf(file: string): string {
  return file.replace(/^dist/, "src").replace(/(\.d\.ts|\.js)$/, ".ts");
}

/** Dependencies that can't be installed outside of the workspace. */
export function rangeFaults(manifest: Manifest): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = manifest;
  return Object.entries({ ...dependencies, ...optionalDependencies, ...peerDependencies })
    .filter(([, range]) => LOCAL_PROTOCOL.test(range))
    .map(([name, range]) => `its dependency ${name} has the range ${range}`);
}

/** Source maps that are named and missing, or that name sources which are missing. */
export function mapFaults(files: ReadonlySet<string>, texts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  for (const [file, text] of texts) {
    const map = /^\/\/# sourceMappingURL=(.+)$/m.exec(text)?.[1];
    if (map !== undefined && !files.has(posix.join(posix.dirname(file), map)))
      faults.push(`${file} names the source map ${map}, which is missing`);
    if (!file.endsWith(".map")) continue;
    const { sources, sourceRoot = "" } = JSON.parse(text) as { sources: string[]; sourceRoot?: string };
    for (const source of sources) {
      if (!files.has(posix.join(posix.dirname(file), sourceRoot, source)))
        faults.push(`${file} names the source ${source}, which is missing`);
    }
  }
  return faults;
}
