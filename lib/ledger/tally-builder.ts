import type { LedgerCall } from "@/lib/ledger/ledger-call";
import type { Tally } from "@/lib/ledger/tally";
import { ATTRIBUTIONS, OUTCOMES } from "@/lib/outcome/outcome";
import { isConnected } from "@/lib/outcome/outcome-group";
import { SHORT_TALK_MAX_MS } from "@/lib/outcome/talk-band";

const HOUR_MS = 3_600_000;
/** Below this many pairs of carrier and campaign in one builder, every key is an exact number: hours take 20 bits, codes 7. */
const PAIRS_MAX = 2 ** 26;

/** Adds calls up into tallies, in memory. Refusals stay zero here: they need the whole day, see `refusal.store.ts`. */
export interface TallyBuilder {
  add(call: LedgerCall): void;
  /** Every tally so far, in no particular order. */
  tallies(): Tally[];
}

type Sums = { -readonly [Field in keyof Tally]: Tally[Field] };

const OUTCOME_CODES: ReadonlyMap<string, number> = new Map(
  OUTCOMES.flatMap((outcome, code) =>
    ["", ...ATTRIBUTIONS].map((attribution, sender) => [outcome + attribution, code * 4 + sender] as const),
  ),
);
const CODES = OUTCOMES.length * 4;

/**
 * An empty builder. A tally is found by one number made of everything but its caller ID, because in many files nearly
 * every call has a tally of its own, and joining texts for each would take longer than all else.
 */
export function createTallyBuilder(): TallyBuilder {
  const byCallerId = new Map<string, Map<number, Sums>>();
  const pairNumber = numbering();
  const all: Sums[] = [];
  return {
    add: ({ attempt, verdict }) => {
      const attribution = verdict.attribution ?? "";
      const hour = Math.floor(attempt.startedAtMs / HOUR_MS);
      const code = OUTCOME_CODES.get(verdict.outcome + attribution) ?? 0;
      const key = (hour * CODES + code) * PAIRS_MAX + pairNumber(attempt.carrier, attempt.campaign);
      const cells = byCallerId.get(attempt.callerId) ?? new Map<number, Sums>();
      if (cells.size === 0) byCallerId.set(attempt.callerId, cells);
      let sums = cells.get(key);
      if (sums === undefined) {
        const { callerId, carrier, campaign } = attempt;
        const { outcome } = verdict;
        sums = { callerId, hour, carrier, campaign, outcome, attribution, ...NOTHING };
        cells.set(key, sums);
        all.push(sums);
      }
      sums.attempts += 1;
      if (isConnected(verdict)) addTalk(sums, attempt.signal.durationMs);
    },
    tallies: () => all,
  };
}

const NOTHING = { attempts: 0, talkMs: 0, shortCalls: 0, zeroCalls: 0, refusals: 0 };

function addTalk(sums: Sums, talkMs: number | null): void {
  if (talkMs === null) return;
  sums.talkMs += talkMs;
  if (talkMs <= 0) sums.zeroCalls += 1;
  else if (talkMs <= SHORT_TALK_MAX_MS) sums.shortCalls += 1;
}

/** Numbers pairs of texts in the order in which they come. */
function numbering(): (carrier: string, campaign: string) => number {
  const known = new Map<string, Map<string, number>>();
  let next = 0;
  return (carrier, campaign) => {
    const ofCarrier = known.get(carrier) ?? new Map<string, number>();
    if (ofCarrier.size === 0) known.set(carrier, ofCarrier);
    const number = ofCarrier.get(campaign) ?? next++;
    ofCarrier.set(campaign, number);
    return number;
  };
}
