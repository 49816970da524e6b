import { OdsError } from "@ods/core";
import { ExactNumber, hasHalfCharacter, isDeeperThan, isDouble } from "@ods/core/client-kit";
import { isWide, wholeDigitsOf } from "./exactValues.ts";

/** What a record holds where something else was declared. */
export interface RecordMismatch {
  /** Technical name. */
  field: string;
  /** The type that the dataset declares the field to have; undefined where it declares no such field. */
  declaredType: string | undefined;
  /** How many records came before. */
  index: number;
  recordid: string;
  value: unknown;
}

/**
 * A record holds a value that is none of its field's declared type, a field that the dataset does not declare, or, with
 * `bigints: "error"`, a number that JavaScript does not hold. A text with half a character, which UTF-8 can't carry, is
 * none of any type.
 */
export class RecordMismatchError extends OdsError {
  override name = "RecordMismatchError";
  /** Technical name. */
  readonly field: string;
  /** The type that the dataset declares the field to have; undefined where it declares no such field. */
  readonly declaredType: string | undefined;
  /** How many records came before this one. */
  readonly index: number;
  readonly recordid: string;

  constructor({ field, declaredType, index, recordid, value }: RecordMismatch, isRefused = false) {
    const where = `of the record at index ${index} (${recordid})`;
    const name = JSON.stringify(field);
    super(
      declaredType === undefined
        ? `The field ${name} ${where} is none that the dataset declares. If its schema changed just now, call again; ` +
            "or name the fields that are wanted in `fields`."
        : `The field ${name} ${where} is declared ${declaredType}, but holds ${kindOf(value, declaredType)}. ` +
            remedy(value, declaredType, isRefused),
    );
    this.field = field;
    this.declaredType = declaredType;
    this.index = index;
    this.recordid = recordid;
  }
}

function remedy(value: unknown, declaredType: string, isRefused: boolean): string {
  if (isRefused)
    return 'Take such numbers with bigints: "bigint" or "string", or leave the field out with `fields`.';
  const isLarge = declaredType === "int" && wholeDigitsOf(value) !== undefined;
  const asText = isLarge ? 'Take such numbers as text with bigints: "string", leave' : "Leave";
  return `${asText} the field out with \`fields\`, or take such values as null with onMismatch: "null".`;
}

/** From here on a value may be too deep to be written as JSON; how deep depends on the runtime. */
const DEEP = 1_000;

/** What a value is, without showing it: records may be confidential. */
function kindOf(value: unknown, declaredType: string): string {
  if (typeof value === "number" || value instanceof ExactNumber) return kindOfNumber(value, declaredType);
  if (typeof value === "string") return kindOfText(value, declaredType);
  if (isDeeperThan(value, DEEP)) return "a value that is nested too deeply";
  if (Array.isArray(value)) {
    const number: unknown = value.find((part) => part instanceof ExactNumber);
    return number ? `a list with ${kindOf(number, declaredType)}` : "a list";
  }
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

function kindOfText(text: string, declaredType: string): string {
  if (hasHalfCharacter(text)) return "a text with half a character, which UTF-8 can't carry";
  const digits = text.trim();
  // A distance is a number in a text.
  if (declaredType === "double" && NUMBER.test(digits) && !isDouble(digits)) {
    return kindOfNumber(new ExactNumber(digits), declaredType);
  }
  return `a text that is no ${declaredType}`;
}

function kindOfNumber(value: number | ExactNumber, declaredType: string): string {
  if (declaredType === "int") {
    const digits = wholeDigitsOf(value);
    if (digits === undefined) return "a number with a fraction";
    return isWide(digits)
      ? "a number that JavaScript does not hold exactly"
      : "a number of more than 64 bits";
  }
  if (typeof value === "number" || !/double|point/.test(declaredType)) return "a number";
  return Number.isFinite(Number(value.digits))
    ? "a number of more digits than a double holds"
    : "a number beyond all that a double holds";
}
