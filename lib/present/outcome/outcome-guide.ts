import { CAUSE_OUTCOMES } from "@/lib/outcome/cause-outcome";
import { OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import { HEADLINE_BUCKETS, OUTCOME_GROUPS, type OutcomeGroup } from "@/lib/outcome/outcome-group";
import { OUTCOME_WORDS, type OutcomeWords } from "@/lib/outcome/outcome-words";
import { RULES } from "@/lib/outcome/rules";
import { attemptsIn, type OutcomeCounts } from "@/lib/present/calls/call-rates";
import { BUCKET_WORDS, bucketOf, type ChartBucket } from "@/lib/present/chart/chart-bucket";
import { formatCount, formatShare, formatThings } from "@/lib/present/format";
import { CONFIDENCE_WORDS } from "@/lib/present/outcome/verdict-words";

/** A rule that leads to an outcome. */
export interface GuideRule {
  readonly id: string;
  readonly condition: string;
  readonly confidence: string;
  readonly source: string;
}

/** One outcome, explained. */
export interface GuideEntry extends OutcomeWords {
  readonly outcome: Outcome;
  /** Which rates count it, in words. */
  readonly counts: string;
  /** Rules that name it, in the order in which they are tried. */
  readonly rules: readonly GuideRule[];
  /** Q.850 causes that stand for it: `34, 38, 41`; empty for none. */
  readonly q850: string;
  /** How many of the organisation's recent calls ended so: `19 of 312 calls, 6.1%`; null when there are no calls. */
  readonly seen: string | null;
}

/** Outcomes that are shown as one in charts. */
export interface GuideGroup {
  readonly bucket: ChartBucket;
  readonly label: string;
  readonly meaning: string;
  readonly entries: readonly GuideEntry[];
}

const BUCKETS: readonly ChartBucket[] = [...HEADLINE_BUCKETS, "unknown"];

/**
 * Every outcome with its standard, the rules and causes that lead to it, and what to do about it.
 * @param counts how the organisation's recent calls ended
 */
export function outcomeGuide(counts: OutcomeCounts): readonly GuideGroup[] {
  const all = attemptsIn(counts);
  return BUCKETS.map((bucket) => ({
    bucket,
    label: BUCKET_WORDS[bucket].label,
    meaning: BUCKET_WORDS[bucket].meaning,
    entries: OUTCOMES.filter((outcome) => bucketOf(outcome) === bucket).map((outcome) =>
      guideEntry(outcome, counts[outcome] ?? 0, all),
    ),
  }));
}

function guideEntry(outcome: Outcome, n: number, all: number): GuideEntry {
  return {
    ...OUTCOME_WORDS[outcome],
    outcome,
    counts: countsWords(OUTCOME_GROUPS[outcome]),
    rules: RULES.filter((rule) => rule.outcome === outcome).map(({ id, condition, confidence, source }) => ({
      id,
      condition,
      confidence: CONFIDENCE_WORDS[confidence].label,
      source,
    })),
    q850: [...CAUSE_OUTCOMES].flatMap(([cause, itsOutcome]) => (itsOutcome === outcome ? [cause] : [])).join(", "),
    seen: all === 0 ? null : `${formatCount(n)} of ${formatThings(all, "call")}, ${formatShare(n / all)}`,
  };
}

/** Which rates an outcome enters: above the line as what they count, or below it as one of the calls they rest on. */
function countsWords({ attempt, routable, connected, delivered, blocked }: OutcomeGroup): string {
  if (!attempt) return "No attempt of its own: sums of calls hold it, no rate counts it.";
  if (connected) return "Counts as answered.";
  if (blocked) return "Counts as blocked.";
  if (delivered) return "Counts as a call that reached the person called, and was not answered.";
  if (routable) return "Counts as a call that could have been answered.";
  return "An attempt that says nothing about the caller ID: no rate counts it.";
}
