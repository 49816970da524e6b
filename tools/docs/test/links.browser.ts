import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { site, sitePages } from "./builtSite.ts";

it("every link within the site leads to a page, and to a place on it", async () => {
  const pages = await sitePages();
  const ids = new Map(
    Array.from(pages, ([page, html]) => [
      page,
      new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id)),
    ]),
  );
  const dead = new Set<string>();
  let count = 0;
  for (const [page, html] of pages) {
    for (const [, link = ""] of html.matchAll(/<a\b[^>]*? href="([^"]+)"/g)) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(link) || link === "#") continue;
      count++;
      const { pathname, hash } = new URL(link.replaceAll("&amp;", "&"), `https://site${page}`);
      const path = decodeURI(pathname);
      const target = [path, `${path}.html`, `${path}index.html`].find((name) => pages.has(name));
      const isFile = path !== "/" && existsSync(join(site, path));
      const anchor = decodeURIComponent(hash.slice(1));
      const isThere = target === undefined ? isFile : anchor === "" || ids.get(target)?.has(anchor);
      if (!isThere) dead.add(`${page}: ${link}`);
    }
  }
  expect([...dead]).toEqual([]);
  expect(count).toBeGreaterThan(1_000);
});
