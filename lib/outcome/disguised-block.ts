import { type Proportion, wilson } from "@/lib/base/proportion";
import type { Signal } from "@/lib/calls/signal";
import { INSTANT_REFUSAL_MS } from "@/lib/outcome/attribution";

/** Codes under which a block may hide. */
const DISGUISES: readonly (number | null)[] = [403, 480, 486, 503];

/**
 * Whether a call failed as a disguised block would: under 403, 480, 486 or 503, without ringing, within two seconds.
 * One such call means nothing; see {@link suspectDisguisedBlocks}.
 */
export function isInstantFailure({ sip, rang, pddMs }: Signal): boolean {
  return DISGUISES.includes(sip) && rang === false && pddMs !== null && pddMs >= 0 && pddMs <= INSTANT_REFUSAL_MS;
}

/** Attempts of one caller ID towards one carrier, and how many of them were instant failures. */
export interface InstantFailureCount {
  readonly callerId: string;
  readonly carrier: string;
  readonly attempts: number;
  readonly instantFailures: number;
}

/** A caller ID that fails at once on one carrier more than it does elsewhere and more than others do there. Never a block. */
export interface DisguisedBlockSuspicion {
  readonly callerId: string;
  readonly carrier: string;
  readonly here: Proportion;
  /** The same caller ID on all other carriers. */
  readonly sameCallerElsewhere: Proportion;
  /** All other caller IDs on this carrier. */
  readonly othersHere: Proportion;
}

/** Fewer instant failures than these are no cluster. */
const INSTANT_FAILURES_MIN = 5;
/** A baseline of fewer attempts says too little. */
const BASELINE_ATTEMPTS_MIN = 50;

interface Sums {
  readonly attempts: number;
  readonly instantFailures: number;
}

const EMPTY: Sums = { attempts: 0, instantFailures: 0 };

function add(a: Sums, b: Sums): Sums {
  return { attempts: a.attempts + b.attempts, instantFailures: a.instantFailures + b.instantFailures };
}

function totals(counts: readonly InstantFailureCount[], by: "callerId" | "carrier"): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const count of counts) sums.set(count[by], add(sums.get(count[by]) ?? EMPTY, count));
  return sums;
}

function rest(total: Sums | undefined, part: Sums): Proportion {
  const { attempts, instantFailures } = total ?? part;
  return wilson(instantFailures - part.instantFailures, attempts - part.attempts);
}

/**
 * Finds caller IDs whose instant failures cluster on one carrier: the 95 % interval of their share lies wholly above that
 * of the same caller ID on other carriers and above that of other caller IDs on the same carrier, so that neither a bad
 * list nor a carrier's trouble explains it. A suspicion with its evidence; blocks are counted elsewhere.
 * @param counts of one organisation over one period, one per caller ID and carrier
 */
export function suspectDisguisedBlocks(counts: readonly InstantFailureCount[]): readonly DisguisedBlockSuspicion[] {
  const byCallerId = totals(counts, "callerId");
  const byCarrier = totals(counts, "carrier");
  return counts.flatMap((count) => {
    const { callerId, carrier } = count;
    const here = wilson(count.instantFailures, count.attempts);
    const sameCallerElsewhere = rest(byCallerId.get(callerId), count);
    const othersHere = rest(byCarrier.get(carrier), count);
    const stands = [sameCallerElsewhere, othersHere].every(
      (baseline) => baseline.n >= BASELINE_ATTEMPTS_MIN && here.low > baseline.high,
    );
    if (!stands || count.instantFailures < INSTANT_FAILURES_MIN) return [];
    return [{ callerId, carrier, here, sameCallerElsewhere, othersHere }];
  });
}
