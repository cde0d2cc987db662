import type { OrganizationScope } from "@/lib/account/organization-scope";
import { callSpan } from "@/lib/ledger/call/call-span.store";
import {
  confirmVerdicts,
  type JudgedCall,
  type JudgedCalls,
  readJudgedCalls,
  rewriteVerdicts,
} from "@/lib/ledger/call/judged-call.store";
import { listStaleSources, loadSourceRules, noteJudgedAgain } from "@/lib/ledger/call/source-rules.store";
import { isOtherVerdict, type OutcomeMove, outcomeMoves } from "@/lib/ledger/call/verdict-change";
import { recountDays } from "@/lib/ledger/day/recount-days.store";
import { recountRefusals } from "@/lib/ledger/day/refusal.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { noteChangedHours } from "@/lib/ledger/tally/changed-hours.store";
import { recomputeTallies } from "@/lib/ledger/tally/recompute-tallies.store";
import { type Classifier, createClassifier } from "@/lib/outcome/classifier";
import { CLASSIFIER_VERSION } from "@/lib/outcome/classifier-version";
import type { BulkTransaction } from "@/lib/platform/transaction";

const PAGE_CALLS = 20_000;

/** What judging calls again came to. */
export interface JudgingReport {
  readonly judged: number;
  /** Verdicts that changed, be it only their rule or confidence. */
  readonly changed: number;
  readonly moves: readonly OutcomeMove[];
}

/**
 * Judges the calls of every source again whose exceptions to the rules changed, and keeps a report of what that changed
 * with the source. Scores have to follow. Runs wholly or not at all for each source, and may be run again.
 */
export async function judgeStaleSources(scope: OrganizationScope, now: Date): Promise<void> {
  for (const sourceId of await listStaleSources(scope)) {
    const { overrides } = await loadSourceRules(scope, sourceId);
    await ledgerTransaction(scope, async (tx) => {
      const { judged, changed, moves } = await judgeAgain(scope, tx, { sourceId });
      const report = { at: now.toISOString(), judged, changed, moves: [...moves] };
      await noteJudgedAgain(scope, tx, { sourceId, overrides }, report);
    });
  }
}

/** Judges those calls again that an older version of the rules judged. Scores have to follow. */
export async function judgeOutdated(scope: OrganizationScope): Promise<JudgingReport> {
  return ledgerTransaction(scope, (tx) => judgeAgain(scope, tx, { versionBelow: CLASSIFIER_VERSION }));
}

/**
 * Judges stored calls again by today's rules and their sources' exceptions, in the transaction that corrects all that is
 * counted from them. A header that was no evidence when the call was stored was not kept, and cannot become evidence now.
 */
async function judgeAgain(scope: OrganizationScope, tx: BulkTransaction, which: JudgedCalls): Promise<JudgingReport> {
  const classifiers = new Map<string, Classifier>();
  const changes: (readonly [before: JudgedCall["verdict"], after: JudgedCall["verdict"]])[] = [];
  let judged = 0;
  for await (const page of pages(scope, tx, which)) {
    for (const { sourceId } of page)
      if (!classifiers.has(sourceId))
        classifiers.set(sourceId, createClassifier((await loadSourceRules(scope, sourceId)).overrides));
    const better = page.flatMap((call) => betterJudged(call, classifiers.get(call.sourceId)));
    await rewriteVerdicts(
      scope,
      tx,
      better.map(({ after }) => after),
    );
    for (const { before, after } of better) changes.push([before.verdict, after.verdict]);
    judged += page.length;
  }
  if ("versionBelow" in which && judged > 0) await confirmVerdicts(scope, tx);
  if (changes.length > 0) await countAgain(scope, tx);
  return { judged, changed: changes.length, moves: outcomeMoves(changes) };
}

async function* pages(scope: OrganizationScope, tx: BulkTransaction, which: JudgedCalls) {
  let after: JudgedCall | null = null;
  while (true) {
    const page: readonly JudgedCall[] = await readJudgedCalls(scope, tx, which, { limit: PAGE_CALLS, after });
    if (page.length > 0) yield page;
    if (page.length < PAGE_CALLS) return;
    after = page.at(-1) ?? null;
  }
}

function betterJudged(call: JudgedCall, classify: Classifier | undefined): { before: JudgedCall; after: JudgedCall }[] {
  if (classify === undefined) return [];
  const verdict = classify(call.signal, call.ringMs);
  return isOtherVerdict(call.verdict, verdict) ? [{ before: call, after: { ...call, verdict } }] : [];
}

async function countAgain(scope: OrganizationScope, tx: BulkTransaction): Promise<void> {
  await recomputeTallies(scope, tx);
  await noteChangedHours(scope, tx, Number.NEGATIVE_INFINITY);
  await recountDays(scope, tx);
  const span = await callSpan(scope, tx);
  if (span !== null) await recountRefusals(scope, tx, span);
}
