/** Every property of a type by its name: the compiler misses none, and finds those that are none. */
type KnownNames<Type extends object> = Readonly<Record<keyof Required<Type>, true>>;

/** Property names that are wrong, and what to do instead. */
type OtherNames = Readonly<Record<string, string>>;

/**
 * Makes a check for properties that nothing reads: from JavaScript, and through variables, they would be passed over.
 *
 * @param what how errors call the object
 * @returns a function that throws a TypeError for the first unknown one
 */
export function refusing<Type extends object>(
  what: string,
  known: KnownNames<Type>,
  others: OtherNames = {},
): (given: Type | undefined) => void {
  return (given) => {
    if (given === undefined) return;
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
      throw new TypeError(`${what}: an object is wanted.`);
    }
    for (const [name, value] of Object.entries(given)) {
      if (value === undefined || Object.hasOwn(known, name)) continue;
      throw new TypeError(`${what}: there is no ${JSON.stringify(name.slice(0, 60))}${remedyFor(name)}`);
    }
  };

  function remedyFor(name: string): string {
    if (Object.hasOwn(others, name)) return `; ${others[name]}`;
    const names = Object.keys(known);
    const meant = names.find((each) => isAlike(plainOf(each), plainOf(name)));
    return meant === undefined ? `. It has ${names.join(", ")}.` : `; did you mean \`${meant}\`?`;
  }
}

function plainOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, "");
}

/** Whether two names are the same but for one letter, or two that changed places. */
function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.slice(at);
  if (short.length < long.length) return rest === long.slice(at + 1);
  const isSwapped = rest[0] === long[at + 1] && rest[1] === long[at] && rest.slice(2) === long.slice(at + 2);
  return isSwapped || rest.slice(1) === long.slice(at + 1);
}
