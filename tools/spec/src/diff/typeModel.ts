import { createRequire } from "node:module";
import { cloneJson, type Json, type JsonObject, openValues, typeNodes } from "@ods/cli/generate";
import type ts from "typescript";

const compiler = createRequire(import.meta.url)("typescript") as typeof ts;

/** A type as users see it, without the syntax. */
export type Type =
  /** `name` is `schemas/Dataset`, `parameters/limit` and so on. */
  | { kind: "reference"; name: string }
  | { kind: "object"; properties: Map<string, Property>; index?: Type }
  | { kind: "union" | "intersection"; members: Type[] }
  | { kind: "omit" | "require"; of: Type; keys: string[] }
  | { kind: "array"; items: Type }
  | { kind: "tuple"; members: Type[] }
  | { kind: "literal"; text: string }
  /** A keyword, or a name such as `Upload`. */
  | { kind: "plain"; text: string };

export interface Property {
  optional: boolean;
  type: Type;
  /** Read-only properties are in answers alone, write-only ones in requests. */
  direction: "both" | "answer" | "request";
}

export interface Operation {
  id: string | undefined;
  type: Type;
}

/** The generated types of one document. */
export interface ApiTypes {
  /** By method and path, as in `GET /datasets/`. */
  operations: Map<string, Operation>;
  /** By section and name, as in `schemas/Dataset`. */
  components: Map<string, Type>;
  /** Values that a schema with an open list of values is known to have. */
  known: Record<string, Json[]>;
}

/**
 * Reads the types of an effective document back from the declarations that openapi-typescript writes, so that what
 * it makes of unions, discriminators and the like is seen as users see it.
 */
export async function apiTypes(document: JsonObject): Promise<ApiTypes> {
  const { nodes } = await typeNodes(cloneJson(document), "literal");
  const declared = new Map<string, Type>();
  for (const node of nodes) {
    if (compiler.isInterfaceDeclaration(node)) declared.set(node.name.text, objectOf(node.members));
  }
  const byId = propertiesOf(declared.get("operations"));
  const operations = new Map<string, Operation>();
  for (const [path, { type: item }] of propertiesOf(declared.get("paths"))) {
    for (const [method, { type }] of propertiesOf(item)) {
      if (method === "parameters" || (type.kind === "plain" && type.text === "never")) continue;
      const id = type.kind === "reference" ? type.name.replace(/^operations\//, "") : undefined;
      const operation = id === undefined ? type : byId.get(id)?.type;
      if (operation) operations.set(`${method.toUpperCase()} ${path}`, { id, type: operation });
    }
  }
  const components = new Map<string, Type>();
  for (const [section, { type }] of propertiesOf(declared.get("components"))) {
    for (const [name, { type: component }] of propertiesOf(type))
      components.set(`${section}/${name}`, component);
  }
  return { operations, components, known: openValues(document) };
}

export function propertiesOf(type: Type | undefined): Map<string, Property> {
  return type?.kind === "object" ? type.properties : new Map();
}

function objectOf(members: readonly ts.TypeElement[]): Type {
  const properties = new Map<string, Property>();
  let index: Type | undefined;
  for (const member of members) {
    if (compiler.isIndexSignatureDeclaration(member)) {
      const key = member.parameters[0]?.type;
      if (key?.kind === compiler.SyntaxKind.StringKeyword) index = typeOf(member.type);
      // A pattern of keys, such as those of dotted parameters.
      else if (key)
        properties.set(print(key), { optional: true, type: typeOf(member.type), direction: "both" });
    } else if (compiler.isPropertySignature(member) && member.type) {
      const { type, direction } = unmarked(member.type);
      properties.set(nameOf(member.name), { optional: member.questionToken !== undefined, type, direction });
    }
  }
  return index ? { kind: "object", properties, index } : { kind: "object", properties };
}

function unmarked(node: ts.TypeNode): Pick<Property, "type" | "direction"> {
  if (compiler.isTypeReferenceNode(node) && compiler.isIdentifier(node.typeName)) {
    const [of] = node.typeArguments ?? [];
    if (node.typeName.text === "$Read" && of) return { type: typeOf(of), direction: "answer" };
    if (node.typeName.text === "$Write" && of) return { type: typeOf(of), direction: "request" };
  }
  return { type: typeOf(node), direction: "both" };
}

function typeOf(node: ts.TypeNode): Type {
  if (compiler.isTypeLiteralNode(node)) return objectOf(node.members);
  if (compiler.isParenthesizedTypeNode(node)) return typeOf(node.type);
  if (compiler.isUnionTypeNode(node)) return { kind: "union", members: node.types.map(typeOf) };
  if (compiler.isIntersectionTypeNode(node)) return { kind: "intersection", members: node.types.map(typeOf) };
  if (compiler.isArrayTypeNode(node)) return { kind: "array", items: typeOf(node.elementType) };
  if (compiler.isTupleTypeNode(node)) return { kind: "tuple", members: node.elements.map(typeOf) };
  if (compiler.isIndexedAccessTypeNode(node)) return { kind: "reference", name: referenceName(node) };
  if (compiler.isTypeReferenceNode(node)) return genericOf(node);
  return namedOf(print(node));
}

/** openapi-typescript writes literals in several ways; in print they look alike. */
function namedOf(text: string): Type {
  return /^(["\d-]|true$|false$)/.test(text) ? { kind: "literal", text } : { kind: "plain", text };
}

function genericOf(node: ts.TypeReferenceNode): Type {
  const name = print(node.typeName);
  const [of, keys] = node.typeArguments ?? [];
  if (of && keys && (name === "Omit" || name === "WithRequired")) {
    const list = compiler.isUnionTypeNode(keys) ? keys.types : [keys];
    const names = list.map((key) => JSON.parse(print(key)) as string);
    return { kind: name === "Omit" ? "omit" : "require", of: typeOf(of), keys: names };
  }
  if (name === "Record" && keys) return { kind: "object", properties: new Map(), index: typeOf(keys) };
  return namedOf(print(node));
}

/** `components["schemas"]["Dataset"]` is `schemas/Dataset`, `operations["list-datasets"]` is `operations/list-datasets`. */
function referenceName(node: ts.IndexedAccessTypeNode): string {
  const keys: string[] = [];
  let object: ts.TypeNode = node;
  while (compiler.isIndexedAccessTypeNode(object)) {
    keys.unshift(JSON.parse(print(object.indexType)) as string);
    object = object.objectType;
  }
  const root = print(object);
  return [...(root === "components" ? [] : [root]), ...keys].join("/");
}

function nameOf(name: ts.PropertyName): string {
  return compiler.isIdentifier(name) || compiler.isStringLiteral(name) || compiler.isNumericLiteral(name)
    ? name.text
    : print(name);
}

const printer = compiler.createPrinter({ removeComments: true });
const nowhere = compiler.createSourceFile("", "", compiler.ScriptTarget.Latest);

function print(node: ts.Node): string {
  return printer.printNode(compiler.EmitHint.Unspecified, node, nowhere);
}

/** A type as text, for people. */
export function render(type: Type): string {
  switch (type.kind) {
    case "reference":
      return type.name.replace(/^schemas\//, "");
    case "array": {
      const items = render(type.items);
      return /[|&]/.test(items) ? `(${items})[]` : `${items}[]`;
    }
    case "tuple":
      return `[${type.members.map(render).join(", ")}]`;
    case "union":
      return type.members.map(render).join(" | ");
    case "intersection":
      return type.members.map(render).join(" & ");
    case "omit":
      return render(type.of);
    case "require":
      return `${render(type.of)} with ${type.keys.join(", ")}`;
    case "object": {
      const names = [...type.properties].map(([name, { optional }]) => `${name}${optional ? "?" : ""}`);
      if (type.index) names.push("…");
      return names.length > 6 ? `{ ${names.slice(0, 5).join(", ")}, … }` : `{ ${names.join(", ")} }`;
    }
    default:
      return type.text;
  }
}
