import { isObject, type Json, type JsonObject, resolvePointer } from "@ods/cli/generate";

/** One change that a publisher makes to the document, and the line of the report that has to tell it. */
export interface Planted {
  edit: (document: JsonObject) => void;
  line: string;
}

const at = (document: JsonObject, ...keys: string[]): JsonObject => {
  const pointer = keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  const node = resolvePointer(document, pointer);
  if (!isObject(node)) throw new Error(`${pointer} is no object.`);
  return node;
};
const schema = (document: JsonObject, name: string) => at(document, "components", "schemas", name);
const property = (document: JsonObject, name: string, key: string) =>
  at(document, "components", "schemas", name, "properties", key);
const operation = (document: JsonObject, method: string, path: string) => at(document, "paths", path, method);
const addTo = (node: JsonObject, key: string, ...entries: Json[]) => {
  node[key] = [...((node[key] as Json[] | undefined) ?? []), ...entries];
};
const answerOf = (document: JsonObject, method: string, path: string, status = "200") =>
  at(document, "paths", path, method, "responses", status, "content", "application/json", "schema");

/** A release that takes nothing away. */
export const additions: Planted[] = [
  {
    edit: (document) => {
      at(document, "paths")["/datasets/{dataset_uid}/lineage/"] = {
        get: {
          operationId: "get-dataset-lineage",
          summary: "Where a dataset comes from",
          parameters: [{ $ref: "#/components/parameters/dataset_identifier" }],
          responses: {
            200: {
              description: "Its sources.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Lineage" } } },
            },
          },
        },
      };
    },
    line: "additive  GET /datasets/{dataset_uid}/lineage/: is new",
  },
  {
    edit: (document) => {
      at(document, "components", "schemas").Lineage = {
        type: "object",
        properties: { sources: { type: "array", items: { type: "string" } } },
      };
    },
    line: "additive  schema Lineage: is new",
  },
  {
    edit: (document) =>
      addTo(operation(document, "get", "/processors/"), "parameters", {
        name: "category",
        in: "query",
        schema: { type: "string" },
      }),
    line: "additive  GET /processors/ query.category: is new",
  },
  {
    edit: (document) => {
      at(schema(document, "DatasetVersion"), "properties").comment = { type: "string", readOnly: true };
    },
    line: "additive  schema DatasetVersion comment: is new (in answers of 2 operations)",
  },
  {
    edit: (document) => {
      const { items } = at(operation(document, "get", "/users/"), "parameters", "1", "schema");
      addTo(items as JsonObject, "enum", "created_at");
    },
    line: 'additive  GET /users/ query.sort[]: the value `"created_at"` is new',
  },
  {
    edit: (document) => {
      const body = at(operation(document, "post", "/apikeys/search_key/"), "requestBody", "content");
      body["text/plain"] = { schema: { type: "string" } };
    },
    line: "additive  POST /apikeys/search_key/ body: `text/plain` is new",
  },
  {
    edit: (document) => {
      property(document, "DatasetFile", "mimetype").type = "string";
    },
    line: "additive  schema DatasetFile mimetype: is never null any more (in answers of 14 operations)",
  },
  {
    edit: (document) => {
      const { responses } = operation(document, "post", "/harvesters/{harvester_uid}/publish/");
      (responses as JsonObject)["409"] = { $ref: "#/components/responses/Error" };
    },
    line: "additive  POST /harvesters/{harvester_uid}/publish/ answer 409: is new",
  },
  {
    edit: (document) => {
      operation(document, "get", "/extractors/").description = "Everything that the platform can read.";
    },
    line: "prose     GET /extractors/: `description` reads otherwise",
  },
  {
    edit: (document) => {
      at(document, "components", "parameters", "limit", "schema").maximum = 500;
    },
    line: "prose     shared parameter limit: `maximum` is now 500, was 1000",
  },
];

/** Two faults that the overlay corrects, mended by the publisher. */
export const mended: Planted[] = [
  {
    edit: (document) => {
      Object.assign(property(document, "PaginatedResults", "total_count"), { type: "integer" });
    },
    line: "fixed upstream, remove it: $.components.schemas.PaginatedResults.properties.total_count",
  },
  {
    edit: (document) => {
      for (const path of ["security/users/{username}/", "security/groups/{group_uid}/"]) {
        delete operation(document, "get", `/datasets/{dataset_uid}/${path}`).requestBody;
      }
    },
    line: "fixed upstream, remove it: $.paths['/datasets/{dataset_uid}/security/users/{username}/','/datasets/{dataset_uid}/security/groups/{group_uid}/'].get.requestBody",
  },
];

/** A change of what the overlay replaces. */
export const hidden: Planted = {
  edit: (document) => addTo(schema(document, "Permission"), "enum", "manage_lineage"),
  line: 'schema Permission: the value `"manage_lineage"` is new (of 19 operations) (the overlay replaces it: is it still right?)',
};

/** A release that breaks programs: by `permissions` two of the examples, by the last the client's own package. */
export const breaks: Planted[] = [
  {
    edit: (document) => {
      delete at(document, "paths")["/datasets/{dataset_uid}/resources/{resource_uid}/delete_recover_data/"];
    },
    line: "breaking  POST /datasets/{dataset_uid}/resources/{resource_uid}/delete_recover_data/: is gone",
  },
  {
    edit: (document) => {
      operation(document, "get", "/extractors/").operationId = "get-extractors";
    },
    line: "breaking  GET /extractors/: its operationId is now `get-extractors`, was `list-extractors`",
  },
  {
    edit: (document) =>
      addTo(operation(document, "get", "/harvesters/{harvester_uid}/preview/"), "parameters", {
        name: "mode",
        in: "query",
        required: true,
        schema: { type: "string" },
      }),
    line: "breaking  GET /harvesters/{harvester_uid}/preview/ query.mode: is new and required",
  },
  {
    edit: (document) => {
      const list = operation(document, "get", "/datasets/{dataset_uid}/feedbacks/");
      list.parameters = (list.parameters as JsonObject[]).filter(({ name }) => name !== "is_archived");
    },
    line: "breaking  GET /datasets/{dataset_uid}/feedbacks/ query.is_archived: is gone",
  },
  {
    edit: (document) => {
      addTo(schema(document, "UserGroup"), "required", "permissions");
    },
    line: "breaking  schema UserGroup permissions: is now required (of 13 operations)",
  },
  {
    edit: (document) => {
      property(document, "DatasetFeedback", "comment").type = ["string", "null"];
    },
    line: "breaking  schema DatasetFeedback comment: may now be null (in answers of 3 operations)",
  },
  {
    edit: (document) => {
      const limit = at(property(document, "ExploreLimits", "api_calls"), "properties", "unit");
      limit.enum = (limit.enum as Json[]).filter((unit) => unit !== "year");
    },
    line: 'breaking  schema ExploreLimits api_calls.unit: the value `"year"` is gone (of 13 operations)',
  },
  {
    edit: (document) => {
      property(document, "ExtractionInfos", "type").type = "integer";
    },
    line: "breaking  schema ExtractionInfos type: is now `number`, was `string` (in answers of 9 operations)",
  },
  {
    edit: (document) => {
      const { schemas } = at(document, "components");
      const { HarvesterSchedule, ...others } = schemas as JsonObject;
      const renamed = JSON.stringify(document).replaceAll(
        "#/components/schemas/HarvesterSchedule",
        "#/components/schemas/HarvesterTimetable",
      );
      Object.assign(document, JSON.parse(renamed));
      at(document, "components").schemas = { ...others, HarvesterTimetable: HarvesterSchedule as Json };
    },
    line: "breaking  schema HarvesterSchedule: is now called `HarvesterTimetable` (of 4 operations)",
  },
  {
    edit: (document) => {
      const { content } = at(operation(document, "get", "/users/export/"), "responses", "200");
      (content as JsonObject)["application/csv"] = (content as JsonObject)["text/csv"] as Json;
    },
    line: "additive  GET /users/export/ answer 200: `application/csv` is new",
  },
  {
    edit: (document) => {
      const { content } = at(operation(document, "get", "/users/export/"), "responses", "200");
      delete (content as JsonObject)["text/csv"];
    },
    line: "breaking  GET /users/export/ answer 200: `text/csv` is gone",
  },
  {
    edit: (document) => {
      operation(document, "post", "/datasets/{dataset_uid}/versions/{version_uid}/restore/").requestBody = {
        content: {
          "application/json": { schema: { type: "object", properties: { note: { type: "string" } } } },
        },
      };
    },
    line: "breaking  POST /datasets/{dataset_uid}/versions/{version_uid}/restore/ body: is new and required",
  },
  {
    edit: (document) => {
      const answer = answerOf(document, "get", "/harvesters/{harvester_uid}/errors/");
      delete (answer.properties as JsonObject).resources;
      answer.required = ["harvester"];
    },
    line: "breaking  GET /harvesters/{harvester_uid}/errors/ answer 200.resources: is gone",
  },
];

export function edited(document: JsonObject, ...changes: Planted[]): JsonObject {
  const copy = structuredClone(document);
  for (const { edit } of changes) edit(copy);
  return copy;
}
