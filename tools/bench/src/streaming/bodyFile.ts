import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, open, rename, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FIELDS, type PlaceFields, type PlaceRecord, places } from "./places.ts";

export type BodyFormat = "json" | "csv";

/** Changes when the records, or how they are written, change. */
const VERSION = 1;
/** Characters that are written at once. */
const CHUNK = 2 ** 20;
/** Places that samples are taken from, and bytes that are read there. */
const SPOTS = 500;
const SPOT = 2 ** 15;

/** A file with that many places, as a portal writes them; made when it is not there. */
export async function bodyFile(
  format: BodyFormat,
  records: number,
): Promise<{ path: string; bytes: number }> {
  const folder = join(tmpdir(), "ods-bench");
  const path = join(folder, `places-${VERSION}-${records}.${format}`);
  await mkdir(folder, { recursive: true });
  if (!(await stat(path).catch(() => undefined))) {
    const partial = `${path}.${process.pid}`;
    await write(partial, format === "json" ? asJson(places(records)) : asCsv(places(records)));
    await rename(partial, path);
  }
  return { path, bytes: (await stat(path)).size };
}

async function write(path: string, texts: Iterable<string>): Promise<void> {
  const file = createWriteStream(path);
  let waiting = "";
  for (const text of texts) {
    waiting += text;
    if (waiting.length < CHUNK) continue;
    if (!file.write(waiting)) await once(file, "drain");
    waiting = "";
  }
  file.end(waiting);
  await once(file, "finish");
}

/** Some of the records as they stand in the file, from all over it: the first ones are not like the others. */
export async function samplesIn(path: string, wanted: number): Promise<string[]> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const texts: string[] = [];
    const bytes = Buffer.alloc(SPOT);
    for (let spot = 0; spot < SPOTS; spot++) {
      const { bytesRead } = await file.read(bytes, 0, SPOT, Math.floor((size * spot) / SPOTS));
      // The first line and the last one are rarely whole; neither are characters at the ends.
      const lines = bytes.toString("utf8", 0, bytesRead).split("\n").slice(1, -1);
      texts.push(...lines.slice(0, Math.ceil(wanted / SPOTS)).map((line) => line.replace(/,?\r?$/, "")));
    }
    return texts;
  } finally {
    await file.close();
  }
}

function* asJson(records: Iterable<PlaceRecord>): Generator<string> {
  let before = "[";
  for (const record of records) {
    yield `${before}${JSON.stringify(record)}`;
    before = ",\n";
  }
  yield "]";
}

function* asCsv(records: Iterable<PlaceRecord>): Generator<string> {
  const names = Object.keys(FIELDS) as (keyof PlaceFields)[];
  yield `${names.join(";")}\r\n`;
  for (const { fields } of records) {
    yield `${names.map((name) => quoted(String(fields[name] ?? ""))).join(";")}\r\n`;
  }
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
