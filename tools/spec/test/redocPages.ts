import type { JsonObject } from "@ods/cli/generate";

const page = (body: string) => `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf8" />
  <title>Automation API</title>
  <style>body { margin: 0; }</style>
</head>
<body>
${body}
</body>
</html>
`;

/** A page as `redocly build-docs` of Redocly CLI 2 (Redoc 3) lays it out. */
export function redocPage(document: JsonObject): string {
  return page(`  <div id="redoc"><main><h1>Automation API</h1></main></div>
  <script type="module">
  import { hydrate } from "./redoc.standalone.js";

  const __redoc_definition = ${inScript(document)};
  const __redoc_options = {"skipBundle":true};

  hydrate(__redoc_definition, __redoc_options, document.getElementById('redoc'));
  </script>`);
}

/** A page as `redocly build-docs` of Redocly CLI 1 (Redoc 2) lays it out. */
export function redoc2Page(document: JsonObject): string {
  const state = { menu: { activeItemIdx: -1 }, spec: { data: document }, searchIndex: {}, options: {} };
  return page(`  <script src="./redoc.standalone.js"></script>
  <div id="redoc"><h1>Automation API</h1></div>
  <script>
  const __redoc_state = ${inScript(state)};

  var container = document.getElementById('redoc');
  Redoc.hydrate(__redoc_state, container);
  </script>`);
}

/** A page that loads its document from elsewhere. */
export function linkingPage(link: string): string {
  return page(`  <redoc spec-url="${link}"></redoc>\n  <script src="./redoc.standalone.js"></script>`);
}

/** The same, as a call. */
export function initPage(link: string): string {
  return page(
    `  <div id="redoc"></div>\n  <script>Redoc.init("${link}", {}, document.getElementById("redoc"));</script>`,
  );
}

function inScript(value: object): string {
  return JSON.stringify(value).replaceAll("</", "<\\/");
}
