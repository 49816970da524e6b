import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { jsonText, type OverlayFinding, SpecError } from "@ods/cli/generate";
import { type Api, apis } from "./apis.ts";
import { findingText } from "./diff/report.ts";

const USAGE = `Usage:
  pnpm generate [--check | --watch]        make the generated files of all APIs; --check only compares
  pnpm spec pull <api> [--from <source>]   take the publisher's document, tell what changed, write a changeset, generate
  pnpm spec diff <api> <old> <new>         what changed between two documents (--json, --markdown)
  pnpm spec print <api> [--published]      the effective document as JSON, or the published one
  pnpm spec lint [api…] [--prose]          rules of redocly.yaml; --prose wants all texts and examples, too
A source is an address or a file: JSON or YAML, OpenAPI 3.0 or 3.1, or a page made by Redoc.
  --force            pull: take it although it looks like the document of another API
  --report <file>    pull: write the report as Markdown, too
APIs: ${Object.keys(apis).join(", ")}`;

const root = fileURLToPath(new URL("../../../", import.meta.url));

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      check: { type: "boolean", default: false },
      watch: { type: "boolean", default: false },
      published: { type: "boolean", default: false },
      prose: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      markdown: { type: "boolean", default: false },
      force: { type: "boolean", default: false },
      from: { type: "string" },
      report: { type: "string" },
    },
  });
  const [command, ...names] = positionals;
  switch (command) {
    case "generate":
      return values.watch ? runWatch() : runGenerate(values.check);
    case "pull":
      return names.length === 1 ? runPull(names[0] as string, values) : usage();
    case "diff":
      return names.length === 3 ? runDiff(names as [string, string, string], values) : usage();
    case "print":
      return runPrint(names, values.published);
    case "lint":
      return runLint(names, values.prose);
    default:
      return usage();
  }
}

function usage(): number {
  console.error(USAGE);
  return 2;
}

async function runGenerate(check: boolean): Promise<number> {
  const { generate } = await import("./generate.ts");
  const { writeStamp } = await import("./stamp.ts");
  const started = performance.now();
  const stamp = await writeStamp(root, apis);
  const outputs = await generate(root, apis, {
    check,
    onFinding: warn,
    onNumber: (line) => console.error(`number ${line}`),
  });
  for (const { file, stale } of outputs) {
    console.log(`${stale ? (check ? "stale    " : "written  ") : "unchanged"}  ${file}`);
  }
  const stale = outputs.filter((output) => output.stale);
  if (check && stale.length > 0) {
    console.error(
      `${stale.length} of ${outputs.length} generated files differ from the documents: run \`pnpm generate\`.`,
    );
    return 1;
  }
  await stamp(outputs.map(({ file }) => file));
  console.log(`${outputs.length} files in ${Math.round(performance.now() - started)} ms`);
  return 0;
}

async function runWatch(): Promise<number> {
  const { watchDocuments } = await import("./watch.ts");
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  await watchDocuments(root, apis, {
    signal: stop.signal,
    onPass({ name, outputs, error, milliseconds }) {
      if (error !== undefined) console.error(messageOf(error));
      for (const { file, stale } of outputs) if (stale) console.log(`written    ${file}`);
      if (error === undefined) console.log(`${name}: up to date after ${milliseconds} ms`);
    },
  });
  return 0;
}

async function runPull(
  name: string,
  options: { from?: string | undefined; force: boolean; report?: string | undefined },
): Promise<number> {
  const { pull } = await import("./pull.ts");
  const [api] = named([name]) as [Api];
  const result = await pull(root, name, api, options);
  console.log(result.text);
  return 0;
}

async function runDiff(
  [name, before, after]: [string, string, string],
  { json, markdown }: { json: boolean; markdown: boolean },
): Promise<number> {
  const { diffSources } = await import("./diffSources.ts");
  const { markdownReport, plainReport } = await import("./diff/report.ts");
  const [api] = named([name]) as [Api];
  const changes = await diffSources(root, api, before, after);
  if (json) process.stdout.write(`${JSON.stringify(changes, null, 2)}\n`);
  else console.log(markdown ? markdownReport(changes) : plainReport(changes));
  return 0;
}

function warn({ pointer, ...finding }: OverlayFinding): void {
  console.error(`overlay ${pointer}: ${findingText(finding)}`);
}

async function runPrint(names: string[], published: boolean): Promise<number> {
  const { loadEffective, loadPublished } = await import("./loadApi.ts");
  const [api] = named(names.length === 1 ? names : [""]);
  const document = await (published ? loadPublished : loadEffective)(root, api as Api);
  process.stdout.write(`${jsonText(document, 2)}\n`);
  return 0;
}

async function runLint(names: string[], prose: boolean): Promise<number> {
  const { lint, missingProse } = await import("./lint.ts");
  const { loadPublished } = await import("./loadApi.ts");
  let failed = false;
  for (const name of names.length > 0 ? names : Object.keys(apis)) {
    const [api] = named([name]) as [Api];
    const findings = await lint(root, api);
    const gaps = prose ? missingProse(await loadPublished(root, api)) : [];
    const of = (severity: string) => findings.filter((finding) => finding.severity === severity);
    for (const { severity, rule, pointer, message } of [
      ...of("error"),
      ...of("warn"),
      ...(prose ? of("prose") : []),
    ]) {
      console.log(`${severity} ${rule} ${pointer}\n  ${message}`);
    }
    for (const gap of gaps) console.log(`prose ${gap} wanted`);
    const errors = of("error").length;
    const warnings = of("warn").length;
    const missing = of("prose").length + gaps.length;
    console.log(`${name}: ${errors} errors, ${warnings} warnings, ${missing} places without prose`);
    failed ||= errors > 0 || (prose && warnings + missing > 0);
  }
  return failed ? 1 : 0;
}

function named(names: string[]): Api[] {
  return names.map((name) => {
    const api = apis[name];
    if (!api)
      throw new SpecError(
        { file: "tools/spec/src/apis.ts" },
        `There is no API named "${name}".`,
        `Name one of: ${Object.keys(apis).join(", ")}.`,
      );
    return api;
  });
}

function messageOf(error: unknown): unknown {
  return error instanceof SpecError ? `error ${error.message}` : error;
}

// Whoever reads the output may stop early, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isUsage =
      error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    if (isUsage) console.error(`${error.message}\n\n${USAGE}`);
    else console.error(messageOf(error));
    process.exitCode = isUsage ? 2 : 1;
  },
);
