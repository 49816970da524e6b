import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Api, apis } from "./apis.ts";
import { SpecError } from "./specError.ts";

const USAGE = `Usage:
  pnpm generate [--check]                  make the generated files of all APIs; --check only compares
  pnpm spec print <api> [--published]      the effective document as JSON, or the published one
  pnpm spec lint [api…] [--prose]          rules of redocly.yaml; --prose wants all texts and examples, too
APIs: ${Object.keys(apis).join(", ")}`;

const root = fileURLToPath(new URL("../../../", import.meta.url));

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      check: { type: "boolean", default: false },
      published: { type: "boolean", default: false },
      prose: { type: "boolean", default: false },
    },
  });
  const [command, ...names] = positionals;
  switch (command) {
    case "generate":
      return runGenerate(values.check);
    case "print":
      return runPrint(names, values.published);
    case "lint":
      return runLint(names, values.prose);
    default:
      console.error(USAGE);
      return 2;
  }
}

async function runGenerate(check: boolean): Promise<number> {
  const { generate } = await import("./generate.ts");
  const started = performance.now();
  const outputs = await generate(root, apis, { check });
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
  console.log(`${outputs.length} files in ${Math.round(performance.now() - started)} ms`);
  return 0;
}

async function runPrint(names: string[], published: boolean): Promise<number> {
  const { loadEffective, loadPublished } = await import("./loadApi.ts");
  const [api] = named(names.length === 1 ? names : [""]);
  const document = await (published ? loadPublished : loadEffective)(root, api as Api);
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
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
    else console.error(error instanceof SpecError ? `error ${error.message}` : error);
    process.exitCode = isUsage ? 2 : 1;
  },
);
