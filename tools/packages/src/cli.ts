import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packPackages } from "./packPackages.ts";
import { type Packed, partNames, parts } from "./parts.ts";
import { keepSurface, surfaceReports } from "./surface.ts";
import { wholeProject } from "./wholeProject.ts";

const USAGE = `Usage:
  pnpm run packages [part…]
      packs all packages and looks at what users will get
  pnpm run packages --check
      compares what the packages export with api/*.api.md; the same as the part "surface"
  pnpm run packages --update
      writes api/*.api.md
Parts: ${partNames.join(", ")}`;

async function main(): Promise<void> {
  const { chosen, isUpdate } = wanted();
  const directory = await mkdtemp(join(tmpdir(), "ods-packages-"));
  let project: Promise<string> | undefined;
  try {
    const packages = await timed("build and pack", () => packPackages(directory));
    const packed: Packed = {
      packages,
      directory,
      together: () => {
        project ??= timed("install all of them", () => wholeProject(packages, directory));
        return project;
      },
    };
    if (isUpdate) {
      await keepSurface(await surfaceReports(packages, await packed.together(), directory));
      return;
    }
    let count = 0;
    const open = [...chosen];
    const work = async () => {
      for (let name = open.shift(); name; name = open.shift()) {
        const part = parts[name];
        if (part.needsProject) await packed.together();
        const faults = await timed(name, () => part.faults(packed));
        for (const fault of faults) console.error(`✘ ${fault}`);
        count += faults.length;
      }
    };
    // Two at once, since one of them mostly waits for the network.
    const ends = await Promise.allSettled([work(), work()]);
    // Not before both are done: what is under way would write into a folder that is removed.
    for (const end of ends) if (end.status === "rejected") throw end.reason;
    console.log(count === 0 ? "The packages are fine." : `${count} faults.`);
    if (count > 0) process.exitCode = 1;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function wanted() {
  const options = { check: { type: "boolean" }, update: { type: "boolean" } } as const;
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const unknown = positionals.find((name) => !partNames.some((part) => part === name));
    if (unknown !== undefined) throw new Error(`There is no part "${unknown}".`);
    const named = partNames.filter((name) => positionals.includes(name));
    const chosen = values.check ? (["surface"] as const) : named.length > 0 ? named : partNames;
    return { chosen, isUpdate: values.update === true };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

await main();
