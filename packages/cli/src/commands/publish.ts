import { createAutomationClient, publishDataset } from "@ods/automation";
import type { CommandContext } from "../commandContext.ts";
import { connect, type PortalOptions } from "../portalOptions.ts";
import { report, tell } from "../terminal/output.ts";
import { jsonLine } from "../terminal/plainText.ts";
import { datasetUid } from "./datasetUid.ts";

interface PublishOptions extends PortalOptions {
  /** In milliseconds. */
  deadline?: number;
  json?: boolean;
}

/** Publishes a dataset and says what the portal does with it, until that is over. */
export async function publish(
  context: CommandContext,
  dataset: string,
  options: PublishOptions,
): Promise<void> {
  const { signal } = context;
  const { deadline, json } = options;
  const client = createAutomationClient(await connect(context, options));
  const uid = await datasetUid(client, dataset, signal);
  let written = Promise.resolve();
  await publishDataset(client, uid, {
    signal,
    ...(deadline !== undefined && { deadline }),
    onStatus(status) {
      if (json) written = written.then(() => report(context, jsonLine(status)));
      else tell(context, `${dataset}: ${status.status}`);
    },
  });
  await written;
  if (!json) await report(context, `${dataset} is published.\n`);
}
