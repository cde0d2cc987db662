import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { Signal } from "@/lib/calls/signal";
import { CLASSIFIER_VERSION } from "@/lib/outcome/classifier-version";
import type { Attribution, Confidence, Outcome, Verdict } from "@/lib/outcome/outcome";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** Which stored calls are to be judged again: those of one source, or those that an older version of the rules judged. */
export type JudgedCalls = { readonly sourceId: string } | { readonly versionBelow: number };

/** A stored call as it can be judged again. */
export interface JudgedCall {
  readonly startedMs: number;
  readonly callKey: number;
  readonly sourceId: string;
  readonly signal: Signal;
  readonly ringMs: number | null;
  readonly verdict: Pick<Verdict, "outcome" | "confidence" | "attribution" | "ruleId" | "midCall">;
}

interface Row {
  ms: string;
  call_key: number;
  source_id: string;
  outcome: Outcome;
  confidence: Confidence;
  attribution: Attribution | "none";
  rule_id: string;
  mid_call: boolean;
  sip_code: number | null;
  sip_phrase: string | null;
  q850: number | null;
  disposition: string | null;
  amd: string | null;
  rang: boolean | null;
  answered: boolean | null;
  ring_ms: number | null;
  pdd_ms: number | null;
  talk_ms: number | null;
  reason: string | null;
  call_info: string | null;
  retry_after_s: number | null;
}

/** Reads stored calls in the order of time, those after the given one. Call it under `ledgerTransaction`. */
export async function readJudgedCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  which: JudgedCalls,
  page: { readonly limit: number; readonly after: Pick<JudgedCall, "startedMs" | "callKey"> | null },
): Promise<readonly JudgedCall[]> {
  const { limit, after } = page;
  const isWanted = "sourceId" in which ? "import.source_id = $4::uuid" : "call.classifier_version < $4::int";
  const rows = await tx.query<Row>(
    `select extract(epoch from call.started_at) * 1000 as ms, call_key, source_id, outcome, confidence, attribution, rule_id, mid_call,
       sip_code, sip_phrase, q850, disposition, amd, rang, answered, ring_ms, pdd_ms, talk_ms, reason, call_info, retry_after_s
     from call join import on import.organization_id = $1 and import.id = call.import_id
     where call.organization_id = $1 and call.started_at >= to_timestamp($2::float8 / 1000)
       and (call.started_at, call_key) > (to_timestamp($2::float8 / 1000), $3::bigint) and ${isWanted}
     order by call.started_at, call_key limit $5`,
    [
      scope.organizationId,
      after?.startedMs ?? 0,
      after?.callKey ?? -1,
      "sourceId" in which ? which.sourceId : which.versionBelow,
      limit,
    ],
  );
  return rows.map(judgedCall);
}

function judgedCall(row: Row): JudgedCall {
  return {
    startedMs: Math.round(Number(row.ms)),
    callKey: row.call_key,
    sourceId: row.source_id,
    ringMs: row.ring_ms,
    signal: {
      sip: row.sip_code,
      phrase: row.sip_phrase,
      reason: row.reason,
      callInfo: row.call_info,
      q850: row.q850,
      rang: row.rang,
      pddMs: row.pdd_ms,
      durationMs: row.talk_ms,
      answered: row.answered,
      disposition: row.disposition,
      amd: row.amd,
      retryAfterS: row.retry_after_s,
    },
    verdict: {
      outcome: row.outcome,
      confidence: row.confidence,
      attribution: row.attribution === "none" ? null : row.attribution,
      ruleId: row.rule_id,
      midCall: row.mid_call,
    },
  };
}

/** Writes verdicts over those that are stored, in this version's name. Tallies have to follow in the same transaction. */
export async function rewriteVerdicts(
  scope: OrganizationScope,
  tx: BulkTransaction,
  calls: readonly JudgedCall[],
): Promise<void> {
  if (calls.length === 0) return;
  await tx.query(
    `update call set outcome = better.outcome, confidence = better.confidence, attribution = better.attribution,
       rule_id = better.rule_id, mid_call = better.mid_call, classifier_version = $2
     from unnest($3::float8[], $4::bigint[], $5::outcome[], $6::confidence[], $7::attribution[], $8::text[], $9::bool[])
       as better (ms, call_key, outcome, confidence, attribution, rule_id, mid_call)
     where call.organization_id = $1 and call.started_at = to_timestamp(better.ms / 1000) and call.call_key = better.call_key`,
    [
      scope.organizationId,
      CLASSIFIER_VERSION,
      calls.map(({ startedMs }) => startedMs),
      calls.map(({ callKey }) => callKey),
      calls.map(({ verdict }) => verdict.outcome),
      calls.map(({ verdict }) => verdict.confidence),
      calls.map(({ verdict }) => verdict.attribution ?? "none"),
      calls.map(({ verdict }) => verdict.ruleId),
      calls.map(({ verdict }) => verdict.midCall),
    ],
  );
}

/** Notes that this version stands by the verdicts that older versions gave. */
export async function confirmVerdicts(scope: OrganizationScope, tx: BulkTransaction): Promise<void> {
  await tx.query("update call set classifier_version = $2 where organization_id = $1 and classifier_version < $2", [
    scope.organizationId,
    CLASSIFIER_VERSION,
  ]);
}
