/** What an error body says, in whichever of the shapes that portals give errors. */
export interface ErrorFacts {
  code: string | undefined;
  /** What it says for people. */
  message: string | undefined;
  traceId: string | undefined;
  /** All that is none of the above. */
  detail: unknown;
  /** As much of `detail` as the message does not say itself. */
  unsaid: unknown;
}

/** The Automation API's code, the one of the platform below it, and that of the Explore API v1. */
const CODES = ["error_code", "error_key", "errorcode"] as const;
const MESSAGES = ["message", "error", "detail"] as const;
/** Parts that the portal's message is made of, or that errors have properties for. */
const SAID = ["raw_message", "raw_params", "call_limit", "limit_time_unit", "reset_time"] as const;

type Fields = Record<string, unknown>;

/** Reads an error body. Nothing that it holds is lost: what has no place of its own stays in `detail`. */
export function errorFacts(body: unknown, status: number): ErrorFacts {
  if (!isRecord(body)) {
    const detail = body || undefined;
    return { code: undefined, message: undefined, traceId: undefined, detail, unsaid: detail };
  }
  const code = CODES.find((name) => textOf(body[name]) !== undefined);
  const message = MESSAGES.find((name) => textOf(body[name]) !== undefined);
  const traceId = textOf(body.trace_id);
  const told = [code, message, traceId && "trace_id", body.status_code === status && "status_code"];
  const rest = without(body, ...told, "detail");
  return {
    code: code && textOf(body[code]),
    message: message && textOf(body[message]),
    traceId,
    detail: "detail" in body ? joined("detail", body.detail, rest) : joinedParams(rest),
    unsaid: joined("detail", body.detail, without(rest, ...SAID)),
  };
}

/** The parameters of the message are what a program wants of an error; they come first. */
function joinedParams({ raw_params, ...rest }: Fields): unknown {
  return joined("raw_params", raw_params, rest);
}

/** Both in one object; a value that can't be merged keeps its name. */
function joined(name: string, value: unknown, rest: Fields): unknown {
  const names = Object.keys(rest);
  if (names.length === 0) return value ?? undefined;
  if (value === undefined || value === null) return rest;
  const isMergeable = isRecord(value) && !names.some((key) => Object.hasOwn(value, key));
  return isMergeable ? { ...value, ...rest } : { ...rest, [name]: value };
}

function without(fields: Fields, ...names: unknown[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") return value;
  return typeof value === "number" ? String(value) : undefined;
}
