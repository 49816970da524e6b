import { createRequire } from "node:module";
import { type KnownOptions, type OtherNames, refuseUnknown } from "@ods/core/client-kit";
import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import type ts from "typescript";
import { withDottedKeys } from "./dottedKeys.ts";
import { withPlaceholders } from "./exactNumbers.ts";
import { isObject, type JsonObject, pointerOf } from "./json.ts";
import { OPEN_ENUM, openValues } from "./openValues.ts";
import { withReadBack } from "./readBackBodies.ts";
import { SpecError } from "./specError.ts";
import { withinTime } from "./withinTime.ts";

// As CommonJS the compiler is there a quarter of a second sooner: as ESM, Node reads its nine megabytes twice more.
const require = createRequire(import.meta.url);
const { astToString, resolveRef, scanDiscriminators, STRING, transformSchema, tsUnion } =
  require("openapi-typescript") as typeof import("openapi-typescript");
const compiler = require("typescript") as typeof ts;
const { factory, isTypeAliasDeclaration, SyntaxKind } = compiler;

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

const TYPES: KnownOptions<TypesOptions> = { origin: true, uploadPackage: true, markersPackage: true };

const FIXED = "types are always written as the clients want them, with no options of openapi-typescript.";
const TYPES_NAMES: OtherNames = {
  ...Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, FIXED])),
  transform: FIXED,
  redocly: FIXED,
  cwd: FIXED,
  banner: "it is called `origin` here.",
  header: "it is called `origin` here.",
};

/**
 * TypeScript types of an effective document: paths, components and operations, the document's prose as
 * JSDoc. The same document gives the same text.
 *
 * A value that JavaScript does not hold has the type `number`, for the compiler would make another literal of it; see
 * {@link numberNotes}.
 *
 * @throws `InvalidArgumentError` for options that it does not have.
 */
export async function generateTypes(document: JsonObject, options: TypesOptions): Promise<string> {
  refuseUnknown("generateTypes", options, TYPES, TYPES_NAMES);
  const { nodes: plain, usesUploads, digits } = await typeNodes(document, "number");
  const { nodes, declaration } = withReadBack(plain, document);
  const { markersPackage } = options;
  const dropped = markersPackage ? ["$Read", "$Write", "Readable", "Writable"] : ["Readable", "Writable"];
  const isDropped = (node: ts.Node) => isTypeAliasDeclaration(node) && dropped.includes(node.name.text);
  const text = [
    `// ${options.origin} Do not edit.`,
    ...(usesUploads ? [`import type { Upload } from "${options.uploadPackage}";`] : []),
    ...(markersPackage ? [`import type { $Read, $Write } from "${markersPackage}";`] : []),
    "",
    ...(declaration ? [declaration] : []),
    astToString(nodes.filter((node) => !isDropped(node))),
    ...openEnums(document),
  ].join("\n");
  // What is left of them stands in comments.
  if (digits.size === 0) return text;
  return text.replace(/("?)(exact-[\da-f-]{36}-\d+\.)("?)/g, (all, open, placeholder, close) => {
    const number = digits.get(placeholder);
    if (number === undefined) return all;
    return open && close ? number : `${open}${number}${close}`;
  });
}

/**
 * The declarations of those types: what openapi-typescript makes of a document, as this project wants it. They are made
 * of the document as it is: bundling and linting it first, as that library's own entry does, would cost more time than
 * the types, and documents are checked by those who take them.
 *
 * @param exact what a value becomes that JavaScript does not hold; as a literal it has all its digits
 * @returns also the digits of such numbers by the texts that stand for them in comments
 */
export async function typeNodes(
  document: JsonObject,
  exact: "number" | "literal",
): Promise<{ nodes: ts.Node[]; usesUploads: boolean; digits: Map<string, string> }> {
  refuseSharedIds(document);
  return withinTime(
    () => nodesOf(document, exact),
    LONGEST,
    () =>
      new SpecError(
        { file: "the document" },
        `Its types take longer than ${LONGEST / 1000} seconds to write.`,
        "Give a part of it.",
      ),
  );
}

function nodesOf(
  document: JsonObject,
  exact: "number" | "literal",
): { nodes: ts.Node[]; usesUploads: boolean; digits: Map<string, string> } {
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
  const { result, digits } = withPlaceholders(document, () =>
    transformSchema(schema, context as GlobalContext),
  );
  const nodes = digits.size === 0 ? result : result.map((node) => withExactValues(node, digits, exact));
  return { nodes: withDottedKeys(nodes, document), usesUploads, digits };
}

/** The declaration with the values that placeholders stand for. */
function withExactValues(
  declaration: ts.Node,
  digits: ReadonlyMap<string, string>,
  exact: "number" | "literal",
): ts.Node {
  const exactValue = (node: ts.Node): ts.TypeNode | undefined => {
    const number = digits.get(literalText(node) ?? "");
    if (number === undefined) return undefined;
    if (exact === "number") return factory.createKeywordTypeNode(SyntaxKind.NumberKeyword);
    return factory.createTypeReferenceNode(number);
  };
  const { transformed } = compiler.transform(declaration, [
    (transformation) => {
      const visit = (node: ts.Node): ts.Node => {
        const value = exactValue(node);
        if (value) return value;
        const visited = compiler.visitEachChild(node, visit, transformation);
        return compiler.isUnionTypeNode(visited) ? withoutCovered(visited) : visited;
      };
      return visit;
    },
  ]);
  return transformed[0] as ts.Node;
}

/** The text of a literal; openapi-typescript writes some as identifiers. */
function literalText(node: ts.Node): string | undefined {
  if (compiler.isLiteralTypeNode(node) && compiler.isStringLiteral(node.literal)) return node.literal.text;
  return compiler.isIdentifier(node) ? /^"(.*)"$/.exec(node.text)?.[1] : undefined;
}

/** Where there is `number`, no other number is worth a word. */
function withoutCovered(union: ts.UnionTypeNode): ts.TypeNode {
  const isAny = ({ kind }: ts.Node) => kind === SyntaxKind.NumberKeyword;
  const first = union.types.findIndex(isAny);
  if (first < 0) return union;
  const isNumber = (node: ts.TypeNode) =>
    isAny(node) ||
    (compiler.isLiteralTypeNode(node) && !compiler.isStringLiteral(node.literal) && isNumeric(node));
  const kept = union.types.filter((node, index) => index === first || !isNumber(node));
  return kept.length === 1 ? (kept[0] as ts.TypeNode) : factory.createUnionTypeNode(kept);
}

function isNumeric({ literal }: ts.LiteralTypeNode): boolean {
  const value = compiler.isPrefixUnaryExpression(literal) ? literal.operand : literal;
  return compiler.isNumericLiteral(value);
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
