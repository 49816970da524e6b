import { createRequire } from "node:module";
import type ts from "typescript";
import { isObject, type Json, type JsonObject, resolvePointer } from "./json.ts";

const require = createRequire(import.meta.url);
const compiler = require("typescript") as typeof ts;
const { factory } = compiler;

const NAME = "ReadBack";

/** The type that bodies of PUT are wrapped in, as a file declares it beside `$Read` and `$Write`. */
const READ_BACK = `/**
 * A body that may be what a GET gave: portals drop the read-only properties that come back with it, and what is never
 * read can't be asked for.
 */
type ${NAME}<T> = T extends $Read<infer U> ? ${NAME}<U> : T extends $Write<unknown> ? T : T extends (infer E)[] ? ${NAME}<E>[] : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Read<unknown> | $Write<unknown> ? never : K]: ${NAME}<T[K]>;
} & {
    [K in keyof T as NonNullable<T[K]> extends $Read<unknown> | $Write<unknown> ? K : never]?: ${NAME}<T[K]>;
} : T;
`;

/**
 * The types with the JSON bodies of PUT as they may be sent: with the read-only properties that the same path's GET
 * gave. Nothing changes where no such body has any.
 */
export function withReadBack(
  nodes: ts.Node[],
  document: JsonObject,
): { nodes: ts.Node[]; declaration: string } {
  const updates = updatesWithMarks(document);
  if (updates.size === 0) return { nodes, declaration: "" };
  const changedNodes = nodes.map((node) => {
    if (!compiler.isInterfaceDeclaration(node) || node.name.text !== "operations") return node;
    const members = node.members.map((member) =>
      updates.has(nameOf(member) ?? "")
        ? wrapped(member, ["requestBody", "content", "application/json"])
        : member,
    );
    return factory.updateInterfaceDeclaration(
      node,
      node.modifiers,
      node.name,
      node.typeParameters,
      node.heritageClauses,
      members,
    );
  });
  return { nodes: changedNodes, declaration: READ_BACK };
}

/** Ids of the PUTs whose JSON bodies have properties that requests or answers leave out, at any depth. */
function updatesWithMarks(document: JsonObject): Set<string> {
  const ids = new Set<string>();
  for (const item of Object.values(isObject(document.paths) ? document.paths : {})) {
    const { put } = isObject(item) ? item : {};
    if (!isObject(put) || typeof put.operationId !== "string") continue;
    const body = followed(document, put.requestBody ?? {});
    const content = isObject(body) && isObject(body.content) ? body.content : {};
    if (hasMark(document, content["application/json"] ?? {}, new Set())) ids.add(put.operationId);
  }
  return ids;
}

function hasMark(document: JsonObject, node: Json, seen: Set<Json>): boolean {
  const schema = followed(document, node);
  if (typeof schema !== "object" || schema === null || seen.has(schema)) return false;
  seen.add(schema);
  if (isObject(schema) && (schema.readOnly === true || schema.writeOnly === true)) return true;
  return Object.values(schema).some((child) => hasMark(document, child, seen));
}

function followed(document: JsonObject, node: Json): Json {
  if (!isObject(node) || typeof node.$ref !== "string") return node;
  return resolvePointer(document, node.$ref.slice(1)) ?? {};
}

/** The member with the type that lies at `path` inside it wrapped. */
function wrapped<Member extends ts.TypeElement>(member: Member, path: string[]): Member {
  if (!compiler.isPropertySignature(member) || !member.type) return member;
  const [next, ...rest] = path;
  if (next === undefined) return withType(member, factory.createTypeReferenceNode(NAME, [member.type]));
  if (!compiler.isTypeLiteralNode(member.type)) return member;
  const members = member.type.members.map((child) => (nameOf(child) === next ? wrapped(child, rest) : child));
  return withType(member, factory.createTypeLiteralNode(members));
}

function withType<Member extends ts.TypeElement>(
  member: Member & ts.PropertySignature,
  type: ts.TypeNode,
): Member {
  return factory.updatePropertySignature(
    member,
    member.modifiers,
    member.name,
    member.questionToken,
    type,
  ) as ts.Node as Member;
}

function nameOf(member: ts.TypeElement): string | undefined {
  const { name } = member;
  return name && (compiler.isIdentifier(name) || compiler.isStringLiteral(name)) ? name.text : undefined;
}
