import { firstWord, start } from "../streaming/program.ts";
import { type Walker, walkers } from "./walkers.ts";

export interface WalkPlan {
  items: number;
  /** Milliseconds from a request to its answer. */
  latency: number;
  rounds: number;
}

export interface WalkFigures {
  name: string;
  /** Milliseconds on the clock, round by round. */
  milliseconds: number[];
}

/**
 * How long it takes to walk a list over a server that takes its time. That is mostly waiting, so the clock is looked
 * at; the walkers take turns.
 *
 * @throws when one of them misses an item, or gives them in another order.
 */
export async function measureWalk({ items, latency, rounds }: WalkPlan): Promise<WalkFigures[]> {
  const server = start("../walk/walkServer", [String(items), String(latency)]);
  try {
    const url = `http://127.0.0.1:${await firstWord<number>(server)}/`;
    const figures = Object.keys(walkers).map((name) => ({ name, milliseconds: [] as number[] }));
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < figures.length; turn++) {
        const { name, milliseconds } = figures[(turn + round) % figures.length] as WalkFigures;
        const started = performance.now();
        const uids = await (walkers as Record<string, Walker>)[name]?.(url);
        milliseconds.push(performance.now() - started);
        const wrong = uids?.findIndex((uid, index) => uid !== `da_${index}`);
        if (uids?.length !== items || wrong !== -1) throw new Error(`${name} came to other items.`);
      }
    }
    return figures;
  } finally {
    server.disconnect();
  }
}
