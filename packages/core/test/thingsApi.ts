import { type ClientOptions, createClient } from "@ods/core";

/** A small API in the shape that openapi-typescript gives. */
export interface ThingsPaths {
  "/things/": {
    get: {
      parameters: { query?: { limit?: number; offset?: number; tag?: string[]; sort?: string[] } };
      responses: {
        200: {
          content: {
            "application/json": {
              total_count: number;
              next: string | null;
              previous: string | null;
              results: Thing[];
            };
          };
        };
      };
    };
    post: {
      parameters: { query?: never };
      requestBody: { content: { "application/json": { name: string } } };
      responses: { 201: { content: { "application/json": Thing } } };
    };
  };
  "/things/{id}/": {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { "application/json": Thing } } };
    };
    delete: { parameters: { path: { id: string } }; responses: { 204: { content?: never } } };
  };
  "/things/{id}/file/": {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { "text/csv": string } } };
    };
    post: {
      parameters: { path: { id: string } };
      requestBody: {
        content: {
          "multipart/form-data": {
            file: Blob | import("@ods/core").FileStream;
            title?: string;
            tags?: string[];
          };
        };
      };
      responses: { 201: { content: { "application/json": Thing } } };
    };
  };
}

export interface Thing {
  id: number;
}

export function thingsClient(options: ClientOptions) {
  return createClient<ThingsPaths>(options, { path: "api/v1", commaLists: ["sort"] });
}
