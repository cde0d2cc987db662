import type { CallAttempt } from "@/lib/calls/call-attempt";
import { readHiddenCallee } from "@/lib/calls/hidden-callee";
import { numberEnds, withoutCallee } from "@/lib/calls/without-callee";
import { memo } from "@/lib/intake/row/memo";

/** Names of which it is remembered whether they may hold a number. */
const DISTINCT_MAX = 4096;

/**
 * Takes the called number out of the names of trunk, carrier and campaign: a channel is named by the number that it dials, and
 * people write into names what they like. Costs next to nothing where a name holds no number.
 */
export class NamesWithoutCallee {
  readonly #mayHoldNumber = memo((name) => numberEnds(name).length > 0, DISTINCT_MAX);

  /** The attempt with names that do not hold its callee. */
  of(attempt: CallAttempt): CallAttempt {
    const { carrier, trunk, campaign, callee } = attempt;
    if (!this.#mayHoldNumber(carrier) && !this.#mayHoldNumber(trunk) && !this.#mayHoldNumber(campaign)) return attempt;
    return {
      ...attempt,
      carrier: this.name(carrier, callee),
      trunk: this.name(trunk, callee),
      campaign: this.name(campaign, callee),
    };
  }

  /** A name of an attempt to this callee. Those of a leg that waited lost the number when it was hidden. */
  name(name: string, callee: string): string {
    return this.#mayHoldNumber(name) && readHiddenCallee(callee) === null ? withoutCallee(name, callee) : name;
  }
}
