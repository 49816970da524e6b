import { readFile } from "node:fs/promises";

/** What is known of a body in advance: its size, and some of its records as texts. */
export interface Sample {
  records: number;
  bytes: number;
  texts: string[];
}

/** A file whose first line tells the size of the body, and whose other lines are records. */
export async function readSample(path: string): Promise<Sample> {
  const [first = "", ...texts] = lines(await readFile(path));
  return { ...JSON.parse(first), texts };
}

/** Each line is decoded by itself, so that only those with other alphabets take two bytes a character. */
function lines(bytes: Uint8Array): string[] {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    texts.push(decoder.decode(bytes.subarray(start, end)));
    start = end + 1;
  }
  return texts;
}

/**
 * The floor of reading JSON: the body is drained, its bytes not looked at, and as many records as it has are parsed,
 * one by one, from texts that lie ready. Both go on side by side.
 */
export async function floorOfJson(url: string, { records, bytes, texts }: Sample): Promise<number> {
  let count = 0;
  let received = 0;
  for await (const chunk of chunksOf(url)) {
    received += chunk.length;
    const due = Math.floor((records * received) / bytes);
    for (; count < due; count++) JSON.parse(texts[count % texts.length] as string);
  }
  return count;
}

/**
 * The floor of reading CSV: the body is drained, decoded, split at the ends of lines, and each line at the separators,
 * as if there were no quotes.
 */
export async function floorOfCsv(url: string): Promise<number> {
  const decoder = new TextDecoder();
  let count = -1; // the header
  let rest = "";
  for await (const chunk of chunksOf(url)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.split(";").length > 1) count++;
  }
  return count;
}

async function* chunksOf(url: string): AsyncGenerator<Uint8Array> {
  const reader = (await fetch(url)).body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
