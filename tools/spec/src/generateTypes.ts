import { createRequire } from "node:module";
import type { OpenAPI3 } from "openapi-typescript";
import type ts from "typescript";
import { withDottedKeys } from "./dottedKeys.ts";
import { isObject, type JsonObject } from "./json.ts";

// As CommonJS the compiler is there a quarter of a second sooner: as ESM, Node reads its nine megabytes twice more.
const require = createRequire(import.meta.url);
const {
  default: openapiTS,
  astToString,
  STRING,
  tsUnion,
} = require("openapi-typescript") as typeof import("openapi-typescript");
const { factory, isTypeAliasDeclaration, SyntaxKind } = require("typescript") as typeof ts;

/** Keyword for a list of known values that is open to others; `enum` would close it. */
const OPEN_ENUM = "x-extensible-enum";

/**
 * TypeScript types of an effective document: paths, components and operations, the document's prose as
 * JSDoc. The same document gives the same text.
 */
export async function generateTypes(document: JsonObject, documentFile: string): Promise<string> {
  const usesUploads = { found: false };
  const nodes = await openapiTS(document as unknown as OpenAPI3, {
    silent: true,
    readWriteMarkers: true,
    // An object without declared keys may hold anything; an optional one with a default stays optional to send.
    emptyObjectsUnknown: true,
    defaultNonNullable: false,
    transform(schema, { path }) {
      if (OPEN_ENUM in schema) return STRING;
      if (schema.format === "binary" && path?.includes("/requestBody/")) {
        usesUploads.found = true;
        return factory.createTypeReferenceNode("Upload");
      }
      return undefined;
    },
  });
  return [
    `// Generated from ${documentFile} by \`pnpm generate\`. Do not edit.`,
    ...(usesUploads.found ? [`import type { Upload } from "@ods/core";`] : []),
    `import type { $Read, $Write } from "openapi-typescript-helpers";`,
    "",
    astToString(
      withDottedKeys(
        nodes.filter((node) => !isMarkerDeclaration(node)),
        document,
      ),
    ),
    ...openEnums(document),
  ].join("\n");
}

/** The markers are declared in each output; one declaration that all share is in the helpers. */
function isMarkerDeclaration(node: ts.Node): boolean {
  return isTypeAliasDeclaration(node) && ["$Read", "$Write", "Readable", "Writable"].includes(node.name.text);
}

/** One `Known…` union for each schema whose list of values is open. */
function openEnums(document: JsonObject): string[] {
  const schemas =
    isObject(document.components) && isObject(document.components.schemas) ? document.components.schemas : {};
  return Object.entries(schemas).flatMap(([name, schema]) => {
    const values = isObject(schema) ? schema[OPEN_ENUM] : undefined;
    if (!Array.isArray(values)) return [];
    const union = tsUnion(
      values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(String(value)))),
    );
    const declaration = factory.createTypeAliasDeclaration(
      [factory.createModifier(SyntaxKind.ExportKeyword)],
      `Known${name}`,
      undefined,
      union,
    );
    return [
      `/** Values of \`${name}\` that the document names; there may be others. */\n${astToString([declaration])}`,
    ];
  });
}
