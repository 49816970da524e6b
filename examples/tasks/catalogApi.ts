/** What a generator writes for a document with one operation. */
export interface paths {
  "/search/": {
    get: {
      parameters: { query?: { rows?: number } };
      responses: { 200: { content: { "application/json": { nhits: number } } } };
    };
  };
}
