import { stringifyJson } from "@ods/core";
import { Help } from "commander";
import stringWidth from "string-width";
import type { CommandContext } from "../commandContext.ts";
import { colors } from "./colors.ts";
import { plainLine } from "./plainText.ts";

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
    Math.max(stringWidth(name), ...texts.map((row) => stringWidth(row[at] ?? ""))),
  );
  const { isTTY, columns: width = 80 } = context.stdout;
  if (isTTY) fit(widths, width);
  const lines = columns.at(-1)?.wraps ? texts.flatMap((cells) => wrapped(cells, widths)) : texts;
  const line = (cells: readonly string[], style?: (cell: string) => string) =>
    columns
      .map((column, at) => {
        const cell = padded(cells[at] ?? "", widths[at] as number, column.align);
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
  let excess = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length) - total;
  for (; excess > 0; excess -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] as number) <= NARROWEST) return;
    widths[widest] = (widths[widest] as number) - 1;
  }
}

/** What is wider than the last column goes into the same column of further lines. */
function wrapped(cells: readonly string[], widths: readonly number[]): string[][] {
  const before = cells.slice(0, -1);
  const [first = "", ...others] = WRAPPING.boxWrap(cells.at(-1) ?? "", widths.at(-1) ?? 0).split("\n");
  return [[...before, first], ...others.map((part) => [...before.map(() => ""), part])];
}

const WRAPPING = Object.assign(new Help(), { displayWidth: stringWidth, minWidthToWrap: NARROWEST });

function padded(text: string, width: number, align: Column["align"] = "left"): string {
  const shown = cut(text, width);
  const space = " ".repeat(Math.max(width - stringWidth(shown), 0));
  return align === "left" ? shown + space : space + shown;
}

const characters = new Intl.Segmenter();

/** Cut between what people see as characters, with a sign that it was. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let shown = "";
  let room = width - 1;
  for (const { segment } of characters.segment(text)) {
    room -= stringWidth(segment);
    if (room < 0) break;
    shown += segment;
  }
  return `${shown}…`;
}

/** A value on one line; what is no text is written as JSON. */
function cellText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return plainLine(typeof value === "string" ? value : stringifyJson(value));
}
