import { UsageError } from "./exitCode.ts";

/** Reads a whole number from an option. */
export function countOption(option: string): (text: string) => number {
  return (text) => {
    if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
    throw new UsageError(`${option} is ${text}; a whole number is wanted.`);
  };
}

/** Reads seconds, and gives milliseconds. */
export function secondsOption(option: string): (text: string) => number {
  return (text) => {
    const milliseconds = Math.round(Number(text) * 1000);
    if (milliseconds >= 1 && Number.isSafeInteger(milliseconds)) return milliseconds;
    throw new UsageError(`${option} is ${text}; a number of seconds is wanted, more than 0.`);
  };
}
