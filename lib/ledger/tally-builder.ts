import type { LedgerCall } from "@/lib/ledger/ledger-call";
import { EMPTY_SUMS, mergeSums, type Tally, type TallyKey, type TallySums } from "@/lib/ledger/tally";
import { ATTRIBUTIONS, OUTCOMES } from "@/lib/outcome/outcome";
import { isConnected } from "@/lib/outcome/outcome-group";
import { SHORT_TALK_MAX_MS } from "@/lib/outcome/talk-band";

const HOUR_MS = 3_600_000;

/** Adds calls up into tallies, in memory. Refusals stay zero here: they need the whole day, see `refusal.store.ts`. */
export interface TallyBuilder {
  add(call: LedgerCall): void;
  /** Every tally so far, in no particular order. */
  tallies(): Tally[];
}

interface Cell {
  readonly key: TallyKey;
  sums: TallySums;
}

/** An empty builder. */
export function createTallyBuilder(): TallyBuilder {
  const byCallerId = new Map<string, Map<string, Cell>>();
  return {
    add: (call) => {
      const key = tallyKey(call);
      const cells = byCallerId.get(key.callerId) ?? new Map<string, Cell>();
      if (cells.size === 0) byCallerId.set(key.callerId, cells);
      const cell = `${key.hour} ${OUTCOMES.indexOf(key.outcome)} ${attributionCode(key)} ${key.carrier}\n${key.campaign}`;
      const known = cells.get(cell);
      const sums = callSums(call);
      if (known === undefined) cells.set(cell, { key, sums });
      else known.sums = mergeSums(known.sums, sums);
    },
    tallies: () =>
      [...byCallerId.values()].flatMap((cells) => [...cells.values()].map(({ key, sums }) => ({ ...key, ...sums }))),
  };
}

const attributionCode = (key: TallyKey) => (key.attribution === "" ? 0 : 1 + ATTRIBUTIONS.indexOf(key.attribution));

function tallyKey({ attempt, verdict }: LedgerCall): TallyKey {
  return {
    callerId: attempt.callerId,
    hour: Math.floor(attempt.startedAtMs / HOUR_MS),
    carrier: attempt.carrier,
    campaign: attempt.campaign,
    outcome: verdict.outcome,
    attribution: verdict.attribution ?? "",
  };
}

function callSums({ attempt, verdict }: LedgerCall): TallySums {
  if (!isConnected(verdict)) return { ...EMPTY_SUMS, attempts: 1 };
  const talkMs = attempt.signal.durationMs;
  if (talkMs === null) return { ...EMPTY_SUMS, attempts: 1 };
  return {
    attempts: 1,
    talkMs,
    shortCalls: talkMs > 0 && talkMs <= SHORT_TALK_MAX_MS ? 1 : 0,
    zeroCalls: talkMs <= 0 ? 1 : 0,
    refusals: 0,
  };
}
