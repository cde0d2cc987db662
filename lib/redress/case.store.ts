import { sql } from "kysely";
import { holdOrganization } from "@/lib/account/organization/hold-organization.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { VerdictRecord } from "@/lib/advice/advice-record.schema";
import type { Verdict } from "@/lib/advice/verify-advice";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";
import { CaseDetailRecord } from "@/lib/redress/case-record.schema";
import { firstDue } from "@/lib/redress/case-step";
import type { RedressCase } from "@/lib/redress/redress-case";

/** What a case is opened with. */
export type NewCase = Pick<RedressCase, "callerId" | "kind" | "blocker" | "detail">;

/** Which cases are asked for. */
export interface CaseFilter {
  readonly state: "open" | "closed" | "all";
  readonly callerId: string | null;
  /** Only those that somebody should have looked at before then; null for all. */
  readonly dueBefore: Date | null;
}

/**
 * Opens a case; one that is open for the same blocker of the same number goes on instead.
 * @returns its id, and whether it is new
 */
export async function openCase(
  scope: OrganizationScope,
  one: NewCase,
  now: Date,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    // One that is found open stays open until this is done.
    await holdOrganization(scope, tx);
    const opened = await tx
      .insertInto("redress_case")
      .values({
        organization_id: scope.organizationId,
        caller_id: one.callerId,
        kind: one.kind,
        blocker: one.blocker,
        status: "draft",
        opened_at: now,
        due_at: firstDue(now),
        opened_by_id: personOf(scope),
        assignee_id: personOf(scope),
        detail: JSON.stringify(one.detail),
      })
      .onConflict((conflict) =>
        conflict
          .columns(["organization_id", "caller_id", "kind", "blocker"])
          .where("closed_at", "is", null)
          .doNothing(),
      )
      .returning("id")
      .executeTakeFirst();
    if (opened !== undefined) {
      await addEvent(scope, tx, opened.id, { kind: "opened", at: now, detail: {} });
      return { id: opened.id, isNew: true };
    }
    const { id } = await tx
      .selectFrom("redress_case")
      .select("id")
      .where("organization_id", "=", scope.organizationId)
      .where("caller_id", "=", one.callerId)
      .where("kind", "=", one.kind)
      .where("blocker", "=", one.blocker)
      .where("closed_at", "is", null)
      .executeTakeFirstOrThrow();
    return { id, isNew: false };
  });
}

/** One case; null when the organisation has none of that id. */
export async function findCase(scope: OrganizationScope, id: string): Promise<RedressCase | null> {
  const row = await tenantTransaction(scope.organizationId, (tx) =>
    caseRows(scope, tx).where("id", "=", id).executeTakeFirst(),
  );
  return row === undefined ? null : toCase(row);
}

/** Cases, the latest first. Ids rise with time, so they are the cursor too. */
export async function listCases(
  scope: OrganizationScope,
  filter: CaseFilter,
  page: { readonly limit: number; readonly after: string | null },
): Promise<{ readonly cases: readonly RedressCase[]; readonly next: string | null }> {
  const rows = await tenantTransaction(scope.organizationId, (tx) => {
    let query = caseRows(scope, tx)
      .orderBy("id", "desc")
      .limit(page.limit + 1);
    if (filter.state !== "all") query = query.where("closed_at", filter.state === "open" ? "is" : "is not", null);
    if (filter.callerId !== null) query = query.where("caller_id", "=", filter.callerId);
    if (filter.dueBefore !== null) query = query.where("due_at", "<", filter.dueBefore);
    if (page.after !== null) query = query.where("id", "<", page.after);
    return query.execute();
  });
  const shown = rows.slice(0, page.limit);
  return { cases: shown.map(toCase), next: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null };
}

/** Cases that were open at any moment from `from` up to, without, `to`, the latest first. @param limit at most so many */
export async function listCasesDuring(
  scope: OrganizationScope,
  { from, to }: { readonly from: Date; readonly to: Date },
  limit: number,
): Promise<{ readonly cases: readonly RedressCase[]; readonly hasMore: boolean }> {
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    caseRows(scope, tx)
      .where("opened_at", "<", to)
      .where((of) => of.or([of("closed_at", "is", null), of("closed_at", ">=", from)]))
      .orderBy("id", "desc")
      .limit(limit + 1)
      .execute(),
  );
  return { cases: rows.slice(0, limit).map(toCase), hasMore: rows.length > limit };
}

/** Cases that were redressed and whose calls have yet to show whether it holds. */
export async function listCasesToVerify(scope: OrganizationScope): Promise<readonly RedressCase[]> {
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    caseRows(scope, tx)
      .where("outcome", "=", "redressed")
      .where(sql<boolean>`(verdict is null or verdict ->> 'word' = 'not_yet')`)
      .execute(),
  );
  return rows.map(toCase);
}

/** How many cases are open, and how many of them somebody should have looked at by now. */
export async function countOpenCases(
  scope: OrganizationScope,
  now: Date,
): Promise<{ readonly open: number; readonly overdue: number }> {
  const counted = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("redress_case")
      .select(({ fn }) => [
        fn.countAll<string>().as("open"),
        fn.countAll<string>().filterWhere("due_at", "<", now).as("overdue"),
      ])
      .where("organization_id", "=", scope.organizationId)
      .where("closed_at", "is", null)
      .executeTakeFirstOrThrow(),
  );
  return { open: Number(counted.open), overdue: Number(counted.overdue) };
}

/** Keeps what the calls say after a case was redressed, unless it was opened again meanwhile. */
export async function saveCaseVerdict(scope: OrganizationScope, id: string, verdict: Verdict): Promise<void> {
  await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .updateTable("redress_case")
      .set({ verdict: JSON.stringify(verdict) })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .where("outcome", "=", "redressed")
      .execute(),
  );
}

/** Writes down in a case's log what happened. */
export async function addEventTo(
  scope: OrganizationScope,
  caseId: string,
  event: { readonly kind: string; readonly at: Date; readonly detail: Readonly<Record<string, unknown>> },
): Promise<void> {
  await tenantTransaction(scope.organizationId, (tx) => addEvent(scope, tx, caseId, event));
}

/** Writes down in a case's log what happened; call it in the transaction that does it. */
export async function addEvent(
  scope: OrganizationScope,
  tx: DbTransaction,
  caseId: string,
  event: { readonly kind: string; readonly at: Date; readonly detail: Readonly<Record<string, unknown>> },
): Promise<void> {
  await tx
    .insertInto("case_event")
    .values({
      organization_id: scope.organizationId,
      case_id: caseId,
      kind: event.kind,
      at: event.at,
      author_id: personOf(scope),
      detail: JSON.stringify(event.detail),
    })
    .execute();
}

/** The person of the scope; null where a key or the product itself acts. */
export function personOf({ actor }: OrganizationScope): string | null {
  return actor.kind === "person" ? actor.userId : null;
}

/** One case, which nobody else changes until the transaction ends; null when the organisation has none of that id. */
export async function lockCase(scope: OrganizationScope, tx: DbTransaction, id: string): Promise<RedressCase | null> {
  const row = await caseRows(scope, tx).where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : toCase(row);
}

/** Cases of an organisation in the words of the table. */
export function caseRows(scope: OrganizationScope, tx: DbTransaction) {
  return tx.selectFrom("redress_case").selectAll().where("organization_id", "=", scope.organizationId);
}

type CaseRow = Awaited<ReturnType<ReturnType<typeof caseRows>["execute"]>>[number];

function toCase(row: CaseRow): RedressCase {
  return {
    id: row.id,
    callerId: row.caller_id,
    kind: row.kind,
    blocker: row.blocker,
    status: row.status,
    outcome: row.outcome,
    openedAt: row.opened_at,
    sentAt: row.sent_at,
    dueAt: row.due_at,
    closedAt: row.closed_at,
    assigneeId: row.assignee_id,
    detail: CaseDetailRecord.parse(row.detail),
    verdict: VerdictRecord.nullable().parse(row.verdict),
    hasCallees: row.sealed_key !== null,
  };
}
