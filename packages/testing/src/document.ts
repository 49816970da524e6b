import automation from "./generated/automation.json" with { type: "json" };

/** As much of OpenAPI 3.1 as the portal reads. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  minimum?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  readOnly?: boolean;
  writeOnly?: boolean;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  /** False where several values come in one text, with commas between. */
  explode?: boolean;
  schema?: Schema;
  example?: unknown;
}

export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
}

interface ResponseObject {
  content?: Record<string, MediaType>;
}

export interface Operation {
  id: string;
  method: string;
  /** Path template, as in `/datasets/{dataset_uid}/`. */
  path: string;
  /** JSON pointer to the operation. */
  pointer: string;
  parameters: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, MediaType> };
  responses: Record<string, { pointer: string; response: ResponseObject }>;
}

export interface Document {
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, Schema> } & Record<string, Record<string, unknown>>;
}

/** The Automation API, effective document without prose. */
export const automationDocument = automation as unknown as Document;

const METHODS = ["get", "put", "post", "delete", "patch"];

/** All operations, each with its references to parameters and responses followed. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => readOperation(document, path, method)),
  );
}

function readOperation(document: Document, path: string, method: string): Operation {
  const pointer = `/paths/${escapePointer(path)}/${method}`;
  const item = document.paths[path] as Record<string, unknown>;
  const operation = item[method] as {
    operationId?: string;
    parameters?: unknown[];
    requestBody?: Operation["requestBody"];
    responses?: Record<string, unknown>;
  };
  const parameters = [...((item.parameters as unknown[] | undefined) ?? []), ...(operation.parameters ?? [])];
  return {
    id: operation.operationId ?? `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    pointer,
    parameters: parameters.map((parameter) => follow(document, parameter, "").value as Parameter),
    ...(operation.requestBody && { requestBody: operation.requestBody }),
    responses: Object.fromEntries(
      Object.entries(operation.responses ?? {}).map(([status, response]) => {
        const followed = follow(document, response, `${pointer}/responses/${status}`);
        return [status, { pointer: followed.pointer, response: followed.value as ResponseObject }];
      }),
    ),
  };
}

/** The node that a chain of references ends at, and the pointer to it. */
export function follow(
  document: Document,
  node: unknown,
  pointer: string,
): { value: unknown; pointer: string } {
  let value = node;
  let at = pointer;
  while (typeof value === "object" && value !== null && "$ref" in value && typeof value.$ref === "string") {
    at = value.$ref.slice(1);
    value = resolve(document, at);
  }
  return { value, pointer: at };
}

function resolve(document: Document, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (node, key) => (node as Record<string, unknown> | undefined)?.[unescapePointer(key)],
      document,
    );
}

export function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescapePointer(key: string): string {
  return decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
}
