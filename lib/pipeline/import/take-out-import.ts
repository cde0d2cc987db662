import type { OrganizationScope } from "@/lib/account/organization-scope";
import { importSpan } from "@/lib/intake/import/advance-import.store";
import { dropDialledRuns } from "@/lib/ledger/call/dialled-run.store";
import { handOverRepeated } from "@/lib/ledger/call/repeated-call.store";
import { recountRefusals, type TimeSpan } from "@/lib/ledger/day/refusal.store";
import { dropSignalDays } from "@/lib/ledger/day/signal-day.store";
import { removeImportedCalls } from "@/lib/ledger/keep/remove-import.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { noteChangedHours } from "@/lib/ledger/tally/changed-hours.store";
import { untellCalls } from "@/lib/pipeline/import/untell-calls";
import type { BulkTransaction } from "@/lib/platform/transaction";
import { type CallSpan, noteCallerIds, recountCallerIds } from "@/lib/watch/caller-id.store";

/**
 * Takes the calls of an import out of the ledger, with everything counted from them. Those that another import holds too
 * stay, as that one's: as others told them, as long as it is known who told what, and else as all did.
 * @param end what becomes of the import itself, in the same transaction: while it stood without its calls, another one that
 *   is taken out beside it would give it new ones
 */
export async function takeOutImport(
  scope: OrganizationScope,
  importId: string,
  end: (scope: OrganizationScope, tx: BulkTransaction, importId: string) => Promise<unknown>,
): Promise<void> {
  await ledgerTransaction(scope, async (tx) => {
    await takeOutCalls(scope, tx, importId, await importSpan(scope, tx, importId));
    await end(scope, tx, importId);
  });
}

async function takeOutCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  span: TimeSpan | null,
): Promise<void> {
  if (span !== null) {
    await dropSignalDays(scope, tx, importId);
    await dropDialledRuns(scope, tx, importId);
    await handOverRepeated(scope, tx, importId, span);
  }
  // Of an import without calls there may be words aside about those of others.
  const { goneMs, spans } = await untellCalls(scope, tx, importId);
  const removed = span === null ? 0 : await removeImportedCalls(scope, tx, importId, span);
  const within = widened(span, goneMs, spans);
  if (within === null) return;
  // Of calls that stay refusals may have to be counted, too: it told more of them, and did not come to its end.
  const recounted = await recountRefusals(scope, tx, within);
  const changed = removed + goneMs.length;
  if (changed + recounted > 0) await noteChangedHours(scope, tx, within.first.getTime());
  if (changed > 0) await recountCallerIds(scope, tx);
  await noteCallerIds(scope, tx, spans);
}

function widened(span: TimeSpan | null, goneMs: readonly number[], spans: readonly CallSpan[]): TimeSpan | null {
  const own = span === null ? [] : [span.first.getTime(), span.last.getTime()];
  const times = [...own, ...goneMs, ...spans.flatMap(({ firstMs, lastMs }) => [firstMs, lastMs])];
  if (times.length === 0) return null;
  const [first, last] = times.reduce(([least, most], ms) => [Math.min(least, ms), Math.max(most, ms)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as const);
  return { first: new Date(first), last: new Date(last) };
}
