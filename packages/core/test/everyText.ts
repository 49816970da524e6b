import { inspect } from "node:util";

/** The forms in which a secret may stand in a text. */
function formsOf(secret: string): string[] {
  const utf8 = Buffer.from(secret);
  return [
    ...new Set([
      secret,
      encodeURIComponent(secret),
      encodeURI(secret),
      new URLSearchParams({ q: secret }).toString().slice(2),
      JSON.stringify(secret).slice(1, -1),
      utf8.toString("base64"),
      utf8.toString("base64url"),
      utf8.toString("latin1"),
    ]),
  ];
}

/** Those of the secrets that stand in any text which can be got out of the value, each with what is before it. */
export function leaksOf(value: unknown, secrets: readonly string[]): string[] {
  const texts = [...everyText(value)];
  return secrets
    .flatMap(formsOf)
    .flatMap((form) =>
      texts
        .filter((text) => text.includes(form))
        .map((text) => `${form} after ${JSON.stringify(text.slice(0, text.indexOf(form)).slice(-80))}`),
    );
}

/** What printing the value, storing it, and reading each of its properties shows. */
function everyText(value: unknown): Set<string> {
  const texts = new Set<string>();
  walk(value, texts, new Set());
  return texts;
}

function walk(value: unknown, texts: Set<string>, seen: Set<unknown>): void {
  if (typeof value === "string") texts.add(value);
  if (typeof value === "function") texts.add(inspect(value, { showHidden: true }));
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  texts.add(inspect(value));
  texts.add(inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }));
  for (const show of [String, JSON.stringify, (it: unknown) => inspect(structuredClone(it), { depth: 20 })]) {
    texts.add(attempt(() => show(value)) ?? "");
  }
  if (value instanceof Headers || value instanceof Map || value instanceof Set) walk([...value], texts, seen);
  if (ArrayBuffer.isView(value)) texts.add(Buffer.from(value.buffer).toString("latin1"));
  // Whatever a program can read by a name, its own or that of its class. Under symbols runtimes keep their state.
  for (let owner: object = value; owner !== Object.prototype && owner; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      texts.add(name);
      walk(
        attempt(() => Reflect.get(value, name)),
        texts,
        seen,
      );
    }
  }
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
