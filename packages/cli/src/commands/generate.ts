import { readFile } from "node:fs/promises";
import { targetAt } from "@ods/core/client-kit/node";
import type { CommandContext } from "../commandContext.ts";
import { UsageError } from "../exitCode.ts";
import {
  applyOverlay,
  checkReferences,
  generateTypes,
  type JsonObject,
  numberNotes,
  operationsOf,
  parseDocument,
  takeDocument,
} from "../generate/index.ts";
import { apiOf } from "../generate/knownApis.ts";
import { counted } from "../terminal/numbers.ts";
import { tell, writeText } from "../terminal/output.ts";
import { writeTextFile } from "../writeTextFile.ts";

interface GenerateOptions {
  from: string;
  out?: string;
  /** A file, or false for none; left out: what this package knows of the API. */
  overlay?: string | false;
}

/**
 * The types of a portal's own document, for a client of its own: `createAutomationClient<paths>()`. They are made as
 * those of the packages are, with the same corrections.
 */
export async function generate(
  context: CommandContext,
  { from, out, overlay }: GenerateOptions,
): Promise<void> {
  const { signal } = context;
  const target = out === undefined || out === "-" ? undefined : await targetAt(out, "--out");
  const taken = await takeDocument(from, { signal });
  const api = apiOf(taken.document);
  const corrections = await correctionsIn(overlay, api?.overlay);
  let idle = 0;
  const document = corrections
    ? applyOverlay(taken.document, corrections.overlay, corrections.file, {
        // The document is newer than the corrections: what is mended, or gone, needs none.
        tolerates: () => true,
        onFinding: () => {
          idle += 1;
        },
      })
    : taken.document;
  checkReferences(document, taken.from);
  const types = await generateTypes(document, {
    origin: `Generated from ${taken.from.replaceAll(/\s/g, " ")} by \`ods generate\`.`,
    uploadPackage: api?.package ?? "@ods/core",
  });
  signal.throwIfAborted();
  await (target ? writeTextFile(target, types) : writeText(context, types));
  for (const { pointer, digits } of numberNotes(document).filter(({ isType }) => isType)) {
    tell(
      context,
      `${pointer}: ${digits} is a number that JavaScript does not hold exactly, so that its type is number.`,
    );
  }
  const operations = operationsOf(document);
  const known = new Set(api?.operations);
  const news = api ? operations.filter((operation) => !known.has(operation)).length : 0;
  const title = api ? `the ${api.title}` : "an API that this version does not know";
  const lines = [
    `${target ? `${out}: types` : "Types"} of ${counted(operations.length, "operation")} of ${title}${news > 0 ? `, ${news} of them new` : ""}.`,
    ...(idle > 0
      ? [`${counted(idle, "correction")} had no effect: the document has mended or lost what is corrected.`]
      : []),
    ...(api
      ? [`Import ${api.createClient} from ${api.package}, and call ${api.createClient}<paths>(…).`]
      : []),
  ];
  tell(context, lines.join("\n"));
}

async function correctionsIn(
  overlay: string | false | undefined,
  own: JsonObject | undefined,
): Promise<{ overlay: JsonObject; file: string } | undefined> {
  if (overlay === false) return undefined;
  if (overlay === undefined) return own && { overlay: own, file: "corrections of @ods/cli" };
  let text: string;
  try {
    text = await readFile(overlay, "utf8");
  } catch (cause) {
    throw new UsageError(
      `The overlay ${overlay} can't be read: ${(cause as Error).message}. Give the path of an OpenAPI Overlay.`,
    );
  }
  return { overlay: parseDocument(text, overlay), file: overlay };
}
