import { mapReferences } from "../src/diff/compareTypes.ts";
import { alternatives, type FlatObject, flatten, resolved } from "../src/diff/flatten.ts";
import { type Reach, reachOf } from "../src/diff/reach.ts";
import { type ApiTypes, type Property, propertiesOf, type Type } from "../src/diff/typeModel.ts";

/** A name of no property that is declared. */
const OTHER = "other";

/** A part of a program, and the operations and components whose types it meets. */
export interface TypedCalls {
  meets: Set<string>;
  text: string;
}

/** What each part of such a program needs above it. */
export function typedCallsHead(schemaModule: string): string {
  return [
    `import type { OdsClient } from "@ods/core";`,
    `import type { Readable, Writable } from "openapi-typescript-helpers";`,
    `import type * as schema from "${schemaModule}";`,
    "declare const client: OdsClient<schema.paths>;",
    "declare const text: string, amount: number, flag: boolean, thing: unknown, file: Blob;",
    "declare function use<Value>(value: Value): void;",
    "declare function some<Value>(): Value;",
  ].join("\n");
}

/**
 * A program that uses everything in the types of a document as users would: every operation called with as much as it
 * takes and with as little, parameters and bodies also built apart from the call, with each alternative; every answer
 * read to the last property, every value and kind of it handled; every name mentioned. Values of a schema are
 * passed on under its name, as between the functions of a program.
 */
export function typedCalls(types: ApiTypes): TypedCalls[] {
  const reach = reachOf(types);
  const components = [...types.components].map(([name, type]) => ({
    meets: componentsIn(types, type).add(name),
    text: component(types, reach, name).join("\n"),
  }));
  const known = Object.entries(types.known).map(([name, values]) => ({
    meets: new Set([`schemas/${name}`]),
    text: values.map((value) => `use<schema.Known${name}>(${JSON.stringify(value)});`).join("\n"),
  }));
  const operations = [...types.operations].map(([key, { id, type }]) => ({
    meets: componentsIn(types, type).add(key),
    text: operation(types, key, id, type).join("\n"),
  }));
  return [...components, ...known, ...operations];
}

/** Components that a type is made of, however deep. */
function componentsIn(types: ApiTypes, type: Type, found = new Set<string>()): Set<string> {
  mapReferences(type, (name) => {
    const target = types.components.get(name);
    if (target && !found.has(name)) componentsIn(types, target, found.add(name));
    return name;
  });
  return found;
}

/** A schema under its name: values of it made where requests take it, and read where answers bring it. */
function component(types: ApiTypes, reach: Reach, name: string): string[] {
  const place = placeOf(name);
  if (!name.startsWith("schemas/")) return mentioned(place);
  const type = types.components.get(name) as Type;
  const users = reach.get(name);
  return [
    ...mentioned(place),
    ...(users?.request.size ? written(types, type, place) : []),
    ...(users?.answer.size || !users ? readFrom(types, type, `some<Readable<${place}>>()`) : []),
  ];
}

function operation(types: ApiTypes, key: string, id: string | undefined, type: Type): string[] {
  const [method, path] = key.split(" ") as [string, string];
  const place = `schema.paths[${quoted(path)}][${quoted(method.toLowerCase())}]`;
  const parts = propertiesOf(type);
  const lines = id === undefined ? [] : mentioned(`schema.operations[${quoted(id)}]`);
  const locations = [...propertiesOf(parts.get("parameters")?.type)].filter(
    ([, part]) => part.type.kind === "object",
  );
  for (const [location, part] of locations)
    lines.push(...written(types, part.type, `NonNullable<${place}["parameters"][${quoted(location)}]>`));
  const body = parts.get("requestBody");
  const contents = body ? contentOf(types, body.type) : new Map<string, Property>();
  for (const [media, { type: content }] of contents) {
    const at = `NonNullable<${place}["requestBody"]>["content"][${quoted(media)}]`;
    lines.push(...written(types, content, at));
  }

  const [call, least] = [true, false].map((isFull) => {
    const given = (part: Type) => variants(types, part, isFull)[0];
    const params = locations
      .filter(([, { optional }]) => isFull || !optional)
      .map(([location, part]) => `${location}: ${given(part.type)}`);
    const [content] = isFull || !body?.optional ? contents.values() : [];
    const init = [
      ...(params.length > 0 ? [`params: { ${params.join(", ")} }`] : []),
      ...(content ? [`body: ${given(content.type)}`] : []),
    ];
    return `client.${method}(${[quoted(path), ...(init.length > 0 ? [`{ ${init.join(", ")} }`] : [])].join(", ")})`;
  }) as [string, string];
  if (least !== call) lines.push(`await ${least};`);

  const answers = [...propertiesOf(parts.get("responses")?.type)];
  for (const [status, { type: answer }] of answers) {
    const at = `${place}["responses"][${/^\d+$/.test(status) ? status : quoted(status)}]`;
    lines.push(...mentioned(at));
    for (const [media, { type: content }] of contentOf(types, answer))
      lines.push(...readFrom(types, content, `some<Readable<${at}["content"][${quoted(media)}]>>()`));
    for (const [header, property] of propertiesOf(propertiesOf(resolved(types, answer)).get("headers")?.type))
      lines.push(...readFrom(types, whole(property), `some<${at}["headers"][${quoted(header)}]>()`));
  }
  const result = (isOk: boolean): Type | undefined => {
    const bodies = answers
      .filter(([status]) => /^2/.test(status) === isOk)
      .map(([, { type: answer }]) => contentOf(types, answer))
      .filter((media) => media.size > 0);
    const members = bodies.flatMap((media) => media.get("application/json")?.type ?? []);
    return members.length > 0 && members.length === bodies.length ? { kind: "union", members } : undefined;
  };
  const [data, error] = [result(true), result(false)];
  lines.push("{", `const { data, error } = await ${call};`);
  if (data) lines.push("if (data !== undefined) {", ...readFrom(types, data, "data"), "}");
  if (error) lines.push("if (error !== undefined) {", ...readFrom(types, error, "error"), "}");
  return [...lines, "}"];
}

function contentOf(types: ApiTypes, type: Type): Map<string, Property> {
  return propertiesOf(propertiesOf(resolved(types, type)).get("content")?.type);
}

function mentioned(place: string): string[] {
  return [`use<${place} | undefined>(undefined);`];
}

/** Values made apart from the call that takes them: the compiler looks at each property of a literal then. */
function written(types: ApiTypes, type: Type, place: string): string[] {
  const literals = [true, false].flatMap((isFull) => variants(types, type, isFull));
  return [...new Set(literals)].map((literal) => `use<Writable<${place}>>(${literal});`);
}

function readFrom(types: ApiTypes, type: Type, value: string): string[] {
  return ["{", ...reads(types, type, value, { next: 0 }), "}"];
}

/** What may be absent is undefined then. */
function whole({ optional, type }: Pick<Property, "optional" | "type">): Type {
  return optional ? { kind: "union", members: [type, { kind: "plain", text: "undefined" }] } : type;
}

/**
 * Literals that fit a type: the first has all there is (or only what is required), each further one another
 * alternative in one place.
 */
function variants(types: ApiTypes, type: Type, isFull: boolean): string[] {
  if (type.kind === "reference") return [`some<Writable<${placeOf(type.name)}>>()`];
  if (type.kind === "union") return alternatives(type).flatMap((one) => variants(types, one, isFull));
  const flat = flatten(types, type, "request");
  if (flat) {
    const all = objectLiterals(types, flat, isFull);
    return isFull ? [...all, ...objectLiterals(types, flat, false).slice(0, 1)] : all;
  }
  switch (type.kind) {
    case "array":
      return variants(types, type.items, isFull).map((item) => `[${item}]`);
    case "literal":
      return [type.text];
    case "plain":
      return VALUES[type.text] ?? [];
    default:
      throw new Error(`No value of ${type.kind} is known.`);
  }
}

const VALUES: Record<string, string[]> = {
  string: ["text"],
  number: ["amount"],
  boolean: ["flag"],
  unknown: ["thing"],
  Upload: ["file"],
  null: ["null"],
};

function objectLiterals(types: ApiTypes, flat: FlatObject, isFull: boolean): string[] {
  const properties = [...flat.properties].filter(([, { optional }]) => isFull || !optional);
  const given = properties.map(([name, { type }]) => ({ name, values: variants(types, type, isFull) }));
  if (flat.index && isFull) given.push({ name: OTHER, values: variants(types, flat.index, isFull) });
  const known = given.filter(({ values }) => values.length > 0);
  const literal = (changed?: string, value?: string) =>
    `{ ${known.map(({ name, values }) => `${quoted(name)}: ${name === changed ? value : values[0]}`).join(", ")} }`;
  return [
    literal(),
    ...known.flatMap(({ name, values }) => values.slice(1).map((value) => literal(name, value))),
  ];
}

/** Names of variables. */
interface Names {
  next: number;
}

/** Statements that read a value to the last property. */
function reads(types: ApiTypes, type: Type, value: string, names: Names): string[] {
  const isPlain = (one: Type, ...texts: string[]) => one.kind === "plain" && texts.includes(one.text);
  const all = alternatives(type);
  const is = (text: string) => all.some((one) => isPlain(resolved(types, one), text));
  const present = all.filter((one) => !isPlain(one, "null", "undefined"));
  const holder = `v${names.next++}`;
  const lines = [`const ${holder} = ${value};`];
  if (present.length === 0 || is("unknown")) return lines;
  const guards = ["null", "undefined"].filter(is).map((nothing) => `${holder} !== ${nothing}`);
  lines.push(...(guards.length > 0 ? [`if (${guards.join(" && ")}) {`] : []), `use<{}>(${holder});`);
  if (present.every((one) => one.kind === "literal" || isPlain(one, "string", "number", "boolean"))) {
    const texts = present.map((one) => (one as { text: string }).text);
    lines.push(`use<${texts.join(" | ")}>(${holder});`);
    for (const text of texts) {
      const method = { string: "trim", number: "toFixed", boolean: "valueOf" }[text];
      if (method) lines.push(`if (typeof ${holder} === "${text}") ${holder}.${method}();`);
      else lines.push(`if (${holder} === ${text}) use(${holder});`);
    }
  } else if (present.length === 1) lines.push(...readOne(types, present[0] as Type, holder, names));
  else {
    const kinds = present.map((one) => ({ one, kind: kindOf(types, one) }));
    for (const { one, kind } of kinds) {
      if (!kind) continue;
      lines.push(`if (${holder}.${kind.property} === ${kind.value}) {`);
      lines.push(...readOne(types, one, holder, names), "}");
    }
    if (kinds.every(({ kind }) => kind)) {
      const values = kinds.map(({ kind }) => kind?.value).join(" | ");
      lines.push(`use<${values}>(${holder}.${kinds[0]?.kind?.property});`);
    }
  }
  return guards.length > 0 ? [...lines, "}"] : lines;
}

function readOne(types: ApiTypes, type: Type, holder: string, names: Names): string[] {
  if (type.kind === "reference") return [`use<Readable<${placeOf(type.name)}>>(${holder});`];
  if (type.kind === "array") {
    const item = `v${names.next++}`;
    return [`for (const ${item} of ${holder}) {`, ...reads(types, type.items, item, names), "}"];
  }
  const flat = flatten(types, type, "answer");
  if (!flat) throw new Error(`It is not known how ${type.kind} is read.`);
  const properties: [string, Pick<Property, "optional" | "type">][] = [...flat.properties];
  if (flat.index) properties.push([OTHER, { optional: true, type: flat.index }]);
  return properties.flatMap(([name, property]) => [
    "{",
    ...reads(types, whole(property), `${holder}[${quoted(name)}]`, names),
    "}",
  ]);
}

/** The property that tells one kind from the others. */
function kindOf(types: ApiTypes, type: Type): { property: string; value: string } | undefined {
  for (const [name, property] of flatten(types, type, "answer")?.properties ?? []) {
    if (property.type.kind === "literal") return { property: name, value: property.type.text };
  }
  return undefined;
}

/** `schemas/Tree` is `schema.components["schemas"]["Tree"]`. */
function placeOf(name: string): string {
  const [section, ...rest] = name.split("/");
  return `schema.components[${quoted(section)}][${quoted(rest.join("/"))}]`;
}

function quoted(text: string | undefined): string {
  return JSON.stringify(text);
}
