import type { OrganizationScope } from "@/lib/account/organization-scope";
import { BinaryCopy } from "@/lib/base/binary-copy";
import type { CallColumns } from "@/lib/ledger/call/call-columns";
import { CallEncoder, COPY_CALLS } from "@/lib/ledger/call/call-encoder";
import { inKeyOrder } from "@/lib/ledger/call/call-order";
import { bulkTransaction } from "@/lib/platform/bulk";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** How many stored keys are read in one range before single look-ups are cheaper: calls in random order. */
const RANGE_ROWS_PER_CALL = 4;
/** Calls that are written into memory before they are sent. */
const CALLS_PER_PIECE = 4_096;
/** Keys that are read, or calls that are looked up, in one statement: as objects they take some 150 bytes each. */
const KEYS_PER_STATEMENT = 16_384;

/** Places of calls by whether they had been stored before. */
export interface SortedCalls {
  readonly fresh: Uint32Array;
  readonly repeated: Uint32Array;
}

/**
 * Stores the calls that are not stored yet. Call it inside the transaction that also adds their tallies and moves the
 * import on, under `ledgerTransaction`; the partitions must be there.
 * @returns the places of the calls that were new, and of those that were not, each key once, in the order of time
 */
export async function storeNewCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  calls: CallColumns,
): Promise<SortedCalls> {
  const sorted = await sortOut(scope, tx, calls);
  if (sorted.fresh.length === 0) return sorted;
  const encoder = new CallEncoder({ organizationId: scope.organizationId, importId });
  await tx.copy(COPY_CALLS, encoded(encoder, calls, sorted.fresh));
  return sorted;
}

function* encoded(encoder: CallEncoder, calls: CallColumns, places: Uint32Array): Generator<Buffer> {
  const copy = new BinaryCopy();
  for (let from = 0; from < places.length; from += CALLS_PER_PIECE) {
    encoder.write(copy, calls, places.subarray(from, from + CALLS_PER_PIECE));
    yield copy.take();
  }
  yield copy.finish();
}

/** How many of the calls would be new if they were stored now. Nothing is stored. */
export async function countNewCalls(scope: OrganizationScope, calls: CallColumns): Promise<number> {
  return bulkTransaction(async (tx) => (await sortOut(scope, tx, calls)).fresh.length);
}

/** Goes along the calls and the stored keys, which are in the same order. */
async function sortOut(scope: OrganizationScope, tx: BulkTransaction, calls: CallColumns): Promise<SortedCalls> {
  const places = inKeyOrder(calls);
  const { startedAtMs, callKey } = calls;
  const repeated: number[] = [];
  let kept = 0;
  let seen = 0;
  const sortUpTo = ([ms, key]: StoredKey) => {
    for (; seen < places.length; seen += 1) {
      const place = places[seen] ?? 0;
      const order = (startedAtMs[place] ?? 0) - ms || (callKey[place] ?? 0) - key;
      if (order > 0) return;
      if (order < 0) places[kept++] = place;
      else repeated.push(place);
    }
  };
  for await (const stored of storedKeys(scope, tx, calls, places)) stored.forEach(sortUpTo);
  for (; seen < places.length; seen += 1) places[kept++] = places[seen] ?? 0;
  return { fresh: places.subarray(0, kept), repeated: Uint32Array.from(repeated) };
}

/** A stored key, and the millisecond in which its call began. */
type StoredKey = [ms: number, callKey: number];

/** The stored keys among which those of the calls may be, in order. */
async function* storedKeys(
  scope: OrganizationScope,
  tx: BulkTransaction,
  { startedAtMs, callKey }: CallColumns,
  places: Uint32Array,
): AsyncGenerator<StoredKey[]> {
  const msOf = (place: number | undefined) => startedAtMs[place ?? 0] ?? 0;
  if (places.length === 0) return;
  const limit = places.length * RANGE_ROWS_PER_CALL;
  let last: StoredKey = [msOf(places[0]) - 1, 0];
  for (let read = 0; read < limit; read += KEYS_PER_STATEMENT) {
    const most = Math.min(KEYS_PER_STATEMENT, limit - read);
    const inRange = await tx.rows<StoredKey>(
      `select round(date_part('epoch', started_at) * 1000), call_key from call
       where organization_id = $1 and started_at between to_timestamp($2::float8 / 1000) and to_timestamp($4::float8 / 1000)
         and (started_at, call_key) > (to_timestamp($2::float8 / 1000), $3)
       order by started_at, call_key limit $5`,
      [scope.organizationId, ...last, msOf(places.at(-1)), most],
    );
    yield inRange;
    if (inRange.length < most) return;
    last = inRange.at(-1) ?? last;
  }
  const [lastMs, lastKey] = last;
  const rest = places.filter((place) => (msOf(place) - lastMs || (callKey[place] ?? 0) - lastKey) > 0);
  for (let from = 0; from < rest.length; from += KEYS_PER_STATEMENT) {
    const some = Array.from(rest.slice(from, from + KEYS_PER_STATEMENT));
    yield await tx.rows<StoredKey>(
      `select wanted.ms, wanted.call_key from unnest($2::float8[], $3::bigint[]) with ordinality as wanted (ms, call_key, place)
       where exists (select 1 from call
         where call.organization_id = $1 and call.started_at = to_timestamp(wanted.ms / 1000) and call.call_key = wanted.call_key)
       order by place`,
      [scope.organizationId, some.map(msOf), some.map((place) => callKey[place])],
    );
  }
}
