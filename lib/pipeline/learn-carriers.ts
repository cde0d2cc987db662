import type { OrganizationScope } from "@/lib/account/organization-scope";
import { type KnownCarriers, readKnownCarriers } from "@/lib/intake/read-known-carriers";
import { callSpan } from "@/lib/ledger/call-span.store";
import { noteChangedHours } from "@/lib/ledger/changed-hours.store";
import { nameStoredCarriers, saveKnownCarriers } from "@/lib/ledger/known-carrier.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { recomputeTallies } from "@/lib/ledger/recompute-tallies.store";
import { recountDays } from "@/lib/ledger/recount-days.store";
import { recountRefusals } from "@/lib/ledger/refusal.store";
import { requestEvaluation } from "@/lib/pipeline/job-queue";
import { calleeKey } from "@/lib/platform/callee-key";
import { env } from "@/lib/platform/env";
import { keyedHash } from "@/lib/platform/keyed-hash";

/** What became of an uploaded list. */
export interface LearnedCarriers {
  readonly numbers: number;
  /** Stored calls that got a carrier by it. */
  readonly calls: number;
  readonly refused: KnownCarriers["refused"];
}

/**
 * Takes in an organisation's list of who serves which numbers (an LRN or OCN export). It is used where a record names no
 * carrier, for calls that are stored already as for those to come, so that the order of uploads does not matter. The
 * numbers themselves are not kept, only their keyed hashes.
 */
export async function learnCarriers(scope: OrganizationScope, text: string, country: string): Promise<LearnedCarriers> {
  const { carriers, refused } = readKnownCarriers(text, country);
  const hash = keyedHash(calleeKey(env()));
  const known = [...carriers].map(([number, carrier]) => ({ token: hash(number), carrier }));
  const calls = await ledgerTransaction(scope, async (tx) => {
    await saveKnownCarriers(scope, tx, known);
    const named = await nameStoredCarriers(scope, tx);
    const span = named > 0 ? await callSpan(scope, tx) : null;
    if (span === null) return named;
    await recomputeTallies(scope, tx);
    await recountRefusals(scope, tx, span);
    await recountDays(scope, tx);
    await noteChangedHours(scope, tx, Number.NEGATIVE_INFINITY);
    return named;
  });
  if (calls > 0) await requestEvaluation(scope.organizationId);
  return { numbers: known.length, calls, refused };
}
