import { createHash } from "node:crypto";

/** What every file system takes as it is, and tells apart from every other. */
const SAFE = /^[a-z\d](?:[a-z\d_@.-]{0,78}[a-z\d_@-])?$/;
/** Devices, on Windows, whatever comes after a dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/**
 * A name for a folder or a file that stands for the text and for no other: the text itself where that can be, else
 * what can be shown of it and a `~` with its digest, so that no case, no accent and no cut makes two texts one.
 */
export function folderName(text: string): string {
  if (SAFE.test(text) && !RESERVED.test(text)) return text;
  const shown = text
    .toLowerCase()
    .replace(/[^a-z\d_@]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 60);
  return `${shown || "_"}~${digestOf(text).slice(0, 16)}`;
}

/** SHA-256, in hexadecimal digits. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
