import { InvalidArgumentError } from "@ods/core";
import { kindOf } from "@ods/core/client-kit";
import { Condition, joinConditions, negate } from "./query/condition.ts";
import { Field } from "./query/field.ts";
import { Now, type NowOptions } from "./query/now.ts";
import { phrase, words } from "./query/words.ts";

export type { Condition } from "./query/condition.ts";
export type { Field, LatLon } from "./query/field.ts";
export type { Now, NowOptions, Weekday } from "./query/now.ts";
export type { OrderedValue, Value } from "./query/value.ts";

/**
 * Conditions in the query language of the API, for the parameter `q`. Values stay values whatever is in them:
 * texts are quoted and escaped, names of fields and numbers checked. Each result is in parentheses wherever
 * precedence could matter.
 *
 * All of it throws {@link InvalidArgumentError} for what can't be said in the language.
 *
 * @example
 * ```ts
 * const condition = q.and(
 *   q.words("street trees"),
 *   q.field("species").eq(form.species),
 *   q.or(q.field("height").gt(20), q.field("planted").lt(q.now({ years: -50 }))),
 * );
 * await client.GET("/api/records/1.0/search/", {
 *   params: { query: { dataset: "street-trees", q: condition.toString() } },
 * });
 * ```
 */
export const q = Object.freeze({
  /**
   * A field by its technical name, for conditions on it.
   *
   * @example
   * ```ts
   * q.field("name").eq('Oak" OR "a'); // name=="Oak\" OR \"a"
   * ```
   */
  field(name: string): Field {
    return new Field(name);
  },

  /**
   * Full text, as people type it into a search box: a word is also found as the beginning of a longer one, unless
   * it holds anything but letters and digits, or is a word of the query language such as `and`.
   *
   * @example
   * ```ts
   * q.words("film rock'n'roll"); // (film "rock'n'roll")
   * ```
   */
  words(text: string): Condition {
    return words(text);
  },

  /**
   * Full text: exactly these words, whatever their accents and case.
   *
   * @example
   * ```ts
   * q.phrase("film noir"); // "film noir"
   * ```
   */
  phrase(text: string): Condition {
    return phrase(text);
  },

  /**
   * All of the conditions hold. At least one has to be given.
   *
   * @example
   * ```ts
   * q.and(q.words("film"), q.field("year").gte(1950)); // (film AND year>=1950)
   * ```
   */
  and(...conditions: Condition[]): Condition {
    return joinConditions("AND", conditions);
  },

  /**
   * At least one of the conditions holds. At least one has to be given.
   *
   * @example
   * ```ts
   * q.or(q.words("film"), q.words("theatre")); // (film OR theatre)
   * ```
   */
  or(...conditions: Condition[]): Condition {
    return joinConditions("OR", conditions);
  },

  /**
   * The condition does not hold.
   *
   * @example
   * ```ts
   * q.not(q.words("film")); // (NOT film)
   * ```
   */
  not(condition: Condition): Condition {
    return negate(condition);
  },

  /**
   * The moment at which the portal reads the query, for comparisons. Plural names move it, singular names set a
   * part of it.
   *
   * @example
   * ```ts
   * q.field("modified").gt(q.now({ days: -1 })); // modified>#now(days=-1)
   * q.now({ weekday: "MO(2)", hour: 9 }); // nine o'clock on the Monday after next
   * ```
   */
  now(options: NowOptions = {}): Now {
    return new Now(options);
  },

  /**
   * Query language as it stands: **nothing is checked or escaped**, so that whoever writes the text decides what
   * the query means. Never with what users of yours type.
   *
   * @example
   * ```ts
   * q.and(q.raw("#attr(owner, mail)"), q.field("open").eq(true)); // ((#attr(owner, mail)) AND open==true)
   * ```
   */
  raw(text: string): Condition {
    if (typeof text !== "string") throw new InvalidArgumentError(`q.raw takes a text, not ${kindOf(text)}.`);
    if (text.trim() === "") throw new InvalidArgumentError("An empty text is no condition.");
    return new Condition(`(${text})`);
  },
});
