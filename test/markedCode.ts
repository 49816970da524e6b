import { readdir, readFile } from "node:fs/promises";

/** What stands between `// #region` and `// #endregion` in the programs of a folder, moved to the left. */
export async function markedCode(folder: URL): Promise<string[]> {
  const found: string[] = [];
  for (const file of await readdir(folder)) {
    if (!file.endsWith(".ts")) continue;
    const code = await readFile(new URL(file, folder), "utf8");
    for (const [, indent = "", region = ""] of code.matchAll(
      /^( *)\/\/ #region .*?\n(.*?)^ *\/\/ #endregion/gms,
    )) {
      found.push(region.replace(new RegExp(`^${indent}`, "gm"), ""));
    }
  }
  return found;
}

/** The TypeScript in a page of Markdown. */
export async function shownCode(page: URL): Promise<string[]> {
  return Array.from((await readFile(page, "utf8")).matchAll(/```ts\n(.*?)```/gs), ([, code = ""]) => code);
}
