import type { Socket } from "node:net";
import { contentFor, type HostileCall, isCsv } from "./hostileData.ts";

export interface HostileRequest extends HostileCall {
  /** Names in lower case. */
  headers: Map<string, string>;
  /** Another server that knows the same calls, which only those may ask that lose nothing by it. */
  elsewhere: string;
}

export interface Fault {
  /** How often it comes, beside the others. */
  weight: number;
  /** Nothing was done: the client may send anything again. */
  refuses?: boolean;
  /** Before the body of the request is read. */
  early?: boolean;
  answer(socket: Socket, request: HostileRequest): void;
}

export type Faults = Readonly<Record<string, Fault>>;

export const JSON_TYPE = "Content-Type: application/json";

export const typeFor = (call: HostileCall) => (isCsv(call) ? "Content-Type: text/csv" : JSON_TYPE);

export const statusFor = ({ method }: HostileCall) => (method === "POST" ? "201 Created" : "200 OK");

export function head(status: string, ...fields: string[]): string {
  return `HTTP/1.1 ${status}\r\n${fields.map((field) => `${field}\r\n`).join("")}`;
}

export function send(socket: Socket, status: string, body: Buffer | string, ...fields: string[]): void {
  socket.write(`${head(status, ...fields, `Content-Length: ${Buffer.byteLength(body)}`)}\r\n`);
  socket.write(body);
}

export function good(socket: Socket, request: HostileRequest): void {
  if (request.method === "DELETE") socket.write(`${head("204 No Content")}\r\n`);
  else send(socket, statusFor(request), contentFor(request), typeFor(request));
}

/** Writes so many bytes now, and does the rest when they had time to arrive. */
export function partly(socket: Socket, bytes: Buffer | string, then: () => void): void {
  socket.write(bytes);
  setTimeout(then, 5);
}

/** Byte for byte; `pause` in ms. */
export function drip(socket: Socket, bytes: Buffer, pause: number, at = 0): void {
  if (socket.destroyed || at >= bytes.length) return;
  socket.write(bytes.subarray(at, at + 1));
  setTimeout(drip, pause, socket, bytes, pause, at + 1);
}

/** The start of a good response, and the body that should follow. */
export function begun(request: HostileRequest, ...fields: string[]): [start: string, body: Buffer] {
  return [`${head(statusFor(request), ...fields, typeFor(request))}\r\n`, contentFor(request)];
}
