/** What can be made of a text, but not turned back: 32 hexadecimal digits of its SHA-256. */
export async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether there is something to make fingerprints with: web pages have it only in secure contexts. */
export function canFingerprint(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}
