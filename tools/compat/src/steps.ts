/** What is tried everywhere, in this order. */
export const STEPS = [
  "credentials",
  "redirects",
  "lists",
  "retries",
  "cache",
  "uploads",
  "uploads from streams",
  "streaming downloads",
  "searches",
  "whole datasets",
  "aborts",
  "timeouts",
] as const;

export type Step = (typeof STEPS)[number];

export interface StepResult {
  step: Step;
  /** What is different there, by the name of a note. */
  limit?: string;
  /** Why it does not work. */
  error?: string;
}
