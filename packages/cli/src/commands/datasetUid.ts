import { type AutomationClient, findDataset } from "@ods/automation";
import { CommandError, EXIT } from "../exitCode.ts";

/**
 * What the Automation API calls a dataset that people name by its identifier, or by its uid.
 *
 * @throws {@link CommandError} when it can't be found.
 */
export async function datasetUid(
  client: AutomationClient,
  dataset: string,
  signal: AbortSignal,
): Promise<string> {
  const found = await findDataset(client, dataset, { signal });
  if (found) return found.uid;
  if (/^da_\w+$/.test(dataset)) return dataset;
  throw new CommandError(
    `There is no dataset ${dataset} on ${client.portal.href} that this key may edit.`,
    EXIT.notFound,
  );
}
