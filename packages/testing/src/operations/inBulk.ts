import type { Answer } from "../call.ts";
import { Problem } from "../problem.ts";

/** What became of each of several things, by their number: one that fails leaves the others alone. */
export function inBulk<Item>(items: readonly Item[], act: (item: Item) => unknown): Answer {
  const results = items.map((item, index) => {
    try {
      return [index, { status_code: "success", data: act(item) }];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { error_code, message, detail } = error.body;
      return [
        index,
        { status_code: "error", error: { error_code, message, ...(detail !== undefined && { detail }) } },
      ];
    }
  });
  return { body: Object.fromEntries(results) };
}
