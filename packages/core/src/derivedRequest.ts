const CARRIED = ["cache", "credentials", "integrity", "keepalive", "mode", "referrerPolicy"] as const;

/**
 * What a request that is made from another takes over from it: signal, and what its caller asked of `fetch`.
 *
 * What has its default is left out, for some runtimes refuse even that when it is said.
 */
export function carriedInit(request: Request): RequestInit {
  const untouched = new Request(request.url);
  const init: RequestInit = { signal: request.signal };
  for (const field of CARRIED) {
    const value = request[field];
    if (value !== undefined && value !== untouched[field]) Object.assign(init, { [field]: value });
  }
  return init;
}

/**
 * The redirect mode of requests whose body must not be sent on. Cloudflare Workers know no "error"; with "manual"
 * the redirect itself is the answer, and so an error as well.
 */
export function notFollowed(): Request["redirect"] {
  return globalThis.navigator?.userAgent === "Cloudflare-Workers" ? "manual" : "error";
}
