import type { OrganizationScope } from "@/lib/account/organization-scope";
import { countAsDuplicates, widenImport } from "@/lib/intake/import/advance-import.store";
import { importsOfReadings, saveOpenCallsOfImport } from "@/lib/intake/source/reading.store";
import { storeNewCalls } from "@/lib/ledger/call/call.store";
import { CallColumns } from "@/lib/ledger/call/call-columns";
import { CallKeys } from "@/lib/ledger/call/call-key";
import { nameCarriers } from "@/lib/ledger/call/known-carrier.store";
import { callIdentity, type LedgerCall } from "@/lib/ledger/call/ledger-call";
import { callsOfImportAmong, noteRepeated } from "@/lib/ledger/call/repeated-call.store";
import { loadSourceRules, noteJudgedBy } from "@/lib/ledger/call/source-rules.store";
import { loadUntoldCalls, type UntoldCalls } from "@/lib/ledger/call/untold-call.store";
import { countSignals } from "@/lib/ledger/day/count-signals";
import { addSignalDays } from "@/lib/ledger/day/signal-day.store";
import { ensureCallPartitions } from "@/lib/ledger/keep/partition.store";
import { type GoneCall, takeOutCalls } from "@/lib/ledger/tally/lessen-tallies.store";
import { addTallies } from "@/lib/ledger/tally/tally.store";
import { createClassifier } from "@/lib/outcome/classifier";
import { ChangedCalls } from "@/lib/pipeline/read/changed-calls";
import { createJudge, type Judge } from "@/lib/pipeline/read/judge-attempt";
import { notePart } from "@/lib/pipeline/read/note-part";
import { calleeKey } from "@/lib/platform/callee-key";
import { env } from "@/lib/platform/env";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { ledgerKey } from "@/lib/platform/ledger-key";
import type { BulkTransaction } from "@/lib/platform/transaction";
import type { CallSpan } from "@/lib/watch/caller-id.store";

type UntoldCall = UntoldCalls["untold"][number];

/** What was changed in the ledger. */
export interface Untold {
  /** When the calls began that were taken out, Unix milliseconds. */
  readonly goneMs: readonly number[];
  /** When caller IDs were used by those that were stored in their place. */
  readonly spans: readonly CallSpan[];
}

/**
 * Leaves of the source's open calls what other imports than this one told of them, and has the ledger hold them so. Call it
 * under `ledgerTransaction`, once the import's calls have been handed over, and before the rest of them is removed; let what
 * counts refusals and caller IDs follow.
 */
export async function untellCalls(scope: OrganizationScope, tx: BulkTransaction, importId: string): Promise<Untold> {
  const loaded = await loadUntoldCalls(scope, tx, importId);
  if (loaded === null) return { goneMs: [], spans: [] };
  await saveOpenCallsOfImport(scope, tx, importId, { ...loaded.kept, openCalls: loaded.carry });
  const untold = await changedCalls(scope, tx, importId, loaded.untold);
  if (untold.length === 0) return { goneMs: [], spans: [] };
  const gone = await takeOutCalls(
    scope,
    tx,
    untold.map(({ which }) => which),
  );
  const heirs = await inherit(scope, tx, { importId, sourceId: loaded.kept.sourceId, untold, gone });
  const changed = new ChangedCalls();
  for (const heir of heirs) await storeInherited(scope, tx, heir, changed);
  await addTallies(scope, tx, changed.tallies);
  return { goneMs: gone.map(({ ms }) => ms), spans: changed.spans() };
}

/** Of those that others tell wholly, only the ones that would go with the import have to be changed. */
async function changedCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  untold: readonly UntoldCall[],
): Promise<readonly UntoldCall[]> {
  const whole = untold.filter(({ isWhole }) => isWhole).map(({ which }) => which);
  const own = new Set((await callsOfImportAmong(scope, tx, importId, whole)).map(({ ms, key }) => `${ms} ${key}`));
  return untold.filter(({ isWhole, which }) => !isWhole || own.has(`${which.ms} ${which.key}`));
}

/** Calls that are one import's from now on. */
interface Heir {
  readonly importId: string;
  /** It had counted them as duplicates. */
  readonly isNew: boolean;
  readonly calls: LedgerCall[];
  /** Other imports that tell of calls which stand elsewhere now. */
  readonly others: Map<string, LedgerCall[]>;
}

interface Estate {
  readonly importId: string;
  readonly sourceId: string;
  readonly untold: readonly UntoldCall[];
  readonly gone: readonly GoneCall[];
}

/** The judge of a source by its exceptions of today, which is noted. */
async function judgeOf(scope: OrganizationScope, tx: BulkTransaction, sourceId: string): Promise<Judge> {
  const { overrides } = await loadSourceRules(scope, sourceId);
  await noteJudgedBy(scope, tx, { sourceId, overrides });
  const keys = new CallKeys(sourceId, ledgerKey(env()));
  return createJudge(keys, createClassifier(overrides), keyedHash(calleeKey(env())));
}

async function inherit(scope: OrganizationScope, tx: BulkTransaction, estate: Estate): Promise<readonly Heir[]> {
  const { importId, sourceId, untold, gone } = estate;
  const { judge } = await judgeOf(scope, tx, sourceId);
  const told = [...new Set(untold.flatMap(({ readings }) => readings))];
  const imports = await importsOfReadings(scope, tx, sourceId, told);
  const origins = new Map(gone.map((call) => [`${call.ms} ${call.call_key}`, call]));
  const heirs = new Map<string, Heir>();
  for (const { which, now, readings } of untold) {
    const origin = origins.get(`${which.ms} ${which.key}`);
    if (origin === undefined) continue;
    const isNew = origin.import_id === importId;
    const tellers = readings.flatMap((reading) => imports.get(reading) ?? []);
    const owner = isNew ? tellers[0] : origin.import_id;
    if (owner === undefined) continue;
    const heir: Heir = heirs.get(`${owner} ${isNew}`) ?? { importId: owner, isNew, calls: [], others: new Map() };
    heirs.set(`${owner} ${isNew}`, heir);
    if (now === null) {
      if (!isNew) await countAsDuplicates(scope, tx, owner, 1);
      continue;
    }
    const judged = judge(now);
    const call = isNew ? judged : { ...judged, attempt: { ...judged.attempt, line: origin.line } };
    heir.calls.push(call);
    const standsElsewhere = isNew || callIdentity(call) !== `${which.ms} ${which.key}`;
    if (standsElsewhere) tellOthers(heir, tellers, call);
  }
  return [...heirs.values()];
}

function tellOthers({ importId, others }: Heir, tellers: readonly string[], call: LedgerCall): void {
  for (const teller of tellers) if (teller !== importId) others.set(teller, [...(others.get(teller) ?? []), call]);
}

async function storeInherited(
  scope: OrganizationScope,
  tx: BulkTransaction,
  { importId, isNew, calls, others }: Heir,
  changed: ChangedCalls,
): Promise<void> {
  const columns = CallColumns.of(calls);
  await ensureCallPartitions(scope, monthsOf(calls));
  await nameCarriers(scope, tx, columns);
  const { fresh, repeated } = await storeNewCalls(scope, tx, importId, columns);
  changed.add(columns, fresh);
  await noteRepeated(scope, tx, importId, { calls: columns, places: repeated, reading: "part" });
  await countAsDuplicates(scope, tx, importId, (isNew ? 0 : calls.length) - fresh.length);
  if (isNew) await addSignalDays(scope, tx, importId, countSignals(columns, fresh));
  const span = columns.span();
  if (span !== null) await widenImport(scope, tx, importId, span);
  for (const [other, told] of others) await notePart(scope, tx, other, told);
}

function monthsOf(calls: readonly LedgerCall[]): string[] {
  return [...new Set(calls.map(({ attempt }) => new Date(attempt.startedAtMs).toISOString().slice(0, 7)))];
}
