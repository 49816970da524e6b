import { ExactNumber, isHeld } from "@ods/core/client-kit";
import {
  boolCoreTag,
  CORE_SCHEMA,
  floatCoreTag,
  intCoreTag,
  mapTag,
  mergeTag,
  NOT_RESOLVED,
  nullCoreTag,
  type ScalarTagDefinition,
  seqTag,
} from "js-yaml";

/** A scalar that is written otherwise than JavaScript writes its value; as a key it is what is written. */
class WrittenScalar {
  readonly source: string;
  readonly value: unknown;

  constructor(source: string, value: unknown) {
    this.source = source;
    this.value = value;
  }
}

const DECIMAL = /^([+-]?)(?=\.?\d)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;
const RADIX = /^([+-]?)(0[xob][\da-fA-F]+)$/;

/**
 * YAML 1.2 with merge keys. Numbers keep all their digits, and keys are what is written: `1.0` is no `1`. Zeros in front
 * make a text of digits, as in JSON they are no number, and readers of YAML don't agree which one: `017` is 17 to some
 * and 15 to others. What JSON has no word for, `.inf` and `.nan`, is refused.
 */
export const YAML_SCHEMA = CORE_SCHEMA.withTags(
  mergeTag,
  written(nullCoreTag, (source) => nullCoreTag.resolve(source, false, "")),
  written(boolCoreTag, (source) => boolCoreTag.resolve(source, false, "")),
  written(intCoreTag, readNumber),
  written(floatCoreTag, readNumber),
  {
    ...mapTag,
    addPair: (map, key, value) => faultOf(value) || mapTag.addPair(map, textOf(key), plainValue(value)),
    has: (map, key) => mapTag.has(map, textOf(key)),
  },
  {
    ...seqTag,
    addItem: (list, item, index) => faultOf(item) || seqTag.addItem(list, plainValue(item), index),
  },
);

function written<Value>(
  tag: ScalarTagDefinition<Value>,
  read: (source: string, isExplicit: boolean) => unknown,
): ScalarTagDefinition<unknown> {
  return {
    ...tag,
    resolve(source, isExplicit, tagName) {
      // It does not resolve what JavaScript takes for infinite.
      const isKnown =
        tag.resolve(source, isExplicit, tagName) !== NOT_RESOLVED ||
        (tag.tagName === floatCoreTag.tagName && DECIMAL.test(source));
      const value = isKnown ? read(source, isExplicit) : NOT_RESOLVED;
      return value === NOT_RESOLVED || String(value) === source ? value : new WrittenScalar(source, value);
    },
  };
}

function readNumber(source: string, isExplicit: boolean): unknown {
  const [, radixSign, digits] = RADIX.exec(source) ?? [];
  if (digits !== undefined) return numberOf(`${radixSign === "-" ? "-" : ""}${BigInt(digits)}`);
  const [, sign, whole = "", fraction, exponent] = DECIMAL.exec(source) ?? [];
  if (sign === undefined) return floatCoreTag.resolve(source, isExplicit, "");
  if (/^0\d/.test(whole) && !isExplicit) return NOT_RESOLVED;
  // As JSON writes it: without a plus and zeros in front, never without a digit before the point.
  const number = `${whole.replace(/^0+(?=\d)/, "") || "0"}${fraction && `.${fraction}`}${exponent === undefined ? "" : `e${exponent}`}`;
  return numberOf(`${sign === "-" ? "-" : ""}${number}`);
}

function numberOf(digits: string): number | ExactNumber {
  return isHeld(digits) ? Number(digits) : new ExactNumber(digits);
}

function textOf(key: unknown): unknown {
  if (key instanceof WrittenScalar) return key.source || String(key.value);
  return key instanceof ExactNumber ? key.digits : key;
}

function plainValue(value: unknown): unknown {
  return value instanceof WrittenScalar ? value.value : value;
}

function faultOf(value: unknown): string {
  const number = plainValue(value);
  const isUnsayable = typeof number === "number" && !Number.isFinite(number);
  return isUnsayable ? `${(value as WrittenScalar).source} is a number that JSON does not know` : "";
}
