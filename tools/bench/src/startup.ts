import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./median.ts";
import { type Ratio, ratioOf, spread } from "./ratio.ts";
import { table } from "./table.ts";

const ODS = fileURLToPath(new URL("../../../packages/cli/dist/ods.js", import.meta.url));

/** Command lines of Node. The first is what the others are compared with. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  "node -e 0": ["-e", "0"],
  "ods --version": [ODS, "--version"],
  "ods --help": [ODS, "--help"],
};

export interface StartFigures {
  name: string;
  /** Milliseconds on the clock, round by round. */
  milliseconds: number[];
}

/** How long it takes until a command has started, said its word, and ended. In turns. */
export function measureStart(rounds: number): StartFigures[] {
  const figures = Object.keys(COMMANDS).map((name) => ({ name, milliseconds: [] as number[] }));
  for (let round = -1; round < rounds; round++) {
    for (const { name, milliseconds } of figures) {
      const started = performance.now();
      const { status, stderr } = spawnSync(process.execPath, COMMANDS[name] as string[]);
      if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
      // The first round reads the files from the disk.
      if (round >= 0) milliseconds.push(performance.now() - started);
    }
  }
  return figures;
}

export function startCosts(figures: readonly StartFigures[]): Record<string, Ratio> {
  const base = figures[0]?.milliseconds ?? [];
  return Object.fromEntries(figures.map(({ name, milliseconds }) => [name, ratioOf(milliseconds, base)]));
}

export function startReport(figures: readonly StartFigures[]): string {
  const costs = startCosts(figures);
  return table(
    ["command", "ms", "ratio", "spread", ""],
    figures.map(({ name, milliseconds }) => {
      const ratio = costs[name] as Ratio;
      return [name, median(milliseconds).toFixed(0), ratio.median.toFixed(2), spread(ratio), ratio.median];
    }),
  );
}
