import type { OrganizationScope } from "@/lib/account/organization-scope";
import { BinaryCopy } from "@/lib/base/binary-copy";
import { uuidBytes } from "@/lib/base/uuid-bytes";
import type { LedgerCall } from "@/lib/ledger/ledger-call";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** A callee's pseudonym with the carrier that serves it. */
export interface KnownCarrier {
  readonly token: Uint8Array;
  readonly carrier: string;
}

const copy = new BinaryCopy();

/** Writes down who serves which callees; what was known of one before is replaced. */
export async function saveKnownCarriers(
  scope: OrganizationScope,
  tx: BulkTransaction,
  known: readonly KnownCarrier[],
): Promise<void> {
  const organizationId = uuidBytes(scope.organizationId);
  await tx.query("create temporary table fresh_carrier (like known_carrier) on commit drop");
  for (const { token, carrier } of known) {
    copy.row(3);
    copy.bytes(organizationId);
    copy.text(uuidText(token));
    copy.text(carrier);
  }
  await tx.copy("copy fresh_carrier (organization_id, key, carrier) from stdin (format binary)", copy.finish());
  await tx.query(
    `insert into known_carrier (organization_id, key, carrier)
     select organization_id, key, carrier from fresh_carrier where organization_id = $1
     on conflict (organization_id, key) do update set carrier = excluded.carrier`,
    [scope.organizationId],
  );
}

/**
 * Names the carrier of stored calls whose record named none. Tallies have to be computed again when any changed. Call it
 * under `ledgerTransaction`.
 * @returns how many calls changed
 */
export async function nameStoredCarriers(scope: OrganizationScope, tx: BulkTransaction): Promise<number> {
  const [counted] = await tx.query<{ calls: number }>(
    `with named as (
       update call set carrier = known.carrier from known_carrier as known
       where call.organization_id = $1 and known.organization_id = $1 and call.carrier = '' and known.key = call.callee_token::text
       returning 1)
     select count(*)::int as calls from named`,
    [scope.organizationId],
  );
  return counted?.calls ?? 0;
}

/** Names the carrier of calls whose record named none, as far as the organisation's list knows it. */
export async function withKnownCarriers(
  scope: OrganizationScope,
  tx: BulkTransaction,
  calls: readonly LedgerCall[],
): Promise<readonly LedgerCall[]> {
  const nameless = calls.filter(({ attempt }) => attempt.carrier === "");
  if (nameless.length === 0) return calls;
  const [any] = await tx.query("select 1 from known_carrier where organization_id = $1 limit 1", [
    scope.organizationId,
  ]);
  if (any === undefined) return calls;
  const tokens = [...new Set(nameless.map(({ calleeToken }) => uuidText(calleeToken)))];
  const rows = await tx.query<{ key: string; carrier: string }>(
    "select key, carrier from known_carrier where organization_id = $1 and key = any ($2)",
    [scope.organizationId, tokens],
  );
  const known = new Map(rows.map(({ key, carrier }) => [key, carrier]));
  return calls.map((call) => {
    const carrier = call.attempt.carrier === "" ? known.get(uuidText(call.calleeToken)) : undefined;
    return carrier === undefined ? call : { ...call, attempt: { ...call.attempt, carrier } };
  });
}

/** 16 bytes as PostgreSQL writes a `uuid`. */
function uuidText(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
