import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { serveSite } from "./builtSite.ts";

const SCREENSHOTS = join(tmpdir(), "ods-docs-screenshots");
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const PAGES = {
  home: "/",
  start: "/start",
  task: "/tasks/download",
  guide: "/guides/production",
  mapping: "/coming-from",
  reference: "/reference/@ods/explore/functions/streamRecords",
  "automation-api": "/api/automation.html",
  "explore-api": "/api/explore.html",
};

let browser: Browser;
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ url, close } = await serveSite());
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  await mkdir(SCREENSHOTS, { recursive: true });
  console.log(`Screenshots are in ${SCREENSHOTS}.`);
});

afterAll(async () => {
  await browser?.close();
  await close?.();
});

/** A page of the site, when it shows what it has; what goes wrong on it is in `faults`. */
async function open(path: string, colorScheme: "light" | "dark" = "light") {
  const page = await browser.newPage({ viewport: WIDTHS.desktop, colorScheme, reducedMotion: "reduce" });
  onTestFinished(() => page.close());
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(url + path);
  await page
    .locator(path.startsWith("/api/") ? ".opblock-tag" : "h1, .VPHero")
    .first()
    .waitFor();
  return { page, faults };
}

/** What axe finds that keeps people from reading or using a page. */
async function barriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
    );
}

it.each(Object.entries(PAGES))(
  "%s fits phones and desktops, works, and keeps nobody out",
  async (name, path) => {
    const { page, faults } = await open(path);
    for (const [device, viewport] of Object.entries(WIDTHS)) {
      await page.setViewportSize(viewport);
      await page.screenshot({ path: join(SCREENSHOTS, `${device}-${name}.png`) });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([device, width <= viewport.width, await barriers(page)]).toEqual([device, true, []]);
    }
    expect(faults).toEqual([]);
  },
);

it.each(["home", "guide", "reference"] as const)("%s keeps nobody out in the dark", async (name) => {
  const { page } = await open(PAGES[name], "dark");
  await page.screenshot({ path: join(SCREENSHOTS, `dark-${name}.png`) });
  expect(await barriers(page)).toEqual([]);
});

it("the keyboard reaches the content first, and the search", async () => {
  const { page } = await open("/guides/production");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to content");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "VPContent");

  await page.goto(`${url}/guides/production`);
  const search = page.getByRole("button", { name: "Search" });
  for (
    let stops = 0;
    stops < 8 && !(await search.evaluate((button) => button === document.activeElement));
    stops++
  )
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.type("quota");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(
    (address) => !address.pathname.startsWith("/guides/production") || address.hash !== "",
  );
});

it("an operation opens by keyboard, and asks the portal that the reader names", async () => {
  const { page } = await open(PAGES["explore-api"]);
  const asked: string[] = [];
  await page.route("https://data.city.example/**", (route) => {
    asked.push(route.request().url());
    return route.fulfill({
      json: { nhits: 0, datasets: [] },
      headers: { "Access-Control-Allow-Origin": "*" },
    });
  });
  await page.getByLabel("Portal to ask").fill("https://data.city.example");
  await page.keyboard.press("Enter");
  const catalog = page.locator(".opblock-tag").first();
  await page.getByText("https://data.city.example").first().waitFor({ state: "attached" });
  await catalog.locator("button").focus();
  await page.keyboard.press("Enter");
  const operation = page.locator(".opblock-summary-control").first();
  await operation.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Try it out" }).press("Enter");
  await page.screenshot({ path: join(SCREENSHOTS, "desktop-operation.png") });
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("button", { name: "Execute" }).press("Enter");
  await page.locator(".live-responses-table").waitFor();
  expect(asked).toEqual([expect.stringContaining("https://data.city.example/api/datasets/1.0/search/")]);
});
