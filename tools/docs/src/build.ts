import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vitepress";
import { writeApiReference } from "./apiReference.ts";
import { copyPages } from "./pages.ts";
import { writeReference } from "./reference.ts";
import { REPOSITORY } from "./repository.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const pages = join(root, "tools/docs/build/pages");

await rm(join(root, "tools/docs/build"), { recursive: true, force: true });
await copyPages(join(root, "docs"), pages, REPOSITORY);
await writeReference(root, pages);
await writeApiReference(root, pages);
await build(join(root, "tools/docs/site"));
console.log(`The site is in ${join("tools", "docs", "build", "site")}.`);
