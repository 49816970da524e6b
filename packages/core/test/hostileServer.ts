import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { connectionFaults } from "./hostileConnections.ts";
import { contentFaults } from "./hostileContents.ts";
import { bodyFor, contentFor, hash, isUpload } from "./hostileData.ts";
import { redirectFaults } from "./hostileRedirects.ts";
import { refusalFaults } from "./hostileRefusals.ts";
import { type Fault, type HostileRequest, send, statusFor, typeFor } from "./hostileResponse.ts";

/** One request that arrived, and what became of it. */
export interface Visit {
  fault: string;
  /** Whether a portal may have begun to do what it asks for; only what was refused or sent elsewhere was not. */
  processed: boolean;
  /** Whether it held the client's credential. */
  hasKey: boolean;
  /** Whether it brought each byte that it had to bring; undefined where that is none, or nobody read it. */
  isWhole: boolean | undefined;
}

export interface HostileServer {
  url: string;
  /** Visits by the id in the request's path, in order; loops of redirects are not among them. */
  visits: Map<string, Visit[]>;
  /** How often each fault was met; all of them are in it. */
  faults: Map<string, number>;
  close(): void;
}

/** What visits are called to which a redirect led: within the origin, and at another one. */
export const MOVED = "good, at its new place";
export const ELSEWHERE = "good, at another origin";

const FAULTS: Readonly<Record<string, Fault>> = {
  ...connectionFaults,
  ...contentFaults,
  ...redirectFaults,
  ...refusalFaults,
};
const TOTAL = Object.values(FAULTS).reduce((sum, { weight }) => sum + weight, 0);

/** The fault that a call meets at its n-th visit: always the same for the same seed. */
function faultFor(seed: number, id: string, visit: number): string {
  let left = hash(`${seed} ${id} ${visit}`) % TOTAL;
  for (const [name, { weight }] of Object.entries(FAULTS)) {
    left -= weight;
    if (left < 0) return name;
  }
  throw new Error("The weights don't add up.");
}

/**
 * An HTTP server on loopback over bare sockets that does whatever servers, proxies and networks do at their worst; and
 * another one, well-behaved, to which it redirects.
 *
 * @param key the credential of its users
 */
export async function hostileServer(seed: number, key: string): Promise<HostileServer> {
  const visits = new Map<string, Visit[]>();
  const faults = new Map(Object.keys(FAULTS).map((name) => [name, 0]));
  const sockets = new Set<Socket>();

  function add(id: string, visit: Visit): void {
    visits.set(id, [...(visits.get(id) ?? []), visit]);
  }

  const other = createHttpServer((request, response) => {
    const id = /\/elsewhere\/([^/]+)\//.exec(request.url ?? "")?.[1] ?? "";
    const call = { id, method: request.method ?? "" };
    const hasKey = JSON.stringify([request.rawHeaders, request.url]).includes(key);
    add(id, { fault: ELSEWHERE, processed: true, hasKey, isWhole: undefined });
    const [name = "", value = ""] = typeFor(call).split(": ");
    response.writeHead(Number.parseInt(statusFor(call), 10), { [name]: value }).end(contentFor(call));
  });
  const elsewhere = await urlOf(other);

  /** @param body undefined before it is read */
  function meet(socket: Socket, method: string, path: string, text: string, body?: Buffer): boolean {
    const [, where, id = ""] = /\/(loop|moved|leaving|things|files)\/([^/]+)\//.exec(path) ?? [];
    const isEarly = body === undefined;
    if (where === "loop" || where === "leaving") {
      const target = where === "loop" ? `/loop/${id}/` : `${elsewhere}/elsewhere/${id}/`;
      if (!isEarly) send(socket, "307 Temporary Redirect", "", `Location: ${target}`);
      return false;
    }
    const isMoved = where === "moved";
    const name = isMoved ? MOVED : faultFor(seed, id, visits.get(id)?.length ?? 0);
    const fault = FAULTS[isMoved ? "good" : name] as Fault;
    if (isEarly !== (fault.early ?? false)) return false;
    const headers = headersIn(text);
    const request: HostileRequest = { method, id, headers, elsewhere };
    add(id, {
      fault: name,
      processed: !fault.refuses,
      hasKey: headers.get("authorization") === `Apikey ${key}`,
      isWhole: body && isWhole(request, body),
    });
    if (!isMoved) faults.set(name, (faults.get(name) ?? 0) + 1);
    fault.answer(socket, request);
    return true;
  }

  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    let buffered = Buffer.alloc(0);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      buffered = Buffer.concat([buffered, bytes]);
      for (;;) {
        const end = buffered.indexOf("\r\n\r\n");
        // After a good-bye nothing is heard any more.
        if (end < 0 || socket.writableEnded) return;
        const text = buffered.toString("latin1", 0, end);
        const [method = "", path = ""] = text.split(" ", 2);
        const size = end + 4 + Number(/^content-length: (\d+)/im.exec(text)?.[1] ?? 0);
        if (buffered.length < size) return void meet(socket, method, path, text);
        const body = buffered.subarray(end + 4, size);
        buffered = buffered.subarray(size);
        if (!meet(socket, method, path, text)) meet(socket, method, path, text, body);
      }
    });
  });
  return {
    url: await urlOf(server),
    visits,
    faults,
    close() {
      server.close();
      other.close();
      other.closeAllConnections();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function urlOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) =>
    server.listen({ port: 0, host: "127.0.0.1", backlog: 4_096 }, resolve),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function headersIn(text: string): Map<string, string> {
  const lines = text.split("\r\n").slice(1);
  return new Map(
    lines.map((line) => {
      const [name = "", ...value] = line.split(":");
      return [name.toLowerCase(), value.join(":").trim()];
    }),
  );
}

/** Whether a request brought what was meant, byte for byte: as it is, or as the file of a form. */
function isWhole(request: HostileRequest, body: Buffer): boolean | undefined {
  const { method, id, headers } = request;
  if (method !== "PUT" && method !== "POST") return undefined;
  const meant = bodyFor(request);
  if (!isUpload(id)) return body.equals(meant);
  const boundary = /boundary="?([^";]+)/.exec(headers.get("content-type") ?? "")?.[1] ?? "none";
  const parts = body.toString("latin1").split(`--${boundary}`);
  const [start, part = "", end] = parts;
  const content = part.slice(part.indexOf("\r\n\r\n") + 4);
  return (
    parts.length === 3 &&
    start === "" &&
    /^--\s*$/.test(end ?? "") &&
    content === `${meant.toString("latin1")}\r\n`
  );
}
