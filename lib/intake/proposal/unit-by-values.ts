import { headerWords } from "@/lib/intake/header/header-words";
import type { SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { tidy } from "@/lib/intake/row/cell";
import type { DurationUnit } from "@/lib/intake/row/read-duration";

/** Names that say seconds themselves. */
const SAYS_SECONDS =
  /(?:^|_)(?:s|secs?|seconds?|seg|segundos|sek|sekunden|secondes|secondi|saniye|detik)(?:_|$)|sec$|seconds$/;
/** Names that say hours and minutes, and no seconds behind them. */
const SAYS_HOURS_AND_MINUTES = /(?:^|_)h{1,2}_?m{1,2}(?!_?s)(?:_|$)/;
const WHOLE = /^\d+$/;
/** The part of a day that a spreadsheet writes for a length of time whose format it lost. */
const PART_OF_DAY = /^0?[.,]\d{5,}(?:e-0?\d)?$|^\d[.,]\d+e-0?[2-9]$/i;
/** Of fewer calls no median is any. */
const CALLS_MIN = 3;
/** Four hours: longer is hardly any call, let alone every other one. */
const SECONDS_MAX = 14_400;

/** Of a call or two: in seconds one would have lasted for hours and none less than a quarter of one. */
function ofFew(lasting: readonly string[]): DurationUnit {
  const lengths = lasting.map(Number);
  const isLong = lasting.every((value) => WHOLE.test(value)) && Math.min(...lengths) >= FEW_MIN;
  return isLong && Math.max(...lengths) >= SECONDS_MAX ? "ms" : "s";
}

/** A second in milliseconds. */
const FEW_MIN = 1000;

/**
 * Digits behind the point of lengths that are whole seconds in minutes: `1.0833`. Of three digits one number in fifteen is so by
 * chance, of more hardly any.
 */
const SIXTIETH = { digitsMin: 3, ofThreeMin: 4, ofMoreMin: 2 };

/** Whether lengths are fractions of minutes: all of them whole seconds, also those whose digits are too many for chance. */
function areSixtieths(lasting: readonly string[]): boolean {
  const told = [...new Set(lasting)].map((value) => {
    const digits = (/[.,](\d+?)0*$/.exec(value)?.[1] ?? "").length;
    const seconds = Number(value.replace(",", ".")) * 60;
    const slack = 0.6 * 60 * 10 ** -digits;
    return { digits, isWhole: Math.abs(seconds - Math.round(seconds)) <= slack };
  });
  const fine = told.filter(({ digits }) => digits >= SIXTIETH.digitsMin);
  const isEnough =
    fine.length >= SIXTIETH.ofThreeMin ||
    fine.filter(({ digits }) => digits > SIXTIETH.digitsMin).length >= SIXTIETH.ofMoreMin;
  return isEnough && told.every(({ isWhole }) => isWhole);
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/**
 * The unit of a column of lengths: hours and minutes where its name says so (`hh:mm`); of bare numbers whose name tells none,
 * milliseconds where most calls would last for hours in seconds, days where each lasts a small part of one, minutes where
 * they are fractions of sixtieths; else seconds.
 */
export function unitByValues({ name, values }: SampledColumn): DurationUnit {
  const words = headerWords(name);
  if (SAYS_SECONDS.test(words)) return "s";
  if (SAYS_HOURS_AND_MINUTES.test(words)) return "hm";
  const lasting = values.map(tidy).filter((value) => value !== "" && !/^0+(?:[.,]0+)?$/.test(value));
  if (lasting.length < CALLS_MIN) return ofFew(lasting);
  if (lasting.every((value) => PART_OF_DAY.test(value))) return "d";
  if (!lasting.every((value) => WHOLE.test(value))) return areSixtieths(lasting) ? "min" : "s";
  return median(lasting.map(Number).sort((a, b) => a - b)) >= SECONDS_MAX ? "ms" : "s";
}
