import { readFile } from "node:fs/promises";
import path from "node:path";
import { type OverlayFinding, SpecError } from "@ods/cli/generate";
import type { Api } from "./apis.ts";

/** `source.json` beside a document. */
export interface Source {
  /** Why there is nothing to pull: the document is our own work. */
  writtenByHand?: string;
  /** Address that the publisher keeps the document at, or a page that holds it. */
  address?: string;
  /** What the document in the tree was made from. */
  taken?: {
    from: string;
    /** Day, as in 2026-11-21. */
    date: string;
    /** Bytes; of the page, where the document is part of one. */
    size: number;
    sha256: string;
  };
  /** Actions of the overlay that have had no effect since then; they are reported until somebody removes them. */
  idleActions?: Pick<OverlayFinding, "finding" | "target">[];
}

export async function readSource(root: string, api: Api): Promise<Source> {
  if (!api.source) return {};
  try {
    return JSON.parse(await readFile(path.resolve(root, api.source), "utf8"));
  } catch (cause) {
    throw new SpecError(
      { file: api.source },
      `It can't be read: ${(cause as NodeJS.ErrnoException).code ?? (cause as Error).message}.`,
      "It is JSON, with the publisher's `address`; a pull writes the rest.",
    );
  }
}

export function sourceText(source: Source): string {
  return `${JSON.stringify(source, null, 2)}\n`;
}
