import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { mendSidebarButtons } from "./sidebarButtons.ts";
import "./style.css";

export default {
  extends: DefaultTheme,
  enhanceApp() {
    if (typeof document === "undefined") return; // while the pages are rendered
    mendSidebarButtons();
    new MutationObserver(mendSidebarButtons).observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ["class"],
    });
  },
} satisfies Theme;
