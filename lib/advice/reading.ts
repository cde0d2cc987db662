import { wilson } from "@/lib/base/proportion";

/**
 * One figure that a rule compares with its thresholds: a share of calls, a plain count, or a figure such as a ratio with
 * the word whether it is more than chance.
 */
export type Reading =
  | { readonly kind: "share"; readonly hits: number; readonly n: number }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "figure"; readonly value: number; readonly isCertain: boolean };

/** A share of `n`, hits at most n. */
export function share(hits: number, n: number): Reading {
  return { kind: "share", hits: Math.min(hits, n), n };
}

/** A plain count. */
export function count(value: number): Reading {
  return { kind: "count", count: value };
}

/** A figure. @param isCertain false where chance explains it: then it fires nothing */
export function figure(value: number, isCertain = true): Reading {
  return { kind: "figure", value, isCertain };
}

/** A reading with its 95 % interval; both ends are the value where it is no share. */
export interface ReadingRange {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a reading says, with the Wilson interval of a share. */
export function rangeOf(reading: Reading): ReadingRange {
  if (reading.kind === "share") {
    const { value, low, high } = wilson(reading.hits, reading.n);
    return { value, low, high };
  }
  const value = reading.kind === "count" ? reading.count : reading.value;
  return { value, low: value, high: value };
}

/**
 * Whether a reading passes a threshold for sure: a share counts with the end of its Wilson interval that is nearer to
 * innocence (RFC 8197 section 6 asks for shares; Wilson 1927 for what few calls can tell).
 * @param direction `above`: at the threshold or over it is bad; `below`: under it is
 */
export function passes(reading: Reading, threshold: number, direction: "above" | "below"): boolean {
  if (reading.kind === "share" && reading.n === 0) return false;
  if (reading.kind === "figure" && !reading.isCertain) return false;
  const { low, high } = rangeOf(reading);
  return direction === "above" ? low >= threshold : high < threshold;
}
