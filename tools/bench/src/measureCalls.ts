import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Contender } from "./contenders.ts";
import { median } from "./median.ts";

export interface CallPlan {
  /** How many ratios each contender gets; their median counts. */
  readonly rounds: number;
  /** How often each contender has its turn within a round; the round's figure is the median of them. */
  readonly turns: number;
  /** Calls within a turn, one after the other. */
  readonly calls: number;
}

export interface CallFigures {
  readonly name: string;
  /** Microseconds per call, round by round. */
  readonly microseconds: number[];
}

/**
 * What the calls of each contender cost, in CPU time: nothing waits in them, and what else runs on the machine does
 * not count. They take short turns, in an order that moves on by one each time, forwards and backwards, so that
 * slow moments of the machine fall on all of them. The first round is the compiler's and is not measured.
 */
export async function measureCalls(contenders: readonly Contender[], plan: CallPlan): Promise<CallFigures[]> {
  const collect = garbageCollector();
  const figures = contenders.map(({ name }) => ({ name, microseconds: [] as number[] }));
  for (let round = -1; round < plan.rounds; round++) {
    const spent = contenders.map(() => [] as number[]);
    for (let turn = 0; turn < plan.turns; turn++) {
      for (const index of order(contenders.length, round + 1 + turn)) {
        const { call } = contenders[index] as Contender;
        // Nobody pays for what another left behind; what a contender leaves within its own turn is its cost.
        collect();
        const before = process.cpuUsage();
        for (let count = 0; count < plan.calls; count++) await call();
        const { user, system } = process.cpuUsage(before);
        spent[index]?.push((user + system) / plan.calls);
      }
    }
    if (round < 0) continue;
    for (const [index, { microseconds }] of figures.entries()) {
      microseconds.push(median(spent[index] ?? []));
    }
  }
  return figures;
}

function order(length: number, turn: number): number[] {
  const indexes = Array.from({ length }, (_, place) => (place + turn) % length);
  return turn % 2 === 0 ? indexes : indexes.reverse();
}

/** Collects the young generation, where calls leave their garbage. */
function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (options: { type: "minor" }) => void;
  return () => collect({ type: "minor" });
}
