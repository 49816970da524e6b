import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type BuildResult, build, type Metafile } from "esbuild";

export interface BundleFigures {
  /** Bytes of everything in one file, minified. */
  readonly minified: number;
  /** The same, gzipped. */
  readonly gzipped: number;
  /** Gzipped bytes that a page loads at once when the bundler may split the code. */
  readonly initial: number;
  /** Gzipped bytes of the chunks that come when they are needed. */
  readonly later: number;
  /** Minified bytes of each module, the largest first. */
  readonly modules: readonly { readonly name: string; readonly bytes: number }[];
}

type Bundle = BuildResult<{ write: false; metafile: true }>;

/**
 * What `entry`, the text of a module, weighs with all it imports.
 *
 * @param conditions Export conditions beyond those of browsers: `"@ods/source"` takes packages from their sources,
 * for which nothing has to be built.
 */
export async function measureBundle(entry: string, conditions: string[] = []): Promise<BundleFigures> {
  const whole = await bundle(entry, conditions, false);
  const split = await bundle(entry, conditions, true);
  const [file] = whole.outputFiles;
  const [output] = Object.values(whole.metafile.outputs);
  if (!file || !output) throw new Error(`esbuild made nothing of: ${entry}`);
  const atOnce = loadedAtOnce(split.metafile);
  let initial = 0;
  let later = 0;
  for (const { path, contents } of split.outputFiles) {
    if (atOnce.has(nameOf(path))) initial += gzipped(contents);
    else later += gzipped(contents);
  }
  const modules = Object.entries(output.inputs)
    .map(([path, { bytesInOutput: bytes }]) => ({ name: moduleName(path), bytes }))
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes);
  return { minified: file.contents.length, gzipped: gzipped(file.contents), initial, later, modules };
}

async function bundle(contents: string, conditions: string[], splitting: boolean): Promise<Bundle> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  return build({
    stdin: { contents, resolveDir: root, sourcefile: "entry.js" },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    splitting,
    format: "esm",
    target: "es2022",
    platform: "browser",
    // Where any are given, esbuild takes away its own.
    conditions: ["module", ...conditions],
    outdir: "bundle",
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
}

/** Names of the entry's chunk and of those that it imports statically. */
function loadedAtOnce({ outputs }: Metafile): Set<string> {
  const seen = new Set<string>();
  const open = Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === "entry.js");
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(nameOf(path))) continue;
    seen.add(nameOf(path));
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) {
      if (kind === "import-statement") open.push(imported);
    }
  }
  return seen;
}

/** Chunks all lie in one folder, so that the last part of a path is enough. */
function nameOf(path: string): string {
  return path.slice(path.replaceAll("\\", "/").lastIndexOf("/") + 1);
}

function moduleName(path: string): string {
  const inPackage = path.lastIndexOf("node_modules/");
  return inPackage < 0 ? path.replace(/^(\.\.\/)+/, "") : path.slice(inPackage + "node_modules/".length);
}

function gzipped(contents: Uint8Array): number {
  return gzipSync(contents, { level: 9 }).length;
}
