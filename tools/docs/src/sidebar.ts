import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { APIS } from "./apiReference.ts";

type Item = DefaultTheme.SidebarItem;

/** What comes first in a folder; the rest follows by name. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  tasks: ["authenticate", "list", "publish", "download", "push", "cache", "test", "migrate"],
  guides: ["explore", "datasets", "push", "automation", "workflows", "production", "testing", "command-line"],
};

/** The API pages are no pages of VitePress: a click has to load them. */
const API_PAGES: Item[] = Object.entries(APIS).map(([name, text]) => ({
  text,
  link: `/api/${name}.html`,
  target: "_self",
}));

/** What stands beside every page, in reading order, with the titles that the pages have. */
export async function sidebarOf(pages: string): Promise<DefaultTheme.SidebarMulti> {
  return {
    "/": [
      { text: "Begin", items: await pagesNamed(pages, ["start", "coming-from"]) },
      { text: "Tasks", items: await pagesIn(pages, "tasks") },
      { text: "Guides", items: await pagesIn(pages, "guides") },
      {
        text: "Reference",
        items: [...API_PAGES, { text: "The packages", link: "/reference/" }],
      },
      { text: "Proof", items: await pagesNamed(pages, ["compatibility", "performance", "http-cache-tests"]) },
      { text: "Decisions", collapsed: true, items: await pagesIn(pages, "decisions") },
    ],
    "/reference/": await referenceItems(pages),
  };
}

export const nav: DefaultTheme.NavItem[] = [
  { text: "Start", link: "/start" },
  { text: "Tasks", link: "/tasks/authenticate", activeMatch: "^/tasks/" },
  { text: "Guides", link: "/guides/explore", activeMatch: "^/guides/" },
  {
    text: "Reference",
    activeMatch: "^/reference/",
    items: [
      ...Object.entries(APIS).map(([name, text]) => ({ text, link: `/api/${name}.html`, target: "_self" })),
      { text: "The packages", link: "/reference/" },
    ],
  },
];

async function pagesIn(pages: string, folder: string): Promise<Item[]> {
  if (!existsSync(join(pages, folder))) return [];
  const names = (await readdir(join(pages, folder)))
    .filter((file) => file.endsWith(".md"))
    .map((file) => file.slice(0, -".md".length))
    .sort();
  const first = (ORDER[folder] ?? []).filter((name) => names.includes(name));
  const rest = names.filter((name) => !first.includes(name));
  return pagesNamed(
    pages,
    [...first, ...rest].map((name) => `${folder}/${name}`),
  );
}

function pagesNamed(pages: string, names: readonly string[]): Promise<Item[]> {
  return Promise.all(
    names.map(async (name) => ({
      text: titleOf(await readFile(join(pages, `${name}.md`), "utf8")) ?? name,
      link: `/${name}`,
    })),
  );
}

/** The first heading of a page, without its marks. */
function titleOf(markdown: string): string | undefined {
  return /^# (.+)$/m.exec(markdown)?.[1]?.replaceAll("`", "");
}

/** TypeDoc's own sidebar, with what most people import first. */
async function referenceItems(pages: string): Promise<Item[]> {
  const items: Item[] = JSON.parse(await readFile(join(pages, "reference/typedoc-sidebar.json"), "utf8"));
  const isCore = ({ text }: Item) => text?.startsWith("@ods/core") ?? false;
  return [...items.filter((item) => !isCore(item)), ...items.filter(isCore)];
}
