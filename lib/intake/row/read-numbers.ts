import type { Result } from "@/lib/base/result";
import { parseCallee } from "@/lib/calls/callee";
import { type CallerId, parseCallerId } from "@/lib/calls/caller-id";
import { withItsPlus } from "@/lib/calls/dropped-plus";
import type { NumberRefusal } from "@/lib/calls/phone-number";
import { memo } from "@/lib/intake/row/memo";

/** Distinct numbers kept per file: caller IDs repeat, callees that need more than a look are dear to read. */
const DISTINCT_MAX = 50_000;
const PLUS = 43;

/** Reads the numbers of one file, whose national numbers are all of one country. */
export interface NumberReaders {
  readonly callerId: (text: string) => Result<CallerId, NumberRefusal>;
  readonly callee: (text: string) => Result<string, NumberRefusal>;
}

/**
 * Makes the readers of both numbers.
 * @param country ISO 3166 code of numbers that name none
 * @param lacksPlus see `Format`
 */
export function createNumberReaders(country: string, lacksPlus = false): NumberReaders {
  const written = lacksPlus ? withItsPlus : (text: string) => text;
  const slowCallee = memo((text) => parseCallee(written(text), country), DISTINCT_MAX);
  return {
    callerId: memo((text) => parseCallerId(written(text), country), DISTINCT_MAX),
    // International numbers are cheaper to read than to remember.
    callee: (text) => (text.charCodeAt(0) === PLUS ? parseCallee(text, country) : slowCallee(text)),
  };
}
