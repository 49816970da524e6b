import { join } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build } from "esbuild";
import { rollup } from "rollup";
import webpack from "webpack";

/** What a bundler made of a program. */
export interface Bundle {
  readonly code: string;
  /** Paths of the files that left something in it. */
  readonly modules: readonly string[];
}

/** Bundles the module `file` for browsers, with what it imports from the `node_modules` around it. */
export type Bundler = (file: string) => Promise<Bundle>;

export const bundlers: Readonly<Record<string, Bundler>> = {
  async esbuild(file) {
    const { outputFiles, metafile } = await build({
      entryPoints: [file],
      absWorkingDir: "/",
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      metafile: true,
      write: false,
      logLevel: "silent",
    });
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
    return {
      code: outputFiles.map(({ text }) => text).join(""),
      modules: inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path),
    };
  },

  async rollup(file) {
    const bundle = await rollup({
      input: file,
      plugins: [nodeResolve({ browser: true }), { name: "json", transform: jsonModule }],
      onwarn: ({ code, ids = [], message }) => {
        // An empty bundle is what some programs shall become; circles within other packages are their matter.
        if (code === "EMPTY_BUNDLE") return;
        if (code === "CIRCULAR_DEPENDENCY" && !ids.some((path) => path.includes("@ods"))) return;
        throw new Error(message);
      },
    });
    const { output } = await bundle.generate({ format: "es" });
    await bundle.close();
    const chunks = output.filter((part) => part.type === "chunk");
    const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
    return {
      code: chunks.map(({ code }) => code).join(""),
      modules: modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([path]) => path),
    };
  },

  webpack: (file) =>
    new Promise((resolve, reject) => {
      const modules: string[] = [];
      const output = { path: join(file, "../webpack"), filename: "bundle.js" };
      const compiler = webpack({ mode: "production", target: ["web", "es2022"], entry: file, output });
      // What it makes is looked at here, and not written.
      compiler.hooks.shouldEmit.tap("bundle", () => false);
      compiler.run((error, stats) => {
        if (error || !stats) return reject(error);
        if (stats.hasErrors()) return reject(new Error(stats.toString("errors-only")));
        const { compilation } = stats;
        for (const module of compilation.modules) {
          if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
          const joined = (module as { modules?: Iterable<webpack.Module> }).modules ?? [module];
          for (const part of joined) modules.push(part.nameForCondition() ?? part.identifier());
        }
        const code = Object.values(compilation.assets).map((asset) => String(asset.source()));
        compiler.close(() => resolve({ code: code.join(""), modules }));
      });
    }),
};

function jsonModule(code: string, path: string): string | null {
  return path.endsWith(".json") ? `export default ${code}` : null;
}
