import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** All Markdown that people read, by its path. */
async function pages(): Promise<Map<string, string>> {
  const docs = await readdir(join(root, "docs"), { recursive: true });
  const files = ["README.md", "CONTRIBUTING.md", ...docs.map((name) => `docs/${name}`)];
  for (const folder of ["packages", "examples"]) {
    for (const name of await readdir(join(root, folder))) files.push(`${folder}/${name}/README.md`);
  }
  const found = files.filter((file) => file.endsWith(".md") && existsSync(join(root, file)));
  return new Map(
    await Promise.all(found.map(async (file) => [file, await readFile(join(root, file), "utf8")] as const)),
  );
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ""] of withoutCode(page).matchAll(/^#{1,6} (.+)$/gm)) {
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    const anchor = words.replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(" ", "-");
    anchors.add(anchors.has(anchor) ? `${anchor}-1` : anchor);
  }
  return anchors;
}

const withoutCode = (page: string) => page.replaceAll(/^```.*?^```/gms, "");

function linksOf(page: string): string[] {
  const prose = withoutCode(page).replaceAll(/`[^`\n]*`/g, "`code`");
  const inText = prose.matchAll(/\]\(([^)\s]+)\)/g);
  const inHtml = prose.matchAll(/<(?:img|a|source)\b[^>]*?(?:src|href|srcset)="([^"\s]+)"/g);
  const inFrontMatter = /^---\n.*?\n---/s.exec(page)?.[0].matchAll(/^\s*link: (\S+)$/gm) ?? [];
  return [...inText, ...inHtml, ...inFrontMatter].map(([, target = ""]) => target);
}

it("every link within the repository leads to a file, and to a heading of it", async () => {
  const all = await pages();
  const dead: string[] = [];
  let count = 0;
  for (const [page, text] of all) {
    for (const link of linksOf(text)) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) continue;
      // Pages that the site has, and the repository has not.
      if (/^\/(api|reference)\//.test(link)) continue;
      count++;
      const [path = "", anchor] = decodeURI(link).split("#");
      const isOfSite = path.startsWith("/");
      const file = path === "" ? page : isOfSite ? join("docs", `${path}.md`) : join(dirname(page), path);
      const isThere = existsSync(join(root, file)) && !file.startsWith("..");
      const heading =
        anchor === undefined || !file.endsWith(".md") || anchorsOf(all.get(file) ?? "").has(anchor);
      if (!isThere || !heading) dead.push(`${page}: ${link}`);
    }
  }
  expect(dead).toEqual([]);
  expect(count).toBeGreaterThan(100);
});
