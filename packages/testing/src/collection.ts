import { notFound } from "./problem.ts";

/** Things by their key, in the order of their making. */
export class Collection<Thing extends object> {
  readonly #things = new Map<string, Thing>();
  readonly #name: string;
  readonly #key: keyof Thing;

  /**
   * @param name what one of them is called in messages: "The resource"
   * @param key the property that tells them apart
   */
  constructor(name: string, key: keyof Thing = "uid" as keyof Thing) {
    this.#name = name;
    this.#key = key;
  }

  get size(): number {
    return this.#things.size;
  }

  add(thing: Thing): Thing {
    this.#things.set(this.keyOf(thing), thing);
    return thing;
  }

  /** Puts a thing into the place of another, whose key may differ. */
  replace(key: string, thing: Thing): Thing {
    if (this.keyOf(thing) === key) return this.add(thing);
    const all = [...this.#things.values()].map((other) => (this.keyOf(other) === key ? thing : other));
    this.#things.clear();
    for (const one of all) this.add(one);
    return thing;
  }

  keyOf(thing: Thing): string {
    return String(thing[this.#key]);
  }

  /** @throws {@link Problem} 404 */
  get(key: string): Thing {
    const thing = this.#things.get(key);
    if (!thing) throw notFound(`${this.#name} ${key}`);
    return thing;
  }

  find(key: string): Thing | undefined {
    return this.#things.get(key);
  }

  has(key: string): boolean {
    return this.#things.has(key);
  }

  /** @throws {@link Problem} 404 */
  delete(key: string): void {
    this.get(key);
    this.#things.delete(key);
  }

  [Symbol.iterator](): Iterator<Thing> {
    return this.#things.values();
  }
}
