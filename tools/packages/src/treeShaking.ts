import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Bundle, bundlers } from "./bundlers.ts";

interface Expectation {
  readonly program: string;
  /** Patterns of paths that no module in its bundle may have. */
  readonly without: readonly RegExp[];
  /** One that some module has to have, so that nothing is praised for being empty. */
  readonly holds?: RegExp;
}

const CACHE = /@ods\/core\/dist\/cache\/|node_modules\/lru-cache\//;
const ARROW = /\/dist\/arrow|node_modules\/apache-arrow\//;
const PUSH = /\/dist\/push\//;
const CSV = /\/dist\/(csv\/|\w*csv\b)/i;
const QUOTA_BUDGET = /\/dist\/quota\/(memory|redis)/;
const WORKFLOWS = /\/dist\/(migration|harvesters|users|files)\//;

const expectations: readonly Expectation[] = [
  {
    program: 'import { createExploreClient } from "@ods/explore"; globalThis.made = createExploreClient;',
    without: [CACHE, ARROW, PUSH, CSV, QUOTA_BUDGET],
    holds: /@ods\/explore\/dist\/client\.js$/,
  },
  {
    program:
      'import { createAutomationClient } from "@ods/automation"; globalThis.made = createAutomationClient;',
    without: [CACHE, WORKFLOWS, QUOTA_BUDGET],
    holds: /@ods\/automation\/dist\/client\.js$/,
  },
  // These show that the patterns above match what they are for.
  {
    program: 'import { memoryStore } from "@ods/core"; globalThis.made = memoryStore;',
    without: [],
    holds: CACHE,
  },
  {
    program: 'import { toArrowTable } from "@ods/explore/arrow"; globalThis.made = toArrowTable;',
    without: [],
    holds: ARROW,
  },
  {
    program: 'import { pushRecords } from "@ods/explore"; globalThis.made = pushRecords;',
    without: [ARROW, CSV],
    holds: PUSH,
  },
  {
    program: 'import { streamCsv } from "@ods/explore"; globalThis.made = streamCsv;',
    without: [ARROW, PUSH],
    holds: CSV,
  },
];

/** Programs that import something, and use nothing of it. */
const idle = ["@ods/core", "@ods/explore", "@ods/automation"].map((name) => `import "${name}";`);

/** Where bundles of the packages in `project` hold what their programs have no use for. */
export async function treeShakingFaults(project: string): Promise<string[]> {
  const faults: string[] = [];
  const file = join(project, "program.js");
  for (const [name, bundle] of Object.entries(bundlers)) {
    for (const { program, without, holds } of expectations) {
      await writeFile(file, program);
      const found = bundleFaults(await bundle(file), without, holds);
      faults.push(...found.map((fault) => `${name}: \`${program}\` ${fault}`));
    }
    for (const program of idle) {
      await writeFile(file, program);
      const { code, modules } = await bundle(file);
      if (code.trim() !== "")
        faults.push(`${name}: \`${program}\` leaves ${modules.join(", ")}: ${code.slice(0, 200)}`);
    }
  }
  return faults;
}

function bundleFaults({ modules }: Bundle, without: readonly RegExp[], holds: RegExp | undefined): string[] {
  const paths = modules.map((path) => path.replaceAll("\\", "/"));
  const superfluous = paths.filter((path) => without.some((pattern) => pattern.test(path)));
  const faults = superfluous.map((path) => `holds ${path}`);
  if (holds && !paths.some((path) => holds.test(path))) faults.push(`holds nothing that matches ${holds}`);
  return faults;
}
