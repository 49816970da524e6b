import { type Standard, write } from "./output.ts";
import { jsonLine } from "./plainText.ts";

/** Lines of JSON are gathered up to so many characters, for each write costs a call to the system. */
const ENOUGH = 65_536;

/** Each value as a line of JSON, as they come, with all digits of its numbers. */
export async function writeJsonLines(
  context: Standard,
  values: AsyncIterable<unknown> | Iterable<unknown>,
  onLine?: (count: number) => void,
): Promise<void> {
  let lines = "";
  let count = 0;
  try {
    for await (const value of values) {
      lines += jsonLine(value);
      count += 1;
      onLine?.(count);
      if (lines.length < ENOUGH && !context.stdout.isTTY) continue;
      const full = lines;
      lines = "";
      await write(context, full);
    }
  } finally {
    // What came before a failure is not lost.
    if (lines !== "") await write(context, lines);
  }
}
