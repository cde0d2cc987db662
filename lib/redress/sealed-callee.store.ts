import { sql } from "kysely";
import { holdOrganization } from "@/lib/account/organization/hold-organization.store";
import type { OrganizationScope, SystemScope } from "@/lib/account/organization-scope";
import { database, tenantTransaction } from "@/lib/platform/db";
import { addEvent, caseRows } from "@/lib/redress/case.store";

/** The sealed key of a case's callees; null where none were given. Undefined when there is no such open case. */
export async function findCaseKey(scope: OrganizationScope, caseId: string): Promise<string | null | undefined> {
  const row = await tenantTransaction(scope.organizationId, (tx) =>
    caseRows(scope, tx).where("id", "=", caseId).where("closed_at", "is", null).executeTakeFirst(),
  );
  return row?.sealed_key;
}

/** The sealed keys of all open cases that have one, over all organisations. */
export async function listCaseKeys(
  _system: SystemScope,
): Promise<readonly { readonly organizationId: string; readonly caseId: string; readonly sealedKey: string }[]> {
  const cases = await database().prisma.redressCase.findMany({
    where: { sealedKey: { not: null } },
    select: { organizationId: true, id: true, sealedKey: true },
  });
  return cases.flatMap(({ organizationId, id, sealedKey }) =>
    sealedKey === null ? [] : [{ organizationId, caseId: id, sealedKey }],
  );
}

/** Dialled numbers under the key of a case. */
export interface SealedNumbers {
  /** The key, sealed itself. */
  readonly sealedKey: string;
  /** By pseudonym, each sealed under the key. */
  readonly sealed: ReadonlyMap<string, string>;
}

/**
 * Keeps dialled numbers beside the calls of an open case that lead to them.
 * @param seal seals them under the key that the case has, which nobody can give it meanwhile; null where it has none yet
 * @returns how many calls got one; null when there is no such open case
 */
export async function keepSealedCallees(
  scope: OrganizationScope,
  caseId: string,
  seal: (sealedKey: string | null) => SealedNumbers,
  now: Date,
): Promise<number | null> {
  const { organizationId } = scope;
  return tenantTransaction(organizationId, async (tx) => {
    const open = await caseRows(scope, tx)
      .where("id", "=", caseId)
      .where("closed_at", "is", null)
      .forUpdate()
      .executeTakeFirst();
    if (open === undefined) return null;
    const { sealedKey, sealed } = seal(open.sealed_key);
    const { numAffectedRows } = await sql`
      update case_call c set sealed_callee = given.sealed
      from unnest(${[...sealed.keys()]}::uuid[], ${[...sealed.values()]}::text[]) as given (token, sealed)
      where c.organization_id = ${organizationId}::uuid and c.case_id = ${caseId}::uuid and c.callee_token = given.token
    `.execute(tx);
    const calls = Number(numAffectedRows ?? 0n);
    if (calls === 0) return 0;
    await tx
      .updateTable("redress_case")
      .set({ sealed_key: sealedKey })
      .where("organization_id", "=", organizationId)
      .where("id", "=", caseId)
      .execute();
    await addEvent(scope, tx, caseId, { kind: "callees_sealed", at: now, detail: { calls } });
    return calls;
  });
}

/** Takes the dialled numbers of a case away, and their key. @returns whether there were any */
export async function dropSealedCallees(scope: OrganizationScope, caseId: string, now: Date): Promise<boolean> {
  const { organizationId } = scope;
  return tenantTransaction(organizationId, async (tx) => {
    const dropped = await tx
      .updateTable("redress_case")
      .set({ sealed_key: null })
      .where("organization_id", "=", organizationId)
      .where("id", "=", caseId)
      .where("sealed_key", "is not", null)
      .executeTakeFirst();
    if (dropped.numUpdatedRows === 0n) return false;
    await tx
      .updateTable("case_call")
      .set({ sealed_callee: null })
      .where("organization_id", "=", organizationId)
      .where("case_id", "=", caseId)
      .execute();
    await addEvent(scope, tx, caseId, { kind: "callees_dropped", at: now, detail: {} });
    return true;
  });
}

/** Cuts the tie between a callee's number and the calls that cases keep: pseudonym, area and sealed number go. */
export async function forgetCalleeInCases(scope: OrganizationScope, token: string): Promise<void> {
  await tenantTransaction(scope.organizationId, async (tx) => {
    // Calls that are being taken into a case come before, or see that they were forgotten.
    await holdOrganization(scope, tx);
    await sql`
      update case_call set callee_token = ('0000' || substr(gen_random_uuid()::text, 5))::uuid, callee_area = '', sealed_callee = null
      where organization_id = ${scope.organizationId}::uuid and callee_token = ${token}::uuid
    `.execute(tx);
  });
}
