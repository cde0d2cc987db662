import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { now } from "@/lib/platform/clock";
import { type CallerRedressModel, callerRedress } from "@/lib/present/redress/caller-redress";
import { presentObservation } from "@/lib/present/redress/present-observation";
import { presentCase } from "@/lib/present/redress/present-redress";
import { presentRegisteredNumber } from "@/lib/present/redress/present-registration";
import { listCases } from "@/lib/redress/case.store";
import { listObservations } from "@/lib/redress/observation.store";
import { listRegisteredNumbers } from "@/lib/redress/registration.store";

const [CASES_SHOWN, OBSERVATIONS_SHOWN] = [5, 5];

/** Loads what others say and know of one caller ID, and what was asked of them. */
export async function loadCallerRedress(
  { scope, organization, role }: { scope: OrganizationScope; organization: Organization; role: Role },
  callerId: string,
): Promise<CallerRedressModel> {
  const isAnonymous = organization.isDemo;
  const [{ cases }, { observations }, { numbers }] = await Promise.all([
    listCases(scope, { state: "all", callerId, dueBefore: null }, { limit: CASES_SHOWN, after: null }),
    listObservations(scope, { callerId, kind: null }, { limit: OBSERVATIONS_SHOWN, after: null }),
    listRegisteredNumbers(scope, { search: null, lacking: null, callerId }, { limit: 1, after: null }),
  ]);
  const number = numbers[0] ?? { callerId, label: null, registrations: [] };
  return callerRedress(
    {
      cases: cases.map((one) => presentCase(one, { isAnonymous })),
      observations: observations.map(presentObservation),
      number: presentRegisteredNumber(number, { isAnonymous }),
    },
    {
      callerId,
      timeZone: organization.timeZone,
      asOf: now().toISOString(),
      mayWrite: can(role, "redress:write"),
      mayDescribe: can(role, "caller-ids:write"),
    },
  );
}
