import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { type Document, escapePointer, type Operation, type Parameter, type Schema } from "./document.ts";
import { inLikeNumbers } from "./exactJson.ts";
import { kindsOf } from "./kinds.ts";

/** What is wrong, by dotted place: `{ "metadata.default": ["must be object"] }`. */
export type Faults = Record<string, string[]>;

/** What is validated; parameters are texts that spell numbers and booleans. */
type Subject = "parameters" | "request" | "response";

/** Holds requests and answers against the document; schemas are compiled when they are first needed. */
export class Validator {
  readonly #document: Document;
  readonly #ajv = new Map<Subject, Ajv2020>();
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** Faults of path and query parameters; texts of a URL count as the numbers and lists that they spell. */
  parameters(operation: Operation, values: { path: Record<string, string>; query: URLSearchParams }): Faults {
    const parameters = operation.parameters.filter(({ in: place }) => place === "path" || place === "query");
    const given: Record<string, unknown> = {};
    for (const parameter of parameters) {
      const { name, in: place, schema } = parameter;
      const texts = place === "path" ? [values.path[name] ?? ""] : textsOf(parameter, values.query);
      const isList = schema?.type === "array" || (texts.length > 1 && takesLists(schema));
      if (texts.length > 0) given[name] = isList ? texts : texts[0];
    }
    const validate = this.#compile(`parameters ${operation.pointer}`, "parameters", {
      type: "object",
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, inPortal(schema ?? {})])),
      required: parameters.filter(({ required }) => required).map(({ name }) => name),
    });
    return validate(given) ? {} : faults(validate.errors);
  }

  requestBody(operation: Operation, mediaType: string, body: unknown): Faults {
    return this.#check(
      "request",
      `${operation.pointer}/requestBody/content/${escapePointer(mediaType)}/schema`,
      body,
    );
  }

  answer(operation: Operation, status: number, mediaType: string, body: unknown): Faults {
    const response = operation.responses[status] ?? operation.responses.default;
    if (!response?.response.content?.[mediaType]?.schema) return {};
    return this.#check("response", `${response.pointer}/content/${escapePointer(mediaType)}/schema`, body);
  }

  #check(subject: Subject, pointer: string, value: unknown): Faults {
    const uri = pointer.split("/").map(encodeURIComponent).join("/");
    const validate = this.#compile(`${subject} ${pointer}`, subject, { $ref: `portal#${uri}` });
    return validate(inLikeNumbers(value)) ? {} : faults(validate.errors);
  }

  #compile(key: string, subject: Subject, schema: Schema): ValidateFunction {
    let validate = this.#compiled.get(key);
    if (!validate) {
      validate = this.#ajvFor(subject).compile(schema);
      this.#compiled.set(key, validate);
    }
    return validate;
  }

  #ajvFor(subject: Subject): Ajv2020 {
    let ajv = this.#ajv.get(subject);
    if (!ajv) {
      ajv = new Ajv2020({
        strict: false,
        allErrors: true,
        coerceTypes: subject === "parameters",
        validateSchema: false,
      });
      addFormats.default(ajv);
      ajv.addFormat("binary", true);
      ajv.addSchema(this.#prepare(this.#document, subject) as object, "portal");
      this.#ajv.set(subject, ajv);
    }
    return ajv;
  }

  /** The document as JSON Schema sees it: what a direction leaves out is not required, kinds are told apart. */
  #prepare(node: unknown, subject: Subject): unknown {
    if (Array.isArray(node)) return node.map((child) => this.#prepare(child, subject));
    if (typeof node !== "object" || node === null) return node;
    const schema = node as Schema;
    const kinds = kindsOf(this.#document, schema);
    const { anyOf, oneOf, discriminator, ...rest } = schema;
    const copy = Object.fromEntries(
      Object.entries(kinds ? rest : node).map(([key, child]) => [
        key,
        key === "example" || key === "examples" || key === "default" ? child : this.#prepare(child, subject),
      ]),
    ) as Schema;
    if (kinds) {
      const { base, property, mapping } = kinds;
      const branches = Object.entries(mapping).map(([value, $ref]) => ({
        if: { properties: { [property]: { const: value } }, required: [property] },
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
        then: { $ref },
      }));
      copy.allOf = [{ $ref: base }, ...(branches as Schema[])];
    }
    if (Array.isArray(schema.required) && typeof schema.properties === "object") {
      const mark = subject === "response" ? "writeOnly" : "readOnly";
      copy.required = schema.required.filter((name) => !schema.properties?.[name]?.[mark]);
    }
    return copy;
  }
}

/** Values of a query parameter: repeated, or in one text with commas between where it is not exploded. */
function textsOf({ name, explode }: Parameter, query: URLSearchParams): string[] {
  const texts = query.getAll(name);
  return explode === false ? texts.flatMap((text) => text.split(",")) : texts;
}

/** Whether a parameter may be one value or a list of them. */
function takesLists(schema: Schema | undefined): boolean {
  return [...(schema?.oneOf ?? []), ...(schema?.anyOf ?? [])].some(({ type }) => type === "array");
}

/** The schema with its references led into the document, from wherever it is compiled. */
function inPortal(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"portal#/'));
}

function faults(errors: ErrorObject[] | null | undefined): Faults {
  const result: Faults = {};
  for (const error of errors ?? []) {
    if (error.keyword === "if") continue;
    const missing =
      error.keyword === "required" ? `/${(error.params as { missingProperty: string }).missingProperty}` : "";
    const place = `${error.instancePath}${missing}`.slice(1).replaceAll("/", ".") || "body";
    const message = missing ? "is required" : `${error.message}${allowed(error)}`;
    result[place] = [...new Set([...(result[place] ?? []), message])];
  }
  return result;
}

function allowed(error: ErrorObject): string {
  const values = (error.params as { allowedValues?: unknown[] }).allowedValues;
  return values ? `: ${values.join(", ")}` : "";
}
