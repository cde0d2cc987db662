import { createHash } from "node:crypto";
import { sql } from "kysely";
import { holdOrganization } from "@/lib/account/organization/hold-organization.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { batches } from "@/lib/base/batches";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";
import { type CaseCall, rowText } from "@/lib/redress/case-call";

/** A call kept in a case. */
export interface KeptCall extends CaseCall {
  /** Fingerprint of what its record said. */
  readonly rowSha256: string;
  /** The dialled number, sealed; null where nobody gave it. */
  readonly sealedCallee: string | null;
}

/** Calls of the last four weeks that are looked at for who blocks; more prove no more. */
const LOOKED_AT = 1_000;
const INSERT_ROWS = 100;

const COLUMNS = sql.raw(`c.started_at as "startedAt", c.call_key as "callKey", c.callee_token as "calleeToken",
  c.callee_area as "calleeArea", c.carrier, c.outcome, c.sip_code as "sipCode", c.sip_phrase as "sipPhrase", c.reason,
  c.call_info as "callInfo", c.import_id as "importId", c.line`);

/**
 * Calls of a number that a network refused, or seems to have refused, in the four weeks before its last call, the latest
 * first: blocks, and declines that came from a network by all signs.
 */
export async function listRefusedCalls(scope: OrganizationScope, callerId: string): Promise<readonly CaseCall[]> {
  const { organizationId } = scope;
  const { rows } = await tenantTransaction(organizationId, (tx) =>
    sql<CaseCall>`
      with used as (
        select last_call_at as last from caller_id where organization_id = ${organizationId}::uuid and caller_id = ${callerId}
      )
      select ${COLUMNS}, c.caller_id as "callerId", i.filename, i.sha256 as "fileSha256"
      from call c join used on true
      join import i on i.organization_id = c.organization_id and i.id = c.import_id
      where c.organization_id = ${organizationId}::uuid and c.caller_id = ${callerId}
        and c.started_at > used.last - interval '28 days' and c.started_at <= used.last
        and (c.outcome in ('blocked_603plus', 'rejected_608', 'rejected_network')
          or (c.outcome = 'declined_603' and c.attribution = 'network_suspected'))
      order by c.started_at desc, c.call_key desc limit ${LOOKED_AT}
    `.execute(tx),
  );
  return rows;
}

/**
 * Keeps calls in a case as they read now; what is kept already stays, and what was taken out of the ledger since it was read
 * is left out, as is a call whose callee was forgotten.
 * @returns how many were added
 */
export async function keepCaseCalls(
  scope: OrganizationScope,
  caseId: string,
  calls: readonly CaseCall[],
): Promise<number> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    // Who forgets a callee looks through the cases afterwards.
    await holdOrganization(scope, tx);
    let added = 0n;
    for (const part of batches(await standing(scope, tx, calls), INSERT_ROWS)) {
      const done = await tx
        .insertInto("case_call")
        .values(part.map((call) => keptRow(scope, caseId, call)))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      added += done.numInsertedOrUpdatedRows ?? 0n;
    }
    return Number(added);
  });
}

async function standing(
  { organizationId }: OrganizationScope,
  tx: DbTransaction,
  calls: readonly CaseCall[],
): Promise<readonly CaseCall[]> {
  const { rows } = await sql<{ at: number }>`
    select given.place::int - 1 as at
    from unnest(${calls.map(({ startedAt }) => startedAt)}::timestamptz[], ${calls.map(({ callKey }) => callKey)}::bigint[],
      ${calls.map(({ calleeToken }) => calleeToken)}::uuid[]) with ordinality as given (started_at, call_key, token, place)
    join call c on c.organization_id = ${organizationId}::uuid and c.started_at = given.started_at
      and c.call_key = given.call_key and c.callee_token = given.token
  `.execute(tx);
  const known = new Set(rows.map(({ at }) => at));
  return calls.filter((_, at) => known.has(at));
}

function keptRow(scope: OrganizationScope, caseId: string, call: CaseCall) {
  return {
    organization_id: scope.organizationId,
    case_id: caseId,
    started_at: call.startedAt,
    call_key: call.callKey,
    callee_token: call.calleeToken,
    callee_area: call.calleeArea,
    carrier: call.carrier,
    outcome: call.outcome,
    sip_code: call.sipCode,
    sip_phrase: call.sipPhrase,
    reason: call.reason,
    call_info: call.callInfo,
    import_id: call.importId,
    filename: call.filename,
    file_sha256: call.fileSha256,
    line: call.line,
    row_sha256: createHash("sha256").update(rowText(call), "utf8").digest("hex"),
  };
}

/** The calls of a case, the latest first. */
export async function listCaseCalls(scope: OrganizationScope, caseId: string): Promise<readonly KeptCall[]> {
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<KeptCall>`
      select ${COLUMNS}, r.caller_id as "callerId", c.filename, c.file_sha256 as "fileSha256",
        c.row_sha256 as "rowSha256", c.sealed_callee as "sealedCallee"
      from case_call c
      join redress_case r on r.organization_id = c.organization_id and r.id = c.case_id
      where c.organization_id = ${scope.organizationId}::uuid and c.case_id = ${caseId}::uuid
      order by c.started_at desc, c.call_key desc
    `.execute(tx),
  );
  return rows;
}
