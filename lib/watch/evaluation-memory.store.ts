import type { OrganizationScope, SystemScope } from "@/lib/account/organization-scope";
import { batches } from "@/lib/base/batches";
import { BinaryCopy } from "@/lib/base/binary-copy";
import { uuidBytes } from "@/lib/base/uuid-bytes";
import { UNDER_WAY } from "@/lib/intake/import/import-record";
import { bulkTransaction } from "@/lib/platform/bulk";
import { database } from "@/lib/platform/db";
import type { BulkTransaction } from "@/lib/platform/transaction";
import { NORM, SCORE, SCORE_VERSION } from "@/lib/score/score-constants";
import type { FleetMemory } from "@/lib/watch/detect";
import type { KnownCaller } from "@/lib/watch/known-caller";
import { WATCH } from "@/lib/watch/watch-constants";

/** To be raised when the form or the making of the memory changes, though no constant does. */
const MEMORY_VERSION = 3;
const DAY_HOURS = 24;

/** Everything that a memory depends on beside the tallies: one made with other constants is of no use. */
const CONSTANTS = JSON.stringify([MEMORY_VERSION, SCORE_VERSION, SCORE, NORM, WATCH]);

/** Where an evaluation of an organisation may go on from: everything before this day is known. */
export interface KnownFleet {
  /** Whole days since the Unix epoch (UTC). */
  readonly day: number;
  readonly fleet: FleetMemory;
}

/**
 * Begins an evaluation: tallies that change from now on are noted as changed since.
 * @param isFresh forgets what was known
 * @returns the memory to go on from; null when there is none, when older tallies have changed or the constants have
 */
export async function beginEvaluation(scope: OrganizationScope, isFresh: boolean): Promise<KnownFleet | null> {
  return bulkTransaction(async (tx) => {
    const [row] = await tx.query<{ day: number | null; changed_from: number | null; constants: string }>(
      "select day, changed_from, constants from evaluation_memory where organization_id = $1 for update",
      [scope.organizationId],
    );
    const day = row?.day ?? null;
    const isOlderChanged = day !== null && (row?.changed_from ?? Number.POSITIVE_INFINITY) < day * DAY_HOURS;
    const isUsable = !isFresh && day !== null && !isOlderChanged && row?.constants === CONSTANTS;
    await tx.query(
      `insert into evaluation_memory (organization_id) values ($1)
       on conflict (organization_id) do update set changed_from = null, day = case when $2 then evaluation_memory.day end`,
      [scope.organizationId, isUsable],
    );
    if (!isUsable) return null;
    const [found] = await tx.query<{ fleet: FleetMemory }>(
      "select fleet from evaluation_memory where organization_id = $1",
      [scope.organizationId],
    );
    return found ? { day, fleet: found.fleet } : null;
  });
}

/**
 * Organisations whose tallies have changed since the last evaluation began, and of which no import is under way, whose end asks
 * for one.
 */
export async function organizationsToEvaluate(_system: SystemScope): Promise<readonly string[]> {
  return bulkTransaction(async (tx) => {
    const rows = await tx.query<{ id: string }>(
      `select organization_id as id from evaluation_memory as memory where changed_from is not null and not exists (
         select from import where import.organization_id = memory.organization_id and import.status::text = any ($1::text[]))`,
      [UNDER_WAY],
    );
    return rows.map(({ id }) => id);
  });
}

/** Caller IDs that are read or written at once, so that buffers stay small. */
const PART = 100;

/** What is known of each caller ID. */
export async function* readKnownCallers(scope: OrganizationScope): AsyncGenerator<KnownCaller> {
  let last = "";
  for (let size = PART; size === PART; ) {
    const { rows } = await database().pool.query<KnownCaller>(
      `select caller_id as "callerId", convert_to(head::text, 'UTF8') as head, streams, days from caller_memory
       where organization_id = $1 and caller_id > $2 order by caller_id limit ${PART}`,
      [scope.organizationId, last],
    );
    yield* rows;
    last = rows.at(-1)?.callerId ?? last;
    size = rows.length;
  }
}

const copy = new BinaryCopy();

/** What an evaluation knows at the beginning of a day. */
export interface Known {
  readonly fleet: KnownFleet;
  /** Those of whom something new is known; each is read when it is asked for. */
  readonly callers: Iterable<KnownCaller>;
  /** Whether they are all: others are forgotten. */
  readonly isWhole: boolean;
}

/** Keeps what an evaluation knows. Tallies that have changed while it ran stay noted. */
export async function rememberEvaluation(scope: OrganizationScope, { fleet, callers, isWhole }: Known): Promise<void> {
  await bulkTransaction(async (tx) => {
    if (isWhole) await tx.query("delete from caller_memory where organization_id = $1", [scope.organizationId]);
    for (const part of batches(callers, PART)) await replaceCallers(scope, tx, part, isWhole);
    await tx.query("update evaluation_memory set day = $2, constants = $3, fleet = $4 where organization_id = $1", [
      scope.organizationId,
      fleet.day,
      CONSTANTS,
      JSON.stringify(fleet.fleet),
    ]);
  });
}

async function replaceCallers(
  scope: OrganizationScope,
  tx: BulkTransaction,
  callers: readonly KnownCaller[],
  isEmpty: boolean,
): Promise<void> {
  const callerIds = callers.map(({ callerId }) => callerId);
  if (!isEmpty)
    await tx.query("delete from caller_memory where organization_id = $1 and caller_id = any ($2)", [
      scope.organizationId,
      callerIds,
    ]);
  const organizationId = uuidBytes(scope.organizationId);
  for (const { callerId, head, streams, days } of callers) {
    copy.row(5);
    copy.bytes(organizationId);
    copy.text(callerId);
    copy.bytes(jsonb(head));
    copy.bytes(streams);
    copy.bytes(days);
  }
  await tx.copy(
    "copy caller_memory (organization_id, caller_id, head, streams, days) from stdin (format binary)",
    copy.finish(),
  );
}

/** PostgreSQL's binary form of `jsonb`: version 1, then the text. */
function jsonb(json: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(1), json]);
}
