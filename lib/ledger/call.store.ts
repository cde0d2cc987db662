import type { OrganizationScope } from "@/lib/account/organization-scope";
import { CallEncoder, COPY_CALLS } from "@/lib/ledger/call-encoder";
import type { LedgerCall } from "@/lib/ledger/ledger-call";
import { CLASSIFIER_VERSION } from "@/lib/outcome/classifier-version";
import { bulkTransaction } from "@/lib/platform/bulk";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** How many stored keys are read in one range before single look-ups are cheaper: calls in random order. */
const RANGE_ROWS_PER_CALL = 4;
/** Calls that are written into memory before they are sent. */
const CALLS_PER_COPY = 8_192;

/**
 * Stores the calls that are not stored yet. Call it inside the transaction that also adds their tallies and moves the
 * import on, under `ledgerTransaction`; the partitions must be there.
 * @returns the calls that were new, each once
 */
export async function storeNewCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  calls: readonly LedgerCall[],
): Promise<LedgerCall[]> {
  const fresh = await withoutStored(scope, tx, withoutRepeats(calls));
  const origin = { organizationId: scope.organizationId, importId, classifierVersion: CLASSIFIER_VERSION };
  const encoder = new CallEncoder(origin);
  for (let from = 0; from < fresh.length; from += CALLS_PER_COPY) {
    for (const call of fresh.slice(from, from + CALLS_PER_COPY)) encoder.add(call);
    await tx.copy(COPY_CALLS, encoder.copy.finish());
  }
  return fresh;
}

/** How many of the calls would be new if they were stored now. Nothing is stored. */
export async function countNewCalls(scope: OrganizationScope, calls: readonly LedgerCall[]): Promise<number> {
  return bulkTransaction(async (tx) => (await withoutStored(scope, tx, withoutRepeats(calls))).length);
}

/** In the order of the primary key, each key once; of two with one key the first stays. */
function withoutRepeats(calls: readonly LedgerCall[]): LedgerCall[] {
  const sorted = isInOrder(calls) ? calls : [...calls].sort(byKey);
  const kept: LedgerCall[] = [];
  for (const call of sorted) {
    const last = kept.at(-1);
    if (last === undefined || byKey(last, call) !== 0) kept.push(call);
  }
  return kept;
}

function byKey(a: LedgerCall, b: LedgerCall): number {
  return a.attempt.startedAtMs - b.attempt.startedAtMs || a.callKey - b.callKey;
}

function isInOrder(calls: readonly LedgerCall[]): boolean {
  return calls.every((call, index) => {
    const before = calls[index - 1];
    return before === undefined || byKey(before, call) <= 0;
  });
}

async function withoutStored(
  scope: OrganizationScope,
  tx: BulkTransaction,
  calls: LedgerCall[],
): Promise<LedgerCall[]> {
  const stored = await storedKeys(scope, tx, calls);
  if (stored.size === 0) return calls;
  return calls.filter(({ attempt, callKey }) => stored.get(attempt.startedAtMs)?.has(callKey) !== true);
}

/** Stored keys by the millisecond in which their calls began. */
async function storedKeys(
  scope: OrganizationScope,
  tx: BulkTransaction,
  calls: LedgerCall[],
): Promise<Map<number, Set<number>>> {
  const keys = new Map<number, Set<number>>();
  const first = calls[0];
  const last = calls.at(-1);
  if (first === undefined || last === undefined) return keys;
  const limit = calls.length * RANGE_ROWS_PER_CALL;
  const inRange = await tx.query<StoredKey>(
    `select date_part('epoch', started_at) * 1000 as ms, call_key from call
     where organization_id = $1 and started_at between to_timestamp($2::float8 / 1000) and to_timestamp($3::float8 / 1000) limit $4`,
    [scope.organizationId, first.attempt.startedAtMs, last.attempt.startedAtMs, limit],
  );
  for (const row of inRange.length < limit ? inRange : await lookUp(scope, tx, calls)) {
    const ms = Math.round(row.ms);
    const known = keys.get(ms);
    if (known === undefined) keys.set(ms, new Set([row.call_key]));
    else known.add(row.call_key);
  }
  return keys;
}

interface StoredKey {
  ms: number;
  call_key: number;
}

async function lookUp(scope: OrganizationScope, tx: BulkTransaction, calls: LedgerCall[]): Promise<StoredKey[]> {
  return tx.query<StoredKey>(
    `select date_part('epoch', call.started_at) * 1000 as ms, call.call_key
     from unnest($2::float8[], $3::bigint[]) as wanted (ms, call_key)
     join call on call.organization_id = $1 and call.started_at = to_timestamp(wanted.ms / 1000) and call.call_key = wanted.call_key`,
    [scope.organizationId, calls.map((call) => call.attempt.startedAtMs), calls.map((call) => call.callKey)],
  );
}
