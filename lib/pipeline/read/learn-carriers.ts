import { recordAuditWithin } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { CarrierListReader, type RefusedLine } from "@/lib/intake/carrier-list";
import { callSpan } from "@/lib/ledger/call/call-span.store";
import {
  addToCarrierList,
  beginCarrierList,
  dropKnownCarriers,
  endCarrierList,
  type KnownCarrier,
  nameStoredCarriers,
} from "@/lib/ledger/call/known-carrier.store";
import { recountDays } from "@/lib/ledger/day/recount-days.store";
import { recountRefusals } from "@/lib/ledger/day/refusal.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { noteChangedHours } from "@/lib/ledger/tally/changed-hours.store";
import { recomputeTallies } from "@/lib/ledger/tally/recompute-tallies.store";
import { requestEvaluation } from "@/lib/pipeline/job-queue";
import { calleeKey } from "@/lib/platform/callee-key";
import { env } from "@/lib/platform/env";
import { keyedHash } from "@/lib/platform/keyed-hash";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** What became of an uploaded list. */
export interface LearnedCarriers {
  readonly numbers: number;
  /** Stored calls whose carrier is another one by it. */
  readonly calls: number;
  /** The first thousand lines that were left out; `refusedCount` counts all. */
  readonly refused: readonly RefusedLine[];
  readonly refusedCount: number;
}

/** How to take in a list. */
export interface CarrierListOptions {
  /** ISO 3166 code of the country whose national numbers stand without a prefix. */
  readonly country: string;
  /** Forgets what was known before. */
  readonly replaces?: boolean;
}

/** Lines of a list that are sent to the database together. */
const LINES_PER_COPY = 10_000;

/**
 * Takes in an organisation's list of who serves which numbers (an LRN or OCN export), piece by piece. It is used where a
 * record names no carrier, for calls that are stored already as for those to come, so that the order of uploads does not
 * matter. The numbers themselves are not kept, only their keyed hashes. All of it is taken in, or nothing; a list without
 * a single usable line changes nothing.
 */
export async function learnCarriers(
  scope: OrganizationScope,
  pieces: Iterable<string> | AsyncIterable<string>,
  { country, replaces = false }: CarrierListOptions,
): Promise<LearnedCarriers> {
  const reader = new CarrierListReader(country);
  const [numbers, calls] = await ledgerTransaction(scope, async (tx) => {
    await beginCarrierList(scope, tx);
    const isEmpty = !(await takeIn(scope, tx, reader, pieces));
    if (!isEmpty && replaces) await dropKnownCarriers(scope, tx);
    const [numbers, calls] = isEmpty ? [0, 0] : [await endCarrierList(scope, tx), await applyList(scope, tx)];
    const subject = scope.organizationId;
    await recordAuditWithin(scope, tx, { action: "carriers.learned", subject, detail: { numbers, calls } });
    return [numbers, calls];
  });
  if (calls > 0) await requestEvaluation(scope.organizationId);
  return { numbers, calls, refused: reader.refused, refusedCount: reader.refusedCount };
}

/**
 * Takes an organisation's list back: calls that it named are again without a carrier.
 * @returns how many
 */
export async function forgetCarriers(scope: OrganizationScope): Promise<number> {
  const calls = await ledgerTransaction(scope, async (tx) => {
    await dropKnownCarriers(scope, tx);
    const calls = await applyList(scope, tx);
    const subject = scope.organizationId;
    await recordAuditWithin(scope, tx, { action: "carriers.forgotten", subject, detail: { calls } });
    return calls;
  });
  if (calls > 0) await requestEvaluation(scope.organizationId);
  return calls;
}

/** @returns whether a line could be used */
async function takeIn(
  scope: OrganizationScope,
  tx: BulkTransaction,
  reader: CarrierListReader,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<boolean> {
  const hash = keyedHash(calleeKey(env()));
  let lines: KnownCarrier[] = [];
  let isUsed = false;
  const send = async () => {
    isUsed ||= lines.length > 0;
    if (lines.length > 0) await addToCarrierList(scope, tx, lines);
    lines = [];
  };
  for await (const piece of pieces) {
    for (const { number, carrier } of reader.take(piece)) {
      lines.push({ token: hash(number), carrier });
      if (lines.length >= LINES_PER_COPY) await send();
    }
  }
  for (const { number, carrier } of reader.end()) lines.push({ token: hash(number), carrier });
  await send();
  return isUsed;
}

/** Brings stored calls in line with the list, and everything that is counted from them. @returns how many changed */
async function applyList(scope: OrganizationScope, tx: BulkTransaction): Promise<number> {
  const named = await nameStoredCarriers(scope, tx);
  const span = named > 0 ? await callSpan(scope, tx) : null;
  if (span === null) return named;
  await recomputeTallies(scope, tx);
  await recountRefusals(scope, tx, span);
  await recountDays(scope, tx);
  await noteChangedHours(scope, tx, Number.NEGATIVE_INFINITY);
  return named;
}
