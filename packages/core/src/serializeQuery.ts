import { createQuerySerializer } from "openapi-fetch";

/** openapi-fetch's serializer, which knows one way for all lists, with those in `commaLists` joined before. */
export function serializeQuery(commaLists: readonly string[]): (query: unknown) => string {
  const serialize = createQuerySerializer<Record<string, unknown>>();
  return (query) => {
    const values = { ...(query as Record<string, unknown>) };
    for (const name of commaLists) {
      const value = values[name];
      if (Array.isArray(value)) values[name] = value.length > 0 ? value.join(",") : undefined;
    }
    return serialize(values);
  };
}
