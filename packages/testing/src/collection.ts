import { notFound } from "./problem.ts";

/** Things with a uid, in the order of their making. */
export class Collection<Thing extends { uid: string }> {
  readonly #things = new Map<string, Thing>();
  readonly #name: string;

  /** @param name what one of them is called in messages: "The resource" */
  constructor(name: string) {
    this.#name = name;
  }

  get size(): number {
    return this.#things.size;
  }

  add(thing: Thing): Thing {
    this.#things.set(thing.uid, thing);
    return thing;
  }

  /** @throws {@link Problem} 404 */
  get(uid: string): Thing {
    const thing = this.#things.get(uid);
    if (!thing) throw notFound(`${this.#name} ${uid}`);
    return thing;
  }

  has(uid: string): boolean {
    return this.#things.has(uid);
  }

  delete(uid: string): void {
    this.get(uid);
    this.#things.delete(uid);
  }

  [Symbol.iterator](): Iterator<Thing> {
    return this.#things.values();
  }
}
