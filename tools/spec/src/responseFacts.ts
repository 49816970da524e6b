import { isObject, type Json, type JsonObject, resolvePointer } from "@ods/cli/generate";

/** What a client has to know of the responses that a document declares. */
interface ResponseFacts {
  /** Paths whose GET may be redirected, to a file store say. */
  redirects: string[];
  /** Operations, as `GET /things/`, whose successful response may look like the body of an error. */
  errorShaped: string[];
}

/** Properties by which the body of an error is known. */
const MARKS = ["error", "errorcode", "error_code", "error_key"];

/** The facts as JSON. */
export function responseFacts(document: JsonObject): string {
  const facts: ResponseFacts = { redirects: [], errorShaped: [] };
  for (const [path, item] of entriesOf(document.paths)) {
    for (const [method, operation] of entriesOf(resolved(document, item))) {
      const responses = isObject(operation) ? entriesOf(operation.responses) : [];
      if (method === "get" && responses.some(([status]) => /^3/.test(status))) facts.redirects.push(path);
      const isErrorShaped = responses.some(
        ([status, response]) => /^2/.test(status) && mayLookLikeError(document, response),
      );
      if (isErrorShaped) facts.errorShaped.push(`${method.toUpperCase()} ${path}`);
    }
  }
  return `${JSON.stringify(facts, null, 2)}\n`;
}

/** Whether the JSON of a successful response has one of the marks as a property of its own. */
function mayLookLikeError(document: JsonObject, response: Json): boolean {
  const content = resolved(document, response).content;
  return entriesOf(content).some(
    ([type, media]) =>
      /json/.test(type) && isObject(media) && declaresMark(document, media.schema ?? {}, new Set()),
  );
}

function declaresMark(document: JsonObject, given: Json, seen: Set<JsonObject>): boolean {
  const schema = resolved(document, given);
  if (seen.has(schema)) return false;
  seen.add(schema);
  if (entriesOf(schema.properties).some(([name]) => MARKS.includes(name))) return true;
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  return parts.some((part) => declaresMark(document, part, seen));
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
