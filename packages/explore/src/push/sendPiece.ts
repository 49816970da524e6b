import type { ExploreClient } from "../client.ts";
import { bodyOf, type Piece } from "./batch.ts";
import { type Outcome, outcomeOf, type SendOptions } from "./outcomeOf.ts";
import type { PushTarget } from "./pushTarget.ts";

/** How pieces are sent, the same for all of a push. */
export interface Channel extends SendOptions {
  client: ExploreClient;
  target: PushTarget;
}

const PATHS = {
  push: "/api/push/1.0/{dataset_id}/{resource_id}/push/",
  delete: "/api/push/1.0/{dataset_id}/{resource_id}/delete/",
} as const;

/** Sends the records of a piece, to be stored or to be deleted. */
export function sendPiece(channel: Channel, piece: Piece, action: keyof typeof PATHS): Promise<Outcome> {
  const { client, target } = channel;
  return outcomeOf(channel, (init) =>
    client.POST(PATHS[action], {
      ...init,
      params: {
        path: { dataset_id: target.datasetId, resource_id: target.resourceId },
        query: { pushkey: target.pushKey },
      },
      // It is JSON already.
      body: bodyOf(piece) as unknown as Record<string, never>,
      bodySerializer: (body: unknown) => body as string,
    }),
  );
}
