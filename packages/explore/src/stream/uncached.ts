/**
 * For the init of a call: no cache answers or keeps it, neither the client's, which would share one body between
 * readers of different pace, nor the browser's. Some Workers have no such option and refuse it.
 */
export function uncached(): { cache?: "no-store" } {
  return "cache" in Request.prototype ? { cache: "no-store" } : {};
}
