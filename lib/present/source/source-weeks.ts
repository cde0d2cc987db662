import { DAY_MS } from "@/lib/base/time-units";
import { type FidelityCounts, type SignalFidelity, signalFidelity } from "@/lib/outcome/signal-fidelity";

/** Failed calls of one day (`2026-11-03`) and trunk that count towards one mark. */
export interface DatedMark {
  readonly day: string;
  readonly trunk: string;
  readonly kind: string;
  readonly calls: number;
}

/** Fidelity in one week. */
export interface FidelityWeek {
  /** Its Monday, `2026-11-02`. */
  readonly from: string;
  readonly fidelity: SignalFidelity;
}

/** Fidelity of one trunk. */
export interface FidelityTrunk {
  readonly trunk: string;
  readonly fidelity: SignalFidelity;
}

/** Fidelity by week, oldest first; weeks without failed calls are left out. */
export function fidelityWeeks(marks: readonly DatedMark[]): readonly FidelityWeek[] {
  return [...sums(marks, ({ day }) => mondayOf(day))]
    .map(([from, counts]) => ({ from, fidelity: signalFidelity(counts) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Fidelity by trunk, the one with most failed calls first. */
export function fidelityTrunks(marks: readonly DatedMark[]): readonly FidelityTrunk[] {
  return [...sums(marks, ({ trunk }) => trunk)]
    .map(([trunk, counts]) => ({ trunk, fidelity: signalFidelity(counts) }))
    .sort((a, b) => b.fidelity.failed - a.fidelity.failed || (a.trunk < b.trunk ? -1 : 1));
}

/** Adds marks up by their kind. */
export function sumMarks(marks: readonly Pick<DatedMark, "kind" | "calls">[]): FidelityCounts {
  const counts: Record<string, number> = {};
  for (const { kind, calls } of marks) counts[kind] = (counts[kind] ?? 0) + calls;
  return counts;
}

function sums(marks: readonly DatedMark[], keyOf: (mark: DatedMark) => string): Map<string, FidelityCounts> {
  const byKey = new Map<string, DatedMark[]>();
  for (const mark of marks) {
    const key = keyOf(mark);
    const known = byKey.get(key) ?? [];
    if (known.length === 0) byKey.set(key, known);
    known.push(mark);
  }
  return new Map([...byKey].map(([key, of]) => [key, sumMarks(of)]));
}

function mondayOf(day: string): string {
  const ms = Date.parse(day);
  const sinceMonday = (new Date(ms).getUTCDay() + 6) % 7;
  return new Date(ms - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
