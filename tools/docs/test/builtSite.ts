import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

export const site = fileURLToPath(new URL("../build/site/", import.meta.url));

/** Serves the site that `pnpm run docs` has built, on this machine. */
export async function serveSite(): Promise<{ url: string; close(): Promise<void> }> {
  if (!existsSync(join(site, "index.html")))
    throw new Error("There is no site yet: `pnpm run docs` builds it.");
  const server = createServer(sirv(site, { extensions: ["html"] }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

/** All pages, by their path in the site. */
export async function sitePages(): Promise<Map<string, string>> {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith(".html"));
  return new Map(
    await Promise.all(
      files.map(
        async (file) => [`/${file.replaceAll("\\", "/")}`, await readFile(join(site, file), "utf8")] as const,
      ),
    ),
  );
}
