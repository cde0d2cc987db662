import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { parseCallerId } from "@/lib/calls/caller-id";
import { now } from "@/lib/platform/clock";
import { caseChoices, type NewCasePageModel, newCasePage, whichNumberPage } from "@/lib/present/redress/new-case-page";
import { listCases } from "@/lib/redress/case.store";
import { byBlocker } from "@/lib/redress/case-call";
import { listRefusedCalls } from "@/lib/redress/case-call.store";
import { isStale } from "@/lib/redress/label-sighting";
import { listObservations } from "@/lib/redress/observation.store";
import { findCallerId } from "@/lib/watch/caller-id-page.store";

const [LABELS_SHOWN, OPEN_SHOWN, TYPED_MAX] = [10, 100, 64];

/** Loads the page that opens a case. @param url its search parameters */
export async function loadNewCasePage(
  { scope, organization, role }: { scope: OrganizationScope; organization: Organization; role: Role },
  url: Readonly<Record<string, unknown>>,
): Promise<NewCasePageModel> {
  const typed = typeof url.callerId === "string" ? url.callerId.trim().slice(0, TYPED_MAX) : "";
  const parsed = parseCallerId(typed, organization.country);
  const mayWrite = can(role, "redress:write");
  if (!parsed.ok) return whichNumberPage(typed, mayWrite);
  const callerId = parsed.value;
  const open = { state: "open", callerId, dueBefore: null } as const;
  const [known, calls, { observations }, { cases }] = await Promise.all([
    findCallerId(scope, callerId),
    listRefusedCalls(scope, callerId),
    listObservations(scope, { callerId, kind: "seen" }, { limit: LABELS_SHOWN, after: null }),
    listCases(scope, open, { limit: OPEN_SHOWN, after: null }),
  ]);
  const labels = observations.filter(({ observedAt }) => !isStale(observedAt, now()));
  const found = { blockers: byBlocker(calls), labels, open: cases };
  const choices = caseChoices(callerId, found, organization.timeZone);
  return newCasePage(callerId, choices, { isKnown: known !== null, mayWrite });
}
