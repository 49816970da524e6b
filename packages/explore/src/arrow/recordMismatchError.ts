import { OdsError } from "@ods/core";
import { isDeeperThan } from "@ods/core/client-kit";

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

/** A record holds a value that is none of its field's declared type, or a field that the dataset does not declare. */
export class RecordMismatchError extends OdsError {
  override name = "RecordMismatchError";
  /** Technical name. */
  readonly field: string;
  /** The type that the dataset declares the field to have; undefined where it declares no such field. */
  readonly declaredType: string | undefined;
  /** How many records came before this one. */
  readonly index: number;
  readonly recordid: string;

  constructor({ field, declaredType, index, recordid, value }: RecordMismatch) {
    const where = `of the record at index ${index} (${recordid})`;
    const name = JSON.stringify(field);
    super(
      declaredType === undefined
        ? `The field ${name} ${where} is none that the dataset declares. If its schema changed just now, call again; ` +
            "or name the fields that are wanted in `fields`."
        : `The field ${name} ${where} is declared ${declaredType}, but holds ${kindOf(value)}. ` +
            'Leave the field out with `fields`, or take such values as null with onMismatch: "null".',
    );
    this.field = field;
    this.declaredType = declaredType;
    this.index = index;
    this.recordid = recordid;
  }
}

/** From here on a value may be too deep to be written as JSON; how deep depends on the runtime. */
const DEEP = 1_000;

/** What a value is, without showing it: records may be confidential. */
function kindOf(value: unknown): string {
  if (typeof value === "number") return kindOfNumber(value);
  if (typeof value === "string") return "a text that is not written as one";
  if (isDeeperThan(value, DEEP)) return "a value that is nested too deeply";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function kindOfNumber(value: number): string {
  if (!Number.isFinite(value)) return "a number beyond all that JavaScript has";
  if (!Number.isInteger(value)) return "a number with a fraction";
  return Number.isSafeInteger(value) ? "a number" : "a number whose last digits were lost in reading it";
}
