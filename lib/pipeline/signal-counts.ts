import type { Signal } from "@/lib/calls/signal";

/** How many attempts carried each kind of signal, and how many there were (`attempts`). */
export type SignalCounts = Record<string, number>;

/** Counts the signals of one attempt. */
export function addSignals(counts: SignalCounts, signal: Signal): void {
  bump(counts, "attempts");
  if (signal.sip !== null) bump(counts, "sipCode");
  if (signal.phrase !== null) bump(counts, "phrase");
  if (signal.reason !== null) bump(counts, "reasonHeader");
  if (signal.q850 !== null) bump(counts, "q850");
  if (signal.disposition !== null) bump(counts, "disposition");
  if (signal.pddMs !== null || signal.rang !== null) bump(counts, "ringing");
  if (signal.durationMs !== null) bump(counts, "talkTime");
}

/** The counts as per cent of the attempts, one decimal; what was never seen is 0. */
export function signalShares(counts: SignalCounts): Record<string, number> {
  const attempts = counts.attempts ?? 0;
  const kinds = ["sipCode", "phrase", "reasonHeader", "q850", "disposition", "ringing", "talkTime"];
  return Object.fromEntries(
    kinds.map((kind) => [kind, attempts === 0 ? 0 : Math.round((1000 * (counts[kind] ?? 0)) / attempts) / 10]),
  );
}

function bump(counts: SignalCounts, kind: string): void {
  counts[kind] = (counts[kind] ?? 0) + 1;
}
