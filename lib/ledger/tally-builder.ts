import type { LedgerCall } from "@/lib/ledger/ledger-call";
import type { Tally } from "@/lib/ledger/tally";
import { TallyCells } from "@/lib/ledger/tally-cells";
import { tallyTalkMs } from "@/lib/ledger/tally-talk";

/** Adds calls up into tallies, in memory. Refusals stay zero here: they need the whole day, see `refusal.store.ts`. */
export interface TallyBuilder {
  add(call: LedgerCall): void;
  /** Every tally so far, in no particular order. */
  tallies(): Tally[];
}

/** An empty builder. */
export function createTallyBuilder(): TallyBuilder {
  const known = new TallyCells();
  const cells: number[] = [];
  const talkMs: number[] = [];
  return {
    add: (call) => {
      cells.push(known.cellOf(call));
      talkMs.push(tallyTalkMs(call));
    },
    tallies: () => known.tallies(cells, talkMs),
  };
}
