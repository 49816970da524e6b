import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, posix, relative, sep } from "node:path";

const LINK = /(\]\()(\.{1,2}\/[^)\s#]+|[\w-]+(?:\/[\w.-]+)*\.md)(#[^)\s]*)?(\))/g;

/**
 * Copies the Markdown of `docs/`, and whatever else lies there, to where the site is built from. Links that lead out of
 * it lead to the repository instead.
 */
export async function copyPages(from: string, to: string, repository: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  for (const file of await markdownIn(to)) {
    const page = relative(to, file).split(sep).join("/");
    const text = await readFile(file, "utf8");
    await writeFile(file, outwardLinks(text, `docs/${page}`, repository));
  }
}

/** The text of a page of the repository, with relative links that leave `docs/` made into addresses. */
export function outwardLinks(text: string, page: string, repository: string): string {
  return text.replace(LINK, (whole, open: string, target: string, hash = "", close: string) => {
    const path = posix.normalize(posix.join(posix.dirname(page), target));
    if (path.startsWith("docs/")) return whole;
    return `${open}${repository}/blob/main/${path}${hash}${close}`;
  });
}

async function markdownIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true });
  return entries.filter((name) => name.endsWith(".md")).map((name) => join(directory, name));
}
