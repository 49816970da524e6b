import { type AutomationClient, createAutomationClient } from "@ods/automation";
import { type ResolvedApiKey, resolveApiKey } from "@ods/automation/node";
import type { CommandContext } from "../commandContext.ts";
import { UsageError } from "../exitCode.ts";
import { type CallOptions, clientOptions } from "../portalOptions.ts";

export interface MigrationPlaces extends CallOptions {
  from: string;
  to: string;
  fromKeyFile?: string;
  toKeyFile?: string;
  keyring?: boolean;
}

/**
 * A client of each portal, with the key of that portal: the file `ods.apikey` is not looked at, for it can't be known
 * whose key it holds.
 *
 * @throws {@link UsageError} when one key would go to both portals.
 */
export async function migrationClients(
  context: CommandContext,
  options: MigrationPlaces,
): Promise<{ source: AutomationClient; target: AutomationClient }> {
  const { from, to, keyring } = options;
  const keyOf = (portal: string, file: string | undefined) =>
    resolveApiKey({
      portal,
      file: file ?? false,
      keyring,
      env: context.env,
      signal: context.signal,
      required: true,
    });
  const [fromKey, toKey] = [await keyOf(from, options.fromKeyFile), await keyOf(to, options.toKeyFile)];
  const clientOf = (portal: string, { key }: ResolvedApiKey) =>
    createAutomationClient({ portal, auth: key, ...clientOptions(context, options) });
  const [source, target] = [clientOf(from, fromKey), clientOf(to, toKey)];
  if (isForAll(fromKey) && isForAll(toKey) && source.portal.origin !== target.portal.origin) {
    throw new UsageError(
      "ODS_APIKEY holds one key, which would go to both portals. Make it a map of keys, store each with odskeys set, " +
        "or give --from-key-file and --to-key-file.",
    );
  }
  return { source, target };
}

/** Whether nothing says which portal the key is for. */
function isForAll(found: ResolvedApiKey): boolean {
  return found.source === "environment" && (found.entry === undefined || found.entry === "default");
}
