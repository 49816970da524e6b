import { Download, NetworkError, UnexpectedContentError } from "@ods/core";
import { excerpt, redactText, requestOf, secretsSentFor } from "@ods/core/client-kit";
import type { KnownExportFormat } from "./generated/schema.ts";
import { JsonText } from "./jsonText.ts";
import { LoginPageError } from "./loginPageError.ts";

/** How far a download is. */
export interface DownloadProgress {
  /** Bytes so far, decompressed where they came compressed. */
  received: number;
  /** Bytes in all, where the portal says so in advance; with the last call always. */
  total: number | undefined;
}

/** What a download has to be. */
export interface WantedBody {
  format: string;
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Whether whoever reads it sees by itself that JSON does not end. @default false */
  isParsed?: boolean;
}

/** Formats that say where they end. */
const ENDING = /^(geo)?jsonp?$/;

/** What the text of these formats begins with. */
const BEGINNINGS = new Map([
  ["json", "["],
  ["geojson", "{"],
]);

/** Formats that no JSON can be. What portals have beyond these may be. */
const NO_JSON: readonly string[] = [
  "csv",
  "shp",
  "kml",
  "gpx",
  "xls",
  "xlsx",
  "ical",
  "ics",
] satisfies KnownExportFormat[];

/** Enough to tell a page from other markup. */
const ENOUGH = 100;
/** Enough of an error to be read by people. */
const LONGEST_ERROR = 4_000;

/**
 * The download with a body that ends well only when it came whole, in the format wanted as far as that can be told.
 *
 * Reads the beginning, so that what is certainly something else is known before anybody takes it for the dataset.
 *
 * @throws {@link LoginPageError} for an HTML page.
 * @throws {@link UnexpectedContentError} for nothing, and for what can't be of the format.
 */
export async function wholeBody(download: Download, wanted: WantedBody): Promise<Download> {
  const { response } = download;
  const source = new Source(response);
  try {
    const { format } = wanted;
    await refuseOther(download, source, format);
    const checked = new Response(checkedStream(download, source, wanted), response);
    // A Response that was made by hand has no address.
    Object.defineProperty(checked, "url", { value: response.url, configurable: true });
    return new Download(checked);
  } catch (error) {
    source.cancel(error);
    throw error;
  }
}

async function refuseOther({ response, type }: Download, source: Source, format: string): Promise<void> {
  const beginning = await source.peek((text) => text !== "" && (text.length >= ENOUGH || text[0] !== "<"));
  if (/^(text\/html|application\/xhtml\+xml)$/i.test(type) || /^<(!doctype html|html)\b/i.test(beginning)) {
    const { method, url } = requestOf(response);
    throw new LoginPageError(
      `A page came instead of the dataset (${method} ${url}). Portals answer their login page to whoever may not ` +
        "see a dataset: give an API key that may, and check the dataset's identifier and the portal's address.",
      factsOf(response),
    );
  }
  if (beginning === "") throw unexpected(response, "The answer is empty");
  const isJson = /[/+]json$/i.test(type);
  const wanted = BEGINNINGS.get(format);
  if (wanted === undefined ? !(isJson && NO_JSON.includes(format)) : beginning.startsWith(wanted)) return;
  const text = await source.peek((text) => text.length >= LONGEST_ERROR);
  const secrets = secretsSentFor(response);
  const [what, shown] = [type, text].map((said) => excerpt(redactText(said, secrets)));
  throw unexpected(
    response,
    `The answer is no ${format}, but ${isJson ? "JSON" : what || "a text"}: ${shown}`,
  );
}

function checkedStream(
  download: Download,
  source: Source,
  { format, onProgress, isParsed }: WantedBody,
): ReadableStream<Uint8Array> {
  const { response } = download;
  // Of other origins, browsers show the length of what is compressed, but not that it is.
  const total = response.type === "cors" ? undefined : download.size;
  const json = ENDING.test(format) && !isParsed ? new JsonText() : undefined;
  let received = 0;
  const check = (isOver: boolean) => {
    const lengths = `${received} of ${total} bytes`;
    if (total !== undefined && received > total) {
      throw unexpected(response, `The answer is longer than it says: ${lengths}`);
    }
    if (!isOver) return;
    if (total !== undefined && received < total) {
      throw new NetworkError(`The answer broke off: ${lengths} (${requested(response)})`, factsOf(response));
    }
    if (json?.isWhole === false) {
      throw unexpected(
        response,
        `The answer is cut short: its ${format} does not end, after ${received} bytes`,
      );
    }
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const chunk = await source.read();
          received += chunk?.length ?? 0;
          check(!chunk);
          if (chunk) {
            json?.add(chunk);
            onProgress?.({ received, total });
            controller.enqueue(chunk);
          } else {
            if (total === undefined) onProgress?.({ received, total: received });
            controller.close();
          }
        } catch (error) {
          source.cancel(error);
          controller.error(error);
        }
      },
      cancel: (reason) => source.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** A body whose beginning can be looked at before it is read. */
class Source {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  readonly #seen: Uint8Array[] = [];
  #isOver = false;

  constructor(response: Response) {
    this.#reader = response.body?.getReader();
  }

  /** The text that it begins with, without white space before it, as far as is needed. */
  async peek(isEnough: (text: string) => boolean): Promise<string> {
    for (;;) {
      // Also leaves out the mark that some put before UTF-8; what is there of a character is held back.
      const text = new TextDecoder().decode(joined(this.#seen), { stream: !this.#isOver }).trimStart();
      if (isEnough(text) || this.#isOver) return text;
      const chunk = await this.#next();
      if (chunk) this.#seen.push(chunk);
    }
  }

  async read(): Promise<Uint8Array | undefined> {
    return this.#seen.shift() ?? this.#next();
  }

  cancel(reason: unknown): void {
    // What is wrong with it is known already.
    this.#reader?.cancel(reason).catch(() => {});
  }

  async #next(): Promise<Uint8Array | undefined> {
    const next = this.#isOver ? undefined : await this.#reader?.read();
    this.#isOver = next?.done !== false;
    return next?.value;
  }
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function unexpected(response: Response, what: string): UnexpectedContentError {
  return new UnexpectedContentError(`${what} (${requested(response)}).`, factsOf(response));
}

function requested(response: Response): string {
  const { method, url } = requestOf(response);
  return `${method} ${url}`;
}

function factsOf(response: Response) {
  return { status: response.status, request: requestOf(response) };
}
