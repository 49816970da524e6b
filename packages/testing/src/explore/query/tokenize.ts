import { badRequest } from "../exploreProblem.ts";

export interface Token {
  kind: "word" | "quoted" | "function" | "operator" | "bracket" | "comma";
  text: string;
  /** Where it begins, from 0. */
  at: number;
}

const OPERATORS = ["==", "<=", ">=", ":", "=", "<", ">"] as const;
export type Operator = (typeof OPERATORS)[number];

const LEXEMES: [Token["kind"], RegExp][] = [
  ["quoted", /"(?:[^"\\]|\\[\s\S])*"/y],
  ["quoted", /'(?:[^'\\]|\\[\s\S])*'(?=[\s)\],]|$)/y],
  ["function", /#[a-z]+(?=\s*\()/iy],
  ["word", /\d{4}-\d\d?-\d\d?T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/y],
  ["operator", /==|<=|>=|[:=<>]/y],
  ["bracket", /[()[\]]/y],
  ["comma", /,/y],
  ["word", /[^\s"#:=<>()[\],]+/y],
];

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t" };

/** @throws {@link ExploreProblem} 400 for what is no part of the language, such as a quote that stays open. */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    if (/\s/.test(query[at] as string)) {
      at++;
      continue;
    }
    const token = tokenAt(query, at);
    if (!token) throw brokenQuery(query, at);
    tokens.push(token.token);
    at += token.length;
  }
  return tokens;
}

export function brokenQuery(query: string, at: number): Error {
  const near = at < query.length ? `near "${query.slice(at, at + 20)}"` : "at its end";
  return badRequest(`The query can't be read ${near}: ${query}`);
}

function tokenAt(query: string, at: number): { token: Token; length: number } | undefined {
  for (const [kind, pattern] of LEXEMES) {
    pattern.lastIndex = at;
    const text = pattern.exec(query)?.[0];
    if (text)
      return { token: { kind, text: kind === "quoted" ? unquoted(text) : text, at }, length: text.length };
  }
  return undefined;
}

function unquoted(text: string): string {
  return text
    .slice(1, -1)
    .replaceAll(/\\(?:u([0-9a-f]{4})|([\s\S]))/gi, (_, code: string | undefined, character: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPES[character] ?? character),
    );
}
