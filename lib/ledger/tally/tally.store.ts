import type { OrganizationScope } from "@/lib/account/organization-scope";
import { BinaryCopy } from "@/lib/base/binary-copy";
import { HOUR_MS } from "@/lib/base/time-units";
import { uuidBytes } from "@/lib/base/uuid-bytes";
import { addDays } from "@/lib/ledger/day/add-days.store";
import type { Tally } from "@/lib/ledger/tally/tally";
import type { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { inTallyOrder } from "@/lib/ledger/tally/tally-order";
import type { BulkTransaction } from "@/lib/platform/transaction";

const HOUR_SECONDS = 3_600;
const TALLIES_PER_PIECE = 4_096;
/** Of so many stored tallies in one time it is cheaper to let the server find out which are new. */
const STORED_MAX = 60_000;
/** So many tallies are sent as arrays; a table to send more through costs the server a few milliseconds. */
const FEW = 2_048;
const KEY = "organization_id, caller_id, hour, carrier, campaign, outcome, attribution";
const SUMS = ["attempts", "talk_ms", "short_calls", "zero_calls", "refusals"] as const;
const COLUMNS = `${KEY}, ${SUMS.join(", ")}`;

/**
 * Adds tallies to those that are stored, and to their sums by day. What is wholly new goes in by COPY; what stands already (mostly the hour in
 * which two chunks meet) is added to. Call it inside the transaction that stores the calls.
 */
export async function addTallies(scope: OrganizationScope, tx: BulkTransaction, tallies: TallyCells): Promise<void> {
  if (tallies.size === 0) return;
  await addDays(scope, tx, tallies);
  const isStored = await storedTallies(scope, tx, tallies);
  const all = Uint32Array.from({ length: tallies.size }, (_, cell) => cell);
  if (isStored === null) {
    await mergeTallies(scope, tx, tallies, all);
    return;
  }
  const known = all.filter((cell) => isStored[cell] === 1);
  if (known.length > 0) await mergeTallies(scope, tx, tallies, known);
  const fresh = known.length === 0 ? all : all.filter((cell) => isStored[cell] !== 1);
  if (fresh.length > 0) await copyTallies(tx, "tally", encoded(scope, tallies, fresh));
}

type StoredTally = [
  hour: number,
  callerId: string,
  carrier: string,
  campaign: string,
  outcome: Tally["outcome"],
  attribution: "none" | Exclude<Tally["attribution"], "">,
];

/** Which tallies stand already: none for a new file, those of one hour where a chunk goes on from the last. Null where there are too many to read. */
async function storedTallies(
  scope: OrganizationScope,
  tx: BulkTransaction,
  tallies: TallyCells,
): Promise<Uint8Array | null> {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const hour of tallies.hour.subarray(0, tallies.size)) {
    first = Math.min(first, hour);
    last = Math.max(last, hour);
  }
  // Told not to look into the inner query, the server goes along the primary key, also where it has no statistics yet.
  const rows = await tx.rows<StoredTally>(
    `select stored.* from unnest($2::text[]) as wanted, lateral (
       select (extract(epoch from hour) / ${HOUR_SECONDS})::int, caller_id, carrier, campaign, outcome, attribution from tally
       where organization_id = $1 and caller_id = wanted and hour between to_timestamp($3::float8) and to_timestamp($4::float8)
       offset 0) as stored limit ${STORED_MAX}`,
    [scope.organizationId, tallies.callers.values, first * HOUR_SECONDS, last * HOUR_SECONDS],
  );
  if (rows.length === STORED_MAX) return null;
  const isStored = new Uint8Array(tallies.size);
  for (const [hour, callerId, carrier, campaign, outcome, sender] of rows) {
    const attribution = sender === "none" ? "" : sender;
    const cell = tallies.find({ callerId, hour, carrier, campaign, outcome, attribution });
    if (cell >= 0) isStored[cell] = 1;
  }
  return isStored;
}

const ADDED = `on conflict (${KEY}) do update set ${SUMS.map((sum) => `${sum} = tally.${sum} + excluded.${sum}`).join(", ")}`;

/** Lets the server add tallies to those of the same key. */
async function mergeTallies(
  scope: OrganizationScope,
  tx: BulkTransaction,
  tallies: TallyCells,
  cells: Uint32Array,
): Promise<void> {
  if (cells.length <= FEW) {
    await mergeFew(
      scope,
      tx,
      Array.from(cells, (cell) => tallies.tally(cell)),
    );
    return;
  }
  await tx.query("create temporary table more_tally (like tally) on commit drop");
  await copyTallies(tx, "more_tally", encoded(scope, tallies, cells));
  await tx.query(
    `insert into tally (${COLUMNS}) select ${COLUMNS} from more_tally where organization_id = $1 ${ADDED}`,
    [scope.organizationId],
  );
  // More may be added within one transaction.
  await tx.query("drop table more_tally");
}

async function mergeFew(scope: OrganizationScope, tx: BulkTransaction, tallies: readonly Tally[]): Promise<void> {
  await tx.query(
    `insert into tally (${COLUMNS})
     select $1, caller_id, to_timestamp(hour::float8 * ${HOUR_SECONDS}), carrier, campaign, outcome, attribution, ${SUMS.join(", ")}
     from unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::outcome[], $7::attribution[], $8::int[], $9::bigint[], $10::int[], $11::int[], $12::int[])
       as more (caller_id, hour, carrier, campaign, outcome, attribution, ${SUMS.join(", ")}) ${ADDED}`,
    [
      scope.organizationId,
      tallies.map((tally) => tally.callerId),
      tallies.map((tally) => tally.hour),
      tallies.map((tally) => tally.carrier),
      tallies.map((tally) => tally.campaign),
      tallies.map((tally) => tally.outcome),
      tallies.map((tally) => tally.attribution || "none"),
      tallies.map((tally) => tally.attempts),
      tallies.map((tally) => tally.talkMs),
      tallies.map((tally) => tally.shortCalls),
      tallies.map((tally) => tally.zeroCalls),
      tallies.map((tally) => tally.refusals),
    ],
  );
}

async function copyTallies(
  tx: BulkTransaction,
  table: "tally" | "more_tally",
  pieces: Generator<Buffer>,
): Promise<void> {
  await tx.copy(`copy ${table} (${COLUMNS}) from stdin (format binary)`, pieces);
}

function* encoded(scope: OrganizationScope, tallies: TallyCells, cells: Uint32Array): Generator<Buffer> {
  const copy = new BinaryCopy();
  const organizationId = uuidBytes(scope.organizationId);
  const ordered = inTallyOrder(tallies, cells);
  for (let from = 0; from < ordered.length; from += TALLIES_PER_PIECE) {
    for (const cell of ordered.subarray(from, from + TALLIES_PER_PIECE))
      writeTally(copy, organizationId, tallies, cell);
    yield copy.take();
  }
  yield copy.finish();
}

function writeTally(copy: BinaryCopy, organizationId: Buffer, tallies: TallyCells, cell: number): void {
  const { callers, names, ends } = tallies;
  copy.row(12);
  copy.bytes(organizationId);
  copy.piece(callers, tallies.caller[cell] ?? 0);
  copy.timestamp((tallies.hour[cell] ?? 0) * HOUR_MS);
  copy.piece(names, tallies.name[cell] ?? 0);
  copy.piece(ends, tallies.end[cell] ?? 0);
  copy.int32(tallies.attempts[cell] ?? 0);
  copy.int64(tallies.talkMs[cell] ?? 0);
  copy.int32(tallies.shortCalls[cell] ?? 0);
  copy.int32(tallies.zeroCalls[cell] ?? 0);
  copy.int32(tallies.refusals[cell] ?? 0);
}
