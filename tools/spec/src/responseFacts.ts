import { isObject, type Json, type JsonObject, resolvePointer } from "@ods/cli/generate";

/** What a client has to know of the responses that a document declares. */
interface ResponseFacts {
  /** Paths whose GET may be redirected, to a file store say. */
  redirects: string[];
  /** Operations, as `GET /things/`, whose successful response may look like the body of an error. */
  errorShaped: string[];
  /** Reads whose successful response may be a message and nothing else. */
  messageShaped: string[];
}

/** Properties by which the body of an error is known. */
const MARKS = ["error", "errorcode", "error_code", "error_key"];
/** Properties by which one is known that says no more than what is wrong. */
const MESSAGES = ["error", "errors", "message", "detail"];

/** The facts as JSON. */
export function responseFacts(document: JsonObject): string {
  const facts: ResponseFacts = { redirects: [], errorShaped: [], messageShaped: [] };
  for (const [path, item] of entriesOf(document.paths)) {
    for (const [method, operation] of entriesOf(resolved(document, item))) {
      const responses = isObject(operation) ? entriesOf(operation.responses) : [];
      if (method === "get" && responses.some(([status]) => /^3/.test(status))) facts.redirects.push(path);
      const successful = responses.filter(([status]) => /^2/.test(status)).map(([, response]) => response);
      const isAny = (mayBe: (properties: Properties) => boolean) =>
        successful.some((response) => propertiesOf(document, response).some(mayBe));
      if (isAny(mayBeError)) facts.errorShaped.push(`${method.toUpperCase()} ${path}`);
      if (method === "get" && isAny(mayBeMessage)) facts.messageShaped.push(`GET ${path}`);
    }
  }
  return `${JSON.stringify(facts, null, 2)}\n`;
}

/** What the schema of an object says of its properties. */
interface Properties {
  names: string[];
  required: string[];
}

function mayBeError({ names }: Properties): boolean {
  return names.some((name) => MARKS.includes(name));
}

function mayBeMessage({ names, required }: Properties): boolean {
  // An object of which nothing is said may be anything.
  if (names.length === 0) return true;
  return names.some((name) => MESSAGES.includes(name)) && required.every((name) => MESSAGES.includes(name));
}

/** The properties of each kind of JSON object that a response may hold. */
function propertiesOf(document: JsonObject, response: Json): Properties[] {
  const content = entriesOf(resolved(document, response).content).filter(([type]) => /json/.test(type));
  const schemas = content.map(([, media]) => resolved(document, isObject(media) ? (media.schema ?? {}) : {}));
  return schemas
    .filter(({ type }) => type === undefined || type === "object")
    .map((schema) => gathered(document, schema, { names: [], required: [] }, new Set()));
}

function partsOf(list: Json | undefined): Json[] {
  return Array.isArray(list) ? list : [];
}

function gathered(
  document: JsonObject,
  schema: JsonObject,
  into: Properties,
  seen: Set<JsonObject>,
): Properties {
  if (seen.has(schema)) return into;
  seen.add(schema);
  into.names.push(...entriesOf(schema.properties).map(([name]) => name));
  if (Array.isArray(schema.required)) into.required.push(...schema.required.map(String));
  for (const part of partsOf(schema.allOf)) gathered(document, resolved(document, part), into, seen);
  // What one of several requires is not required of all.
  const several = { names: into.names, required: [] };
  for (const part of [...partsOf(schema.anyOf), ...partsOf(schema.oneOf)]) {
    gathered(document, resolved(document, part), several, seen);
  }
  return into;
}

function resolved(document: JsonObject, node: Json): JsonObject {
  let found: Json | undefined = node;
  // A document in circles is refused elsewhere.
  for (let depth = 0; depth < 20 && isObject(found) && typeof found.$ref === "string"; depth++) {
    found = resolvePointer(document, found.$ref.slice(1));
  }
  return isObject(found) ? found : {};
}

function entriesOf(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}
