import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";

const read = (file: string) => readFile(new URL(`../${file}`, import.meta.url), "utf8");

/** Names of these languages and platforms, and what the rows themselves call by a name. */
const NOT_OURS = new Set([
  ...["AbortSignal", "ProxyAgent", "String", "URL", "catch", "fetch", "if", "input", "init", "dispatcher"],
  ...[
    "ODS_APIKEY",
    "apikey_user",
    "Apikey",
    "publisher",
    "theme",
    "keyword",
    "species",
    "message",
    "response",
    "data",
    "error",
  ],
]);

it("everything that the page sends people to is there", async () => {
  const page = await read("docs/coming-from.md");
  const exported = await exportedNames();
  const declared = await declaredMembers();
  const paths = await apiPaths();
  const rows = page.split("\n").filter((line) => line.startsWith("| ") && !/^\| -/.test(line));
  expect(rows.length).toBeGreaterThan(80);
  const missing: string[] = [];
  for (const row of rows) {
    const here =
      row
        .replace(/\|\s*$/, "")
        .split("|")
        .at(-1) ?? "";
    for (const [, code = ""] of here.matchAll(/`([^`]+)`/g)) {
      for (const name of calledIn(code)) if (!exported.has(name)) missing.push(`${name}, in ${row}`);
      for (const name of membersIn(code))
        if (!declared.has(name) && !exported.has(name)) missing.push(`${name}, in ${row}`);
      for (const path of pathsIn(code)) if (!paths.has(path)) missing.push(`${path}, in ${row}`);
    }
  }
  expect(missing).toEqual([]);
});

/** Functions and classes that a piece of code takes from the packages. */
function calledIn(code: string): string[] {
  const text = code.replaceAll(/"[^"]*"/g, '""');
  const names = text.match(/(?<![.\w$])[a-zA-Z]\w*(?=\(|<)|(?<![.\w$/@-])[A-Z][a-z]\w+/g) ?? [];
  return names.filter((name) => !NOT_OURS.has(name));
}

/** Options and properties that it names: `retry`, `retry: …`, `entry.read()`. */
function membersIn(code: string): string[] {
  if (/^[@/.a-z-]+\//.test(code) || code.startsWith("odskeys") || code.startsWith("npx")) return [];
  const text = code.replaceAll(/"[^"]*"/g, '""').replaceAll(/\$?\{ \.\.\.\w+/g, "{ ");
  const named = /^[a-z]\w+$/.test(text) ? [text] : [];
  const keys = text.match(/(?<=[{,] |^)[a-z]\w*(?=: )/g) ?? [];
  const properties = text.match(/(?<=(?:client|entry|q|quota|pages?)\.)[a-z]\w*/g) ?? [];
  return [...named, ...keys, ...properties].filter((name) => !NOT_OURS.has(name));
}

function pathsIn(code: string): string[] {
  return Array.from(code.matchAll(/(?:client, |client\.[A-Z]+\()"(\/[^"]+)"/g), ([, path = ""]) => path);
}

/** What the packages export, types included. */
async function exportedNames(): Promise<Set<string>> {
  const entries = ["index", "node", "arrow", "redis"];
  const names = new Set<string>();
  for (const name of ["core", "automation", "explore"]) {
    for (const entry of entries) {
      const source = await read(`packages/${name}/src/${entry}.ts`).catch(() => "");
      for (const [, list = ""] of source.matchAll(/^export (?:type )?\{([^}]*)\}/gms)) {
        for (const item of list.split(","))
          names.add(
            item
              .trim()
              .replace(/^type /, "")
              .replace(/^.* as /, ""),
          );
      }
    }
  }
  return names;
}

/** Members of everything in the sources, and parameters of the documents. */
async function declaredMembers(): Promise<Set<string>> {
  const names = new Set(["GET", "PUT", "POST", "DELETE", "params", "query", "body", "headers", "signal"]);
  for (const name of ["core", "automation", "explore"]) {
    const folder = `packages/${name}/src`;
    for (const file of await readdir(new URL(`../${folder}`, import.meta.url), { recursive: true })) {
      if (!file.endsWith(".ts")) continue;
      const source = await read(`${folder}/${file}`);
      for (const [name] of source.matchAll(
        /(?<=^\s+(?:readonly |static |async |override |get )*)[a-z]\w*(?=\??[:(<])/gm,
      ))
        names.add(name);
    }
  }
  return names;
}

async function apiPaths(): Promise<Set<string>> {
  const names = new Set<string>();
  for (const name of ["automation", "explore"]) {
    const source = await read(`packages/${name}/src/generated/schema.ts`);
    for (const [, path = ""] of source.matchAll(/^ {4}"(\/[^"]*)": \{/gm)) names.add(path);
  }
  return names;
}
