import { randomBytes } from "node:crypto";
import type { OrganizationScope, SystemScope } from "@/lib/account/organization-scope";
import { readTogether } from "@/lib/account/read-together.store";
import { AppError } from "@/lib/base/app-error";
import { uuidText } from "@/lib/base/uuid-bytes";
import { parseCallee } from "@/lib/calls/callee";
import { calleeKey, calleeKeys } from "@/lib/platform/callee-key";
import { env } from "@/lib/platform/env";
import { keyedHash, keyId } from "@/lib/platform/keyed-hash";
import { openSealed, sealText } from "@/lib/platform/seal";
import { type KeptCall, listCaseCalls } from "@/lib/redress/case-call.store";
import { findCaseKey, keepSealedCallees, listCaseKeys, type SealedNumbers } from "@/lib/redress/sealed-callee.store";

/** What came of the numbers that were given for a case. */
export interface SealedCallees {
  /** Numbers that could be read. */
  readonly numbers: number;
  /** Calls of the case that lead to one of them. */
  readonly calls: number;
}

const KEY_BYTES = 32;
const CALLEE = "callee";

/**
 * Keeps dialled numbers for an open case, sealed: each under a key of the case, and that key under one outside the
 * database. A number that none of the case's calls leads to is kept nowhere.
 * @param country ISO 3166-1 alpha-2, for numbers without a country code
 * @throws AppError `not_found` for no open case of that id, `unprocessable` when no call leads to any of the numbers
 */
export async function sealCallees(
  scope: OrganizationScope,
  caseId: string,
  given: { readonly numbers: readonly string[]; readonly country: string },
  now: Date,
): Promise<SealedCallees> {
  const hashes = calleeKeys(env()).map(keyedHash);
  const callees = given.numbers.flatMap((text) => {
    const callee = parseCallee(text, given.country);
    return callee.ok ? [callee.value] : [];
  });
  const different = new Set(callees);
  const seal = (sealedKey: string | null): SealedNumbers => {
    const key = sealedKey === null ? randomBytes(KEY_BYTES).toString("base64url") : openKey(scope, caseId, sealedKey);
    const sealed = new Map<string, string>();
    for (const callee of different)
      for (const hash of hashes) sealed.set(uuidText(hash(callee)), sealText(key, CALLEE, callee));
    return { sealedKey: sealedKey ?? sealText(calleeKey(env()), purpose(scope, caseId), key), sealed };
  };
  const calls = await keepSealedCallees(scope, caseId, seal, now);
  if (calls === null) throw new AppError("not_found", "There is no such open case.");
  if (calls === 0)
    throw new AppError("unprocessable", "No call of this case leads to any of these numbers, so none was kept.");
  return { numbers: different.size, calls };
}

/** A call of a case, and the number that it dialled where somebody gave it. */
export interface ProvenCall extends KeptCall {
  /** Null where nobody did. */
  readonly callee: string | null;
}

/** The calls of a case with the dialled numbers that were given for it; none once it is closed. */
export async function openCaseCalls(scope: OrganizationScope, caseId: string): Promise<readonly ProvenCall[]> {
  // As of one moment: numbers that are dropped and given again are sealed under another key.
  const [calls, sealedKey] = await readTogether(
    scope,
    async () => [await listCaseCalls(scope, caseId), await findCaseKey(scope, caseId)] as const,
  );
  const key = sealedKey === null || sealedKey === undefined ? null : openKey(scope, caseId, sealedKey);
  return calls.map((call) => ({
    ...call,
    callee: key === null || call.sealedCallee === null ? null : openSealed(key, CALLEE, call.sealedCallee),
  }));
}

/** How many open cases hold numbers that none of the keys but that of `id` opens. */
export async function casesOfKey(system: SystemScope, id: string): Promise<number> {
  const others = calleeKeys(env()).filter((key) => keyId(key) !== id);
  const opens = ({ organizationId, caseId, sealedKey }: Awaited<ReturnType<typeof listCaseKeys>>[number]) => {
    try {
      openKey({ organizationId }, caseId, sealedKey, others);
      return true;
    } catch {
      return false;
    }
  };
  return (await listCaseKeys(system)).filter((one) => !opens(one)).length;
}

/** @throws Error when none of the keys opens it */
function openKey(
  scope: Pick<OrganizationScope, "organizationId">,
  caseId: string,
  sealedKey: string,
  keys: readonly string[] = calleeKeys(env()),
): string {
  let failure: unknown = new Error("There is no key");
  for (const key of keys)
    try {
      return openSealed(key, purpose(scope, caseId), sealedKey);
    } catch (error) {
      failure = error;
    }
  throw failure;
}

/** Bound to its case: a row that is copied elsewhere does not open there. */
function purpose({ organizationId }: Pick<OrganizationScope, "organizationId">, caseId: string): string {
  return `redress case ${organizationId} ${caseId}`;
}
