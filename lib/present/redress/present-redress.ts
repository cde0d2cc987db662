import { maskedCallee } from "@/lib/present/calls/present-call";
import type { CaseCallItem, CaseEventItem, RedressCaseItem } from "@/lib/present/redress/redress.schema";
import type { CaseCall } from "@/lib/redress/case-call";
import type { RedressCase } from "@/lib/redress/redress-case";

/** A case as the API shows it. @param isAnonymous leaves out whose it is */
export function presentCase(one: RedressCase, { isAnonymous }: { readonly isAnonymous: boolean }): RedressCaseItem {
  const { detail, verdict, ...rest } = one;
  return {
    ...rest,
    openedAt: one.openedAt.toISOString(),
    sentAt: one.sentAt?.toISOString() ?? null,
    dueAt: one.dueAt?.toISOString() ?? null,
    closedAt: one.closedAt?.toISOString() ?? null,
    assigneeId: isAnonymous ? null : one.assigneeId,
    ...detail,
    verdict: verdict === null ? null : { ...verdict },
  };
}

/** What is kept of an event. */
export interface ShownCaseEvent {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly author: string | null;
  readonly assignee: string | null;
  readonly detail: Omit<CaseEventItem, "id" | "at" | "kind" | "author" | "assignee" | "followUpAt"> & {
    readonly at: string | null;
  };
}

/** An event as the API shows it. @param isAnonymous leaves people's names out */
export function presentCaseEvent(
  { id, at, kind, author, assignee, detail }: ShownCaseEvent,
  { isAnonymous }: { readonly isAnonymous: boolean },
): CaseEventItem {
  const { text, reference, way, item, isDone, outcome, calls, sentAt, answeredAt } = detail;
  return {
    id,
    at: at.toISOString(),
    kind,
    author: isAnonymous ? null : author,
    assignee: isAnonymous ? null : assignee,
    text,
    reference,
    way,
    item,
    isDone,
    outcome,
    calls,
    followUpAt: detail.at,
    sentAt,
    answeredAt,
  };
}

/** What is kept of a call that proves a case. */
export interface ShownCaseCall extends CaseCall {
  readonly rowSha256: string;
  readonly sealedCallee: string | null;
}

/** A call that proves a case as the API shows it: never with its callee's number. */
export function presentCaseCall(call: ShownCaseCall): CaseCallItem {
  const { startedAt, carrier, outcome, sipCode, sipPhrase, reason, callInfo, importId, filename, fileSha256, line } =
    call;
  return {
    startedAt: startedAt.toISOString(),
    callee: maskedCallee(call.calleeArea),
    isSealed: call.sealedCallee !== null,
    carrier,
    outcome,
    sipCode,
    phrase: sipPhrase,
    reason,
    callInfo,
    importId,
    filename,
    fileSha256,
    line,
    rowSha256: call.rowSha256,
  };
}
