import { writeJson } from "../exactJson.ts";
import { badRequest } from "./exploreProblem.ts";
import type { Parameters } from "./parameters.ts";

export const CONTENT_TYPES = {
  json: "application/json; charset=utf-8",
  jsonp: "application/javascript; charset=utf-8",
  geojson: "application/vnd.geo+json; charset=utf-8",
  geojsonp: "application/javascript; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  kml: "application/vnd.google-earth.kml+xml; charset=utf-8",
} as const;

export type Format = keyof typeof CONTENT_TYPES;

/** The format that is asked for; a `callback` alone asks for JSONP. @throws {@link ExploreProblem} 400 */
export function formatIn<Choice extends Format>(parameters: Parameters, choices: readonly Choice[]): Choice {
  const format = parameters.choice("format", choices) ?? (choices[0] as Choice);
  const padded = choices.find((choice) => choice === `${format}p`);
  return parameters.text("callback") !== undefined && padded ? padded : format;
}

/** The call that JSONP wraps an answer in; empty for other formats. @throws {@link ExploreProblem} 400 */
export function paddingIn(parameters: Parameters, format: Format): { before: string; after: string } {
  if (format !== "jsonp" && format !== "geojsonp") return { before: "", after: "" };
  const callback = parameters.text("callback") ?? "callback";
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$.[\]]*$/u.test(callback))
    throw badRequest("callback is no name of a function.");
  return { before: `${callback}(`, after: ");" };
}

export function sendJson(
  parameters: Parameters,
  format: Format,
  body: unknown,
  headers: Record<string, string> = {},
): Response {
  const { before, after } = paddingIn(parameters, format);
  const text = writeJson(body, parameters.flag("pretty_print") ? 2 : undefined);
  return new Response(`${before}${text}${after}`, {
    headers: { "Content-Type": CONTENT_TYPES[format], ...headers },
  });
}

export function sendCsv(parameters: Parameters, rows: Iterable<readonly string[]>): Response {
  const separator = separatorIn(parameters);
  const text = [...rows].map((cells) => csvLine(cells, separator)).join("");
  return new Response(text, { headers: { "Content-Type": CONTENT_TYPES.csv } });
}

/** @throws {@link ExploreProblem} 400 for more than one character */
export function separatorIn(parameters: Parameters): string {
  const separator = parameters.text("csv_separator") ?? ";";
  if (!/^[^"\r\n]$/.test(separator)) throw badRequest("csv_separator is one character.");
  return separator;
}

export function csvLine(cells: readonly string[], separator: string): string {
  const quoted = (text: string) =>
    text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return `${cells.map(quoted).join(separator)}\r\n`;
}

/** A body that is made as fast as it is read, and no faster. */
export function streamOf(texts: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      pull(controller) {
        const { value, done } = texts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel() {
        texts.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
