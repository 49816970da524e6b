import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type PackedPackage, requiredPeers } from "./packedPackage.ts";
import { runProgram } from "./runProgram.ts";

/** Both generations of Yarn, since both are in use and find different faults. */
const MANAGERS = ["yarn@1.22.22", "@yarnpkg/cli-dist@4.18.1", "bun@1.4.5"];

type Command = readonly [string, ...string[]];
type Overrides = Readonly<Record<string, string>>;

/** How one package manager installs a project. */
export interface Installer {
  readonly name: string;
  /** Fields of package.json that replace packages wherever they are needed. */
  overrides?(tarballs: Overrides): object;
  /** Further files of a project. */
  files?(tarballs: Overrides): Readonly<Record<string, string>>;
  /** Peers are the user's to install. */
  readonly leavesPeers?: boolean;
  readonly install: Command;
  readonly env?: NodeJS.ProcessEnv;
  /** What stands before a script for Node. */
  readonly node: Command;
  /** What stands before the name of a command that a package brings. */
  bin(name: string): Command;
}

/**
 * The package managers, those that are not here anyway installed from npm. What they download is kept in `directory`,
 * so that they find it there for the next project, and nothing is left behind.
 */
export async function installers(directory: string): Promise<Installer[]> {
  const cache = (name: string) => join(directory, "caches", name);
  const home = join(directory, "managers");
  await mkdir(home, { recursive: true });
  await writeFile(join(home, "package.json"), JSON.stringify({ private: true }));
  await runProgram(npmInstall(directory, MANAGERS), home);
  // The one script that is needed: it puts the binary where the command looks for it.
  await runProgram([process.execPath, "install.js"], join(home, "node_modules/bun"));
  const registry = (await runProgram(["npm", "config", "get", "registry"], home)).trim();
  const within = (name: string) => join(home, "node_modules", name);
  const yarn4 = [process.execPath, join(within("@yarnpkg/cli-dist"), "bin/yarn.js")] as const;
  const inFolder = {
    node: [process.execPath],
    bin: (name: string): Command => [join("node_modules", ".bin", name)],
  } as const;
  return [
    { name: "npm", overrides: asOverrides, install: npmInstall(directory), ...inFolder },
    {
      name: "pnpm",
      files: (tarballs) => ({ "pnpm-workspace.yaml": JSON.stringify({ overrides: tarballs }) }),
      install: ["pnpm", "install", "--store-dir", cache("pnpm"), "--ignore-scripts"],
      ...inFolder,
    },
    {
      name: "Yarn 1",
      leavesPeers: true,
      overrides: (resolutions) => ({ resolutions }),
      install: [
        ...[
          process.execPath,
          join(within("yarn"), "bin/yarn.js"),
          "install",
          "--cache-folder",
          cache("yarn"),
        ],
        ...["--ignore-scripts", "--non-interactive"],
      ] as unknown as Command,
      env: { YARN_REGISTRY: registry },
      ...inFolder,
    },
    {
      // Plug'n'Play, where a package sees what it has declared and nothing else.
      name: "Yarn 4",
      leavesPeers: true,
      overrides: (resolutions) => ({ resolutions }),
      files: () => ({
        "yarn.lock": "",
        ".yarnrc.yml": JSON.stringify({
          enableGlobalCache: true,
          enableScripts: false,
          enableTelemetry: false,
          globalFolder: cache("yarn4"),
          nodeLinker: "pnp",
          npmRegistryServer: registry,
        }),
      }),
      install: [...yarn4, "install", "--no-immutable"],
      node: [...yarn4, "node"],
      bin: (name) => [...yarn4, name],
    },
    {
      name: "Bun",
      overrides: asOverrides,
      install: [join(home, "node_modules/.bin/bun"), "install", "--ignore-scripts"],
      env: { BUN_INSTALL_CACHE_DIR: cache("bun") },
      ...inFolder,
    },
  ];
}

/** `npm install` with its cache in `directory`. */
export function npmInstall(directory: string, packages: readonly string[] = []): Command {
  const options = [
    "--cache",
    join(directory, "caches", "npm"),
    "--no-audit",
    "--no-fund",
    "--no-package-lock",
  ];
  return ["npm", "install", ...options, "--ignore-scripts", ...packages];
}

/** An empty project that needs `wanted`, and takes what that needs of the house from tarballs as well. */
export async function writeProject(
  project: string,
  wanted: PackedPackage,
  all: readonly PackedPackage[],
  { overrides, files, leavesPeers }: Installer,
): Promise<void> {
  const needed = [wanted, ...neededBy(wanted, all)];
  const tarballs = Object.fromEntries(
    needed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]),
  );
  const { name } = wanted.manifest;
  const dependencies = {
    [name]: tarballs[name],
    ...(leavesPeers ? requiredPeers(wanted.manifest) : {}),
  };
  const manifest = { name: "alone", private: true, type: "module", dependencies, ...overrides?.(tarballs) };
  await mkdir(project, { recursive: true });
  const texts = { "package.json": JSON.stringify(manifest), ...files?.(tarballs) };
  for (const [file, text] of Object.entries(texts)) await writeFile(join(project, file), text);
}

/** Packages of the house that come with one; Yarn 1 installs whatever is overridden, needed or not. */
function neededBy({ manifest }: PackedPackage, all: readonly PackedPackage[]): PackedPackage[] {
  return all
    .filter((other) => other.manifest.name in (manifest.dependencies ?? {}))
    .flatMap((other) => [other, ...neededBy(other, all)]);
}

function asOverrides(overrides: Overrides): object {
  return { overrides };
}
