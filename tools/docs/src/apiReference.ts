import { execFile } from "node:child_process";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const SPEC = ["--conditions=@ods/source", "tools/spec/spec.js"];

/** Both documents to click through and try out, with the portal to ask given by the reader. */
export const APIS: Readonly<Record<string, string>> = {
  automation: "Automation API v1.0",
  explore: "Explore API v1",
};

/** Writes a page for each API, with the document as the clients see it. */
export async function writeApiReference(root: string, pages: string): Promise<void> {
  const own = join(root, "tools/docs/api");
  const swagger = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const folder = join(pages, "public/api");
  await mkdir(folder, { recursive: true });
  for (const file of ["swagger-ui.css", "swagger-ui-bundle.js"])
    await copyFile(join(swagger, file), join(folder, file));
  for (const file of ["style.css", "page.js"]) await copyFile(join(own, file), join(folder, file));
  const page = await readFile(join(own, "page.html"), "utf8");
  for (const [name, title] of Object.entries(APIS)) {
    const { stdout } = await run(process.execPath, [...SPEC, "print", name], {
      cwd: root,
      maxBuffer: 2 ** 26,
    });
    await writeFile(join(folder, `${name}.json`), JSON.stringify(JSON.parse(stdout)));
    await writeFile(join(folder, `${name}.html`), filledIn(page, name, title));
  }
}

function filledIn(page: string, name: string, title: string): string {
  return page
    .replace("TITLE", title)
    .replace("NAME", name)
    .replace(` CURRENT_${name}`, ' aria-current="page"')
    .replaceAll(/ CURRENT_\w+/g, "");
}
