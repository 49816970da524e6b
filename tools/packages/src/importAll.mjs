// Runs in a project of its own: imports the entries of a package, then every module in its `dist`, and prints as JSON
// what went wrong.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const [name, ...entries] = process.argv.slice(2);
const manifestFile = createRequire(join(process.cwd(), "package.json")).resolve(`${name}/package.json`);
const directory = dirname(manifestFile);
const {
  bin = {},
  peerDependencies = {},
  peerDependenciesMeta = {},
} = JSON.parse(readFileSync(manifestFile, "utf8"));
const programs = new Set(Object.values(bin).map((path) => join(directory, path)));
const optional = Object.keys(peerDependencies).filter((peer) => peerDependenciesMeta[peer]?.optional);

const faults = [];
for (const entry of entries) await attempt(entry, entry);
for (const file of modulesIn(join(directory, "dist"))) {
  // Importing a program would run it.
  if (!programs.has(file)) await attempt(file.slice(directory.length + 1), pathToFileURL(file).href);
}
console.log(JSON.stringify(faults));
// Whatever a module may have opened shall not keep this alive.
process.exit();

async function attempt(label, specifier) {
  try {
    await import(specifier);
  } catch (error) {
    const isMissing = error.code === "ERR_MODULE_NOT_FOUND" || error.code === "MODULE_NOT_FOUND";
    if (isMissing && optional.some((peer) => error.message.includes(peer))) return;
    faults.push(`${label}: ${error.message.split("\n", 1)[0]}`);
  }
}

function modulesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return modulesIn(path);
    return entry.name.endsWith(".js") ? [path] : [];
  });
}
