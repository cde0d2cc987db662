import { DAY_MS } from "@/lib/base/time-units";
import type { CallColumns } from "@/lib/ledger/call/call-columns";
import type { CallEnding } from "@/lib/ledger/call/call-words";
import { isConnected, isFailure } from "@/lib/outcome/outcome-group";
import { fidelityMarks } from "@/lib/outcome/signal-fidelity";

/** How many failed calls of one UTC day and trunk count towards one mark of `fidelityMarks`. */
export interface SignalCount {
  /** Whole days since the Unix epoch. */
  readonly day: number;
  readonly trunk: string;
  readonly kind: string;
  readonly calls: number;
}

/** A file in which every call has a trunk of its own names something else so. */
const TRUNKS_MAX = 100;
/** The name under which the trunks beyond that are counted together. */
export const OTHER_TRUNKS = "(others)";

/** Counts what the failed calls among these say about their ends, by day and trunk. */
export function countSignals(calls: CallColumns, places: Uint32Array): readonly SignalCount[] {
  const { endings, labels } = calls.words;
  const isFailed = endings.values.map(hasFailed);
  const trunks = new TrunkNames();
  const byTrunk = new Map<string, Map<number, Map<number, number>>>();
  for (const at of places) {
    const ending = calls.ending[at] ?? 0;
    if (isFailed[ending] !== true) continue;
    const trunk = trunks.name(labels.values[calls.labels[at] ?? 0]?.trunk ?? "");
    const days = getOrMake(byTrunk, trunk, () => new Map<number, Map<number, number>>());
    const counts = getOrMake(days, Math.floor((calls.startedAtMs[at] ?? 0) / DAY_MS), () => new Map<number, number>());
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return [...byTrunk].flatMap(([trunk, days]) =>
    [...days].flatMap(([day, counts]) =>
      [...countMarks(endings.values, counts)].map(([kind, n]) => ({ day, trunk, kind, calls: n })),
    ),
  );
}

/** The marks towards which a call that ended so counts, blanks between them; empty where it did not fail. */
export function signalMarks(ending: CallEnding): string {
  return hasFailed(ending) ? marksOf(ending).join(" ") : "";
}

/** Calls that end alike have the same marks. */
function countMarks(endings: readonly CallEnding[], counts: ReadonlyMap<number, number>): Map<string, number> {
  const marks = new Map<string, number>();
  for (const [number, calls] of counts) {
    const ending = endings[number];
    if (ending === undefined) continue;
    for (const mark of marksOf(ending)) marks.set(mark, (marks.get(mark) ?? 0) + calls);
  }
  return marks;
}

class TrunkNames {
  readonly #known = new Set<string>();

  name(trunk: string): string {
    if (!this.#known.has(trunk) && this.#known.size >= TRUNKS_MAX) return OTHER_TRUNKS;
    this.#known.add(trunk);
    return trunk;
  }
}

function hasFailed({ verdict }: CallEnding): boolean {
  return !isConnected(verdict) && isFailure(verdict.outcome);
}

function marksOf({ verdict, signal, hasReason }: CallEnding): readonly string[] {
  const { sip, phrase, reason, q850 } = signal;
  return fidelityMarks({ sip, phrase, reason, hasReason, q850, isExplained: verdict.outcome !== "unknown" });
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
