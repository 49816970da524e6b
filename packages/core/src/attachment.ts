class Returned {
  constructor(owner: object) {
    // biome-ignore lint/correctness/noConstructorReturn: a private field of a subclass is then put on the owner itself
    return owner;
  }
}

/** Something known about an object of somebody else's. */
export interface Attachment<Owner extends object, Value> {
  /** Once for each owner; later values are ignored. */
  attach(owner: Owner, value: Value): void;
  of(owner: Owner): Value | undefined;
}

/**
 * As a WeakMap, but a tenth of its price for objects that live as short as a request does; as a property, but
 * nothing that looks at the object sees it, so that secrets in it are not printed.
 */
export function attachment<Owner extends object, Value>(): Attachment<Owner, Value> {
  class Attached extends Returned {
    readonly #value: Value;

    constructor(owner: Owner, value: Value) {
      super(owner);
      this.#value = value;
    }

    static of(owner: object): Value | undefined {
      return #value in owner ? owner.#value : undefined;
    }
  }
  return {
    attach(owner, value) {
      if (Attached.of(owner) === undefined) new Attached(owner, value);
    },
    of: Attached.of,
  };
}
