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

/** The text with the secrets of every URL in it replaced by `***`. */
export function redactText(text: string): string {
  return text.replace(SECRET_IN_TEXT, "$1***");
}

/** The value with the same done to every text in it. */
export function redactAll(value: unknown): unknown {
  if (typeof value === "string") return redactText(value);
  if (Array.isArray(value)) return value.map(redactAll);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, redactAll(child)]));
}
