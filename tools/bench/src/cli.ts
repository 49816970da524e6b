import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type BenchOptions, type BenchResult, benches } from "./benches.ts";
import { charts } from "./charts.ts";
import { machine } from "./machine.ts";
import { type Baseline, regressions } from "./regressions.ts";
import { summary } from "./summary.ts";
import { UsageError } from "./usageError.ts";
import { contenderOf, type Win, winners } from "./winners.ts";

const USAGE = `Usage: pnpm bench [bench…] [options]
${Object.entries(benches)
  .map(([name, { about }]) => `  ${name.padEnd(8)}${about}`)
  .join("\n")}
Without a name, all of them, one after the other: some twenty minutes.
  --rounds N       how often each is measured
  --records N      of the datasets that are read
  --import NAME    bundle this import only; may be repeated
  --breakdown      what each module weighs
  --json FILE      keep the raw figures
  --keep           keep ratios and raw figures as the baseline, and draw the charts anew
  --check          fail if a ratio is more than 10 percent worse than in the baseline, twice`;

const BASELINE = new URL("../baseline.json", import.meta.url);
const RAW = new URL("../raw/", import.meta.url);
const CHARTS = new URL("../../../docs/charts/", import.meta.url);

type Results = Readonly<Record<string, BenchResult>>;

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "string" },
      rounds: { type: "string" },
      records: { type: "string" },
      import: { type: "string", multiple: true, default: [] },
      breakdown: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
    },
  });
  const unknown = positionals.find((name) => !(name in benches));
  if (unknown !== undefined) throw new UsageError(`There is no bench "${unknown}".`);
  const options: BenchOptions = {
    rounds: count("rounds", values.rounds),
    records: count("records", values.records),
    names: values.import,
    breakdown: values.breakdown,
  };
  const results = await measure(positionals.length > 0 ? positionals : Object.keys(benches), options);
  if (Object.keys(results).length > 1) console.log(`── all of it\n\n${summary(results)}\n`);
  if (values.json !== undefined) await writeJson(values.json, { machine: machine(), ...results });
  if (values.check) await check(results, options);
  if (values.keep) await keep(results);
}

async function measure(names: readonly string[], options: BenchOptions): Promise<Results> {
  const { cpu, cores, node } = machine();
  console.log(`${cpu}, ${cores} cores, Node ${node}\n`);
  const results: Record<string, BenchResult> = {};
  for (const name of names) {
    console.log(`── ${name}: ${benches[name]?.about}\n`);
    const result = await (benches[name] as (typeof benches)[string]).run(options);
    const won = winners(result.ratios);
    if (won.length > 0) {
      console.log(
        `Others are better here, and docs/performance.md says why:\n${won.map(winLine).join("\n")}\n`,
      );
    }
    results[name] = result;
  }
  return results;
}

function winLine({ name, ours, times }: Win): string {
  return `  ${name}: ${times > 100 ? "more than 100" : times.toFixed(2)} times as good as ${contenderOf(ours)}`;
}

async function check(results: Results, options: BenchOptions): Promise<void> {
  const baseline = await readBaseline();
  let worse = regressions(results, baseline);
  if (worse.length > 0) {
    // A busy moment of the machine is not a regression: what is worse has to be so twice.
    const suspects = [...new Set(worse.map(({ bench }) => bench))];
    console.log(`Worse than the baseline: ${suspects.join(", ")}. Measured once more.\n`);
    const again = await measure(suspects, options);
    worse = regressions(again, baseline).filter(({ bench, name }) =>
      worse.some((before) => before.bench === bench && before.name === name),
    );
  }
  for (const { text } of worse) console.error(`✘ ${text}`);
  if (worse.length > 0) process.exitCode = 1;
  else console.log("No ratio is more than 10 percent worse than in the baseline.");
}

async function keep(results: Results): Promise<void> {
  const before = await readBaseline();
  const ratios = Object.fromEntries(Object.entries(results).map(([name, { ratios }]) => [name, ratios]));
  const baseline: Baseline = { machine: machine(), ratios: { ...before.ratios, ...ratios } };
  await writeJson(fileURLToPath(BASELINE), baseline);
  for (const [name, { raw }] of Object.entries(results)) {
    await writeJson(fileURLToPath(new URL(`${name}.json`, RAW)), { machine: machine(), ...raw });
  }
  for (const [name, svg] of Object.entries(charts(baseline))) {
    await mkdir(CHARTS, { recursive: true });
    await writeFile(new URL(`${name}.svg`, CHARTS), svg);
  }
}

async function readBaseline(): Promise<Baseline> {
  const text = await readFile(BASELINE, "utf8").catch(() => undefined);
  return text === undefined ? { machine: machine(), ratios: {} } : (JSON.parse(text) as Baseline);
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

function count(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) {
    throw new UsageError(`--${option} wants a whole number above 0.`);
  }
  return number;
}

// Whoever reads the output may stop early, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

main(process.argv.slice(2)).catch((error: unknown) => {
  const isUsage =
    error instanceof UsageError ||
    (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
  console.error(isUsage ? `${(error as Error).message}\n\n${USAGE}` : error);
  process.exitCode = isUsage ? 2 : 1;
});
