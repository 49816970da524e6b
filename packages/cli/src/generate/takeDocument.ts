import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type KnownOptions, type OtherNames, redactText, refuseUnknown } from "@ods/core/client-kit";
import { documentInPage } from "./documentInPage.ts";
import { isObject, type JsonObject } from "./json.ts";
import { parseDocument } from "./parseDocument.ts";
import { refuseOversized } from "./refuseOversized.ts";
import { SpecError, UnreachableError } from "./specError.ts";
import { upgradeDocument } from "./upgradeDocument.ts";

/** A document and where it came from. */
export interface TakenDocument {
  /** As OpenAPI 3.1. */
  document: JsonObject;
  /** Address or file that held it; of a page that only links to it, what the link leads to. */
  from: string;
  /** What was taken, byte by byte; the whole page where the document is part of one. */
  bytes: Uint8Array;
  /** The document as text, where it is one by itself and of version 3.1. */
  text: string | undefined;
}

export interface TakeOptions {
  /** Milliseconds that a server may take. @default 60000 */
  timeout?: number;
  /** Relative files are below it. @default the working directory */
  directory?: string;
  signal?: AbortSignal;
}

const TAKE: KnownOptions<TakeOptions> = { timeout: true, directory: true, signal: true };

const NO_CREDENTIAL =
  "documents are taken without a credential; download one that needs it, and give the file.";
const TAKE_NAMES: OtherNames = {
  cwd: "it is called `directory` here.",
  root: "it is called `directory` here.",
  deadline: "it is called `timeout` here.",
  abortSignal: "it is called `signal` here.",
  auth: NO_CREDENTIAL,
  apiKey: NO_CREDENTIAL,
  headers: NO_CREDENTIAL,
};

const METHODS = ["get", "put", "post", "delete", "patch", "options", "head", "trace"];
/** No published document is near this; a server that never ends is. */
const LARGEST = 100 * 1024 * 1024;

/**
 * Takes an OpenAPI document from an address, a file or (`-`) standard input: JSON or YAML, 3.0 or 3.1, or a
 * reference page made by Redoc that holds it or links to it.
 *
 * @throws {@link UnreachableError} when nothing answers, or not with 200.
 * @throws {@link SpecError} when what came is no such document.
 * @throws `InvalidArgumentError` for options that it does not have.
 */
export async function takeDocument(source: string, options: TakeOptions = {}): Promise<TakenDocument> {
  refuseUnknown("takeDocument", options, TAKE, TAKE_NAMES);
  const from = locationOf(source, options.directory ?? process.cwd());
  const taken = await take(from, options);
  const text = decode(taken.bytes, taken.from);
  if (!looksLikePage(text)) return checked({ ...taken, ...documentOf(text, taken.from) });
  const content = documentInPage(text, taken.from);
  if (content === undefined) {
    throw new SpecError(
      { file: taken.from },
      "It is a page of HTML without a document in it.",
      "Give the address of the document, or of a reference page made by Redoc. A server that wants a login answers with a page, too; and a page that was cut short has lost its document.",
    );
  }
  if ("document" in content) {
    refuseOversized(content.document, taken.from);
    return checked({ ...taken, document: upgraded(content.document, taken.from), text: undefined });
  }
  const linked = await take(refuseSecrets(linkedFrom(content.link, taken.from)), options);
  const linkedText = decode(linked.bytes, linked.from);
  if (looksLikePage(linkedText)) {
    throw new SpecError(
      { file: linked.from },
      `The page ${taken.from} names it as its document, but it is a page of HTML.`,
      "Give the address of the document itself.",
    );
  }
  return checked({ ...linked, ...documentOf(linkedText, linked.from) });
}

function locationOf(source: string, directory: string): string {
  if (source === "-") return source;
  return isAddress(source) ? refuseSecrets(source) : path.resolve(directory, source);
}

function refuseSecrets(location: string): string {
  if (!isAddress(location)) return location;
  const { username, password } = urlOf(location);
  if (username || password) {
    throw new SpecError(
      { file: shownAddress(location) },
      "It has a user or a password in it, which would show in logs and histories.",
      "Download it by other means, and give the file.",
    );
  }
  return location;
}

function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

function urlOf(source: string): URL {
  if (URL.canParse(source)) return new URL(source);
  throw new SpecError({ file: source }, "It is no address.", "Write it as https://host/path.");
}

/** An address as it may be printed and written down. */
function shownAddress(address: string): string {
  const url = urlOf(address);
  url.username = "";
  url.password = "";
  url.hash = "";
  return redactText(url.href);
}

function linkedFrom(link: string, page: string): string {
  const base = isAddress(page) ? page : pathToFileURL(page).href;
  const url = URL.canParse(link, base) ? new URL(link, base) : undefined;
  if (url && isAddress(url.href)) return url.href;
  // A page from the network has no say in which files of this machine are read.
  if (url?.protocol === "file:" && !isAddress(page)) return fileURLToPath(url);
  throw new SpecError(
    { file: page },
    `It names no document: ${redactText(link)}`,
    "Give the address of the document itself.",
  );
}

async function take(from: string, options: TakeOptions): Promise<{ bytes: Uint8Array; from: string }> {
  if (from === "-") return { bytes: await readStandardInput(), from: "standard input" };
  if (isAddress(from)) return download(from, options);
  try {
    return { bytes: await readFile(from), from };
  } catch (cause) {
    throw new SpecError(
      { file: from },
      `It can't be read (${(cause as NodeJS.ErrnoException).code}).`,
      "Give the path of a file, or an address that begins with http:// or https://.",
    );
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function download(url: string, options: TakeOptions): Promise<{ bytes: Uint8Array; from: string }> {
  const timeout = AbortSignal.timeout(options.timeout ?? 60_000);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const headers = {
    accept: "application/json, application/yaml, text/yaml, text/html;q=0.5, */*;q=0.1",
    // A compressed response that is cut reads like a shorter document.
    "accept-encoding": "identity",
  };
  const file = shownAddress(url);
  try {
    const response = await fetch(url, { signal, headers });
    if (!response.ok) {
      await response.body?.cancel();
      throw new UnreachableError(
        { file },
        `The server answers ${`${response.status} ${response.statusText}`.trimEnd()}.`,
        "Correct the address; open it in a browser to see what is there.",
      );
    }
    const bytes = await bytesOf(response, file);
    refuseCompressedYaml(response, bytes, file);
    return { bytes, from: shownAddress(response.url || url) };
  } catch (cause) {
    options.signal?.throwIfAborted();
    if (cause instanceof SpecError) throw cause;
    throw new UnreachableError(
      { file },
      `It can't be reached: ${timeout.aborted ? "no answer in time" : reasonOf(cause)}.`,
      "Is this machine offline, or behind a proxy? A file that was downloaded elsewhere will do as well.",
    );
  }
}

async function bytesOf(response: Response, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST) {
      throw new SpecError({ file }, "It is larger than 100 MB.", "Give the address of an OpenAPI document.");
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** JSON that is cut is none, and a page that is cut has lost its document; YAML is YAML wherever it ends. */
function refuseCompressedYaml({ headers }: Response, bytes: Uint8Array, file: string): void {
  const coding = headers.get("content-encoding") ?? "identity";
  if (/^(identity)?$/i.test(coding) || /^\s*[{<]/.test(Buffer.from(bytes.subarray(0, 1_000)).toString()))
    return;
  throw new SpecError(
    { file },
    `It came compressed (${coding}), though it was asked for as it is: nothing tells whether all of it came.`,
    "Download it by other means, and give the file.",
  );
}

function reasonOf(cause: unknown): string {
  const { code, message } = ((cause as Error).cause ?? cause) as NodeJS.ErrnoException;
  return code ?? message;
}

function decode(bytes: Uint8Array, from: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new SpecError(
      { file: from },
      "It is no text in UTF-8.",
      "If it is packed or cut short, take it again; an OpenAPI document is UTF-8.",
    );
  }
}

function looksLikePage(text: string): boolean {
  const start = /\s*(<!--|<(!doctype|html|head|body|\?xml|div|p\b|redoc))?/iy;
  for (;;) {
    const found = start.exec(text)?.[1];
    if (found !== "<!--") return found !== undefined;
    const end = text.indexOf("-->", start.lastIndex);
    if (end < 0) return false;
    start.lastIndex = end + "-->".length;
  }
}

function documentOf(text: string, from: string): { document: JsonObject; text: string | undefined } {
  const parsed = parseDocument(text, from);
  const document = upgraded(parsed, from);
  return { document, text: document === parsed ? text : undefined };
}

function upgraded(document: JsonObject, from: string): JsonObject {
  const version = document.openapi;
  if (typeof version === "string" && /^3\.1(\.|$)/.test(version)) return document;
  if (typeof version === "string" && /^3\.0(\.|$)/.test(version)) return upgradeDocument(document);
  const isSwagger = document.swagger !== undefined;
  throw new SpecError(
    { file: from, pointer: isSwagger ? "/swagger" : "/openapi" },
    `The version is ${JSON.stringify((isSwagger ? document.swagger : version) ?? null)}.`,
    "An OpenAPI document of version 3.0 or 3.1 is wanted.",
  );
}

function checked(taken: TakenDocument): TakenDocument {
  if (operationsOf(taken.document).length === 0) {
    throw new SpecError(
      { file: taken.from, pointer: "/paths" },
      "There are no operations.",
      "Take the document again: it may be cut short, or be the document of something else.",
    );
  }
  return taken;
}

/** Every operation of a document as `GET /datasets/`. */
export function operationsOf(document: JsonObject): string[] {
  return Object.entries(isObject(document.paths) ? document.paths : {}).flatMap(([path, item]) =>
    METHODS.filter((method) => isObject(item) && isObject(item[method])).map(
      (method) => `${method.toUpperCase()} ${path}`,
    ),
  );
}
