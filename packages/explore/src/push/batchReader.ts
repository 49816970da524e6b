import { ExactNumber, writeJson } from "@ods/core/client-kit";
import { fieldsOf } from "../fieldsOf.ts";
import type { Batch } from "./batch.ts";
import { RecordFault } from "./recordFault.ts";
import type { Steps } from "./stepsThrough.ts";
import { utf8Length } from "./utf8Length.ts";

export interface BatchReaderOptions {
  /** Records of a batch. */
  size: number;
  /** Bytes of its body. */
  bytes: number;
  /** Milliseconds that the first record of a batch waits for others. */
  linger: number | undefined;
  /** The fields that tell records apart, where they are known. */
  uniqueKey: readonly string[] | undefined;
  /**
   * A record as it is sent.
   *
   * @throws {@link RecordFault} for one that can't be, or that takes more than `most` characters.
   */
  textOf(record: unknown, most: number): string | Promise<string>;
  /** Whether batches keep the records as they were given. */
  keepsRecords: boolean;
  /** Whether the record at this place is not to be sent. */
  isSkipped(place: number): boolean;
  /** A record that can't be sent. */
  onFault(place: number, record: unknown, fault: RecordFault): void;
}

interface ReadRecord {
  place: number;
  record: unknown;
  text: string;
  bytes: number;
  key: string | undefined;
}

const LATE = Symbol("late");

/** Makes batches of what a source gives, and asks it for no more than the batch that is wanted next. */
export class BatchReader {
  readonly #steps: Steps<unknown>;
  readonly #options: BatchReaderOptions;
  #asked: ReturnType<Steps<unknown>["next"]> | undefined;
  #left: ReadRecord | undefined;
  #read = 0;
  #isOver = false;

  constructor(steps: Steps<unknown>, options: BatchReaderOptions) {
    this.#steps = steps;
    this.#options = options;
  }

  /** Records that the source has given. */
  get read(): number {
    return this.#read;
  }

  /** The next batch; undefined after the last. */
  async next(): Promise<Batch | undefined> {
    const { size, bytes: most, uniqueKey, keepsRecords } = this.#options;
    const batch: Batch = {
      places: [],
      texts: [],
      records: keepsRecords ? [] : undefined,
      keys: uniqueKey && new Set(),
    };
    let bytes = 1;
    let timer: Timer | undefined;
    try {
      while (batch.places.length < size) {
        const next = this.#left ?? (await this.#nextRecord(timer));
        this.#left = undefined;
        if (next === LATE || next === undefined) break;
        // A comma, or the bracket at the end, comes with each.
        if (batch.places.length > 0 && bytes + next.bytes + 1 > most) {
          this.#left = next;
          break;
        }
        bytes += next.bytes + 1;
        batch.places.push(next.place);
        batch.texts.push(next.text);
        batch.records?.push(next.record);
        if (next.key !== undefined) batch.keys?.add(next.key);
        timer ??= startTimer(this.#options.linger);
      }
    } finally {
      timer?.stop();
    }
    return batch.places.length > 0 ? batch : undefined;
  }

  /** Nothing more is wanted, of a batch that is being made neither. */
  stop(): void {
    if (!this.#isOver) this.#steps.stop();
    this.#isOver = true;
  }

  /** The next record that can be sent; `LATE` when the timer rings before it is there. */
  async #nextRecord(timer: Timer | undefined): Promise<ReadRecord | undefined | typeof LATE> {
    while (!this.#isOver) {
      this.#asked ??= this.#steps.next();
      // Most sources are lists, where a promise for each record is what takes the time.
      const step =
        "then" in this.#asked
          ? await (timer ? Promise.race([this.#asked, timer.rung]) : this.#asked)
          : this.#asked;
      if (step === LATE) return LATE;
      this.#asked = undefined;
      this.#isOver = step.done === true;
      if (this.#isOver) return undefined;
      const place = this.#read++;
      if (this.#options.isSkipped(place)) continue;
      try {
        return await this.#readRecord(place, step.value);
      } catch (error) {
        if (!(error instanceof RecordFault)) throw error;
        if (!this.#isOver) this.#options.onFault(place, step.value, error);
      }
    }
    return undefined;
  }

  #readRecord(place: number, record: unknown): ReadRecord | Promise<ReadRecord> {
    const { bytes: most, uniqueKey, textOf } = this.#options;
    const fields = fieldsOf(record);
    const checked = (text: string): ReadRecord => {
      const bytes = utf8Length(text);
      if (bytes + 2 > most) {
        throw new RecordFault(
          `it takes ${bytes.toLocaleString("en")} bytes, and a push ${most.toLocaleString("en")} at most`,
        );
      }
      return { place, record, text, bytes, key: uniqueKey && keyOf(fields as object, uniqueKey) };
    };
    const text = textOf(fields, most);
    return typeof text === "string" ? checked(text) : text.then(checked);
  }
}

/** What the portal tells the record from others by. */
function keyOf(record: object, fields: readonly string[]): string {
  const values = fields.map((field) => (record as Record<string, unknown>)[field]);
  if (values.every((value) => value === undefined || value === null || value === "")) {
    throw new RecordFault(`it has no value for its unique key, "${fields.join('", "')}"`);
  }
  const texts = values.map((value) => {
    const isObject = typeof value === "object" && !(value instanceof ExactNumber);
    return isObject ? value : String(value ?? "");
  });
  return writeJson(
    texts,
    (_place, fault) => new RecordFault(`its unique key, "${fields.join('", "')}", is ${fault}`),
  );
}

interface Timer {
  rung: Promise<typeof LATE>;
  stop(): void;
}

function startTimer(milliseconds: number | undefined): Timer | undefined {
  if (milliseconds === undefined) return undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rung = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, milliseconds, LATE);
  });
  return { rung, stop: () => clearTimeout(timer) };
}
