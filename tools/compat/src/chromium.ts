import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { type Place, scenarioModule } from "./runtimes.ts";
import type { StepResult } from "./steps.ts";

/** Flags with which Debian's Chromium runs as root, and asks nobody on the network for anything. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page that asks the portal over CORS. */
const OVER_HTTP = `
  import { runScenario } from "./scenario.ts";
  globalThis.scenario = runScenario;`;

/** A page whose service worker answers for a portal in memory. */
const THROUGH_MSW = `
  import { setupWorker } from "msw/browser";
  import { createPortal, portalHandlers } from "@ods/testing";
  import { runScenario } from "./scenario.ts";
  globalThis.scenario = async () => {
    const portal = createPortal({ url: "https://portal.test", processingTime: 0 });
    const worker = setupWorker(...portalHandlers(portal));
    await worker.start({ quiet: true, onUnhandledRequest: "error" });
    const surroundings = { portal: portal.url, apiKey: portal.apiKey };
    return runScenario(surroundings, ["credentials", "lists", "uploads", "uploads from streams"]);
  };`;

export async function runInChromium(place: Place, way: "http" | "msw"): Promise<StepResult[]> {
  const name = `${way}.page.mjs`;
  const contents = way === "msw" ? THROUGH_MSW : OVER_HTTP;
  const script = await scenarioModule(place, { name, bundle: true, conditions: ["browser"], contents });
  const server = await servePage({
    "/": ["text/html", `<!doctype html><title>compat</title><script type="module" src="/page.mjs"></script>`],
    "/page.mjs": ["text/javascript", await readFile(script, "utf8")],
    "/mockServiceWorker.js": [
      "text/javascript",
      await readFile(join(place.directory, "node_modules/msw/lib/mockServiceWorker.js"), "utf8"),
    ],
  });
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS });
  try {
    const page = await browser.newPage();
    const broken = new Promise<never>((_, reject) => page.once("pageerror", reject));
    // Whoever waits for it learns of it; until then it is no failure of this process.
    broken.catch(() => {});
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    await Promise.race([page.waitForFunction("globalThis.scenario"), broken]);
    return await page.evaluate(
      (surroundings) => (globalThis as never as PageGlobals).scenario(surroundings),
      place.surroundings,
    );
  } finally {
    await browser.close();
    server.close();
  }
}

interface PageGlobals {
  scenario(surroundings: Place["surroundings"]): Promise<StepResult[]>;
}

function servePage(
  files: Readonly<Record<string, readonly [type: string, content: string]>>,
): Promise<Server> {
  const server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    response.writeHead(file ? 200 : 404, { "Content-Type": file?.[0] ?? "text/plain" });
    response.end(file?.[1]);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
