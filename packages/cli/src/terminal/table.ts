import { Help } from "commander";
import stringWidth from "string-width";
import type { CommandContext } from "../commandContext.ts";
import { colors } from "./colors.ts";
import { jsonOf, plainLine } from "./plainText.ts";

export interface Column {
  name: string;
  align?: "left" | "right";
  /** How a cell is coloured. */
  style?(cell: string): string;
  /** For the last column: goes on below where it is too long, instead of being cut. */
  wraps?: boolean;
}

const GAP = "  ";
/** A column that is cut still says something at this width. */
const NARROWEST = 6;
/** What is wider is whole, but pushes the rest of its line aside: each row of the table would hold as much space. */
const WIDEST = 1_000;
/** Characters that are measured at once: the time that it takes grows with the square. */
const PIECE = 1_000;

/**
 * Rows under a header: cut to the width of the terminal, whole where somebody else reads on. Wide characters count as
 * the two columns that they take.
 */
export function table(
  context: CommandContext,
  columns: readonly Column[],
  rows: readonly (readonly unknown[])[],
): string {
  const { bold } = colors(context, "stdout");
  const texts = rows.map((row) => row.map(cellText));
  const names = columns.map(({ name }) => plainLine(name));
  const widths = names.map((name, at) =>
    texts.reduce((width, row) => Math.max(width, widthOf(row[at] ?? "")), widthOf(name)),
  );
  const { isTTY = false, columns: width = 80 } = context.stdout;
  if (isTTY) fit(widths, width);
  const lines = isTTY && columns.at(-1)?.wraps ? texts.flatMap((cells) => wrapped(cells, widths)) : texts;
  const line = (cells: readonly string[], style?: (cell: string) => string) =>
    columns
      .map((column, at) => {
        const text = cells[at] ?? "";
        const most = widths[at] as number;
        const cell = isTTY
          ? padded(cut(text, most), most, column.align)
          : padded(text, Math.min(most, WIDEST), column.align);
        return (style ?? column.style ?? unchanged)(cell);
      })
      .join(GAP)
      .trimEnd();
  return `${[line(names, bold), ...lines.map((cells) => line(cells))].join("\n")}\n`;
}

function unchanged(cell: string): string {
  return cell;
}

/** The widest columns give way until all fit. What still does not fit then, the terminal wraps. */
function fit(widths: number[], total: number): void {
  // No column is wider than all that there is.
  const most = Math.max(total, NARROWEST);
  for (const [at, width] of widths.entries()) widths[at] = Math.min(width, most);
  let excess = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length) - total;
  for (let widest = most; widest > NARROWEST && excess > 0; widest -= 1) {
    for (let at = 0; at < widths.length && excess > 0; at += 1) {
      if (widths[at] !== widest) continue;
      widths[at] = widest - 1;
      excess -= 1;
    }
  }
}

/** What is wider than the last column goes into the same column of further lines. */
function wrapped(cells: readonly string[], widths: readonly number[]): string[][] {
  const before = cells.slice(0, -1);
  const [first = "", ...others] = WRAPPING.boxWrap(cells.at(-1) ?? "", widths.at(-1) ?? 0).split("\n");
  return [[...before, first], ...others.map((part) => [...before.map(() => ""), part])];
}

const WRAPPING = Object.assign(new Help(), { displayWidth: widthOf, minWidthToWrap: NARROWEST });

function padded(text: string, width: number, align: Column["align"] = "left"): string {
  const space = " ".repeat(Math.max(width - widthOf(text), 0));
  return align === "left" ? text + space : space + text;
}

const characters = new Intl.Segmenter();

/** Cut between what people see as characters, with a sign that it was. */
function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let shown = "";
  let room = width - 1;
  for (const piece of piecesOf(text)) {
    for (const { segment } of characters.segment(piece)) {
      room -= stringWidth(segment);
      if (room < 0) return `${shown}…`;
      shown += segment;
    }
  }
  return `${shown}…`;
}

function widthOf(text: string): number {
  return piecesOf(text).reduce((width, piece) => width + stringWidth(piece), 0);
}

function piecesOf(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) =>
    text.slice(at * PIECE, (at + 1) * PIECE),
  );
}

/** A value on one line; what is no text is written as JSON. */
function cellText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return plainLine(typeof value === "string" ? value : jsonOf(value));
}
