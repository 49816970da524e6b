import { watch } from "node:fs";
import path from "node:path";
import type { Api } from "./apis.ts";
import { generate, type Output } from "./generate.ts";

export interface Pass {
  /** Of the API whose document or overlay was saved. */
  name: string;
  outputs: Output[];
  /** What is wrong with them; the generated files are as they were then. */
  error?: unknown;
  milliseconds: number;
}

export interface WatchOptions {
  signal: AbortSignal;
  onPass: (pass: Pass) => void;
}

/** Makes the generated files of every API, and again those of an API whose files are saved, until the signal. */
export async function watchDocuments(
  root: string,
  apis: Record<string, Api>,
  { signal, onPass }: WatchOptions,
): Promise<void> {
  const saved = new Set(Object.keys(apis));
  let wake = () => {};
  const watchers = Object.entries(apis).flatMap(([name, api]) => {
    const files = [api.document, api.overlay].filter((file) => file !== undefined);
    const folders = new Set(files.map((file) => path.dirname(file)));
    // The folder, since editors save by moving a new file into place.
    return [...folders].map((folder) =>
      watch(path.resolve(root, folder), (_, changed) => {
        if (changed !== null && !files.includes(path.join(folder, changed).replaceAll(path.sep, "/"))) return;
        saved.add(name);
        wake();
      }),
    );
  });
  try {
    while (!signal.aborted) {
      const [name] = saved;
      if (name === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          signal.addEventListener("abort", () => resolve(), { once: true });
        });
        // An editor writes in several steps.
        await new Promise((resolve) => setTimeout(resolve, 50));
        continue;
      }
      saved.delete(name);
      const started = performance.now();
      const done = (rest: Pick<Pass, "outputs" | "error">) =>
        onPass({ name, ...rest, milliseconds: Math.round(performance.now() - started) });
      try {
        done({ outputs: await generate(root, { [name]: apis[name] as Api }, { check: false }) });
      } catch (error) {
        done({ outputs: [], error });
      }
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}
