import { type AutomationClient, createAutomationClient } from "@ods/automation";
import type { ResolvedApiKey } from "@ods/automation/node";
import type { CommandContext } from "../commandContext.ts";
import { type CallOptions, clientOptions, lookUpKey } from "../portalOptions.ts";

export interface MigrationPlaces extends CallOptions {
  from: string;
  to: string;
  fromKeyFile?: string;
  toKeyFile?: string;
  keyring?: boolean;
}

/**
 * A client of each portal, with the key of that portal: the file `ods.apikey` is not looked at, for it can't be known
 * whose key it holds. Nothing is sent before both keys are known.
 *
 * @throws {@link InvalidArgumentError} when a key that is tied to neither portal would go to both.
 */
export async function migrationClients(
  context: CommandContext,
  options: MigrationPlaces,
): Promise<{ source: AutomationClient; target: AutomationClient }> {
  const { from, to, keyring } = options;
  const keyOf = (portal: string, file: string | undefined) =>
    lookUpKey(context, { portal, file: file ?? false, keyring, required: true });
  const [fromKey, toKey] = [await keyOf(from, options.fromKeyFile), await keyOf(to, options.toKeyFile)];
  const clientOf = (portal: string, found: ResolvedApiKey | undefined) =>
    createAutomationClient({ portal, auth: found?.key, ...clientOptions(context, options) });
  return { source: clientOf(from, fromKey), target: clientOf(to, toKey) };
}
