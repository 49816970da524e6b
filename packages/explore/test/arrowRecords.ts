import { createExploreClient, type ExploreClient } from "@ods/explore";
import type { Table } from "apache-arrow";

export interface FieldOfTest {
  name: string;
  type: string;
  label?: string;
  description?: string | null;
  annotations?: { name: string; args?: unknown[] }[];
}

export type FieldsOfTest = Record<string, unknown>;

export interface Asked {
  path: string;
  query: URLSearchParams;
}

/** A client of a portal that has one dataset with these fields, and these values in its records. */
export function clientOf(fields: FieldOfTest[], values: FieldsOfTest[], asked: Asked[] = []): ExploreClient {
  return clientOfBody(fields, () => JSON.stringify(values.map(recordOf)), asked);
}

/** What a portal has sent of a dataset so far. */
export interface Sent {
  client: ExploreClient;
  records: number;
  isCancelled: boolean;
}

/**
 * A client of a portal that sends a record when one is asked for, and no sooner. An error among the records breaks the
 * connection.
 */
export function sendingClientOf(fields: FieldOfTest[], values: Iterable<FieldsOfTest | Error>): Sent {
  const encoder = new TextEncoder();
  const sent: Sent = { client: clientOfBody(fields, body), records: 0, isCancelled: false };
  function body(): ReadableStream<Uint8Array> {
    const iterator = values[Symbol.iterator]();
    return new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          const { value, done } = iterator.next();
          if (value instanceof Error) return controller.error(value);
          const text = done ? "]" : JSON.stringify(recordOf(value, sent.records));
          controller.enqueue(encoder.encode((sent.records === 0 ? "[" : done ? "" : ",") + text));
          if (done) return controller.close();
          sent.records++;
        },
        cancel() {
          sent.isCancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
  }
  return sent;
}

function recordOf(fields: FieldsOfTest, index: number) {
  const recordid = `record-${index}`;
  return { datasetid: "trees", recordid, fields, record_timestamp: "2024-05-02T08:00:00.123Z" };
}

/** A client of a portal that has one dataset with these fields, and this for its download. */
export function clientOfBody(
  fields: FieldOfTest[],
  body: () => BodyInit,
  asked: Asked[] = [],
): ExploreClient {
  return createExploreClient({
    portal: "https://portal.test",
    fetch: async (input, init) => {
      const { pathname, searchParams } = new URL(new Request(input, init).url);
      asked.push({ path: pathname, query: searchParams });
      if (pathname.includes("/datasets/")) return Response.json({ datasetid: "trees", metas: {}, fields });
      return new Response(body(), { headers: { "content-type": "application/json" } });
    },
  });
}

/** The types of a table's columns by name. */
export function typesOf({ schema }: Pick<Table, "schema">): Record<string, string> {
  return Object.fromEntries(schema.fields.map(({ name, type }) => [name, String(type)]));
}

/** The values of a column as plain JavaScript has them. */
export function valuesOf(table: Table, name: string): unknown[] {
  return Array.from(table.getChild(name) ?? [], plain);
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return exact(value);
  const { toJSON } = Object(value) as { toJSON?: () => unknown };
  return typeof value === "object" && toJSON ? toJSON.call(value) : value;
}

function exact(value: bigint): number {
  if (BigInt(Number(value)) !== value) throw new RangeError(`${value} is no number that JavaScript has.`);
  return Number(value);
}
