import type { LedgerCall } from "@/lib/ledger/ledger-call";
import { isConnected } from "@/lib/outcome/outcome-group";
import { fidelityMarks } from "@/lib/outcome/signal-fidelity";

/** How many failed calls of one UTC day and trunk count towards one mark of `fidelityMarks`. */
export interface SignalCount {
  /** Whole days since the Unix epoch. */
  readonly day: number;
  readonly trunk: string;
  readonly kind: string;
  readonly calls: number;
}

const DAY_MS = 86_400_000;
/** A file in which every call has a trunk of its own names something else so. */
const TRUNKS_MAX = 100;
/** The name under which the trunks beyond that are counted together. */
export const OTHER_TRUNKS = "(others)";

/** Counts what the failed calls among these say about their ends, by day and trunk. */
export function countSignals(calls: readonly LedgerCall[]): readonly SignalCount[] {
  const trunks = new Set<string>();
  const byPlace = new Map<string, Map<number, Map<string, number>>>();
  const known = new Map<string, readonly string[]>();
  for (const call of calls) {
    if (!isFailure(call)) continue;
    const { trunk, startedAtMs } = call.attempt;
    const name = trunks.has(trunk) || trunks.size < TRUNKS_MAX ? trunk : OTHER_TRUNKS;
    trunks.add(name);
    const days = getOrMake(byPlace, name, () => new Map<number, Map<string, number>>());
    const counts = getOrMake(days, Math.floor(startedAtMs / DAY_MS), () => new Map<string, number>());
    const marks = getOrMake(known, wording(call), () => marksOf(call));
    for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return [...byPlace].flatMap(([trunk, days]) =>
    [...days].flatMap(([day, counts]) => [...counts].map(([kind, n]) => ({ day, trunk, kind, calls: n }))),
  );
}

/** The marks towards which one call counts, blanks between them; empty for a call that did not fail. */
export function signalMarks(call: LedgerCall): string {
  return isFailure(call) ? marksOf(call).join(" ") : "";
}

/** Calls that word their end alike have the same marks, and there are few ways. */
function wording({ attempt, verdict, hasReason }: LedgerCall): string {
  const { sip, phrase, reason, q850 } = attempt.signal;
  return `${sip} ${q850} ${hasReason} ${verdict.outcome === "unknown"} ${phrase}\n${reason ?? ""}`;
}

function isFailure({ verdict }: LedgerCall): boolean {
  return !isConnected(verdict) && verdict.outcome !== "completed_elsewhere" && verdict.outcome !== "in_progress";
}

function marksOf({ attempt, verdict, hasReason }: LedgerCall): readonly string[] {
  const { sip, phrase, reason, q850 } = attempt.signal;
  return fidelityMarks({ sip, phrase, reason, hasReason, q850, isExplained: verdict.outcome !== "unknown" });
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
