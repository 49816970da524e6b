import { badRequest } from "./exploreProblem.ts";
import type { Parameters } from "./parameters.ts";

/** Rows that searches reach. */
const WINDOW = 10_000;
const DEFAULT_ROWS = 10;

/**
 * The part of the hits that is asked for. `rows=-1`, which some clients send, stands for as many as possible.
 *
 * @throws {@link ExploreProblem} 400 for what is out of reach
 */
export function windowIn(parameters: Parameters): { start: number; rows: number } {
  const start = parameters.whole("start", { least: 0, most: WINDOW }) ?? 0;
  const asked = parameters.whole("rows", { least: -1, most: WINDOW }) ?? DEFAULT_ROWS;
  const rows = asked === -1 ? WINDOW - start : asked;
  if (start + rows > WINDOW)
    throw badRequest(`start + rows is ${start + rows}; at most ${WINDOW} is possible.`);
  return { start, rows };
}
