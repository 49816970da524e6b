/**
 * A group of VitePress's sidebar is a button with a button in it, also where it can't be opened. This leaves one button
 * to those that can be, which says whether they are open, and none to the others.
 */
export function mendSidebarButtons(): void {
  for (const group of document.querySelectorAll(".VPSidebarItem:has(> .items)")) {
    const item = group.querySelector(":scope > .item");
    const caret = item?.querySelector(".caret");
    if (!item || !group.classList.contains("collapsible")) {
      remove(item, "role", "tabindex");
      continue;
    }
    // A group with a page of its own is opened by its caret, another one by all of it.
    const isPage = item.querySelector("a") !== null;
    if (isPage) remove(item, "tabindex");
    else remove(caret, "role", "tabindex", "aria-label");
    const isOpen = String(!group.classList.contains("collapsed"));
    (isPage ? caret : item)?.setAttribute("aria-expanded", isOpen);
  }
}

function remove(element: Element | null | undefined, ...attributes: string[]): void {
  for (const name of attributes) element?.removeAttribute(name);
}
