import { memberNames } from "@/lib/account/member/member-names.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertResolution, AlertStatus } from "@/lib/alert/alert.store";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** What somebody does about an alert; what is undefined stays as it is. */
export interface AlertDeed {
  readonly status: AlertStatus | undefined;
  readonly snoozedUntil: Date | null;
  readonly resolution: AlertResolution | null;
  /** Null gives it to nobody. */
  readonly assigneeId: string | null | undefined;
}

/** How an alert stands, as far as people decide it. */
export type AlertStanding = Readonly<{ status: AlertStatus; assigneeId: string | null }>;

/** Something done about an alert, or said of it. */
export interface StoredAlertNote {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** Name or address; null for what happened by itself, and for people who have left. */
  readonly author: string | null;
  readonly createdAt: Date;
}

/**
 * Does something about an alert, and notes who did it: the person of the scope, or nobody where a key acts. What is so
 * already is neither done nor noted again.
 * @param check looks at how the alert stands, which nobody can change before the deed is done; throws to refuse it
 * @returns whether the organisation has the alert
 */
export async function changeAlert(
  scope: OrganizationScope,
  id: string,
  deed: AlertDeed,
  check: (standing: AlertStanding) => void,
): Promise<boolean> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const present = await tx
      .selectFrom("alert")
      .select(["status", "snoozed_until as snoozedUntil", "resolution"])
      // Nobody's, once whom it was given to has left.
      .select((of) =>
        of
          .selectFrom("membership")
          .select("membership.user_id")
          .whereRef("membership.organization_id", "=", "alert.organization_id")
          .whereRef("membership.user_id", "=", "alert.assignee_id")
          .as("assigneeId"),
      )
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (present === undefined) return false;
    if (isSoAlready(deed, present)) return true;
    check(present);
    const { status, snoozedUntil, resolution, assigneeId } = deed;
    await tx
      .updateTable("alert")
      .set({
        ...(status === undefined ? {} : { status, snoozed_until: snoozedUntil, resolution }),
        ...(assigneeId === undefined ? {} : { assignee_id: assigneeId }),
      })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .execute();
    if (status !== undefined) {
      const text = snoozedUntil?.toISOString() ?? resolution ?? "";
      await insertNote(scope, tx, { alertId: id, kind: status === "open" ? "reopened" : status, text });
    }
    if (assigneeId !== undefined)
      await insertNote(scope, tx, { alertId: id, kind: "assigned", text: assigneeId ?? "" });
    return true;
  });
}

function isSoAlready(
  deed: AlertDeed,
  present: AlertStanding & Readonly<{ snoozedUntil: Date | null; resolution: string | null }>,
): boolean {
  const { status, assigneeId } = deed;
  const isStatus =
    status === undefined ||
    (status === present.status &&
      deed.resolution === present.resolution &&
      deed.snoozedUntil?.getTime() === present.snoozedUntil?.getTime());
  return isStatus && (assigneeId === undefined || assigneeId === present.assigneeId);
}

/** Says something of an alert that the organisation has. */
export async function commentAlert(scope: OrganizationScope, alertId: string, text: string): Promise<void> {
  await tenantTransaction(scope.organizationId, (tx) => insertNote(scope, tx, { alertId, kind: "comment", text }));
}

/** All notes of an alert, in the order in which they were written. Of an assignment, `text` is the person's name. */
export async function listAlertNotes(scope: OrganizationScope, alertId: string): Promise<readonly StoredAlertNote[]> {
  const { rows, names } = await tenantTransaction(scope.organizationId, async (tx) => ({
    rows: await tx
      .selectFrom("alert_note")
      .select(["id", "kind", "text", "author_id as authorId", "created_at as createdAt"])
      .where("organization_id", "=", scope.organizationId)
      .where("alert_id", "=", alertId)
      .orderBy("id")
      .execute(),
    names: await memberNames(scope, tx),
  }));
  return rows.map(({ authorId, ...note }) => ({
    ...note,
    text: note.kind === "assigned" ? (names.get(note.text) ?? "") : note.text,
    author: authorId === null ? null : (names.get(authorId) ?? null),
  }));
}

async function insertNote(
  scope: OrganizationScope,
  tx: DbTransaction,
  note: { alertId: string; kind: string; text: string },
): Promise<void> {
  await tx
    .insertInto("alert_note")
    .values({
      organization_id: scope.organizationId,
      alert_id: note.alertId,
      author_id: scope.actor.kind === "person" ? scope.actor.userId : null,
      kind: note.kind,
      text: note.text,
    })
    .execute();
}
