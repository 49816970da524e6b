import Big from "big.js";
import { compareNumbers, ExactNumber, type JsonNumber, numberOf } from "../../exactJson.ts";

export const FUNCTIONS = ["AVG", "SUM", "MIN", "MAX", "STDDEV", "SUMSQUARES"] as const;
type Calculation = (typeof FUNCTIONS)[number];

/** What a function makes of numbers, of which there is at least one. In doubles where that changes none of them. */
export function calculate(func: Calculation, numbers: readonly JsonNumber[]): JsonNumber {
  if (func === "MIN")
    return numbers.reduce((least, number) => (compareNumbers(number, least) < 0 ? number : least));
  if (func === "MAX")
    return numbers.reduce((most, number) => (compareNumbers(number, most) > 0 ? number : most));
  if (numbers.every((number) => typeof number === "number")) {
    const result = IN_DOUBLES[func](numbers);
    // A sum of whole numbers is one, however large.
    const isExact = func !== "SUM" || Number.isSafeInteger(result) || !numbers.every(Number.isInteger);
    if (isExact) return result;
  }
  return written(IN_DECIMALS[func](numbers.map(bigOf)));
}

/** Between two numbers, as far along as the percentile says. */
export function quantile(sorted: readonly JsonNumber[], percentile: number): JsonNumber {
  const place = ((sorted.length - 1) * percentile) / 100;
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === above) return below;
  if (typeof below === "number" && typeof above === "number") return below + (above - below) * (place % 1);
  const [from, to] = [bigOf(below), bigOf(above)];
  return written(from.plus(to.minus(from).times(place % 1)));
}

export function sumOf(...numbers: JsonNumber[]): JsonNumber {
  return calculate("SUM", numbers);
}

type Kinds<Number, Result> = Record<
  Exclude<Calculation, "MIN" | "MAX">,
  (numbers: readonly Number[]) => Result
>;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const average = (numbers: readonly number[]) => sum(numbers) / numbers.length;

const IN_DOUBLES: Kinds<number, number> = {
  SUM: sum,
  AVG: average,
  SUMSQUARES: (numbers) => sum(numbers.map((number) => number ** 2)),
  STDDEV: (numbers) => {
    const middle = average(numbers);
    return Math.sqrt(average(numbers.map((number) => (number - middle) ** 2)));
  },
};

const bigSum = (numbers: readonly Big[]) => numbers.reduce((total, number) => total.plus(number), new Big(0));
const bigAverage = (numbers: readonly Big[]) => bigSum(numbers).div(numbers.length);

const IN_DECIMALS: Kinds<Big, Big> = {
  SUM: bigSum,
  AVG: bigAverage,
  SUMSQUARES: (numbers) => bigSum(numbers.map((number) => number.pow(2))),
  STDDEV: (numbers) => {
    const middle = bigAverage(numbers);
    return bigAverage(numbers.map((number) => number.minus(middle).pow(2))).sqrt();
  },
};

function bigOf(number: JsonNumber): Big {
  return new Big(number instanceof ExactNumber ? number.digits : number);
}

function written(number: Big): JsonNumber {
  return numberOf(number.toString());
}
