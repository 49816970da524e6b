/** What a server needs to know of the one beside it, on another origin. */
export interface Stranger {
  origin: string;
  /** Resolves when the scenario says that the first half has arrived. */
  released(): Promise<void>;
}

type Handler = (request: Request) => Promise<Response>;

/**
 * The portal behind servers that are not always well: the first folder of the path says which.
 *
 * - `flaky` answers 503 to every other request
 * - `fresh` lets answers be kept for a minute
 * - `halved` sends the second half of a file when it is told to
 * - `packed` sends half of what it compresses, as if that were all, unless it is asked for the content as it is
 * - `stuck` never answers
 * - `away` sends everybody to another origin
 */
export function misbehaving(portal: Handler, stranger: Stranger): Handler {
  let flaky = 0;
  return async (request) => {
    const url = new URL(request.url);
    const [, what = "", ...rest] = url.pathname.split("/");
    const behind = () => portal(new Request(new URL(`/${rest.join("/")}${url.search}`, url), request));
    switch (what) {
      case "flaky":
        return flaky++ % 2 === 0 ? new Response("Busy", { status: 503 }) : behind();
      case "fresh": {
        const answer = await behind();
        answer.headers.set("Cache-Control", "private, max-age=60");
        return answer;
      }
      case "halved": {
        const answer = await behind();
        return new Response(halved(await answer.arrayBuffer(), stranger.released()), answer);
      }
      case "packed": {
        const answer = await behind();
        const isPlain = request.headers.get("Accept-Encoding") === "identity";
        return isPlain || !answer.body ? answer : halfPacked(answer);
      }
      case "stuck":
        return new Promise(() => {});
      case "away":
        return Response.redirect(new URL("take", stranger.origin), 302);
      default:
        return portal(request);
    }
  };
}

async function halfPacked(answer: Response): Promise<Response> {
  const packed = answer.body?.pipeThrough(new CompressionStream("gzip"));
  const bytes = await new Response(packed).arrayBuffer();
  const headers = new Headers(answer.headers);
  headers.set("Content-Encoding", "gzip");
  return new Response(bytes.slice(0, bytes.byteLength / 2), { headers });
}

function halved(bytes: ArrayBuffer, released: Promise<void>): ReadableStream<Uint8Array> {
  const half = Math.floor(bytes.byteLength / 2);
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(new Uint8Array(bytes, 0, half));
      await released;
      controller.enqueue(new Uint8Array(bytes, half));
      controller.close();
    },
  });
}
