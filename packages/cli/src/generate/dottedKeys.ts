import { createRequire } from "node:module";
import type ts from "typescript";
import { isObject, type JsonObject, resolvePointer } from "./json.ts";

const require = createRequire(import.meta.url);
const compiler = require("typescript") as typeof ts;
const { factory } = compiler;

const METHODS = ["get", "put", "post", "delete", "patch"];

/** Names of the dotted query parameters (`x-dotted`) of each operation. */
function dottedParameters(document: JsonObject): Map<string, string[]> {
  const dotted = new Map<string, string[]>();
  for (const item of Object.values(document.paths as Record<string, JsonObject>)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!isObject(operation) || !Array.isArray(operation.parameters)) continue;
      const names = operation.parameters.flatMap((parameter) => {
        const reference =
          isObject(parameter) && typeof parameter.$ref === "string" ? parameter.$ref.slice(1) : undefined;
        const followed = reference === undefined ? parameter : resolvePointer(document, reference);
        return isObject(followed) && followed["x-dotted"] === true ? [String(followed.name)] : [];
      });
      if (names.length > 0) dotted.set(String(operation.operationId), names);
    }
  }
  return dotted;
}

/**
 * The types with, beside each dotted parameter, its keys as they are sent: `refine` may be given as an object,
 * or as `"refine.country"`.
 */
export function withDottedKeys(nodes: ts.Node[], document: JsonObject): ts.Node[] {
  const dotted = dottedParameters(document);
  if (dotted.size === 0) return nodes;
  return nodes.map((node) => {
    if (!compiler.isInterfaceDeclaration(node) || node.name.text !== "operations") return node;
    const members = node.members.map((member) => {
      const names = dotted.get(nameOf(member) ?? "");
      return names ? changed(member, ["parameters", "query"], names) : member;
    });
    return factory.updateInterfaceDeclaration(
      node,
      node.modifiers,
      node.name,
      node.typeParameters,
      node.heritageClauses,
      members,
    );
  });
}

/** The member with index signatures added to the object type that lies at `path` inside it. */
function changed<Member extends ts.TypeElement>(member: Member, path: string[], names: string[]): Member {
  if (!compiler.isPropertySignature(member) || !member.type || !compiler.isTypeLiteralNode(member.type))
    return member;
  const [next, ...rest] = path;
  const members =
    next === undefined
      ? [...member.type.members, ...names.map(indexSignature)]
      : member.type.members.map((child) => (nameOf(child) === next ? changed(child, rest, names) : child));
  const type = factory.createTypeLiteralNode(members);
  return factory.updatePropertySignature(
    member,
    member.modifiers,
    member.name,
    member.questionToken,
    type,
  ) as ts.Node as Member;
}

/** `[key: \`refine.${string}\`]: string | number | boolean | (string | number | boolean)[] | undefined` */
function indexSignature(name: string): ts.TypeElement {
  const { StringKeyword, NumberKeyword, BooleanKeyword, UndefinedKeyword } = compiler.SyntaxKind;
  const key = factory.createTemplateLiteralType(factory.createTemplateHead(`${name}.`), [
    factory.createTemplateLiteralTypeSpan(
      factory.createKeywordTypeNode(StringKeyword),
      factory.createTemplateTail(""),
    ),
  ]);
  const plain = () =>
    ([StringKeyword, NumberKeyword, BooleanKeyword] as const).map((kind) =>
      factory.createKeywordTypeNode(kind),
    );
  const value = factory.createUnionTypeNode([
    ...plain(),
    factory.createArrayTypeNode(factory.createParenthesizedType(factory.createUnionTypeNode(plain()))),
    factory.createKeywordTypeNode(UndefinedKeyword),
  ]);
  return factory.createIndexSignature(
    undefined,
    [factory.createParameterDeclaration(undefined, undefined, "key", undefined, key)],
    value,
  );
}

function nameOf(member: ts.TypeElement): string | undefined {
  const { name } = member;
  return name && (compiler.isIdentifier(name) || compiler.isStringLiteral(name)) ? name.text : undefined;
}
