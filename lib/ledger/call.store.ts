import type { OrganizationScope } from "@/lib/account/organization-scope";
import { encodeCalls } from "@/lib/ledger/encode-calls";
import type { LedgerCall } from "@/lib/ledger/ledger-call";
import { CLASSIFIER_VERSION } from "@/lib/outcome/classifier-version";
import { bulkTransaction } from "@/lib/platform/bulk";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** How many stored keys are read in one range before single look-ups are cheaper: calls in random order. */
const RANGE_ROWS_PER_CALL = 4;

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
  if (fresh.length === 0) return fresh;
  const { statement, data } = encodeCalls(
    { organizationId: scope.organizationId, importId, classifierVersion: CLASSIFIER_VERSION },
    fresh,
  );
  await tx.copy(statement, data);
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
  return stored.size === 0
    ? calls
    : calls.filter((call) => !stored.has(keyText(call.attempt.startedAtMs, call.callKey)));
}

const keyText = (startedAtMs: number, callKey: number) => `${startedAtMs} ${callKey}`;

async function storedKeys(scope: OrganizationScope, tx: BulkTransaction, calls: LedgerCall[]): Promise<Set<string>> {
  const first = calls[0];
  const last = calls.at(-1);
  if (first === undefined || last === undefined) return new Set();
  const limit = calls.length * RANGE_ROWS_PER_CALL;
  const inRange = await tx.query<StoredKey>(
    `select extract(epoch from started_at) * 1000 as ms, call_key from call
     where organization_id = $1 and started_at between to_timestamp($2::float8 / 1000) and to_timestamp($3::float8 / 1000) limit $4`,
    [scope.organizationId, first.attempt.startedAtMs, last.attempt.startedAtMs, limit],
  );
  const found = inRange.length < limit ? inRange : await lookUp(scope, tx, calls);
  return new Set(found.map((row) => keyText(Math.round(Number(row.ms)), row.call_key)));
}

interface StoredKey {
  ms: string;
  call_key: number;
}

async function lookUp(scope: OrganizationScope, tx: BulkTransaction, calls: LedgerCall[]): Promise<StoredKey[]> {
  return tx.query<StoredKey>(
    `select extract(epoch from call.started_at) * 1000 as ms, call.call_key
     from unnest($2::float8[], $3::bigint[]) as wanted (ms, call_key)
     join call on call.organization_id = $1 and call.started_at = to_timestamp(wanted.ms / 1000) and call.call_key = wanted.call_key`,
    [scope.organizationId, calls.map((call) => call.attempt.startedAtMs), calls.map((call) => call.callKey)],
  );
}
