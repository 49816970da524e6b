import { isObject, type Json, type JsonObject, pointerOf, walk } from "@ods/cli/generate";

export interface Mutation {
  name: string;
  document: JsonObject;
}

const METHODS = ["get", "put", "post", "delete", "patch"];

/** Every change of every kind that can be made to a document at one place. */
export function mutationsOf(document: JsonObject): Mutation[] {
  const mutations: Mutation[] = [];
  walk(document, (node, keys) => {
    if (!isObject(node)) return;
    const change = (name: string, edit: (copy: JsonObject) => void) => {
      const copy = structuredClone(document);
      edit(keys.reduce<Json>((at, key) => (at as JsonObject)[key as string] as Json, copy) as JsonObject);
      mutations.push({ name: `${pointerOf(keys)}: ${name}`, document: copy });
    };
    const isNames = [
      "properties",
      "schemas",
      "paths",
      "parameters",
      "responses",
      "content",
      "headers",
      "mapping",
    ].includes(String(keys.at(-1)));
    if (isNames && keys.at(-2) !== "properties") return;
    if (isObject(node.properties)) {
      change("a property more", (copy) => {
        (copy.properties as JsonObject).extra = { type: "string" };
      });
      change("a required property more", (copy) => {
        (copy.properties as JsonObject).extra = { type: "string" };
        copy.required = [...((copy.required as Json[]) ?? []), "extra"];
      });
      for (const name of Object.keys(node.properties)) {
        const isKind = isObject(node.discriminator) && node.discriminator.propertyName === name;
        if (isKind) continue;
        const required = (node.required as Json[]) ?? [];
        change(`without ${name}`, (copy) => {
          delete (copy.properties as JsonObject)[name];
          copy.required = required.filter((other) => other !== name);
        });
        change(`${name} ${required.includes(name) ? "optional" : "required"}`, (copy) => {
          copy.required = required.includes(name)
            ? required.filter((other) => other !== name)
            : [...required, name];
        });
        for (const mark of ["readOnly", "writeOnly"]) {
          const property = node.properties[name] as JsonObject;
          if (property.$ref || property[mark === "readOnly" ? "writeOnly" : "readOnly"]) continue;
          change(`${name} ${property[mark] ? "not " : ""}${mark}`, (copy) => {
            const of = (copy.properties as JsonObject)[name] as JsonObject;
            of[mark] = !property[mark];
          });
        }
      }
      change(node.additionalProperties ? "nothing else" : "anything else", (copy) => {
        if (copy.additionalProperties) delete copy.additionalProperties;
        else copy.additionalProperties = true;
      });
    }
    const isSchema = node.type !== undefined && !isObject(node.type);
    if (
      isSchema &&
      node.type === "string" &&
      node.format === undefined &&
      !node.enum &&
      !node["x-extensible-enum"]
    ) {
      change("a number", (copy) => {
        copy.type = "number";
      });
      change("or null", (copy) => {
        copy.type = ["string", "null"];
      });
      change("or a number", (copy) => {
        copy.type = ["string", "number"];
      });
      change("one of a list", (copy) => {
        copy.enum = ["a", "b"];
      });
      change("anything", (copy) => {
        delete copy.type;
      });
      change("shorter", (copy) => {
        copy.maxLength = 10;
      });
      change("a date", (copy) => {
        copy.format = "date";
      });
    }
    if (Array.isArray(node.type)) {
      for (const type of node.type) {
        change(`never ${type}`, (copy) => {
          copy.type = (node.type as Json[]).filter((other) => other !== type)[0] as Json;
        });
      }
    }
    if (node.type === "integer") {
      change("a fraction", (copy) => {
        copy.type = "number";
      });
    }
    for (const key of ["enum", "x-extensible-enum"]) {
      const values = node[key];
      if (!Array.isArray(values)) continue;
      change(`${key} with another value`, (copy) => {
        copy[key] = [...values, "another"];
      });
      change(`${key} with a value less`, (copy) => {
        copy[key] = values.slice(1);
      });
      if (key === "enum") {
        change("any text", (copy) => {
          delete copy.enum;
        });
      }
    }
    if (Array.isArray(node.anyOf)) {
      const members = node.anyOf;
      change("a kind less", (copy) => {
        copy.anyOf = members.slice(1);
      });
      change("a kind more", (copy) => {
        const kind = { type: "object", properties: { type: { const: "odd" } }, required: ["type"] };
        copy.anyOf = [...members, kind];
      });
    }
    if (isObject(node.mapping)) {
      change("a kind called otherwise", (copy) => {
        const [[value, target] = [], ...rest] = Object.entries(copy.mapping as JsonObject);
        copy.mapping = { [`very-${value}`]: target as Json, ...Object.fromEntries(rest) };
      });
    }
    if (typeof node.in === "string") {
      const isPath = node.in === "path";
      if (!isPath) {
        change(node.required ? "optional" : "required", (copy) => {
          copy.required = !node.required;
        });
      }
      change("described", (copy) => {
        copy.description = "What it is for.";
      });
    }
    if (typeof node.operationId === "string") {
      change("another operationId", (copy) => {
        copy.operationId = "another";
      });
      const parameters = (node.parameters as Json[]) ?? [];
      parameters.forEach((parameter, index) => {
        if (isObject(parameter) && parameter.in === "path") return;
        change(`without parameter ${index}`, (copy) => {
          copy.parameters = parameters.filter((_, other) => other !== index);
        });
      });
      for (const required of [true, false]) {
        change(`a ${required ? "required" : "further"} parameter`, (copy) => {
          copy.parameters = [
            ...parameters,
            { name: "extra", in: "query", required, schema: { type: "string" } },
          ];
        });
      }
      change("deprecated", (copy) => {
        copy.deprecated = true;
      });
      if (!node.requestBody && keys.at(-1) !== "get") {
        change("a body", (copy) => {
          copy.requestBody = {
            content: { "application/json": { schema: { type: "object", properties: {} } } },
          };
        });
      }
      change("another error", (copy) => {
        const schema = { type: "object", properties: { reason: { type: "string" } }, required: ["reason"] };
        (copy.responses as JsonObject)[409] = {
          description: "No.",
          content: { "application/json": { schema } },
        };
      });
      change("the same error at another status", (copy) => {
        (copy.responses as JsonObject)[409] = { $ref: "#/components/responses/Failure" };
      });
      const [status, ...others] = Object.keys(node.responses as JsonObject);
      if (others.length > 0) {
        change(`without its status ${status}`, (copy) => {
          delete (copy.responses as JsonObject)[status as string];
        });
      }
    }
    if (isObject(node.content) && isObject(Object.values(node.content)[0])) {
      change("another media type", (copy) => {
        (copy.content as JsonObject)["text/plain"] = { schema: { type: "string" } };
      });
      const [media] = Object.keys(node.content);
      change(`without ${media}`, (copy) => {
        delete (copy.content as JsonObject)[media as string];
        if (Object.keys(copy.content as JsonObject).length === 0) delete copy.content;
      });
      if (keys.at(-1) === "requestBody") {
        change(node.required ? "optional" : "required", (copy) => {
          copy.required = !node.required;
        });
      }
    }
    if (isObject(node.headers)) {
      change("without headers", (copy) => {
        delete copy.headers;
      });
    }
    for (const method of METHODS.filter((name) => isObject(node[name]))) {
      change(`without ${method}`, (copy) => {
        delete copy[method];
      });
    }
    if (keys.length === 0) {
      change("an operation more", (copy) => {
        const responses = { 204: { description: "Done." } };
        (copy.paths as JsonObject)["/extra/"] = { post: { operationId: "extra", responses } };
      });
      for (const path of Object.keys(node.paths as JsonObject)) {
        change(`${path} elsewhere`, (copy) => {
          const { [path]: item, ...others } = copy.paths as JsonObject;
          copy.paths = { ...others, [`/other${path}`]: item as Json };
        });
      }
    }
    if (keys.length === 1 && keys[0] === "components") {
      change("a schema more", (copy) => {
        (copy.schemas as JsonObject).Extra = { type: "object", properties: { a: { type: "string" } } };
      });
    }
  });
  for (const name of Object.keys((document.components as JsonObject).schemas as JsonObject)) {
    const pattern = new RegExp(`(#/components/schemas/)${name}"`, "g");
    const copy = JSON.parse(JSON.stringify(document).replace(pattern, `$1Other${name}"`)) as JsonObject;
    const components = copy.components as JsonObject;
    const { [name]: schema, ...others } = components.schemas as JsonObject;
    components.schemas = { ...others, [`Other${name}`]: schema as Json };
    mutations.push({ name: `schema ${name} called otherwise`, document: copy });
  }
  return mutations;
}
