/** A document that has something of everything the Automation API has. */
export function smallApi() {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const json = (schema: object) => ({ "application/json": { schema } });
  const answer = (schema: object) => ({ description: "Done.", content: json(schema) });
  const failure = { default: { $ref: "#/components/responses/Failure" } };
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  return {
    openapi: "3.1.0",
    info: { title: "Trees", version: "1" },
    paths: {
      "/trees/": {
        get: {
          operationId: "list-trees",
          parameters: [
            { $ref: "#/components/parameters/limit" },
            { name: "kind", in: "query", required: true, schema: { type: "string", enum: ["oak", "elm"] } },
            { name: "search", in: "query", schema: { type: "string" } },
          ],
          responses: {
            200: answer({
              type: "object",
              properties: { count: { type: "integer" }, trees: { type: "array", items: ref("Tree") } },
              required: ["count", "trees"],
            }),
            ...failure,
          },
        },
        post: {
          operationId: "plant-tree",
          requestBody: { required: true, content: json(ref("Tree")) },
          responses: { 201: answer(ref("Tree")), ...failure },
        },
      },
      "/trees/{id}/": {
        put: {
          operationId: "change-tree",
          parameters: [id],
          requestBody: { required: true, content: json(ref("TreeChange")) },
          responses: { 200: answer(ref("Tree")), 404: { $ref: "#/components/responses/Failure" } },
        },
        delete: {
          operationId: "fell-tree",
          parameters: [id],
          responses: { 204: { description: "Felled." } },
        },
      },
      "/trees/{id}/photo/": {
        post: {
          operationId: "add-photo",
          parameters: [id],
          requestBody: {
            content: {
              "multipart/form-data": {
                schema: {
                  type: "object",
                  properties: { file: { type: "string", format: "binary" }, title: { type: "string" } },
                  required: ["file"],
                },
              },
            },
          },
          responses: { 200: answer(ref("Photo")) },
        },
      },
      "/report/": {
        get: {
          operationId: "report",
          responses: {
            200: {
              description: "Numbers.",
              headers: { "X-Total": { schema: { type: "integer" } } },
              content: { ...json(ref("Report")), "text/csv": { schema: { type: "string" } } },
            },
          },
        },
      },
    },
    components: {
      parameters: { limit: { name: "limit", in: "query", schema: { type: "integer", maximum: 100 } } },
      responses: { Failure: answer(ref("Failure")) },
      schemas: {
        Tree: {
          type: "object",
          properties: {
            uid: { type: "string", readOnly: true },
            name: { type: "string", maxLength: 80 },
            height: { type: ["number", "null"] },
            state: { type: "string", enum: ["young", "old"] },
            secret: { type: "string", writeOnly: true },
            owner: ref("Owner"),
            habit: ref("Habit"),
            tags: { type: "array", items: { type: "string" } },
            rights: ref("Right"),
            place: {
              type: "object",
              properties: { x: { type: "number" }, y: { type: "number" } },
              required: ["x"],
            },
          },
          required: ["uid", "name", "state"],
        },
        TreeChange: {
          type: "object",
          properties: {
            name: { type: "string" },
            level: { type: "integer" },
            size: { type: ["string", "number"] },
            note: { type: ["string", "null"] },
            habit: ref("Habit"),
          },
          required: ["name"],
        },
        Report: {
          type: "object",
          properties: {
            total: { type: "number" },
            best: ref("Photo"),
            grade: { type: "string", enum: ["good", "bad"] },
            remark: { type: ["string", "null"] },
            value: { type: ["string", "number"] },
          },
          required: ["total", "grade"],
        },
        Photo: {
          allOf: [
            ref("Stored"),
            {
              type: "object",
              properties: { width: { type: "number" }, caption: { type: "string" } },
              required: ["width"],
            },
          ],
        },
        Stored: {
          type: "object",
          properties: { uid: { type: "string" }, at: { type: "string" } },
          required: ["uid"],
        },
        Owner: {
          type: "object",
          properties: { name: { type: "string" }, mail: { type: "string" } },
          required: ["name"],
          additionalProperties: { type: "string" },
        },
        HabitBase: {
          type: "object",
          properties: { type: { type: "string" }, since: { type: "string" } },
          required: ["type"],
          discriminator: {
            propertyName: "type",
            mapping: { wide: "#/components/schemas/Wide", tall: "#/components/schemas/Tall" },
          },
        },
        Wide: {
          allOf: [
            ref("HabitBase"),
            { type: "object", properties: { width: { type: "number" } }, required: ["width"] },
          ],
        },
        Tall: { allOf: [ref("HabitBase"), { type: "object", properties: { limit: { type: "number" } } }] },
        Habit: { anyOf: [ref("Wide"), ref("Tall")] },
        Right: { type: "string", "x-extensible-enum": ["see", "cut"] },
        Failure: {
          type: "object",
          properties: { message: { type: "string" }, detail: { type: "string" } },
          required: ["message"],
        },
      },
    },
  };
}
