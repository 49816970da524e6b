/** What may come before the outermost element: how it begins, and how it ends. */
const BEFORE = [
  ["<?", "?>"],
  ["<!--", "-->"],
] as const;

/** The name of the outermost element, as far as the beginning of an XML text shows it. */
export function rootElement(text: string): string | undefined {
  let at = 0;
  for (;;) {
    at = pastWhiteSpace(text, at);
    const [, end] = BEFORE.find(([start]) => text.startsWith(start, at)) ?? [];
    const next = end ? pastText(text, end, at) : text.startsWith("<!", at) ? pastDeclaration(text, at) : at;
    if (next === undefined) return undefined;
    if (next === at) break;
    at = next;
  }
  return /^<([^\s<>/]+)[\s/>]/.exec(text.slice(at, at + LONGEST_NAME))?.[1];
}

const LONGEST_NAME = 200;

function pastWhiteSpace(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

function pastText(text: string, end: string, at: number): number | undefined {
  const found = text.indexOf(end, at);
  return found < 0 ? undefined : found + end.length;
}

/** A document type, which may have others of its kind in brackets. */
function pastDeclaration(text: string, start: number): number | undefined {
  let brackets = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "[") brackets++;
    else if (character === "]") brackets--;
    else if (character === ">" && brackets <= 0) return at + 1;
  }
  return undefined;
}
