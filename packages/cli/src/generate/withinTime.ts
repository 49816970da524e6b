import { createContext, Script } from "node:vm";

const program = new Script("run()");

/**
 * The result of a function, which is broken off when it takes too long: what an expression of somebody else's costs,
 * such as a JSONPath with a regular expression in it, can't be told by looking at it.
 *
 * @param milliseconds How long it may take.
 * @throws what `tooLate` makes, when it takes longer.
 */
export function withinTime<Result>(run: () => Result, milliseconds: number, tooLate: () => Error): Result {
  try {
    return program.runInContext(createContext({ run }), { timeout: milliseconds });
  } catch (error) {
    throw (error as NodeJS.ErrnoException | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
      ? tooLate()
      : error;
  }
}
