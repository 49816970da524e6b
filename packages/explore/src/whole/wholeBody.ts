import { Download, NetworkError, UnexpectedContentError } from "@ods/core";
import {
  excerpt,
  type OpenedContent,
  redactText,
  requestOf,
  secretsSentFor,
  withBody,
} from "@ods/core/client-kit";
import { LoginPageError } from "../loginPageError.ts";
import { canBeCounted, endOf, type FoundEnd, isEnough, isText, provesItsEnd } from "./endOf.ts";
import { jsonShapeOf } from "./jsonShape.ts";
import { PeekedBody } from "./peekedBody.ts";

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
  /** Character between the values of CSV. @default ";" */
  separator?: string | undefined;
  /** Holds the number of records against how many there are. */
  count?: { end(received: number): Promise<void> } | undefined;
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Whether whoever reads it looks at its end, and at its count where that is known. @default false */
  isParsed?: boolean;
}

/** Enough of an error to be read by people. */
const LONGEST_ERROR = 4_000;

/**
 * The download with a body that ends well only when it came whole, in the format wanted as far as that can be told.
 *
 * Reads the beginning, so that what is certainly something else is known before anybody takes it for the dataset.
 *
 * @throws {@link LoginPageError} for an HTML page.
 * @throws {@link OdsError} of the class that fits, for the body of an error.
 * @throws {@link UnexpectedContentError} for nothing, for what can't be of the format, and for what came compressed
 * though nothing else shows its end.
 */
export async function wholeBody(opened: OpenedContent, wanted: WantedBody): Promise<Download> {
  const { response } = opened;
  const source = new PeekedBody(response);
  try {
    const found = await foundEnd(new Download(response), source, wanted);
    const isUnasked = opened.isAskedPlain || provesItsEnd(wanted.format);
    if (opened.compression !== undefined && isUnasked && !found.isProof && !wanted.count) {
      throw compressed(response, opened.compression, wanted.format);
    }
    return new Download(withBody(response, checkedStream(response, source, wanted, found)));
  } catch (error) {
    source.cancel(error);
    throw error;
  }
}

async function foundEnd(
  { response, type, charset }: Download,
  source: PeekedBody,
  { format, separator }: WantedBody,
): Promise<FoundEnd> {
  const beginning = await source.peek((text) => isEnough(format, text));
  if (/^(text\/html|application\/xhtml\+xml)$/i.test(type) || /^<(!doctype html|html)\b/i.test(beginning)) {
    const { method, url } = requestOf(response);
    throw new LoginPageError(
      `A page came instead of the dataset (${method} ${url}). Portals answer their login page to whoever may not ` +
        "see a dataset: give an API key that may, and check the dataset's identifier and the portal's address.",
      factsOf(response),
    );
  }
  if (beginning === "") throw unexpected(response, "The answer is empty");
  const error = await source.error(response, jsonShapeOf(format)?.isScript === true);
  if (error) throw error;
  const end = endOf(source.seen, beginning, { format, type, charset, separator });
  if (end) return end;
  const isShown = isText(beginning);
  const secrets = secretsSentFor(response);
  const said = excerpt(redactText(type, secrets));
  const other = /[/+]json$/i.test(type) ? "JSON" : said || (isShown ? "a text" : "something else");
  const what = `The answer is no ${format}, but ${other}`;
  if (!isShown) throw unexpected(response, what);
  const text = await source.peek((text) => text.length >= LONGEST_ERROR);
  throw unexpected(response, `${what}: ${excerpt(redactText(text, secrets))}`);
}

function compressed(response: Response, compression: string, format: string): UnexpectedContentError {
  const remedy = canBeCounted(format) ? "Count its records with checkCount: true" : "Take another format";
  return unexpected(
    response,
    `The answer came compressed (${compression}), and nothing tells whether all of ` +
      `a compressed ${format} came. ${remedy}, or take it as it comes, with a client that has ` +
      `headers: { "Accept-Encoding": "${compression}" }`,
  );
}

function checkedStream(
  response: Response,
  source: PeekedBody,
  { count, onProgress, isParsed }: WantedBody,
  { end }: FoundEnd,
): ReadableStream<Uint8Array> {
  // Of other origins, browsers show the length of what is compressed, but not that it is.
  const total = response.type === "cors" ? undefined : new Download(response).size;
  const checked = isParsed ? undefined : end;
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
    const fault = checked?.fault();
    if (fault) throw unexpected(response, `The answer ${fault}, after ${received} bytes`);
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const chunk = await source.read();
          received += chunk?.length ?? 0;
          check(!chunk);
          if (chunk) {
            checked?.add(chunk);
            onProgress?.({ received, total });
            controller.enqueue(chunk);
          } else {
            if (count && checked?.records !== undefined) {
              await count.end(checked.records);
              const doubt = checked.doubt?.();
              if (doubt) throw unexpected(response, `The answer ${doubt}`);
            }
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
