import { isDeepStrictEqual } from "node:util";
import { type CallCost, callCosts, callReport } from "./callReport.ts";
import type { Contender } from "./contenders.ts";
import type { EntryName } from "./entries.ts";
import { machine } from "./machine.ts";
import type { Ratio } from "./ratio.ts";
import { isOurs } from "./regressions.ts";
import type { ContestName } from "./streaming/measureReading.ts";
import { UsageError } from "./usageError.ts";

/** How a bench is run. What is left out is as usual. */
export interface BenchOptions {
  rounds?: number | undefined;
  /** Records of the whole datasets that are read. */
  records?: number | undefined;
  /** Imports that are bundled. */
  names?: readonly string[];
  /** Whether it is shown what each module weighs. */
  breakdown?: boolean;
}

/** What came of a bench; its tables are printed while it runs. */
export interface BenchResult {
  /** By what was measured. */
  ratios: Readonly<Record<string, Ratio>>;
  raw: object;
}

export interface Bench {
  /** In one line. */
  about: string;
  run(options: BenchOptions): Promise<BenchResult>;
}

/** Everything that is measured, in the order in which it is. Each loads only what it needs. */
export const benches: Readonly<Record<string, Bench>> = {
  call: { about: "what one GET costs through each client, beside openapi-fetch", run: runCall },
  http: { about: "the same over HTTP, beside fetch alone", run: runHttp },
  cache: { about: "what an answer out of a cache costs, beside undici's cache", run: runCache },
  walk: { about: "how long it takes to walk a list of 20,000 items over a slow server", run: runWalk },
  types: { about: "what the compiler has to do for programs that make calls", run: runTypes },
  editor: { about: "how long an editor waits in such programs", run: runEditor },
  size: { about: "what typical imports weigh, minified and gzipped", run: runSize },
  stream: {
    about: "how fast a dataset is read as records, and in how much memory",
    run: (options) => runReading("json", options),
  },
  csv: { about: "the same as CSV", run: (options) => runReading("csv", options) },
  arrow: { about: "the same into Arrow", run: (options) => runReading("arrow", options) },
  start: { about: "how long `ods` takes to start, beside Node itself", run: runStart },
};

async function runCall({ rounds = 9 }: BenchOptions): Promise<BenchResult> {
  const [{ contenders }, { generatedContenders }, { measureCalls }, { portalStub }] = await Promise.all([
    import("./contenders.ts"),
    import("./generators/generatedContenders.ts"),
    import("./measureCalls.ts"),
    import("./portalStub.ts"),
  ]);
  const plan = { rounds, turns: 7, calls: 1000 };
  const fetch = portalStub();
  const all = [...contenders(fetch), ...(await generatedContenders(fetch))];
  await sameAnswers(all);
  const figures = await measureCalls(all, plan);
  return ofCosts(
    callCosts(figures),
    figures,
    `CPU time of one GET through an in-process fetch stub: ${how(plan)}`,
  );
}

async function runHttp({ rounds = 7 }: BenchOptions): Promise<BenchResult> {
  const [{ httpContenders }, { measureCalls }] = await Promise.all([
    import("./contenders.ts"),
    import("./measureCalls.ts"),
  ]);
  return overHttp(async (portal) => {
    const plan = { rounds, turns: 5, calls: 300 };
    const all = httpContenders(portal);
    await sameAnswers(all);
    const figures = await measureCalls(all, plan);
    return ofCosts(callCosts(figures), figures, `CPU time of one GET over HTTP on loopback: ${how(plan)}`);
  });
}

async function runCache({ rounds = 5 }: BenchOptions): Promise<BenchResult> {
  const [{ cacheContenders }, { measureCalls }] = await Promise.all([
    import("./cacheHits/cacheContenders.ts"),
    import("./measureCalls.ts"),
  ]);
  return overHttp(async (origin) => {
    const plan = { rounds, turns: 3, calls: 300 };
    const all = await cacheContenders(`${origin}/`);
    await sameAnswers(all);
    const figures = await measureCalls(all, plan);
    return ofCosts(callCosts(figures), figures, `CPU time of an answer that a cache holds: ${how(plan)}`);
  });
}

async function runWalk({ rounds = 3 }: BenchOptions): Promise<BenchResult> {
  const [{ measureWalk }, { walkReport, walkSpeeds }] = await Promise.all([
    import("./walk/measureWalk.ts"),
    import("./walk/walkReport.ts"),
  ]);
  const plan = { items: 20_000, latency: 25, rounds };
  const figures = await measureWalk(plan);
  tell(
    walkReport(figures, plan),
    `${plan.items.toLocaleString("en")} items over a server that takes ${plan.latency} ms for a page; time on the clock, medians of ${rounds} rounds.`,
  );
  return { ratios: walkSpeeds(figures), raw: { plan, figures } };
}

async function runTypes(): Promise<BenchResult> {
  const [{ measureTypes }, { MOST, typeRatios, typeReport }] = await Promise.all([
    import("./types/measureTypes.ts"),
    import("./types/typeReport.ts"),
  ]);
  const figures = await measureTypes();
  const compared = typeRatios(figures);
  const over = compared.filter(({ name, ratio }) => isOurs(name) && ratio > MOST);
  if (over.length > 0) {
    throw new Error(`${typeReport(figures)}\n\nMore than ${MOST} times what openapi-fetch needs.`);
  }
  tell(
    typeReport(figures),
    `Instantiations beyond those of a program without a call; ours may be at most ${MOST} times those of openapi-fetch. The check time is that of the whole, generated sources included.`,
  );
  return {
    ratios: Object.fromEntries(
      compared.map(({ name, compiler, calls, ratio }) => [
        `${name}, ${calls} calls, TypeScript ${compiler.split(".")[0]}`,
        { median: ratio, least: ratio, most: ratio },
      ]),
    ),
    raw: { figures },
  };
}

async function runEditor({ rounds = 15 }: BenchOptions): Promise<BenchResult> {
  const [{ measureEditor }, { editorRatios, editorReport }] = await Promise.all([
    import("./editor/measureEditor.ts"),
    import("./editor/editorReport.ts"),
  ]);
  const figures = await measureEditor(rounds);
  tell(
    editorReport(figures),
    `From a key stroke in one of the last calls until all operations are offered, and until the errors of the file are known: time on the clock, medians of ${rounds} rounds.`,
  );
  return { ratios: editorRatios(figures), raw: { figures } };
}

async function runStart({ rounds = 15 }: BenchOptions): Promise<BenchResult> {
  const { measureStart, startCosts, startReport } = await import("./startup.ts");
  const figures = measureStart(rounds);
  tell(startReport(figures), `Time on the clock until the process has ended, medians of ${rounds} rounds.`);
  return { ratios: startCosts(figures), raw: { figures } };
}

function ofCosts(costs: readonly CallCost[], figures: unknown, what: string): BenchResult {
  const { cpu, node } = machine();
  tell(callReport(costs), `${what} ${cpu}, Node ${node}.`);
  return { ratios: Object.fromEntries(costs.map(({ name, ratio }) => [name, ratio])), raw: { figures } };
}

async function runReading(contest: ContestName, { rounds = 3, records = 1_000_000 }: BenchOptions) {
  const { runReading } = await import("./streaming/runReading.ts");
  return runReading(contest, records, rounds);
}

async function runSize({ names = [], breakdown = false }: BenchOptions): Promise<BenchResult> {
  const [{ entries }, { measureBundle }, { moduleReport, sizeRatios, sizeReport }, { budgets }] =
    await Promise.all([
      import("./entries.ts"),
      import("./measureBundle.ts"),
      import("./sizeReport.ts"),
      import("./budgets.ts"),
    ]);
  const limits = await budgets();
  const all = Object.keys(entries) as EntryName[];
  const unknown = names.find((name) => !all.includes(name as EntryName));
  if (unknown !== undefined)
    throw new UsageError(`There is no import "${unknown}". Known are: ${all.join(", ")}.`);
  const wanted = names.length > 0 ? (names as readonly EntryName[]) : all;
  if (wanted.some((name) => entries[name].includes("./generated/"))) {
    const { generateClients } = await import("./generators/generateClients.ts");
    await generateClients();
  }
  const figures = [];
  for (const name of wanted) {
    figures.push({ name, budget: limits[name], ...(await measureBundle(entries[name])) });
  }
  tell(
    sizeReport(figures),
    "kB (1000 bytes) as a browser loads it: esbuild, ES2022, gzip -9. With code splitting, at once and later.",
  );
  if (breakdown) for (const entry of figures) console.log(`${moduleReport(entry)}\n`);
  return {
    ratios: sizeRatios(figures),
    raw: {
      imports: figures.map(({ modules, ...figures }) => (breakdown ? { ...figures, modules } : figures)),
    },
  };
}

/** With a server, in a process of its own, that answers everything with one page. */
async function overHttp(measure: (origin: string) => Promise<BenchResult>): Promise<BenchResult> {
  const { firstWord, start } = await import("./streaming/program.ts");
  const server = start("../pageServer", []);
  try {
    return await measure(`http://127.0.0.1:${await firstWord<number>(server)}`);
  } finally {
    server.disconnect();
  }
}

/** @throws if a contender does less than the others, and its time would say nothing. */
async function sameAnswers(contenders: readonly Contender[]): Promise<void> {
  const { body } = await import("./portalStub.ts");
  for (const { name, call } of contenders) {
    if (!isDeepStrictEqual(await call(), JSON.parse(body))) throw new Error(`${name} gives another answer.`);
  }
}

/** A table, and how it came about. */
function tell(report: string, how: string): void {
  console.log(`${report}\n\n${how}\n`);
}

const how = ({ rounds, turns, calls }: { rounds: number; turns: number; calls: number }) =>
  `medians of ${rounds} rounds of ${turns} × ${calls} calls; ratios and their spread round by round.`;
