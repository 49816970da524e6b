import { DEEPEST } from "../../nesting.ts";
import { badRequest } from "../exploreProblem.ts";
import { brokenQuery, type Operator, type Token, tokenize } from "./tokenize.ts";

/** A value that is compared with: a text, or a function such as `#now()`. */
export type Operand = { text: string } | FunctionCall;

export interface FunctionCall {
  function: string;
  args: string[];
}

/** A query as a tree. */
export type Query =
  | { kind: "and" | "or"; parts: Query[] }
  | { kind: "not"; part: Query }
  /** Full text; `isExact` where it was quoted. */
  | { kind: "words"; text: string; isExact: boolean }
  | { kind: "test"; field: string; operator: Operator; operand: Operand }
  | { kind: "range"; field: string; from: Operand; to: Operand }
  | { kind: "call"; call: FunctionCall };

/**
 * Reads the query language: `NOT` binds tighter than `AND`, which binds tighter than `OR`; what only stands side
 * by side is joined by `AND`.
 *
 * @throws {@link ExploreProblem} 400 for a broken query.
 */
export function parseQuery(text: string): Query {
  return new Parser(text).whole();
}

class Parser {
  readonly #query: string;
  readonly #tokens: Token[];
  #next = 0;
  /** How many brackets and NOTs are open. */
  #depth = 0;

  constructor(query: string) {
    this.#query = query;
    this.#tokens = tokenize(query);
  }

  whole(): Query {
    if (this.#tokens.length === 0) return { kind: "and", parts: [] };
    const query = this.#either();
    if (this.#peek()) throw this.#broken();
    return query;
  }

  #either(): Query {
    const parts = [this.#both()];
    while (this.#takeWord("OR")) parts.push(this.#both());
    return parts.length === 1 ? (parts[0] as Query) : { kind: "or", parts };
  }

  #both(): Query {
    const parts = [this.#single()];
    while (this.#takeWord("AND") || this.#startsSomething()) parts.push(this.#single());
    return parts.length === 1 ? (parts[0] as Query) : { kind: "and", parts };
  }

  #single(): Query {
    if (this.#takeWord("NOT")) return { kind: "not", part: this.#nested(() => this.#single()) };
    if (this.#take("bracket", "(")) {
      const inner = this.#nested(() => this.#either());
      this.#expect("bracket", ")");
      return inner;
    }
    const token = this.#peek();
    if (token?.kind === "function") return { kind: "call", call: this.#call() };
    if (token?.kind === "quoted") {
      this.#next++;
      return { kind: "words", text: token.text, isExact: true };
    }
    if (token?.kind !== "word" || token.text === "AND" || token.text === "OR") throw this.#broken();
    this.#next++;
    const operator = this.#take("operator");
    if (!operator) return { kind: "words", text: token.text, isExact: false };
    return this.#test(token.text, operator.text as Operator);
  }

  #nested(read: () => Query): Query {
    this.#depth++;
    if (this.#depth > DEEPEST) throw badRequest(`The query is nested more than ${DEEPEST} levels deep.`);
    const query = read();
    this.#depth--;
    return query;
  }

  #test(field: string, operator: Operator): Query {
    if (!this.#take("bracket", "[")) return { kind: "test", field, operator, operand: this.#operand() };
    if (operator === "<" || operator === ">") throw this.#broken();
    const from = this.#operand();
    if (!this.#takeWord("TO")) throw this.#broken();
    const to = this.#operand();
    this.#expect("bracket", "]");
    return { kind: "range", field, from, to };
  }

  #operand(): Operand {
    const token = this.#peek();
    if (token?.kind === "function") return this.#call();
    if (token?.kind !== "word" && token?.kind !== "quoted") throw this.#broken();
    this.#next++;
    return { text: token.text };
  }

  #call(): FunctionCall {
    const name = this.#expect("function").text.slice(1).toLowerCase();
    this.#expect("bracket", "(");
    const args: string[] = [];
    if (this.#take("bracket", ")")) return { function: name, args };
    for (;;) {
      args.push(this.#argument());
      if (this.#take("bracket", ")")) return { function: name, args };
      this.#expect("comma");
    }
  }

  /** One argument as a text; `weekday=MO(2)` is one as well. */
  #argument(): string {
    let text = "";
    let depth = 0;
    for (let token = this.#peek(); token; token = this.#peek()) {
      const isBracket = token.kind === "bracket";
      if (depth === 0 && (token.kind === "comma" || (isBracket && token.text === ")"))) break;
      if (isBracket) depth += token.text === "(" ? 1 : -1;
      text += token.text;
      this.#next++;
    }
    if (this.#tokens[this.#next - 1]?.kind === "comma") throw this.#broken();
    return text;
  }

  #startsSomething(): boolean {
    const token = this.#peek();
    if (!token) return false;
    if (token.kind === "word") return token.text !== "OR";
    return (
      token.kind === "quoted" || token.kind === "function" || (token.kind === "bracket" && token.text === "(")
    );
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #take(kind: Token["kind"], text?: string): Token | undefined {
    const token = this.#peek();
    if (token?.kind !== kind || (text !== undefined && token.text !== text)) return undefined;
    this.#next++;
    return token;
  }

  #takeWord(word: string): boolean {
    return this.#take("word", word) !== undefined;
  }

  #expect(kind: Token["kind"], text?: string): Token {
    const token = this.#take(kind, text);
    if (!token) throw this.#broken();
    return token;
  }

  #broken(): Error {
    return brokenQuery(this.#query, this.#peek()?.at ?? this.#query.length);
  }
}
