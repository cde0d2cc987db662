import type { OrganizationScope } from "@/lib/account/organization-scope";
import { DAY_MS } from "@/lib/base/time-units";
import {
  advanceImport,
  countAsDuplicates,
  type ImportStep,
  widenImport,
} from "@/lib/intake/import/advance-import.store";
import type { ReadingPlace } from "@/lib/intake/import/checkpoint.schema";
import type { RowCounts } from "@/lib/intake/import/import-record";
import { importsOfReadings } from "@/lib/intake/source/reading.store";
import { saveOpenCalls } from "@/lib/intake/source/source.store";
import { storeNewCalls } from "@/lib/ledger/call/call.store";
import { allPlaces, CallColumns } from "@/lib/ledger/call/call-columns";
import { addDialledRuns } from "@/lib/ledger/call/dialled-run.store";
import { dialledRuns, numberedCalls } from "@/lib/ledger/call/dialled-runs";
import { nameCarriers } from "@/lib/ledger/call/known-carrier.store";
import { takeKnownStarts } from "@/lib/ledger/call/known-start.store";
import { callIdentity, type LedgerCall } from "@/lib/ledger/call/ledger-call";
import { type CallReading, type HeldCalls, noteRepeated } from "@/lib/ledger/call/repeated-call.store";
import { type Revision, takeOutRevised } from "@/lib/ledger/call/revise-call.store";
import { noteJudgedBy, type SourceExceptions } from "@/lib/ledger/call/source-rules.store";
import { takeOutUnfinished } from "@/lib/ledger/call/unfinished-call.store";
import { countSignals } from "@/lib/ledger/day/count-signals";
import { recountRefusals, type TimeSpan } from "@/lib/ledger/day/refusal.store";
import { addSignalDays } from "@/lib/ledger/day/signal-day.store";
import { callsKeptFrom } from "@/lib/ledger/keep/kept-from.store";
import { ensureCallPartitions } from "@/lib/ledger/keep/partition.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { noteChangedHours } from "@/lib/ledger/tally/changed-hours.store";
import { addTallies } from "@/lib/ledger/tally/tally.store";
import { ChangedCalls } from "@/lib/pipeline/read/changed-calls";
import type { ImportChunk } from "@/lib/pipeline/read/import-chunk";
import { NotItsTurn } from "@/lib/pipeline/read/leg-turn";
import { notePart } from "@/lib/pipeline/read/note-part";
import type { BulkTransaction } from "@/lib/platform/transaction";
import { noteCallerIds, recountUses } from "@/lib/watch/caller-id.store";

/** What is stored together, or not at all. */
export interface ChunkCommit {
  readonly importId: string;
  readonly chunk: ImportChunk;
  /** The place in the file after this chunk. */
  readonly checkpoint: ReadingPlace;
  /** At the end of a file: calls of which the source's next file may tell more. */
  readonly openCalls: { readonly sourceId: string; readonly carry: unknown } | null;
  /** Readings that had told of the calls from which this one went on. */
  readonly goesOnFrom?: readonly string[];
  /** By which exceptions of its source the chunk was judged. */
  readonly judgedBy: SourceExceptions;
  /** A program sends calls by ids of their own, which count whatever start comes with them. Nothing follows that counts refusals. */
  readonly isPushed?: true;
  /** Told now and then which share (0 to 1) is done, as far as can be guessed; nobody has to listen. */
  readonly onStored?: (share: number) => void;
}

/** Rows in a piece that is sent to the server, and statements to a chunk, about. */
const PIECE_ROWS = 4_096;
const STATEMENTS = 20;

/**
 * Stores a chunk wholly or not at all: calls, tallies, caller IDs, refusals, counts, and the place reached in the file,
 * in one transaction. A worker killed at any moment goes on from that place and loses or doubles nothing.
 * @returns what became of the chunk's records
 * @throws NotItsTurn where an import has been taken out of whose calls this one knows more: it has to go on from what stands
 */
export async function commitChunk(scope: OrganizationScope, commit: ChunkCommit): Promise<RowCounts> {
  const { importId, chunk, openCalls } = commit;
  await ensureCallPartitions(scope, months(chunk));
  return ledgerTransaction(scope, async (transaction) => {
    const tx = tellingSteps(transaction, commit);
    await requireReadings(scope, tx, commit);
    const keptFrom = await callsKeptFrom(scope, tx);
    if (keptFrom !== null) chunk.leaveOutBefore(keptFrom);
    const changed = new ChangedCalls();
    await noteJudgedBy(scope, tx, commit.judgedBy);
    await nameCarriers(scope, tx, chunk.calls);
    if (commit.isPushed) await takeKnownStarts(scope, tx, chunk.calls);
    await takeOutUnfinished(scope, tx, chunk.calls);
    const { fresh, repeated } = await storeNewCalls(scope, tx, importId, chunk.calls);
    await noteRepeated(scope, tx, importId, { calls: chunk.calls, places: repeated, reading: "whole" });
    await noteRepeated(scope, tx, importId, allHeld(chunk.repeated, "whole"));
    await noteRepeated(scope, tx, importId, allHeld(chunk.retold, "part"));
    await noteRepeated(scope, tx, importId, allHeld(chunk.remarked, "aside"));
    changed.add(chunk.calls, fresh);
    await addTallies(scope, tx, changed.tallies);
    const revised = await storeRevised(scope, tx, importId, chunk.revisions);
    changed.widenBy(revised.changed);
    await noteMoved(scope, tx, commit);
    await addSignalDays(scope, tx, importId, countSignals(chunk.calls, fresh));
    await addDialledRuns(scope, tx, importId, dialledRuns(chunk.calls));
    const starts = changed.spans().map(({ firstMs }) => firstMs);
    for (const { was } of chunk.revisions) starts.push(was.attempt.startedAtMs);
    const first = starts.reduce((least, ms) => Math.min(least, ms), Number.POSITIVE_INFINITY);
    if (starts.length > 0) await noteChangedHours(scope, tx, first);
    await noteCallerIds(scope, tx, changed.spans());
    await recountUses(
      scope,
      tx,
      chunk.revisions.filter(isMoved).map(({ was }) => was.attempt),
    );
    if (commit.isPushed && chunk.span !== null) await recountRefusals(scope, tx, timesOf(chunk.span));
    if (openCalls !== null) await saveOpenCalls(scope, tx, openCalls.sourceId, openCalls.carry);
    const step = importStep(commit, fresh.length + revised.regained);
    await advanceImport(scope, tx, importId, step);
    return step.counts;
  });
}

async function requireReadings(scope: OrganizationScope, tx: BulkTransaction, commit: ChunkCommit): Promise<void> {
  const { goesOnFrom = [], judgedBy } = commit;
  const standing = await importsOfReadings(scope, tx, judgedBy.sourceId, goesOnFrom);
  if (goesOnFrom.some((reading) => !standing.has(reading)))
    throw new NotItsTurn("Another import of this source has been undone, and its records are to be left out.");
}

function timesOf({ firstMs, lastMs }: { readonly firstMs: number; readonly lastMs: number }): TimeSpan {
  return { first: new Date(firstMs), last: new Date(lastMs) };
}

/** Whether the call began at another time than was known before, or was made from another number. */
function isMoved({ call, was }: Revision): boolean {
  return call.attempt.startedAtMs !== was.attempt.startedAtMs || call.attempt.callerId !== was.attempt.callerId;
}

/** The imports that hold calls which stand elsewhere now hold them there: else an undo would find no other holder than this one. */
async function noteMoved(scope: OrganizationScope, tx: BulkTransaction, commit: ChunkCommit): Promise<void> {
  const moved = commit.chunk.revisions.filter(({ call, was }) => callIdentity(call) !== callIdentity(was));
  const toldBy = ({ toldBy: readings = [] }: Revision) => readings;
  const imports = await importsOfReadings(scope, tx, commit.judgedBy.sourceId, [...new Set(moved.flatMap(toldBy))]);
  for (const [reading, holder] of imports) {
    const held = moved.filter((revision) => toldBy(revision).includes(reading)).map(({ call }) => call);
    await notePart(scope, tx, holder, held);
  }
}

function allHeld(list: readonly LedgerCall[], reading: CallReading): HeldCalls {
  const calls = CallColumns.of(list);
  return { calls, places: allPlaces(calls), reading };
}

/** What became of revisions. */
interface Revised {
  readonly changed: ChangedCalls;
  /** Calls that are this import's, because the one that had brought them was taken out while this one was read. */
  readonly regained: number;
}

/** Puts what is known of calls by now in the place of what was stored, perhaps by this very chunk, under the import that brought it. */
async function storeRevised(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  revisions: readonly Revision[],
): Promise<Revised> {
  const changed = new ChangedCalls();
  const { stored, gone } = await takeOutRevised(scope, tx, revisions);
  for (const [origin, calls] of stored) {
    const revised = CallColumns.of(calls);
    await nameCarriers(scope, tx, revised);
    const { fresh, repeated } = await storeNewCalls(scope, tx, origin, revised);
    changed.add(revised, fresh);
    // Known better it is a call that stands already: its legs had come too far apart for anybody to remember the first.
    await noteRepeated(scope, tx, origin, { calls: revised, places: repeated, reading: "part" });
    await countAsDuplicates(scope, tx, origin, repeated.length);
    const span = revised.span();
    if (span !== null) await widenImport(scope, tx, origin, span);
  }
  const regained = CallColumns.of(gone);
  await nameCarriers(scope, tx, regained);
  const { fresh } = await storeNewCalls(scope, tx, importId, regained);
  changed.add(regained, fresh);
  await addSignalDays(scope, tx, importId, countSignals(regained, fresh));
  await addTallies(scope, tx, changed.tallies);
  return { changed, regained: fresh.length };
}

/** Tells of every statement that is answered, and of every piece that is sent: of calls, and of about as many tallies. */
function tellingSteps(tx: BulkTransaction, { chunk, onStored = () => undefined }: ChunkCommit): BulkTransaction {
  const expected = STATEMENTS + 2 * Math.ceil(chunk.size / PIECE_ROWS);
  let steps = 0;
  function step<Given>(given: Given): Given {
    steps += 1;
    onStored(steps / expected);
    return given;
  }
  function* told(pieces: Iterable<Buffer>): Generator<Buffer> {
    for (const piece of pieces) yield step(piece);
  }
  return {
    query: async (text, values) => step(await tx.query(text, values)),
    rows: async (text, values) => step(await tx.rows(text, values)),
    copy: async (statement, data) => tx.copy(statement, Buffer.isBuffer(data) ? data : told(data)),
  };
}

function importStep({ chunk, checkpoint }: ChunkCommit, imported: number): ImportStep {
  return {
    counts: chunk.counts(imported),
    callsNumbered: numberedCalls(chunk.calls),
    skippedReasons: Object.fromEntries(chunk.skipped),
    refusals: chunk.refusals,
    file: checkpoint.file ?? null,
    firstCallMs: chunk.span?.firstMs ?? null,
    lastCallMs: chunk.span?.lastMs ?? null,
    checkpoint,
  };
}

function months({ calls, revisions }: ImportChunk): string[] {
  const days = new Set(revisions.map(({ call }) => Math.floor(call.attempt.startedAtMs / DAY_MS)));
  let last = Number.NaN;
  for (let at = 0; at < calls.size; at += 1) {
    const day = Math.floor((calls.startedAtMs[at] ?? 0) / DAY_MS);
    if (day !== last) days.add(day);
    last = day;
  }
  return [...new Set(Array.from(days, (day) => new Date(day * DAY_MS).toISOString().slice(0, 7)))].sort();
}
