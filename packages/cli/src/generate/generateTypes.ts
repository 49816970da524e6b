import { createRequire } from "node:module";
import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import type ts from "typescript";
import { withDottedKeys } from "./dottedKeys.ts";
import { isObject, type JsonObject, pointerOf } from "./json.ts";
import { OPEN_ENUM, openValues } from "./openValues.ts";
import { SpecError } from "./specError.ts";
import { withinTime } from "./withinTime.ts";

// As CommonJS the compiler is there a quarter of a second sooner: as ESM, Node reads its nine megabytes twice more.
const require = createRequire(import.meta.url);
const { astToString, resolveRef, scanDiscriminators, STRING, transformSchema, tsUnion } =
  require("openapi-typescript") as typeof import("openapi-typescript");
const { factory, isTypeAliasDeclaration, SyntaxKind } = require("typescript") as typeof ts;

/** Milliseconds that the types of a document may take: those of some hundred operations take one second. */
const LONGEST = 60_000;

const DEFAULTS = {
  readWriteMarkers: true,
  // An object without declared keys may hold anything; an optional one with a default stays optional to send.
  emptyObjectsUnknown: true,
  defaultNonNullable: false,
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transformProperty: undefined,
} satisfies Partial<GlobalContext>;

export interface TypesOptions {
  /** First words of the file: what it was made from, and by what. */
  origin: string;
  /** Package that `Upload` is imported from, where the document has files in requests. */
  uploadPackage: string;
  /** Package of the read and write markers; without it the file declares them itself. They are the same to the compiler. */
  markersPackage?: string;
}

/**
 * TypeScript types of an effective document: paths, components and operations, the document's prose as
 * JSDoc. The same document gives the same text.
 */
export async function generateTypes(document: JsonObject, options: TypesOptions): Promise<string> {
  const { nodes, usesUploads } = await typeNodes(document);
  const { markersPackage } = options;
  const dropped = markersPackage ? ["$Read", "$Write", "Readable", "Writable"] : ["Readable", "Writable"];
  const isDropped = (node: ts.Node) => isTypeAliasDeclaration(node) && dropped.includes(node.name.text);
  return [
    `// ${options.origin} Do not edit.`,
    ...(usesUploads ? [`import type { Upload } from "${options.uploadPackage}";`] : []),
    ...(markersPackage ? [`import type { $Read, $Write } from "${markersPackage}";`] : []),
    "",
    astToString(nodes.filter((node) => !isDropped(node))),
    ...openEnums(document),
  ].join("\n");
}

/**
 * The declarations of those types: what openapi-typescript makes of a document, as this project wants it. They are made
 * of the document as it is: bundling and linting it first, as that library's own entry does, would cost more time than
 * the types, and documents are checked by those who take them.
 */
export async function typeNodes(document: JsonObject): Promise<{ nodes: ts.Node[]; usesUploads: boolean }> {
  refuseSharedIds(document);
  return withinTime(
    () => nodesOf(document),
    LONGEST,
    () =>
      new SpecError(
        { file: "the document" },
        `Its types take longer than ${LONGEST / 1000} seconds to write.`,
        "Give a part of it.",
      ),
  );
}

function nodesOf(document: JsonObject): { nodes: ts.Node[]; usesUploads: boolean } {
  const schema = document as unknown as OpenAPI3;
  let usesUploads = false;
  const context: Omit<GlobalContext, "redoc"> = {
    ...DEFAULTS,
    discriminators: scanDiscriminators(schema, { silent: true }),
    injectFooter: [],
    resolve: (reference) => resolveRef(schema, reference, { silent: true }),
    transform(part, { path }) {
      if (OPEN_ENUM in part) return STRING;
      if (isFile(part) && path?.includes("/requestBody/")) {
        usesUploads = true;
        return factory.createTypeReferenceNode("Upload");
      }
      return undefined;
    },
  };
  // What is left out is the configuration of the linter.
  const nodes = transformSchema(schema, context as GlobalContext);
  return { nodes: withDottedKeys(nodes, document), usesUploads };
}

/** Types of operations are named by their operationId. */
function refuseSharedIds(document: JsonObject): void {
  const owners = new Map<string, string>();
  for (const [path, item] of Object.entries(isObject(document.paths) ? document.paths : {})) {
    for (const [method, operation] of Object.entries(isObject(item) ? item : {})) {
      if (!isObject(operation) || typeof operation.operationId !== "string") continue;
      const owner = owners.get(operation.operationId);
      if (owner !== undefined) {
        throw new SpecError(
          { file: "the document", pointer: `${pointerOf(["paths", path, method])}/operationId` },
          `${owner} has the same: ${operation.operationId}`,
          "Each operation needs one of its own; an overlay can give it one.",
        );
      }
      owners.set(operation.operationId, `${method.toUpperCase()} ${path}`);
    }
  }
}

/** OpenAPI 3.1 may say so by the media type of a text alone. */
function isFile(schema: object): boolean {
  const { format, contentMediaType, contentEncoding } = schema as Record<string, unknown>;
  return (
    format === "binary" || (contentMediaType === "application/octet-stream" && contentEncoding === undefined)
  );
}

/** One `Known…` union for each schema whose list of values is open. */
function openEnums(document: JsonObject): string[] {
  return Object.entries(openValues(document)).map(([name, values]) => {
    const union = tsUnion(
      values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(String(value)))),
    );
    const declaration = factory.createTypeAliasDeclaration(
      [factory.createModifier(SyntaxKind.ExportKeyword)],
      `Known${name}`,
      undefined,
      union,
    );
    return `/** Values of \`${name}\` that the document names; there may be others. */\n${astToString([declaration])}`;
  });
}
