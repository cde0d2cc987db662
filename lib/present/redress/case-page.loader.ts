import { listMembers } from "@/lib/account/member/membership.store";
import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { DAY_MS } from "@/lib/base/time-units";
import { now } from "@/lib/platform/clock";
import { loadCallerId } from "@/lib/present/caller-id/caller-id-detail.loader";
import { formatDay } from "@/lib/present/format";
import { type CasePageModel, casePage } from "@/lib/present/redress/case-page";
import { loadRedressCase } from "@/lib/present/redress/redress-case.loader";
import { findCase } from "@/lib/redress/case.store";
import { listRegisteredNumbers } from "@/lib/redress/registration.store";
import { REGISTRY_WORDS } from "@/lib/redress/registry";

const VOLUME_DAYS = 28;

/** Loads the page of one redress case; null when the organisation has none of that id. */
export async function loadCasePage(
  { scope, organization, role }: { scope: OrganizationScope; organization: Organization; role: Role },
  id: string,
): Promise<CasePageModel | null> {
  const [detail, found] = await Promise.all([loadRedressCase(scope, organization, id), findCase(scope, id)]);
  if (detail === null || found === null) return null;
  const at = now();
  const { callerId } = found;
  const from = new Date(at.getTime() - VOLUME_DAYS * DAY_MS);
  const filter = { search: null, lacking: null, callerId };
  const [members, { numbers }, recent] = await Promise.all([
    // The demo is everybody's to look at; its people are nobody's business.
    organization.isDemo ? [] : listMembers(scope),
    listRegisteredNumbers(scope, filter, { limit: 1, after: null }),
    found.kind === "label" ? loadCallerId(scope, organization, callerId, { from, to: at }) : null,
  ]);
  const registered = numbers[0]?.registrations ?? [];
  const facts = {
    organization: organization.name,
    timeZone: organization.timeZone,
    purpose: numbers[0]?.label ?? "",
    volume:
      recent === null || recent.attempts === 0
        ? null
        : { calls: recent.attempts, perDay: recent.attempts / VOLUME_DAYS },
    registrations: registered.map(
      ({ registry, registeredAt }) => `${REGISTRY_WORDS[registry].label} since ${formatDay(registeredAt, "UTC")}`,
    ),
    members: members.map(({ userId, name, email }) => ({ userId, name: name ?? email })),
    mayWrite: can(role, "redress:write"),
  };
  return casePage(detail, found, facts, at);
}
