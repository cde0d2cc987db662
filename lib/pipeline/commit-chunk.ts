import type { OrganizationScope } from "@/lib/account/organization-scope";
import { advanceImport, type Checkpoint, type ImportStep } from "@/lib/intake/advance-import.store";
import type { RowCounts } from "@/lib/intake/import-record";
import { saveOpenCalls } from "@/lib/intake/source.store";
import { storeNewCalls } from "@/lib/ledger/call.store";
import { noteChangedHours } from "@/lib/ledger/changed-hours.store";
import { countSignals } from "@/lib/ledger/count-signals";
import { callsKeptFrom } from "@/lib/ledger/kept-from.store";
import { withKnownCarriers } from "@/lib/ledger/known-carrier.store";
import type { LedgerCall } from "@/lib/ledger/ledger-call";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { ensureCallPartitions } from "@/lib/ledger/partition.store";
import { noteRepeated } from "@/lib/ledger/repeated-call.store";
import { repeatedCalls } from "@/lib/ledger/repeated-calls";
import { takeOutRevised } from "@/lib/ledger/revise-call.store";
import { addSignalDays } from "@/lib/ledger/signal-day.store";
import type { Tally } from "@/lib/ledger/tally";
import { addTallies } from "@/lib/ledger/tally.store";
import { createTallyBuilder } from "@/lib/ledger/tally-builder";
import type { ImportChunk } from "@/lib/pipeline/import-chunk";
import { type CallSpan, noteCallerIds } from "@/lib/watch/caller-id.store";

/** What is stored together, or not at all. */
export interface ChunkCommit {
  readonly importId: string;
  readonly chunk: ImportChunk;
  /** The place in the file after this chunk; its count of refusals is that before the chunk. */
  readonly checkpoint: Checkpoint;
  /** At the end of a file: calls of which the source's next file may tell more. */
  readonly openCalls: { readonly sourceId: string; readonly carry: unknown } | null;
}

/**
 * Stores a chunk wholly or not at all: calls, tallies, caller IDs, refusals, counts, and the place reached in the file,
 * in one transaction. A worker killed at any moment goes on from that place and loses or doubles nothing.
 * @returns what became of the chunk's records
 */
export async function commitChunk(scope: OrganizationScope, commit: ChunkCommit): Promise<RowCounts> {
  const { importId, chunk, openCalls } = commit;
  await ensureCallPartitions(scope, months([...chunk.calls, ...chunk.revisions]));
  return ledgerTransaction(scope, async (tx) => {
    const keptFrom = await callsKeptFrom(scope, tx);
    if (keptFrom !== null) chunk.leaveOutBefore(keptFrom);
    const revised = await takeOutRevised(scope, tx, chunk.revisions);
    for (const [origin, calls] of revised)
      revised.set(origin, await storeNewCalls(scope, tx, origin, await withKnownCarriers(scope, tx, calls)));
    const fresh = await storeNewCalls(scope, tx, importId, await withKnownCarriers(scope, tx, chunk.calls));
    await noteRepeated(scope, tx, importId, [...chunk.repeated, ...repeatedCalls(chunk.calls, fresh)]);
    const changed = [...fresh, ...[...revised.values()].flat()];
    await addTallies(scope, tx, tally(changed));
    await addSignalDays(scope, tx, importId, countSignals(fresh));
    const spans = callSpans(changed);
    if (changed.length > 0) await noteChangedHours(scope, tx, Math.min(...spans.map(({ firstMs }) => firstMs)));
    await noteCallerIds(scope, tx, spans);
    if (openCalls !== null) await saveOpenCalls(scope, tx, openCalls.sourceId, openCalls.carry);
    const step = importStep(commit, fresh.length);
    await advanceImport(scope, tx, importId, step);
    return step.counts;
  });
}

function importStep({ chunk, checkpoint }: ChunkCommit, imported: number): ImportStep {
  return {
    counts: chunk.counts(imported),
    skippedReasons: Object.fromEntries(chunk.skipped),
    refusals: chunk.refusals,
    firstCallMs: chunk.span?.firstMs ?? null,
    lastCallMs: chunk.span?.lastMs ?? null,
    checkpoint: { ...checkpoint, refusals: checkpoint.refusals + chunk.refusals.length },
  };
}

function tally(calls: readonly LedgerCall[]): Tally[] {
  const builder = createTallyBuilder();
  for (const call of calls) builder.add(call);
  return builder.tallies();
}

const DAY_MS = 86_400_000;

function months(calls: readonly LedgerCall[]): string[] {
  const days = new Set(calls.map((call) => Math.floor(call.attempt.startedAtMs / DAY_MS)));
  return [...new Set([...days].map((day) => new Date(day * DAY_MS).toISOString().slice(0, 7)))].sort();
}

function callSpans(calls: readonly LedgerCall[]): CallSpan[] {
  const spans = new Map<string, CallSpan>();
  for (const { attempt } of calls) {
    const known = spans.get(attempt.callerId);
    const firstMs = Math.min(known?.firstMs ?? attempt.startedAtMs, attempt.startedAtMs);
    const lastMs = Math.max(known?.lastMs ?? attempt.startedAtMs, attempt.startedAtMs);
    spans.set(attempt.callerId, { callerId: attempt.callerId, firstMs, lastMs });
  }
  return [...spans.values()];
}
