const SECRET_PARAMETERS = /^(apikey|api_key|access_token|token|pushkey|password|key)$/i;

/** The URL with user information and the values of secret query parameters replaced by `***`. */
export function redactUrl(url: string): string {
  if (!URL.canParse(url)) return url.replace(/([?&][\w.-]+=)[^&#\s]*/g, "$1***");
  const redacted = new URL(url);
  if (redacted.username || redacted.password) {
    redacted.username = "***";
    redacted.password = "";
  }
  for (const name of new Set(redacted.searchParams.keys())) {
    if (SECRET_PARAMETERS.test(name)) redacted.searchParams.set(name, "***");
  }
  return redacted.href;
}
