import { ConflictError, OdsError, unwrap } from "@ods/core";
import { redactAll } from "@ods/core/client-kit";
import type { Readable } from "openapi-typescript-helpers";
import type { AutomationClient } from "../client.ts";
import type { paths } from "../generated/schema.ts";
import type { Harvester } from "./watchedHarvester.ts";

/** What went wrong in the latest run of a harvester. */
export type HarvestErrors = Readable<
  paths["/harvesters/{harvester_uid}/errors/"]["get"]["responses"][200]["content"]["application/json"]
>;

/**
 * A run of a harvester failed as a whole, was aborted or never began. Failures of single datasets are no error: they
 * count in `resource_errors_count`.
 *
 * @example
 * ```ts
 * try {
 *   await startHarvester(client, "rivertown-gis-layers");
 * } catch (error) {
 *   if (!(error instanceof HarvestError)) throw error;
 *   console.error(error.message, error.errors?.resources);
 * }
 * ```
 */
export class HarvestError extends OdsError {
  override name = "HarvestError";
  /** The harvester as it was at the end. */
  readonly harvester: Harvester;
  /** What the portal lists; undefined where it lists nothing now. */
  readonly errors: HarvestErrors | undefined;

  constructor(latest: Harvester, what: string, listed?: HarvestErrors) {
    // Portals quote the address of a source, which may hold a password.
    const [harvester, errors] = redactAll([latest, listed]) as [Harvester, HarvestErrors | undefined];
    const said = errors?.harvester ? `: ${errors.harvester}` : "";
    const count = Object.keys(errors?.resources ?? {}).length;
    super(`The run of the harvester ${harvester.uid} ${what}${said}`, {
      ...(count > 0 && { detail: errors?.resources }),
    });
    this.harvester = harvester;
    this.errors = errors;
  }
}

/** The error of a run that failed, with what the portal lists about it. */
export async function failedHarvest(
  client: AutomationClient,
  harvester: Harvester,
  call: { signal: AbortSignal },
): Promise<HarvestError> {
  const params = { path: { harvester_uid: harvester.uid } };
  try {
    const errors = await unwrap(client.GET("/harvesters/{harvester_uid}/errors/", { params, ...call }));
    return new HarvestError(harvester, "failed", errors);
  } catch (error) {
    // Another run has begun, so that these errors are not told any more.
    if (error instanceof ConflictError) return new HarvestError(harvester, "failed");
    throw error;
  }
}
