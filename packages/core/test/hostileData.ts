/** One call, the same each time that it is sent. Its id begins with its kind: `PUT-17`, `csv-18`. */
export interface HostileCall {
  method: string;
  id: string;
}

/** What a call has to get: JSON with its own id, of a length that differs from call to call. */
export function dataFor({ method, id }: HostileCall): { id: string; method: string; text: string } {
  return { id, method, text: "é".repeat(hash(id) % 700) };
}

/** The same without what takes time to send. */
export function shortDataFor(call: HostileCall): object {
  return { ...dataFor(call), text: "", isShort: true };
}

/** The body of the response that a call has to get: CSV for those that ask for a file of it, JSON for all others. */
export function contentFor(call: HostileCall, isShort = false): Buffer {
  const json = JSON.stringify(isShort ? shortDataFor(call) : dataFor(call));
  if (!isCsv(call)) return Buffer.from(json);
  const length = isShort ? 0 : hash(call.id) % 90;
  const lines = Array.from({ length }, (_, line) => `${line};${hash(call.id + line)}\n`);
  return Buffer.from(`line;value\n${lines.join("")}end;${json}\n`);
}

/** The bytes that a call has to bring to the server; a form holds them as its file. */
export function bodyFor({ id }: HostileCall): Buffer {
  const size = hash(`body of ${id}`) % 3_000;
  if (!isUpload(id)) return Buffer.from(JSON.stringify({ text: `${id} ${"é\r\n".repeat(size / 6)}` }));
  const bytes = Buffer.alloc(size);
  for (let at = 0, value = hash(id); at < size; at += 1) {
    // Linear congruential, whose upper bits take all values of a byte.
    value = (Math.imul(value, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = value >>> 24;
  }
  return bytes;
}

export const isUpload = (id: string) => id.startsWith("upload");
export const isCsv = ({ id }: HostileCall) => id.startsWith("csv");

/** FNV-1a, with its bits mixed once more. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
