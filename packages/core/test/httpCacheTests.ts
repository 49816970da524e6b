/** What the suite of `http-cache-tests` holds, and how its results count. */

export type Implementation = "ours" | "undici" | "none";

export interface SuiteTest {
  id: string;
  name: string;
  kind?: "required" | "optimal" | "check";
  depends_on?: string[];
  browser_only?: boolean;
  browser_skip?: boolean;
  dump?: boolean;
}

export interface TestSet {
  id: string;
  tests: SuiteTest[];
}

/** By test: `true`, or the name and the message of the error that ended it. */
export type SuiteResults = Record<string, true | [name: string, message: string]>;

export type Outcome = "pass" | "fail" | "setup" | "dependency";

/** What each test of a private cache came to; a test counts as passed only when those that it depends on passed. */
export function outcomes(sets: TestSet[], results: SuiteResults): Map<SuiteTest, Outcome> {
  const tests = new Map(sets.flatMap((set) => set.tests).map((test) => [test.id, test]));
  const outcomeOf = (id: string): Outcome => {
    const result = results[id];
    const needed = tests.get(id)?.depends_on ?? [];
    if (needed.some((other) => outcomeOf(other) !== "pass")) return "dependency";
    if (result === true) return "pass";
    return result?.[0] === "Setup" ? "setup" : "fail";
  };
  const ofBrowsers = [...tests.values()].filter((test) => !test.browser_skip);
  return new Map(ofBrowsers.map((test) => [test, outcomeOf(test.id)]));
}

export interface Score {
  required: number;
  optimal: number;
  check: number;
}

export function scoreOf(outcome: Map<SuiteTest, Outcome>, counted: Outcome[] = ["pass"]): Score {
  const score = { required: 0, optimal: 0, check: 0 };
  for (const [{ kind = "required" }, value] of outcome) if (counted.includes(value)) score[kind] += 1;
  return score;
}
