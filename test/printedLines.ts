import { format, stripVTControlCharacters } from "node:util";
import { vi } from "vitest";

/** What a program prints, call by call, without colours. */
export async function printedLines(run: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const spies = (["debug", "log", "warn"] as const).map((method) =>
    vi
      .spyOn(console, method)
      .mockImplementation((...parts) => void lines.push(stripVTControlCharacters(format(...parts)))),
  );
  try {
    await run();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return lines;
}
