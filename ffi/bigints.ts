/**
 * Two of the runtimes exchange 64-bit integers as bigint only. All of
 * libcurl's fit a double, so the rest of the house deals in numbers and these
 * two functions translate at the border.
 */
import type { CallbackFunction, CFunction, CType, Prototype } from "./types.ts";

type AnyFunction = (...values: unknown[]) => unknown;

const isBig = (type: CType) => type === "i64" || type === "u64";

/** A C function that takes and returns bigints, as one that takes and returns numbers. */
export function callWithNumbers(
  fn: CFunction,
  { parameters, result }: Prototype,
): CFunction {
  const big = parameters.map(isBig);
  const call = fn as AnyFunction;
  if (!isBig(result)) {
    if (!big.includes(true)) return fn;
    // The shape of every setopt, without the cost of a rest parameter.
    if (big.length === 3 && big.indexOf(true) === 2) {
      return ((a: unknown, b: unknown, c: number | bigint) =>
        call(a, b, BigInt(c))) as CFunction;
    }
  }
  return ((...values: unknown[]) => {
    for (let i = 0; i < big.length; i++) {
      if (big[i]) values[i] = BigInt(values[i] as number);
    }
    const answer = call(...values);
    return typeof answer === "bigint" && isBig(result)
      ? Number(answer)
      : answer;
  }) as CFunction;
}

/** A callback that deals in numbers, as one that is given, and may have to return, bigints. */
export function answerWithNumbers(
  fn: CallbackFunction,
  { parameters, result }: Prototype,
  bigResult: boolean,
): AnyFunction {
  const answer = fn as AnyFunction;
  const big = parameters.map(isBig);
  const convertResult = bigResult && isBig(result);
  if (!convertResult && !big.includes(true)) return answer;
  if (!big.includes(true)) {
    // The shape of the read and write callbacks: four values, a size back.
    return (a, b, c, d) => BigInt(answer(a, b, c, d) as number);
  }
  return (...values) => {
    for (let i = 0; i < big.length; i++) {
      if (big[i]) values[i] = Number(values[i]);
    }
    const value = answer(...values);
    return convertResult ? BigInt(value as number) : value;
  };
}
