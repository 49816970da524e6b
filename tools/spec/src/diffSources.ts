import { takeDocument } from "@ods/cli/generate";
import type { Api } from "./apis.ts";
import type { Change } from "./diff/change.ts";
import { diffDocuments } from "./diff/diffDocuments.ts";
import { effectiveOf } from "./loadApi.ts";

/** What changed between two documents of an API, wherever they are, each with the overlay applied as far as it fits. */
export async function diffSources(root: string, api: Api, before: string, after: string): Promise<Change[]> {
  const effective = async (source: string) => {
    const { document, from } = await takeDocument(source);
    return effectiveOf(root, api, document, { tolerates: () => true }, from);
  };
  return diffDocuments(await effective(before), await effective(after));
}
