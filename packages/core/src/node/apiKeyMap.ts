import { InvalidArgumentError } from "../errors.ts";
import { resolvePortal } from "../portal.ts";
import { withoutTrailingSlashes } from "../trailingSlashes.ts";

/**
 * The keys of several portals, as `ODS_APIKEY` may hold them: JSON, or a dict as Python prints it, so quotes
 * of both kinds, a `u` before them and a comma after the last entry are fine. All values are texts.
 *
 * @throws {@link InvalidArgumentError} when it is neither. It says where, and shows nothing of the text.
 */
export function readApiKeyMap(text: string): Map<string, string> {
  const read = new Reader(text);
  const entries = new Map<string, string>();
  read.sign("{", 'a "{"');
  while (!read.isNext("}")) {
    const name = read.quoted("the quoted name of a portal");
    read.sign(":", 'a ":"');
    entries.set(name, read.quoted("a quoted key"));
    if (!read.isNext("}")) read.sign(",", 'a "," or "}"');
  }
  read.sign("}", 'a "}"');
  read.end();
  return entries;
}

/**
 * The name under which the map holds the portal's key. Names are identifiers, base URLs or hosts, in this
 * order of preference; `default` comes last. Trailing slashes and the case of hosts don't matter.
 */
export function entryOf(map: ReadonlyMap<string, string>, portal: URL): string | undefined {
  const names = [...map.keys()];
  const ofPortal = names.filter((name) => sameAddress(portalOf(name), portal));
  return (
    ofPortal.find((name) => !/[.:]/.test(name)) ??
    ofPortal[0] ??
    names.find((name) => withoutSlashes(name).toLowerCase() === portal.host) ??
    names.find(isUnnamed)
  );
}

/** Whether a name of the map stands for no portal of its own. */
export function isUnnamed(name: string): boolean {
  return withoutSlashes(name) === "default";
}

/** The text without the slashes at its end, and the white space around it. */
export function withoutSlashes(text: string): string {
  return withoutTrailingSlashes(text.trim());
}

/** The portal that a name of the map stands for; undefined for `default` and for what is no address. */
export function portalOf(name: string): URL | undefined {
  try {
    return isUnnamed(name) ? undefined : resolvePortal(withoutSlashes(name));
  } catch {
    return undefined; // no portal's name, one with a blank in it say
  }
}

function sameAddress(one: URL | undefined, other: URL): boolean {
  return one !== undefined && withoutSlashes(one.href) === withoutSlashes(other.href);
}

const QUOTED = /[uU]?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/sy;
const ESCAPED = /\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gis;
const WHITE: Record<string, string> = { n: "\n", r: "\r", t: "\t" };

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isNext(sign: string): boolean {
    this.#skipWhite();
    return this.#text.startsWith(sign, this.#at);
  }

  sign(sign: string, wanted: string): void {
    if (!this.isNext(sign)) this.#fail(wanted);
    this.#at += sign.length;
  }

  quoted(wanted: string): string {
    this.#skipWhite();
    QUOTED.lastIndex = this.#at;
    const match = QUOTED.exec(this.#text);
    if (!match) this.#fail(wanted);
    this.#at += match[0].length;
    const code = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
    return (match[1] ?? match[2] ?? "").replace(ESCAPED, (_all, wide, narrow, other) =>
      other === undefined ? code(wide ?? narrow) : (WHITE[other] ?? other),
    );
  }

  end(): void {
    this.#skipWhite();
    if (this.#at < this.#text.length) this.#fail("nothing more");
  }

  #skipWhite(): void {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at++;
  }

  #fail(wanted: string): never {
    throw new InvalidArgumentError(`At character ${this.#at + 1}, ${wanted} is wanted.`);
  }
}
