import type { OrganizationScope } from "@/lib/account/organization-scope";
import { callSpan } from "@/lib/ledger/call/call-span.store";
import { followTimeZone, recountDays } from "@/lib/ledger/day/recount-days.store";
import { recountRefusals } from "@/lib/ledger/day/refusal.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { recomputeTallies } from "@/lib/ledger/tally/recompute-tallies.store";
import { evaluateOrganization } from "@/lib/pipeline/evaluate/evaluate-organization";
import { type JudgingReport, judgeOutdated } from "@/lib/pipeline/evaluate/judge-again";
import { listPresentScores } from "@/lib/score/present-score.store";
import { SCORE_VERSION } from "@/lib/score/score-constants";
import { NOTHING_RESCORED, type ScoringReport, scoringReport } from "@/lib/score/scoring-report";

/** How often what was stored differed from what the calls say; all 0 when the incremental work was right. */
export interface ReplayDifferences {
  readonly tallies: number;
  /** Sums of tallies by day. */
  readonly days: number;
  readonly refusals: number;
  /** Scores per day and changes of standing. */
  readonly scores: number;
  /** Alerts raised or withdrawn. */
  readonly alerts: number;
}

/** What a replay found. */
export interface Replay {
  /** Calls that an older version of the rules had judged, and what changed for them: news, and no difference. */
  readonly judgedAgain: JudgingReport;
  /** The same of scores that an older version of the formulas had made. */
  readonly scoredAgain: ScoringReport;
  readonly differences: ReplayDifferences;
}

/** Computes tallies, scores, changes and alerts again from the stored calls, puts right what differs, and says how much did. */
export async function replay(scope: OrganizationScope, now: Date): Promise<Replay> {
  const judgedAgain = await judgeOutdated(scope);
  const ledger = await ledgerTransaction(scope, async (tx) => {
    const tallies = await recomputeTallies(scope, tx);
    await followTimeZone(scope, tx);
    const days = await recountDays(scope, tx);
    const span = await callSpan(scope, tx);
    const refusals = span === null ? 0 : await recountRefusals(scope, tx, span);
    return { tallies, days, refusals };
  });
  const scoredAgain = await scoreOutdated(scope, now);
  const { alerts, differences } = await evaluateOrganization(scope, { importId: null, now, isFresh: true });
  const changed = { ...ledger, scores: differences, alerts: alerts.raised.length + alerts.withdrawn };
  return { judgedAgain, scoredAgain, differences: changed };
}

/** Scores the fleet by today's formulas where an older version of them was in use, so that what follows differs by errors only. */
async function scoreOutdated(scope: OrganizationScope, now: Date): Promise<ScoringReport> {
  const before = await listPresentScores(scope, SCORE_VERSION);
  if (before.length === 0) return NOTHING_RESCORED;
  await evaluateOrganization(scope, { importId: null, now, isFresh: true });
  return scoringReport(before, await listPresentScores(scope, null));
}
