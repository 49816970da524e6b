import { createHash } from "node:crypto";
import type { CacheRecord, CacheStore } from "../src/cache/cacheStore.ts";

export const KEYS = [1, 2, 3].map((number) => `GET https://data.city.org/things/${number}/ anonymous`);

/** A large answer that tells by itself whether it is whole, and whose it is. */
export function answerOf(key: string, seed: number): CacheRecord {
  const body = new Uint8Array(300_000).fill(seed % 251);
  return { metadata: JSON.stringify({ key, body: digest(body) }), body };
}

export function isWhole(key: string, { metadata, body }: CacheRecord): boolean {
  return metadata === JSON.stringify({ key, body: digest(body) });
}

function digest(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("hex");
}

export function answer(text: string): CacheRecord {
  return { metadata: `{"text":"${text}"}`, body: new TextEncoder().encode(text) };
}

export async function keysOf(store: CacheStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.keys()) keys.push(key);
  return keys.sort();
}
