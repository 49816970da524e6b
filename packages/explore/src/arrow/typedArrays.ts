export type Numbers =
  | Uint8Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>
  | BigInt64Array<ArrayBuffer>;

/** Rows that there is room for at first. */
export const FIRST_ROWS = 1_024;

/** The array, or one of at least twice its length with the same content. */
export function grown<Values extends Numbers>(values: Values, length: number): Values {
  if (length <= values.length) return values;
  const Values = values.constructor as new (length: number) => Numbers;
  const larger = new Values(Math.max(length, values.length * 2));
  (larger.set as (content: Numbers) => void)(values);
  return larger as Values;
}

/** The beginning of an array that is not used further: without a copy, unless much of it would lie idle. */
export function trimmed<Values extends Numbers>(values: Values, length: number): Values {
  const isIdle = length * 4 < values.length * 3;
  return (isIdle ? values.slice(0, length) : values.subarray(0, length)) as Values;
}
