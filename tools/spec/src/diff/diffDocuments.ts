import { type Json, type JsonObject, jsonText, SpecError, withinTime } from "@ods/cli/generate";
import { type Change, type ChangeClass, type ChangeKind, type Direction, worse } from "./change.ts";
import {
  type Comparison,
  compareProperties,
  compareTypes,
  mapReferences,
  type Sighting,
} from "./compareTypes.ts";
import { type FlatObject, flatten, resolved } from "./flatten.ts";
import { proseChanges } from "./proseChanges.ts";
import { type Reach, reachOf } from "./reach.ts";
import { shapeOf } from "./shapeOf.ts";
import { type ApiTypes, apiTypes, type Operation, propertiesOf, render, type Type } from "./typeModel.ts";

const DIRECTIONS: readonly Direction[] = ["request", "answer"];
/** Milliseconds that a comparison may take: that of two documents of some hundred operations takes one second. */
const LONGEST = 60_000;
const NOTHING: FlatObject = { properties: new Map(), hidden: new Set() };

/**
 * What changed between two effective documents, worst first. A change of a component is told once, with the
 * operations that it shows in.
 *
 * @throws {@link SpecError} for documents whose types lie in each other in too many ways.
 */
export async function diffDocuments(before: JsonObject, after: JsonObject): Promise<Change[]> {
  const [was, is] = [await versionOf(before), await versionOf(after)];
  try {
    return withinTime(() => diffVersions(was, is), LONGEST, tooEntangled);
  } catch (error) {
    throw error instanceof RangeError ? tooEntangled() : error;
  }
}

function tooEntangled(): SpecError {
  return new SpecError(
    { file: "the documents" },
    "Their types lie in each other in too many ways to be compared.",
    "Compare parts of them.",
  );
}

/** A document that is compared, and its types. */
export interface Version {
  document: JsonObject;
  types: ApiTypes;
}

export async function versionOf(document: JsonObject): Promise<Version> {
  return { document, types: await apiTypes(document) };
}

export function diffVersions(before: Version, after: Version): Change[] {
  const diff = new Diff(before.types, after.types);
  diff.operations();
  diff.components();
  diff.knownValues();
  const changes = [...diff.changes.values(), ...proseChanges(before.document, after.document)];
  const order: readonly ChangeClass[] = ["breaking", "additive", "prose"];
  return changes.sort((a, b) => order.indexOf(a.class) - order.indexOf(b.class));
}

class Diff {
  readonly changes = new Map<string, Change>();
  readonly #old: ApiTypes;
  readonly #new: ApiTypes;
  readonly #reach: Reach;
  readonly #renamed: Map<string, string>;
  /** Components that others are, save for a property. */
  readonly #bases: Set<string>;

  constructor(before: ApiTypes, after: ApiTypes) {
    this.#old = before;
    this.#new = after;
    this.#reach = reachOf(before, after);
    this.#renamed = renamedComponents(before, after);
    this.#bases = new Set([...after.components.values()].flatMap(basesOf));
  }

  operations(): void {
    const moved = this.#movedOperations();
    for (const [key, operation] of this.#old.operations) {
      const target = moved.get(key) ?? key;
      const now = this.#new.operations.get(target);
      if (!now) {
        this.#tell("operation", "breaking", key, "", "is gone", DIRECTIONS, [key]);
        continue;
      }
      if (target !== key)
        this.#tell("operation", "breaking", key, "", `is now \`${target}\``, DIRECTIONS, [target]);
      if (operation.id !== now.id) {
        const text = `its operationId is now \`${now.id}\`, was \`${operation.id}\``;
        this.#tell("operation-id", "breaking", target, "", text, DIRECTIONS, [target]);
      }
      this.#operation(target, operation, now, target !== key);
    }
    const targets = new Set([...this.#old.operations.keys(), ...moved.values()]);
    for (const key of this.#new.operations.keys()) {
      if (!targets.has(key)) this.#tell("operation", "additive", key, "", "is new", DIRECTIONS, [key]);
    }
  }

  components(): void {
    const renamedTo = new Set(this.#renamed.values());
    for (const [name, type] of this.#old.components) {
      const { request, answer } = this.#reach.get(name) ?? { request: new Set(), answer: new Set() };
      const users = [...new Set([...request, ...answer])];
      const now = this.#new.components.get(name);
      if (now) this.#component(name, type, now);
      else if (this.#renamed.has(name)) {
        const text = `is now called \`${this.#renamed.get(name)?.replace(/^schemas\//, "")}\``;
        this.#tell("schema-name", "breaking", name, "", text, DIRECTIONS, users);
      } else this.#tell("schema-name", "breaking", name, "", "is gone", DIRECTIONS, users);
    }
    for (const name of this.#new.components.keys()) {
      if (this.#old.components.has(name) || renamedTo.has(name)) continue;
      this.#tell("schema-name", "additive", name, "", "is new", DIRECTIONS, []);
    }
  }

  knownValues(): void {
    for (const [name, values] of Object.entries(this.#old.known)) {
      const now = this.#new.known[name] ?? [];
      const byText = (list: Json[]) => new Map(list.map((value) => [jsonText(value), value]));
      const [known, knownNow] = [byText(values), byText(now)];
      const tell = (verdict: ChangeClass, value: Json, what: string) => {
        const owner = `schemas/${name}`;
        const { request, answer } = this.#reach.get(owner) ?? { request: [], answer: [] };
        const users = [...new Set([...request, ...answer])];
        this.#tell(
          "enum",
          verdict,
          owner,
          "",
          `the known value \`${jsonText(value)}\` is ${what}`,
          DIRECTIONS,
          users,
        );
      };
      for (const [key, value] of known) if (!knownNow.has(key)) tell("breaking", value, "gone");
      for (const [key, value] of knownNow) if (!known.has(key)) tell("additive", value, "new");
    }
  }

  /** Operations that kept their operationId under another method or path. */
  #movedOperations(): Map<string, string> {
    const moved = new Map<string, string>();
    const come = [...this.#new.operations].filter(([key]) => !this.#old.operations.has(key));
    const byId = new Map(come.toReversed().map(([key, now]) => [now.id, key]));
    for (const [key, { id }] of this.#old.operations) {
      if (id === undefined || this.#new.operations.has(key)) continue;
      const target = byId.get(id);
      if (target) moved.set(key, target);
    }
    return moved;
  }

  #operation(key: string, before: Operation, after: Operation, isMoved: boolean): void {
    const [was, is] = [propertiesOf(before.type), propertiesOf(after.type)];
    const request = this.#comparison("request", key, [key]);
    const [locations, now] = [
      propertiesOf(was.get("parameters")?.type),
      propertiesOf(is.get("parameters")?.type),
    ];
    for (const location of ["path", "query", "header", "cookie"]) {
      if (isMoved && location === "path") continue;
      this.#parameters(request, location, locations.get(location)?.type, now.get(location)?.type);
    }
    this.#body(request, was.get("requestBody"), is.get("requestBody"));
    this.#answers(
      this.#comparison("answer", key, [key]),
      was.get("responses")?.type,
      is.get("responses")?.type,
    );
  }

  #parameters(
    comparison: Comparison,
    location: string,
    before: Type | undefined,
    after: Type | undefined,
  ): void {
    const objectOf = (types: ApiTypes, type: Type | undefined) =>
      (type && flatten(types, type, "request")) ?? NOTHING;
    compareProperties(
      comparison,
      objectOf(this.#old, before),
      objectOf(this.#new, after),
      location,
      "parameter",
    );
  }

  #body(
    comparison: Comparison,
    before: { optional: boolean; type: Type } | undefined,
    after: { optional: boolean; type: Type } | undefined,
  ): void {
    const isNone = (body: typeof before) =>
      !body || (body.type.kind === "plain" && body.type.text === "never");
    const { report } = comparison;
    if (isNone(before) && isNone(after)) return;
    if (isNone(before)) {
      const isDemanded = !after?.optional;
      const text = isDemanded ? "is new and required" : "is new";
      report({ class: isDemanded ? "breaking" : "additive", kind: "body", path: "body", text });
      return;
    }
    if (isNone(after)) {
      report({ class: "breaking", kind: "body", path: "body", text: "is gone" });
      return;
    }
    if (before?.optional !== after?.optional) {
      const text = after?.optional ? "may now be left out" : "is now required";
      report({ class: after?.optional ? "additive" : "breaking", kind: "required", path: "body", text });
    }
    if (before && after && !isSharedPart(this.#renamed, before.type, after.type)) {
      this.#contents(comparison, resolved(this.#old, before.type), resolved(this.#new, after.type), "body");
    }
  }

  #answers(comparison: Comparison, before: Type | undefined, after: Type | undefined): void {
    const [was, is] = [propertiesOf(before), propertiesOf(after)];
    const isFailure = (status: string) => !/^2/.test(status);
    const contentOf = (types: ApiTypes, type: Type) => shapeOf(contentType(resolved(types, type)));
    for (const [status, { type }] of was) {
      const now = is.get(status);
      if (!now) {
        comparison.report({ class: "breaking", kind: "status", path: `answer ${status}`, text: "is gone" });
      } else if (!isSharedPart(this.#renamed, type, now.type)) {
        this.#answer(
          comparison,
          resolved(this.#old, type),
          resolved(this.#new, now.type),
          `answer ${status}`,
        );
      }
    }
    for (const [status, { type }] of is) {
      if (was.has(status)) continue;
      // Who reads the data, or the error, of a call gets what any of its statuses may bring.
      const alike = [...was].filter(([other]) => isFailure(other) === isFailure(status));
      const content = contentOf(this.#new, type);
      const isKnown =
        alike.length === 0 || alike.some(([, { type: other }]) => contentOf(this.#old, other) === content);
      const text = isKnown ? "is new" : "is new, with a body of its own";
      comparison.report({
        class: isKnown ? "additive" : "breaking",
        kind: "status",
        path: `answer ${status}`,
        text,
      });
    }
  }

  #answer(comparison: Comparison, before: Type, after: Type, path: string): void {
    const headers = (types: ApiTypes, type: Type) => {
      const holder = propertiesOf(type).get("headers")?.type;
      return (holder && flatten(types, holder, "answer")) ?? NOTHING;
    };
    const [was, is] = [headers(this.#old, before), headers(this.#new, after)];
    compareProperties(
      comparison,
      { ...NOTHING, properties: was.properties },
      { ...NOTHING, properties: is.properties },
      `${path} headers`,
    );
    this.#contents(comparison, before, after, path);
  }

  /** Bodies by media type. */
  #contents(comparison: Comparison, before: Type, after: Type, path: string): void {
    const [was, is] = [propertiesOf(contentType(before)), propertiesOf(contentType(after))];
    for (const [media, { type }] of was) {
      const now = is.get(media);
      if (now) compareTypes(comparison, type, now.type, path);
      else comparison.report({ class: "breaking", kind: "media-type", path, text: `\`${media}\` is gone` });
    }
    // A call reads JSON wherever there is some, so that JSON beside another format changes what it reads.
    const readsOther = comparison.direction === "answer" && was.size > 0 && !was.has("application/json");
    for (const media of is.keys()) {
      if (was.has(media)) continue;
      const verdict = readsOther && media === "application/json" ? "breaking" : "additive";
      comparison.report({ class: verdict, kind: "media-type", path, text: `\`${media}\` is new` });
    }
  }

  #component(name: string, before: Type, after: Type): void {
    const [section] = name.split("/");
    const users = this.#reach.get(name) ?? { request: new Set<string>(), answer: new Set<string>() };
    const isUnused = users.request.size === 0 && users.answer.size === 0;
    for (const direction of DIRECTIONS) {
      // What no operation uses is still a type that programs may name; they read it.
      if (users[direction].size === 0 && !(isUnused && direction === "answer")) continue;
      const comparison = this.#comparison(direction, name, [...users[direction]]);
      if (section === "responses") this.#answer(comparison, before, after, "");
      else if (section === "requestBodies") this.#contents(comparison, before, after, "");
      else {
        compareTypes(comparison, before, after, "");
        const isOpen = (types: ApiTypes, type: Type) => flatten(types, type, direction)?.index !== undefined;
        // `Omit` forgets every property of what takes any, and the kinds of a base are made with it.
        if (this.#bases.has(name) && !isOpen(this.#old, before) && isOpen(this.#new, after)) {
          const text = "any other property may be there";
          comparison.report({ class: "breaking", kind: "type", path: "*", text });
        }
      }
    }
  }

  #comparison(direction: Direction, owner: string, operations: string[]): Comparison {
    return {
      old: this.#old,
      new: this.#new,
      renamed: this.#renamed,
      direction,
      report: (sighting: Sighting) => {
        const { kind, class: verdict, path, text } = sighting;
        this.#tell(kind, verdict, owner, path, text, [direction], operations);
      },
    };
  }

  /** Puts together what both directions see of one change. */
  #tell(
    kind: ChangeKind,
    verdict: ChangeClass,
    owner: string,
    path: string,
    text: string,
    directions: readonly Direction[],
    operations: readonly string[],
  ): void {
    // Whether something is required reads otherwise from the other side; it is one change all the same.
    const key = JSON.stringify([owner, path, kind, kind === "required" || kind === "nullable" ? "" : text]);
    const present = this.changes.get(key);
    if (!present) {
      this.changes.set(key, {
        class: verdict,
        kind,
        owner,
        path,
        text,
        directions: [...directions],
        operations: [...operations],
      });
      return;
    }
    if (worse(verdict, present.class) !== present.class) present.text = text;
    present.class = worse(verdict, present.class);
    present.directions = [...new Set([...present.directions, ...directions])];
    present.operations = [...new Set([...present.operations, ...operations])];
  }
}

/** Parts that are components of their own are compared as such. */
function isSharedPart(renamed: Map<string, string>, before: Type, after: Type): boolean {
  if (before.kind !== "reference" || after.kind !== "reference") return false;
  return (renamed.get(before.name) ?? before.name) === after.name;
}

function basesOf(type: Type): string[] {
  if (type.kind === "intersection") return type.members.flatMap(basesOf);
  return type.kind === "omit" && type.of.kind === "reference" ? [type.of.name] : [];
}

function contentType(type: Type): Type {
  return propertiesOf(type).get("content")?.type ?? { kind: "plain", text: "never" };
}

/** Components that only got another name, old name to new. */
function renamedComponents(before: ApiTypes, after: ApiTypes): Map<string, string> {
  const gone = [...before.components].filter(([name]) => !after.components.has(name));
  const come = [...after.components].filter(([name]) => !before.components.has(name));
  const renamed = new Map<string, string>();
  const shapeIn = (name: string, type: Type) =>
    `${name.split("/")[0]} ${shapeOf(mapReferences(type, (other) => (other === name ? "itself" : other)))}`;
  const open = new Map<string, string[]>();
  for (const [name, type] of come.toReversed()) {
    const shape = shapeIn(name, type);
    const alike = open.get(shape) ?? [];
    alike.push(name);
    open.set(shape, alike);
  }
  for (const [name, type] of gone) {
    // Small types are alike by chance: two lists of strings are no renaming.
    const match = render(type).length > 12 ? open.get(shapeIn(name, type))?.pop() : undefined;
    if (match !== undefined) renamed.set(name, match);
  }
  return renamed;
}
