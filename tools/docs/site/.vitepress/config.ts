import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { readableMarkdown } from "../../src/readableMarkdown.ts";
import { REPOSITORY } from "../../src/repository.ts";
import { nav, sidebarOf } from "../../src/sidebar.ts";

const pages = fileURLToPath(new URL("../../build/pages", import.meta.url));

export default defineConfig({
  lang: "en",
  title: "ods-clients",
  description: "Typed TypeScript clients for Opendatasoft (Huwise) portals",
  srcDir: "../build/pages",
  outDir: "../build/site",
  cacheDir: "../build/cache",
  cleanUrls: true,
  markdown: {
    config: readableMarkdown,
    theme: { light: "github-light-high-contrast", dark: "github-dark-default" },
  },
  transformPageData(page) {
    // A page of the reference repeats the same headings for each signature.
    if (page.relativePath.startsWith("reference/")) page.frontmatter.outline = 2;
  },
  themeConfig: {
    nav,
    sidebar: await sidebarOf(pages),
    search: {
      provider: "local",
      // The button is called what stands on it.
      options: { translations: { button: { buttonAriaLabel: "" } } },
    },
    outline: [2, 3],
    socialLinks: [{ icon: "github", link: REPOSITORY }],
  },
});
