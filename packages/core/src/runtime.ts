/** Whether `fetch` is that of Node: it takes streams, and copies what form data holds twice on its way. */
export function isNodeFetch(): boolean {
  const { process } = globalThis as { process?: { versions?: { undici?: string } } };
  return process?.versions?.undici !== undefined;
}

/** Every browser says so; Node, Bun, Deno and Cloudflare Workers name themselves. */
export function isBrowser(): boolean {
  return globalThis.navigator?.userAgent?.startsWith("Mozilla/") ?? false;
}
