import { createPortal, servePortal } from "@ods/testing/node";
import type { CommandContext } from "../commandContext.ts";
import { UsageError } from "../exitCode.ts";
import { colors } from "../terminal/colors.ts";
import { report } from "../terminal/output.ts";
import { jsonLine } from "../terminal/plainText.ts";
import { fillPortal } from "./samplePortal.ts";

interface PortalServerOptions {
  port: number;
  sample?: boolean;
  json?: boolean;
}

/** How long publishing takes, in ms: enough to see its states, and not to be waited for. */
const PROCESSING_TIME = 1_000;

/** Serves a portal in memory until it is interrupted; that is how it ends. */
export async function portal(context: CommandContext, options: PortalServerOptions): Promise<never> {
  const { signal } = context;
  const { port } = options;
  if (port > 65_535) throw new UsageError(`--port is ${port}; 0 to 65535 is wanted.`);
  let ahead = 0;
  const served = createPortal({ processingTime: PROCESSING_TIME, now: () => Date.now() + ahead });
  const { url, close } = await servePortal(served, { port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    const why = error.code === "EACCES" ? "may not be taken" : "is taken";
    throw new UsageError(`Port ${port} ${why}: give another with --port, 0 for any.`);
  });
  try {
    const sample = options.sample ? await fillPortal(served, url) : undefined;
    // What it begins with is published by then.
    ahead = PROCESSING_TIME;
    const about = { url, apiKey: served.apiKey, ...sample };
    await report(context, options.json ? jsonLine(about) : textFor(context, about));
    return await new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  } finally {
    await close();
  }
}

interface About {
  url: string;
  apiKey: string;
  /** Where there is something to push to. */
  pushKey?: string;
}

function textFor(context: CommandContext, { url, apiKey, pushKey }: About): string {
  const { bold, dim } = colors(context, "stdout");
  const commands = [
    `export ODS_PORTAL=${url} ODS_APIKEY=${apiKey}`,
    ...(pushKey === undefined ? [] : [`export ODS_PUSHKEY=${pushKey}`]),
    "ods datasets",
    ...(pushKey === undefined
      ? []
      : [
          "ods records street-trees -r species=Oak --sort height",
          "ods download street-trees -o trees.csv",
          `echo '{"counter":"north","count":12}' | ods push counters realtime`,
        ]),
  ];
  return [
    `A portal is at ${bold(url)}`,
    "",
    "In another terminal:",
    ...commands.map((line) => dim(`  ${line}`)),
    "",
    "It is for this machine alone, and keeps nothing when it stops. Ctrl-C stops it.",
    "",
  ].join("\n");
}
