import { sql } from "kysely";
import type { Role } from "@/lib/account/member/role";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AlertPreferences } from "@/lib/alert/person/alert-preferences.schema";
import { alertSettingsIn } from "@/lib/alert/person/alert-setting.store";
import type { MailReader } from "@/lib/alert/person/plan-mail";
import { DAY_MS } from "@/lib/base/time-units";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** Somebody of the organisation, as one who may be told of alerts. */
export interface Recipient extends MailReader {
  readonly userId: string;
  readonly email: string;
  readonly role: Role;
}

/** Somebody whom mails do not reach. */
export interface BouncedRecipient {
  readonly userId: string;
  readonly email: string;
  readonly since: Date;
  /** What the mail server said. */
  readonly error: string;
}

const ERROR_MAX = 500;
/** Mails that somebody did not ask for just now, or gathers by themselves. */
const COUNTED = ["alert", "follow_up", "escalation"] as const;

/** Everybody in the organisation with how they want to be told, by address. */
export async function recipientsIn(
  scope: OrganizationScope,
  tx: DbTransaction,
  now: Date,
): Promise<readonly Recipient[]> {
  const { defaults } = await alertSettingsIn(scope, tx);
  const rows = await tx
    .selectFrom("membership")
    .innerJoin("user", "user.id", "membership.user_id")
    .leftJoin("alert_recipient", (on) =>
      on
        .onRef("alert_recipient.organization_id", "=", "membership.organization_id")
        .onRef("alert_recipient.user_id", "=", "membership.user_id"),
    )
    .select(["membership.user_id as userId", "user.email", "membership.role", "alert_recipient.preferences"])
    .select((of) =>
      of
        .selectFrom("delivery")
        .select((count) => count.fn.countAll<number>().as("count"))
        .where("delivery.organization_id", "=", scope.organizationId)
        .whereRef("delivery.user_id", "=", "membership.user_id")
        .where("delivery.kind", "in", [...COUNTED])
        .where("delivery.created_at", ">", new Date(now.getTime() - DAY_MS))
        .as("mailsToday"),
    )
    .where("membership.organization_id", "=", scope.organizationId)
    .orderBy("user.email")
    .execute();
  return rows.map(({ preferences, mailsToday, ...person }) => ({
    ...person,
    mailsToday: mailsToday ?? 0,
    preferences: AlertPreferences.parse(preferences ?? defaults),
  }));
}

/** How somebody of the organisation wants to be told; null where the organisation's defaults hold. */
export async function findOwnPreferences(scope: OrganizationScope, userId: string): Promise<AlertPreferences | null> {
  const row = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("alert_recipient")
      .select("preferences")
      .where("organization_id", "=", scope.organizationId)
      .where("user_id", "=", userId)
      .executeTakeFirst(),
  );
  return AlertPreferences.nullable().parse(row?.preferences ?? null);
}

/**
 * Keeps how somebody of the organisation wants to be told.
 * @param change what they want after what they wanted before; null stands for the organisation's defaults
 * @returns whether they belong to it
 */
export async function changeOwnPreferences(
  scope: OrganizationScope,
  userId: string,
  change: (before: AlertPreferences | null) => AlertPreferences | null,
): Promise<boolean> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    // The update that changes nothing locks the row for the change.
    const { rows } = await sql<{ preferences: unknown }>`
      insert into alert_recipient (organization_id, user_id)
      select organization_id, user_id from membership
      where organization_id = ${scope.organizationId}::uuid and user_id = ${userId}::uuid
      on conflict (organization_id, user_id) do update set user_id = excluded.user_id
      returning preferences
    `.execute(tx);
    const [row] = rows;
    if (row === undefined) return false;
    const after = change(AlertPreferences.nullable().parse(row.preferences));
    await tx
      .updateTable("alert_recipient")
      .set({ preferences: after === null ? null : JSON.stringify(after) })
      .where("organization_id", "=", scope.organizationId)
      .where("user_id", "=", userId)
      .execute();
    return true;
  });
}

/** How somebody of the organisation, known by their id or their address, wants to be told; null for a stranger. */
export async function findRecipient(
  scope: OrganizationScope,
  who: { readonly userId: string } | { readonly email: string },
  now: Date,
): Promise<Recipient | null> {
  const all = await tenantTransaction(scope.organizationId, (tx) => recipientsIn(scope, tx, now));
  return all.find((one) => ("userId" in who ? one.userId === who.userId : one.email === who.email)) ?? null;
}

/** Notes whether a mail reached somebody. @param error what the mail server said when it refused for good; null when it took the mail */
export async function noteMailResult(
  scope: OrganizationScope,
  tx: DbTransaction,
  userId: string,
  { error, now }: { readonly error: string | null; readonly now: Date },
): Promise<void> {
  if (error === null)
    await tx
      .updateTable("alert_recipient")
      .set({ bounced_since: null, bounce_error: null })
      .where("organization_id", "=", scope.organizationId)
      .where("user_id", "=", userId)
      .where("bounced_since", "is not", null)
      .execute();
  else
    await sql`
      insert into alert_recipient (organization_id, user_id, bounced_since, bounce_error)
      select organization_id, user_id, ${now}, ${error.slice(0, ERROR_MAX)} from membership
      where organization_id = ${scope.organizationId}::uuid and user_id = ${userId}::uuid
      on conflict (organization_id, user_id) do update set
        bounced_since = coalesce(alert_recipient.bounced_since, excluded.bounced_since), bounce_error = excluded.bounce_error
    `.execute(tx);
}

/** Everybody whom mails do not reach, by address. */
export async function listBounced(scope: OrganizationScope): Promise<readonly BouncedRecipient[]> {
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("alert_recipient")
      .innerJoin("user", "user.id", "alert_recipient.user_id")
      .select(["user_id as userId", "user.email", "bounced_since as since", "bounce_error as error"])
      .where("alert_recipient.organization_id", "=", scope.organizationId)
      .where("bounced_since", "is not", null)
      .orderBy("user.email")
      .execute(),
  );
  return rows.flatMap(({ since, error, ...one }) => (since === null ? [] : [{ ...one, since, error: error ?? "" }]));
}
