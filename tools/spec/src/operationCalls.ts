import { ExactNumber, isObject, type Json, type JsonObject, resolvePointer } from "@ods/cli/generate";

const METHODS = ["get", "put", "post", "delete", "patch"] as const;

/**
 * A module with one typed call to each operation of a document: path, path parameters and required query
 * parameters spelled out, so that the compiler checks each against the generated types.
 */
export function operationCalls(
  document: JsonObject,
  documentFile: string,
  { clientPackage, clientType }: { clientPackage: string; clientType: string },
): string {
  const paths = document.paths as Record<string, JsonObject>;
  const calls = Object.entries(paths)
    .flatMap(([path, item]) =>
      METHODS.filter((method) => isObject(item[method])).map((method) => ({ path, item, method })),
    )
    .map(({ path, item, method }) => {
      const operation = item[method] as JsonObject;
      return {
        id: String(operation.operationId ?? `${method} ${path}`),
        text: callText(document, path, item, method),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    `// Generated from ${documentFile} by \`pnpm generate\`. Do not edit.`,
    `import { type ${clientType}, type CallResult, type Download, download } from "${clientPackage}";`,
    "",
    "/** Values for one call; a body fits whatever the operation wants. */",
    "export interface CallValues {",
    "  path: Record<string, string>;",
    "  body: never;",
    "}",
    "",
    `export const operationCalls: Record<string, (client: ${clientType}, values: CallValues) => Promise<CallResult | Download>> = {`,
    ...calls.map(({ id, text }) => `  ${JSON.stringify(id)}: ${text},`),
    "};",
    "",
  ].join("\n");
}

function callText(
  document: JsonObject,
  path: string,
  item: JsonObject,
  method: (typeof METHODS)[number],
): string {
  const operation = item[method] as JsonObject;
  const parameters = [...list(item.parameters), ...list(operation.parameters)].map((parameter) =>
    follow(document, parameter),
  );
  const inPath = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => String(name));
  const inQuery = parameters.filter((parameter) => parameter.in === "query" && parameter.required === true);
  const params = [
    ...(inPath.length > 0
      ? [`path: { ${inPath.map((name) => `${key(name)}: path.${name} as string`).join(", ")} }`]
      : []),
    ...(inQuery.length > 0
      ? [
          `query: { ${inQuery.map((parameter) => `${key(String(parameter.name))}: ${valueFor(document, parameter)}`).join(", ")} }`,
        ]
      : []),
  ];
  const init = [
    ...(params.length > 0 ? [`params: { ${params.join(", ")} }`] : []),
    ...(isObject(operation.requestBody) ? ["body"] : []),
  ];
  const args = [JSON.stringify(path), ...(init.length > 0 ? [`{ ${init.join(", ")} }`] : [])].join(", ");
  const used = [...(inPath.length > 0 ? ["path"] : []), ...(isObject(operation.requestBody) ? ["body"] : [])];
  const values = used.length > 0 ? `, { ${used.join(", ")} }` : "";
  const call =
    method === "get" && !answersJson(document, operation)
      ? `download(client, ${args})`
      : `client.${method.toUpperCase()}(${args})`;
  return `(client${values}) => ${call}`;
}

function answersJson(document: JsonObject, operation: JsonObject): boolean {
  const { content } = follow(document, (operation.responses as JsonObject)["200"] ?? {});
  return isObject(content) && "application/json" in content;
}

function valueFor(document: JsonObject, parameter: JsonObject): string {
  const { type, enum: values } = follow(document, parameter.schema ?? {});
  if (Array.isArray(values)) {
    const value = values.find((one) => !(one instanceof ExactNumber)) ?? null;
    // The compiler would make another number of its digits.
    return value === null ? `Number("${values[0]}")` : JSON.stringify(value);
  }
  if (type === "boolean") return "true";
  if (type === "number" || type === "integer") return "1";
  return type === "array" ? "[]" : '"text"';
}

function follow(document: JsonObject, node: Json): JsonObject {
  let followed = node;
  while (isObject(followed) && typeof followed.$ref === "string") {
    followed = resolvePointer(document, followed.$ref.slice(1)) ?? {};
  }
  return isObject(followed) ? followed : {};
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function key(name: string): string {
  return /^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name);
}
