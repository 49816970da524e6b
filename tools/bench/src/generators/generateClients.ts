import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { API } from "../portalStub.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Where the clients of other generators are kept from one run to the next; git ignores it. */
export const generatedFolder = join(root, "tools/bench/generated");

interface Generator {
  /** Name of its folder. */
  name: string;
  /** With their versions: what npx puts on the path. */
  packages: readonly string[];
  command(document: string, folder: string): readonly string[];
  /** What a program imports, seen from the folder. */
  entry: string;
  /** Stands before the module when it is made one file. */
  banner?: string;
}

/** They want a newer Node than the floor of this project, so that npx brings one. */
const SURROUNDINGS = ["node@24", "typescript@5.9.3"];

const generators: readonly Generator[] = [
  {
    name: "hey-api",
    packages: ["@hey-api/openapi-ts@0.99.0"],
    command: (document, folder) => ["openapi-ts", "-i", document, "-o", folder],
    entry: 'export { client } from "./client.gen.ts"; export { listDatasets } from "./index.ts";',
  },
  {
    name: "orval",
    packages: ["orval@8.38.0"],
    command: (_document, folder) => ["orval", "--config", join(folder, "../orval.config.cjs")],
    entry: 'export { listDatasets } from "./client.ts";',
    // It calls the global `fetch`, for which the bench puts another.
    banner: "let fetch = globalThis.fetch; export const useFetch = (given) => { fetch = given; };",
  },
];

/** Modules of generated clients, each in one file, by the generator's name. */
export type GeneratedClients = Readonly<Record<"hey-api" | "orval", string>>;

/**
 * Has other generators make their clients of the same document, by their defaults for `fetch`, unless what is there was
 * made of this document by these versions.
 *
 * @throws where npm's registry can't be reached.
 */
export async function generateClients(): Promise<GeneratedClients> {
  const { stdout: document } = await run(
    process.execPath,
    ["--conditions=@ods/source", "tools/spec/spec.js", "print", "automation"],
    { cwd: root, maxBuffer: 2 ** 26 },
  );
  const stamp = createHash("sha256").update(document).update(JSON.stringify(generators)).digest("hex");
  const stampFile = join(generatedFolder, "stamp");
  if ((await readFile(stampFile, "utf8").catch(() => "")) !== stamp) {
    console.error("… other generators make their clients of the document");
    await rm(generatedFolder, { recursive: true, force: true });
    await mkdir(generatedFolder, { recursive: true });
    const file = join(generatedFolder, "automation.json");
    await writeFile(file, document);
    await writeFile(join(generatedFolder, "orval.config.cjs"), orvalConfig(file));
    for (const generator of generators) await generate(generator, file);
    await writeFile(stampFile, stamp);
  }
  return { "hey-api": bundleOf("hey-api"), orval: bundleOf("orval") };
}

async function generate({ name, packages, command, entry, banner }: Generator, document: string) {
  const folder = join(generatedFolder, name);
  const wanted = [...SURROUNDINGS, ...packages].flatMap((specifier) => ["--package", specifier]);
  // In a folder of its own, so that no project nearby has a say.
  const cwd = await mkdtemp(join(tmpdir(), "ods-generator-"));
  try {
    await run("npx", ["--yes", ...wanted, "--", ...command(document, folder)], { cwd, maxBuffer: 2 ** 26 });
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
  await build({
    stdin: { contents: entry, resolveDir: folder },
    outfile: bundleOf(name),
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    ...(banner && { banner: { js: banner } }),
    logLevel: "silent",
  });
}

const bundleOf = (name: string) => join(generatedFolder, `${name}.mjs`);

const orvalConfig = (document: string) => `module.exports = {
  automation: {
    input: ${JSON.stringify(document)},
    output: {
      client: "fetch",
      target: ${JSON.stringify(join(generatedFolder, "orval/client.ts"))},
      baseUrl: ${JSON.stringify(API)},
    },
  },
};
`;
