import { InvalidArgumentError } from "@ods/core";
import { isLoopback, type KnownOptions, refuseUnknown } from "@ods/core/client-kit";
import type { ExploreClient } from "../client.ts";

/** The real-time resource that records are pushed to. */
export interface PushTarget {
  /** Identifier of the dataset. */
  datasetId: string;
  /** Identifier of its real-time resource, as the back office shows it in the push URL: `"realtime"`, … */
  resourceId: string;
  /** The key in that URL. It is sent to the client's portal only, and is in no error, report or log. */
  pushKey: string;
}

const TARGET: KnownOptions<PushTarget> = { datasetId: true, resourceId: true, pushKey: true };

/**
 * The target with the white space around its key taken off.
 *
 * @throws {@link InvalidArgumentError} when something in it is missing, or the key would travel readable for
 * everyone; the message never shows the key.
 */
export function checkedTarget(client: ExploreClient, target: PushTarget): PushTarget {
  refuseUnknown("The target of a push", target, TARGET, {
    dataset: "it is called `datasetId` here.",
    dataset_id: "it is called `datasetId` here.",
    resource: "it is called `resourceId` here.",
    resource_id: "it is called `resourceId` here.",
    key: "it is called `pushKey` here.",
    apikey: "a push has its own key, `pushKey`.",
  });
  const { datasetId, resourceId } = target;
  refuseEmpty("datasetId", datasetId);
  refuseEmpty("resourceId", resourceId);
  const pushKey = typeof target.pushKey === "string" ? target.pushKey.trim() : "";
  if (pushKey === "") {
    throw new InvalidArgumentError(
      "The pushKey is empty. The push URL of the resource, in the back office, ends with it.",
    );
  }
  if (!/^[\x21-\x7e]+$/.test(pushKey)) {
    throw new InvalidArgumentError(
      "The pushKey holds a space, a line break or another character that no key has. Copy it again.",
    );
  }
  const { portal } = client;
  if (portal.protocol !== "https:" && !isLoopback(portal)) {
    throw new InvalidArgumentError(`A push key never travels over plain HTTP: use https://${portal.host}.`);
  }
  return { datasetId, resourceId, pushKey };
}

function refuseEmpty(name: string, value: unknown): void {
  if (typeof value === "string" && value.trim() !== "") return;
  throw new InvalidArgumentError(
    `The ${name} is ${value === "" ? "empty" : String(value)}; a text is wanted.`,
  );
}
