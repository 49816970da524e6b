import { execFile, spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { build } from "esbuild";
import { runInChromium } from "./chromium.ts";
import type { Surroundings } from "./scenario.ts";
import type { StepResult } from "./steps.ts";

const run = promisify(execFile);

export interface Place {
  /** The project that the packages are installed in. */
  directory: string;
  surroundings: Surroundings;
}

export interface Runtime {
  /** As it stands above its column. */
  name: string;
  /** Runs the scenario in it. */
  run(place: Place): Promise<StepResult[]>;
}

/** All of them come from npm, as packages with binaries; Chromium is Debian's. */
const BUN = "bun@1.4.5";
const DENO = "deno@2.9.6";
const WORKERD = "workerd@1.20261117.1";

export const runtimes: readonly Runtime[] = [
  ...[20, 22, 24, 26].map((major) => ({
    name: `Node ${major}`,
    run: async (place: Place) => runProcess(await binary(`node@${major}`, "node"), [], place),
  })),
  { name: "Bun", run: async (place) => runProcess(await binary(BUN, "bun"), ["run"], place) },
  {
    name: "Deno",
    run: async (place) =>
      runProcess(
        await binary(DENO, "deno"),
        ["run", "--allow-net=127.0.0.1", "--allow-read", "--allow-env", "--no-prompt"],
        place,
      ),
  },
  { name: "workerd", run: runWorkerd },
  { name: "Chromium", run: (place) => runInChromium(place, "http") },
  { name: "msw in Chromium", run: (place) => runInChromium(place, "msw") },
];

/** Where npx put the binary of a package. */
async function binary(specifier: string, name: string): Promise<string> {
  // In a folder of its own, so that no project nearby has a say.
  const cwd = await mkdtemp(join(tmpdir(), "ods-runtime-"));
  const { stdout } = await run("npx", ["--yes", "--package", specifier, "--call", `command -v ${name}`], {
    cwd,
  });
  return stdout.trim();
}

/** The scenario as a module, with the packages left where they are installed, or with all of it in one file. */
export async function scenarioModule(
  { directory }: Place,
  options: { name: string; bundle?: boolean; conditions?: string[]; contents: string },
): Promise<string> {
  const outfile = join(directory, options.name);
  await build({
    stdin: {
      contents: options.contents,
      resolveDir: import.meta.dirname,
      sourcefile: "entry.ts",
      loader: "ts",
    },
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    ...(options.bundle
      ? {
          conditions: options.conditions ?? [],
          nodePaths: [join(directory, "node_modules")],
          plugins: [installed(directory)],
        }
      : { packages: "external" as const }),
  });
  return outfile;
}

/** What the scenario imports is the packages as they are installed there, not those of this repository. */
function installed(directory: string): import("esbuild").Plugin {
  return {
    name: "installed packages",
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^@ods\/|^msw/ }, ({ path, kind, pluginData }) =>
        pluginData === "there"
          ? undefined
          : resolve(path, { kind, resolveDir: directory, pluginData: "there" }),
      );
    },
  };
}

async function runProcess(command: string, args: string[], place: Place): Promise<StepResult[]> {
  const contents = `
    import { runScenario } from "./scenario.ts";
    console.log(JSON.stringify(await runScenario(JSON.parse(process.env.SURROUNDINGS))));
    process.exit();`;
  const file = await scenarioModule(place, { name: "scenario.mjs", contents });
  const { stdout } = await run(command, [...args, file], {
    cwd: place.directory,
    env: { ...process.env, SURROUNDINGS: JSON.stringify(place.surroundings), NO_COLOR: "1" },
    timeout: 60_000,
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

async function runWorkerd(place: Place): Promise<StepResult[]> {
  const contents = `
    import { runScenario } from "./scenario.ts";
    export default { fetch: async (request) => Response.json(await runScenario(await request.json())) };`;
  await scenarioModule(place, {
    name: "worker.mjs",
    bundle: true,
    conditions: ["workerd", "worker"],
    contents,
  });
  const port = await freePort();
  await writeFile(join(place.directory, "workerd.capnp"), workerdConfig(port));
  const server = spawn(await binary(WORKERD, "workerd"), ["serve", "workerd.capnp"], {
    cwd: place.directory,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const complaints = text(server.stderr);
  try {
    await listening(port, server);
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      method: "POST",
      body: JSON.stringify(place.surroundings),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as StepResult[];
  } catch (error) {
    server.kill();
    throw new Error(`workerd: ${await complaints}`, { cause: error });
  } finally {
    server.kill();
  }
}

const workerdConfig = (port: number) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.mjs", esModule = embed "worker.mjs")],
  compatibilityDate = "2026-11-01",
);
`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function listening(port: number, server: ReturnType<typeof spawn>): Promise<void> {
  const until = Date.now() + 20_000;
  while (Date.now() < until && server.exitCode === null) {
    try {
      await fetch(`http://127.0.0.1:${port}/`, { method: "HEAD" });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`Nothing listens on port ${port}.`);
}
