import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A folder with these files, gone after the test. */
export async function project(files: Record<string, string | object>): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), "ods-spec-"));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(
      path.join(root, name),
      typeof content === "string" ? content : JSON.stringify(content, null, 2),
    );
  }
  return root;
}

/** A document with one operation and one schema. */
export function tinyDocument(
  thing: object = { type: "object", properties: { id: { type: "string", readOnly: true } } },
) {
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    paths: {
      "/things/": {
        post: {
          operationId: "make-thing",
          summary: "Make a thing",
          requestBody: {
            content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
          },
          responses: {
            201: {
              description: "Made.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
            },
          },
        },
      },
    },
    components: { schemas: { Thing: thing } },
  };
}

export function overlay(...actions: object[]) {
  return { overlay: "1.0.0", info: { title: "Faults", version: "1" }, actions };
}

export const API = {
  document: "openapi.yaml",
  overlay: "overlay.yaml",
  types: "out/schema.ts",
  commaLists: "out/commaLists.json",
  responses: "out/responses.json",
};
