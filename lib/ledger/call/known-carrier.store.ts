import type { OrganizationScope } from "@/lib/account/organization-scope";
import { BinaryCopy } from "@/lib/base/binary-copy";
import { uuidBytes, uuidText } from "@/lib/base/uuid-bytes";
import { type CallColumns, TOKEN_BYTES } from "@/lib/ledger/call/call-columns";
import { tenantTransaction } from "@/lib/platform/db";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** A callee's pseudonym with the carrier that serves it. */
export interface KnownCarrier {
  readonly token: Uint8Array;
  readonly carrier: string;
}

/** What an organisation's list holds. */
export interface KnownCarrierCount {
  readonly numbers: number;
  readonly carriers: number;
}

/** Calls whose carriers are looked up in one statement. */
const CALLS_PER_LOOK_UP = 16_384;
const copy = new BinaryCopy();

/** Begins to take in a list: its lines go into a table that lasts as long as the transaction. */
export async function beginCarrierList(_: OrganizationScope, tx: BulkTransaction): Promise<void> {
  await tx.query(
    "create temporary table fresh_carrier (place bigserial, organization_id uuid, key text, carrier text) on commit drop",
  );
}

/** Takes in further lines of the list. */
export async function addToCarrierList(
  { organizationId }: OrganizationScope,
  tx: BulkTransaction,
  known: readonly KnownCarrier[],
): Promise<void> {
  const organization = uuidBytes(organizationId);
  for (const { token, carrier } of known) {
    copy.row(3);
    copy.bytes(organization);
    copy.text(uuidText(token));
    copy.text(carrier);
  }
  await tx.copy("copy fresh_carrier (organization_id, key, carrier) from stdin (format binary)", copy.finish());
}

/**
 * Writes down who serves which callees; what was known of one before is replaced, and of several lines about one the last
 * counts.
 * @returns how many callees the list names
 */
export async function endCarrierList({ organizationId }: OrganizationScope, tx: BulkTransaction): Promise<number> {
  const [saved] = await tx.query<{ numbers: number }>(
    `with saved as (
       insert into known_carrier (organization_id, key, carrier)
       select distinct on (key) organization_id, key, carrier from fresh_carrier where organization_id = $1
       order by key, place desc
       on conflict (organization_id, key) do update set carrier = excluded.carrier
       returning 1)
     select count(*)::int as numbers from saved`,
    [organizationId],
  );
  return saved?.numbers ?? 0;
}

/** Forgets the list. The calls that it named keep their carriers until `nameStoredCarriers`. */
export async function dropKnownCarriers({ organizationId }: OrganizationScope, tx: BulkTransaction): Promise<void> {
  await tx.query("delete from known_carrier where organization_id = $1", [organizationId]);
}

/** Forgets who serves one callee. The calls that it named are left to `forgetCallee`. @param token the callee's pseudonym */
export async function forgetKnownCarrier(
  { organizationId }: OrganizationScope,
  tx: BulkTransaction,
  token: Uint8Array,
): Promise<void> {
  await tx.query("delete from known_carrier where organization_id = $1 and key = $2", [
    organizationId,
    uuidText(token),
  ]);
}

/**
 * Brings the carriers of stored calls whose record named none in line with the list. Tallies have to be computed again when
 * any changed. Call it under `ledgerTransaction`.
 * @returns how many calls changed
 */
export async function nameStoredCarriers(scope: OrganizationScope, tx: BulkTransaction): Promise<number> {
  const [counted] = await tx.query<{ calls: number }>(
    `with named as (
       update call set carrier = known.carrier, listed_carrier = true from known_carrier as known
       where call.organization_id = $1 and known.organization_id = $1 and (call.carrier = '' or call.listed_carrier)
         and call.carrier <> known.carrier and known.key = call.callee_token::text
       returning 1),
     unnamed as (
       update call set carrier = '', listed_carrier = null
       where organization_id = $1 and listed_carrier and not exists (
         select 1 from known_carrier as known where known.organization_id = $1 and known.key = call.callee_token::text)
       returning 1)
     select ((select count(*) from named) + (select count(*) from unnamed))::int as calls`,
    [scope.organizationId],
  );
  return counted?.calls ?? 0;
}

/** Names, in place, the carrier of calls whose record named none, as far as the organisation's list knows it. */
export async function nameCarriers(scope: OrganizationScope, tx: BulkTransaction, calls: CallColumns): Promise<void> {
  const nameless = placesWithoutCarrier(calls);
  if (nameless.length === 0) return;
  const [any] = await tx.query("select 1 from known_carrier where organization_id = $1 limit 1", [
    scope.organizationId,
  ]);
  if (any === undefined) return;
  const tokenAt = (at: number) => uuidText(calls.token.subarray(at * TOKEN_BYTES, (at + 1) * TOKEN_BYTES));
  for (let from = 0; from < nameless.length; from += CALLS_PER_LOOK_UP) {
    const some = nameless.slice(from, from + CALLS_PER_LOOK_UP);
    const rows = await tx.query<{ key: string; carrier: string }>(
      "select key, carrier from known_carrier where organization_id = $1 and key = any ($2)",
      [scope.organizationId, [...new Set(some.map(tokenAt))]],
    );
    const known = new Map(rows.map(({ key, carrier }) => [key, carrier]));
    for (const at of some) nameCarrier(calls, at, known.get(tokenAt(at)));
  }
}

function placesWithoutCarrier({ labels, size, words }: CallColumns): number[] {
  const isNameless = words.labels.values.map(({ carrier }) => carrier === "");
  if (!isNameless.includes(true)) return [];
  const places: number[] = [];
  for (let at = 0; at < size; at += 1) if (isNameless[labels[at] ?? 0] === true) places.push(at);
  return places;
}

function nameCarrier({ labels, words }: CallColumns, at: number, carrier: string | undefined): void {
  const before = words.labels.values[labels[at] ?? 0];
  if (carrier !== undefined && before !== undefined)
    labels[at] = words.labels.of({ ...before, carrier, isCarrierListed: true });
}

/** How much the organisation's list knows. */
export async function countKnownCarriers({ organizationId }: OrganizationScope): Promise<KnownCarrierCount> {
  return tenantTransaction(organizationId, (tx) =>
    tx
      .selectFrom("known_carrier")
      .select((of) => [
        of.fn.countAll<number>().as("numbers"),
        of.fn.count<number>("carrier").distinct().as("carriers"),
      ])
      .where("organization_id", "=", organizationId)
      .executeTakeFirstOrThrow(),
  );
}
