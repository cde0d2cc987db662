import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { presentCase, presentCaseCall, presentCaseEvent } from "@/lib/present/redress/present-redress";
import type { RedressCaseDetail } from "@/lib/present/redress/redress.schema";
import { findCase } from "@/lib/redress/case.store";
import { listCaseCalls } from "@/lib/redress/case-call.store";
import { listCaseEvents } from "@/lib/redress/case-log.store";

/** Loads a case with its log and its calls; null when the organisation has none of that id. */
export async function loadRedressCase(
  scope: OrganizationScope,
  organization: Organization,
  id: string,
): Promise<RedressCaseDetail | null> {
  const found = await findCase(scope, id);
  if (found === null) return null;
  // The demo is everybody's to look at; its people are nobody's business.
  const isAnonymous = organization.isDemo;
  const [events, calls] = await Promise.all([listCaseEvents(scope, id), listCaseCalls(scope, id)]);
  return {
    ...presentCase(found, { isAnonymous }),
    events: events.map((event) => presentCaseEvent(event, { isAnonymous })),
    calls: calls.map(presentCaseCall),
  };
}
