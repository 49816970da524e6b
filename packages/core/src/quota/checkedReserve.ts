import { InvalidArgumentError } from "../errors.ts";

/** The number of calls kept for others, once it is certain that it is one. */
export function checkedReserve(reserve: number): number {
  if (!Number.isInteger(reserve) || reserve < 0) {
    throw new InvalidArgumentError(
      `reserve is ${reserve}; a whole number of calls to keep for others is wanted, 0 for none.`,
    );
  }
  return reserve;
}
