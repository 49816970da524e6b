import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type EntryName, entries } from "./entries.ts";
import { machine } from "./machine.ts";

const USAGE = `Usage:
  pnpm bench call [--rounds N] [--json FILE]
      what one GET costs through each client, beside openapi-fetch
  pnpm bench size [import…] [--breakdown] [--json FILE]
      what typical imports weigh, minified and gzipped
Imports: ${Object.keys(entries).join(", ")}`;

const ROUNDS = 9;

class UsageError extends Error {}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "string" },
      rounds: { type: "string", default: String(ROUNDS) },
      breakdown: { type: "boolean", default: false },
    },
  });
  const [command, ...names] = positionals;
  const figures =
    command === "call"
      ? await runCall(Number(values.rounds))
      : command === "size"
        ? await runSize(names, values.breakdown)
        : undefined;
  if (!figures) throw new UsageError(`There is no command "${command ?? ""}".`);
  if (values.json === undefined) return;
  await writeFile(values.json, `${JSON.stringify({ machine: machine(), ...figures }, null, 2)}\n`);
}

async function runCall(rounds: number): Promise<object> {
  if (!Number.isInteger(rounds) || rounds < 1) throw new UsageError("--rounds wants a whole number above 0.");
  const [{ contenders }, { measureCalls }, { portalStub }, { callCosts, callReport }] = await Promise.all([
    import("./contenders.ts"),
    import("./measureCalls.ts"),
    import("./portalStub.ts"),
    import("./callReport.ts"),
  ]);
  const plan = { rounds, turns: 7, calls: 1000 };
  const figures = await measureCalls(contenders(portalStub()), plan);
  const { cpu, node } = machine();
  console.log(callReport(callCosts(figures)));
  console.log(
    `\nCPU time of one GET through an in-process fetch stub: medians of ${rounds} rounds of ${plan.turns} × ${plan.calls} ` +
      `calls; ratios and their spread round by round. ${cpu}, Node ${node}.`,
  );
  return { plan, clients: figures };
}

async function runSize(names: string[], breakdown: boolean): Promise<object> {
  const [{ measureBundle }, { moduleReport, sizeReport }, { budgets }] = await Promise.all([
    import("./measureBundle.ts"),
    import("./sizeReport.ts"),
    import("./budgets.ts"),
  ]);
  const limits = await budgets();
  const figures = [];
  for (const name of named(names)) {
    figures.push({ name, budget: limits[name], ...(await measureBundle(entries[name])) });
  }
  console.log(sizeReport(figures));
  console.log(
    "\nkB (1000 bytes) as a browser loads it: esbuild, ES2022, gzip -9. With code splitting, at once and later.",
  );
  if (breakdown) for (const entry of figures) console.log(`\n${moduleReport(entry)}`);
  return { imports: figures };
}

function named(names: string[]): EntryName[] {
  const all = Object.keys(entries) as EntryName[];
  const unknown = names.find((name) => !all.includes(name as EntryName));
  if (unknown !== undefined) throw new UsageError(`There is no import "${unknown}".`);
  return names.length > 0 ? (names as EntryName[]) : all;
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
