// Lets Node import TypeScript: `node --conditions=@ods/source --import ./tools/spec/typeScript.js program.ts`.
// tsx does the same, but also reads the compiler's nine megabytes once more on its way, which takes half a second.
import { readFile } from "node:fs/promises";
import { register } from "node:module";
import { isMainThread } from "node:worker_threads";
import { transform } from "esbuild";

// Newer releases of Node do it by themselves.
if (isMainThread && !process.features.typescript) register(import.meta.url);

/** A hook of Node for modules. */
export async function load(url, context, next) {
  if (!url.startsWith("file:") || !url.endsWith(".ts")) return next(url, context);
  const source = await readFile(new URL(url), "utf8");
  const { code } = await transform(source, { loader: "ts", sourcemap: "inline", target: "node20" });
  return { format: "module", source: code, shortCircuit: true };
}
