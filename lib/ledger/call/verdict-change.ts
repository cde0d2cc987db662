import type { Verdict } from "@/lib/outcome/outcome";

type Kept = Pick<Verdict, "outcome" | "confidence" | "attribution" | "ruleId" | "midCall">;

/** Whether two verdicts differ in anything that is kept with a call. */
export function isOtherVerdict(a: Kept, b: Kept): boolean {
  return (
    a.outcome !== b.outcome ||
    a.confidence !== b.confidence ||
    a.attribution !== b.attribution ||
    a.ruleId !== b.ruleId ||
    a.midCall !== b.midCall
  );
}

/** How many calls moved from one outcome to another. */
export interface OutcomeMove {
  readonly from: string;
  readonly to: string;
  readonly calls: number;
}

/** Adds up moves, most first; a verdict that changed without its outcome is no move. */
export function outcomeMoves(changes: Iterable<readonly [before: Kept, after: Kept]>): readonly OutcomeMove[] {
  const counts = new Map<string, { from: string; to: string; calls: number }>();
  for (const [{ outcome: from }, { outcome: to }] of changes) {
    if (from === to) continue;
    const move = counts.get(`${from} ${to}`) ?? { from, to, calls: 0 };
    move.calls += 1;
    counts.set(`${from} ${to}`, move);
  }
  return [...counts.values()].sort((a, b) => b.calls - a.calls || (a.from + a.to < b.from + b.to ? -1 : 1));
}
