// Shows a document with Swagger UI, for the portal that the reader names.
const container = document.getElementById("document");
const portal = document.getElementById("portal");
const source = await (await fetch(container.dataset.document)).json();

function show() {
  const [server] = source.servers ?? [{ url: "/" }];
  const path = new URL(server.url.replace(/\{[^}]+\}/g, "x"), "https://x").pathname;
  const url = new URL(path, portal.value).href.replace(/\/$/, "");
  globalThis.SwaggerUIBundle({
    spec: { ...source, servers: [{ url }] },
    domNode: container,
    deepLinking: true,
    filter: true,
    docExpansion: "none",
    defaultModelsExpandDepth: -1,
    syntaxHighlight: { theme: "obsidian" },
  });
}

/** Adds what Swagger UI leaves out for those who use a keyboard or a screen reader. */
function amend() {
  for (const control of container.querySelectorAll(":is(select, textarea, input):not([aria-label])")) {
    control.setAttribute("aria-label", nameOf(control));
  }
  // The whole line is a button already; a link within it would be a second stop that does the same.
  for (const link of container.querySelectorAll(".opblock-summary-control a[href]")) {
    link.removeAttribute("href");
  }
  for (const box of container.querySelectorAll("pre:not([tabindex])")) box.tabIndex = 0;
}

function nameOf(control) {
  const parameter = control.closest("tr[data-param-name]")?.dataset.paramName;
  if (parameter) return parameter;
  if (control.id === "servers") return "Server";
  if (control.classList.contains("operation-filter-input")) return "Filter by group";
  if (control.closest(".opblock-section-request-body")) {
    return control.localName === "textarea" ? "Body" : "Media type of the body";
  }
  if (control.closest(".responses-wrapper")) return "Media type of the answer";
  return control.placeholder || control.name || "Value";
}

new MutationObserver(amend).observe(container, { childList: true, subtree: true });
document.forms[0].addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
show();
