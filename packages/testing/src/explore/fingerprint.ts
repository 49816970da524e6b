import type { Geometry } from "geojson";
import { writeJson } from "../exactJson.ts";

const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;

/**
 * Hexadecimal digits that stay the same for the same text: FNV-1a with as many different starts as it takes. It
 * tells records apart and guards nothing.
 *
 * @param digits a multiple of eight
 */
export function fingerprint(text: string, digits: number): string {
  let result = "";
  for (let lane = 0; lane < digits / 8; lane++) {
    let hash = FNV_OFFSET ^ Math.imul(lane, 0x9e3779b1);
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
    // The last characters would only reach the low bits otherwise.
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    result += ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, "0");
  }
  return result;
}

/** A number in words as opaque as portals make them, one for each geometry. */
export function digestOf(geometry: Geometry): string {
  return String(Number.parseInt(fingerprint(writeJson(geometry), 8), 16) | 0);
}
