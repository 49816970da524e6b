import { type Call, type Handlers, NO_CONTENT, pageOf } from "../call.ts";
import type { Collection } from "../collection.ts";

/** How one collection of things is listed, made, read, changed and deleted. */
export interface CollectionTable<Thing extends object> {
  /** The operations that it has, by operationId. */
  operations: { list?: string; create?: string; retrieve?: string; update?: string; delete?: string };
  /** Path parameter that says which thing is meant. */
  parameter: string;
  things: (call: Call) => Collection<Thing>;
  /** The thing that a valid request makes, or turns another one into. It throws what speaks against it. */
  read: (call: Call, current: Thing | undefined) => Thing;
  show: (call: Call, thing: Thing) => unknown;
  /** What a list holds, in its order; all things as they were made if left out. */
  choose?: (call: Call, things: Thing[]) => Thing[];
  /** Takes a thing away with all that goes with it, unless something speaks against it. */
  remove?: (call: Call, thing: Thing) => void;
  /** Called after each change. */
  changed?: (call: Call) => void;
}

/** Handlers for the operations of a collection. */
export function collectionHandlers<Thing extends object>(table: CollectionTable<Thing>): Handlers {
  const { operations, things, read, show, choose, changed } = table;
  const handlers: Handlers = {};
  if (operations.list) {
    handlers[operations.list] = (call) => {
      const all = [...things(call)];
      return pageOf(call, choose ? choose(call, all) : all, (thing) => show(call, thing));
    };
  }
  if (operations.create) {
    handlers[operations.create] = (call) => {
      const thing = things(call).add(read(call, undefined));
      changed?.(call);
      return { body: show(call, thing) };
    };
  }
  if (operations.retrieve) {
    handlers[operations.retrieve] = (call) => ({ body: show(call, thingOf(table, call)) });
  }
  if (operations.update) {
    handlers[operations.update] = (call) => {
      const current = thingOf(table, call);
      const key = things(call).keyOf(current);
      const thing = things(call).replace(key, read(call, current));
      changed?.(call);
      return { body: show(call, thing) };
    };
  }
  if (operations.delete) {
    handlers[operations.delete] = (call) => {
      const thing = thingOf(table, call);
      if (table.remove) table.remove(call, thing);
      else things(call).delete(things(call).keyOf(thing));
      changed?.(call);
      return NO_CONTENT;
    };
  }
  return handlers;
}

/** @throws {@link Problem} 404 */
export function thingOf<Thing extends object>(
  { things, parameter }: Pick<CollectionTable<Thing>, "things" | "parameter">,
  call: Call,
): Thing {
  return things(call).get(call.path[parameter] ?? "");
}
