import type { MarkdownRenderer } from "vitepress";

/** Lets the keyboard reach tables that are wider than the screen, and loads pages that are not VitePress's. */
export function readableMarkdown(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("readable", ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === "table_open") token.attrSet("tabindex", "0");
      for (const child of token.children ?? []) {
        if (child.type === "link_open" && child.attrGet("href")?.startsWith("/api/"))
          child.attrSet("target", "_self");
      }
    }
  });
}
