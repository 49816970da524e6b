/** What an error body says, in whichever of the shapes that portals give errors. */
export interface ErrorFacts {
  code?: string | undefined;
  /** What it says for people. */
  message?: string | undefined;
  traceId?: string | undefined;
  /** All that is none of the above. */
  detail: unknown;
  /** As much of `detail` as belongs into the message of the error. */
  unsaid: unknown;
}

type Fields = Record<string, unknown>;

/** Reads an error body. Nothing that it holds is lost: what has no place of its own stays in `detail`. */
export function errorFacts(body: unknown, status: number): ErrorFacts {
  if (!isRecord(body)) {
    const detail = body || undefined;
    return { detail, unsaid: detail };
  }
  const rest = { ...body };
  const take = (...names: string[]) => {
    const name = names.find((name) => textOf(rest[name]) !== undefined);
    if (name === undefined) return undefined;
    const text = textOf(rest[name]);
    delete rest[name];
    return text;
  };
  // The Automation API's code, the one of the platform below it, and that of the Explore API v1.
  const code = take("error_code", "error_key", "errorcode");
  const message = take("message", "error") ?? textOf(rest.detail);
  const traceId = take("trace_id");
  if (rest.status_code === status) delete rest.status_code;
  if (rest.detail === null) delete rest.detail;
  // What the platform's message is made of is what a program wants of it.
  const detail = merged("detail" in rest || !rest.raw_params ? "detail" : "raw_params", rest);
  return { code, message, traceId, detail, unsaid: rest.fields ?? rest.errors ?? rest.detail };
}

/** All fields in one object, with what the named one holds beside them; or under its name where that can't be. */
function merged(name: string, { [name]: value, ...rest }: Fields): unknown {
  const names = Object.keys(rest);
  if (names.length === 0) return value;
  if (value === undefined) return rest;
  const isMergeable = isRecord(value) && !names.some((key) => Object.hasOwn(value, key));
  return isMergeable ? { ...value, ...rest } : { ...rest, [name]: value };
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") return value;
  return typeof value === "number" ? String(value) : undefined;
}
