import { attachment } from "./attachment.ts";
import type { Auth } from "./auth.ts";

/** What the requests of a client say of who sends them. */
interface Sender {
  auth: Auth | undefined;
  headers: Record<string, string>;
}

/** What a client was made with; nobody who looks at the client sees it. */
export const senders = attachment<object, Sender>();

/** The request as the client would send it: with the client's own headers, and its credential where it has one. */
export async function authorizedRequest(client: object, request: Request): Promise<Request> {
  const sender = senders.of(client);
  for (const [name, value] of Object.entries(sender?.headers ?? {})) {
    if (!request.headers.has(name)) request.headers.set(name, value);
  }
  return (await sender?.auth?.authorize(request)) ?? request;
}
