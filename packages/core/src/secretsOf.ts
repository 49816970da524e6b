import { secretsOfCredential } from "./credentialSecrets.ts";
import { credentialsIn } from "./headerSecrets.ts";
import { MultipartStream } from "./multipart.ts";
import { isSecretHeader, isSecretName } from "./secretNames.ts";
import { secretsIn } from "./secretPlaces.ts";
import { sourceOf } from "./uploadRequest.ts";

/** Larger bodies are data, and nobody's credentials. */
const LARGEST_BODY = 1_000_000;
const MOST_VALUES = 100_000;
const MOST_SECRETS = 1_000;

/**
 * The secrets that a request carries, as they are: what its credential put there, the values of headers and parameters
 * that have the name of a secret, and those of its body. Whoever answers may repeat them.
 */
export function secretsOf(request: Request): string[] {
  const found = new Set(secretsOfCredential(request));
  const add = (secrets: Iterable<string>) => {
    for (const secret of secrets) found.add(secret);
  };
  for (const [name, value] of request.headers) if (isSecretHeader(name)) add(credentialsIn(name, value));
  add(secretsIn(request.url));
  add(secretsOfBody(sourceOf(request), request.headers.get("Content-Type") ?? ""));
  // One character is in every text.
  return [...found].filter(({ length }) => length > 1);
}

function secretsOfBody(body: unknown, type: string): string[] {
  if (body instanceof URLSearchParams || body instanceof FormData) return secretFields(body);
  if (body instanceof MultipartStream) return secretFields(body.fields);
  const text = textOf(body);
  if (text === undefined) return [];
  if (/urlencoded/i.test(type)) return secretFields(new URLSearchParams(text));
  try {
    return secretValues(JSON.parse(text));
  } catch {
    return secretsIn(text);
  }
}

function textOf(body: unknown): string | undefined {
  if (typeof body === "string") return body.length > LARGEST_BODY ? undefined : body;
  const isBytes = body instanceof ArrayBuffer || ArrayBuffer.isView(body);
  return isBytes && body.byteLength <= LARGEST_BODY ? new TextDecoder().decode(body) : undefined;
}

function secretFields(fields: Iterable<[string, unknown]>): string[] {
  const found: string[] = [];
  for (const [name, value] of fields) {
    if (typeof value !== "string") continue;
    if (isSecretField(name, value)) found.push(value);
    else found.push(...secretsIn(value));
  }
  return found;
}

/** The secrets in what JSON holds, at whatever depth. */
function secretValues(json: unknown): string[] {
  const found: string[] = [];
  const open: [name: string, value: unknown][] = [["", json]];
  for (let looked = 0; looked < MOST_VALUES && found.length < MOST_SECRETS; looked++) {
    const next = open.pop();
    if (!next) break;
    const [name, value] = next;
    if (typeof value === "object" && value !== null) {
      // Headers that a portal shall send are written as pairs.
      const pair = value as { name?: unknown; value?: unknown };
      if (typeof pair.name === "string" && typeof pair.value === "string" && isSecretHeader(pair.name)) {
        found.push(...credentialsIn(pair.name, pair.value));
      }
      const isList = Array.isArray(value);
      for (const [key, child] of Object.entries(value)) open.push([isList ? name : key, child]);
    } else if (typeof value === "string" || typeof value === "number") {
      const text = String(value);
      if (isSecretField(name, text)) found.push(text);
      else found.push(...secretsIn(text));
    }
  }
  return found;
}

/** What is called `key` may name a field or a setting as well; such names are short, or made of words. */
function isSecretField(name: string, value: string): boolean {
  return isSecretName(name, true) && (name.toLowerCase() !== "key" || /^\S{8,}$/.test(value));
}
