const SECRETS = "apikey|api_key|access_token|token|pushkey|password|key";
const SECRET_PARAMETER = new RegExp(`^(${SECRETS})$`, "i");
const SECRET_IN_TEXT = new RegExp(`([?&](?:${SECRETS})=)[^&#\\s"'<>)]*`, "gi");

/** The URL with user information and the values of secret query parameters replaced by `***`. */
export function redactUrl(url: string): string {
  if (!URL.canParse(url)) return redactText(url);
  const redacted = new URL(url);
  if (redacted.username || redacted.password) {
    redacted.username = "***";
    redacted.password = "";
  }
  for (const name of new Set(redacted.searchParams.keys())) {
    if (SECRET_PARAMETER.test(name)) redacted.searchParams.set(name, "***");
  }
  return redacted.href;
}

/** The secrets that a request carries, its credential and secret parameters of its query, as texts may hold them. */
export function secretsOf(request: Request): string[] {
  const credential = request.headers.get("Authorization")?.replace(/^\w+ /, "") ?? "";
  const secrets = [credential, passwordIn(credential)];
  for (const [name, value] of new URL(request.url).searchParams) {
    if (SECRET_PARAMETER.test(name)) secrets.push(value);
  }
  // What is this short stands in many words.
  return secrets
    .filter(({ length }) => length > 3)
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      new URLSearchParams({ "": secret }).toString().slice(1),
      JSON.stringify(secret).slice(1, -1),
    ]);
}

/** The password in a credential of the Basic scheme; empty for any other. */
function passwordIn(credential: string): string {
  try {
    const bytes = Uint8Array.from(atob(credential), (character) => character.charCodeAt(0));
    return /:(.*)/s.exec(new TextDecoder().decode(bytes))?.[1] ?? "";
  } catch {
    return "";
  }
}

/** The text with the given secrets, and those of every URL in it, replaced by `***`. */
export function redactText(text: string, secrets: string[] = []): string {
  let redacted = text.replace(SECRET_IN_TEXT, "$1***");
  for (const secret of secrets) redacted = redacted.replaceAll(secret, "***");
  return redacted;
}

/** The value with the same done to every text in it; what lies too deep for whoever prints it is cut off. */
export function redactAll(value: unknown, secrets: string[], depth = 100): unknown {
  if (typeof value === "string") return redactText(value, secrets);
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) return "…";
  if (Array.isArray(value)) return value.map((item) => redactAll(item, secrets, depth - 1));
  const entries = Object.entries(value).map(([key, child]) => [
    redactText(key, secrets),
    redactAll(child, secrets, depth - 1),
  ]);
  return Object.fromEntries(entries);
}
