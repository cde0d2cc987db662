import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { now } from "@/lib/platform/clock";
import { writtenCallerId } from "@/lib/present/caller-id/written-caller-id";
import { OBSERVATIONS_PER_PAGE } from "@/lib/present/page-size";
import { OBSERVATION_VIEWS, type ObservationsPageModel } from "@/lib/present/redress/observations-page";
import { observationCursor, presentObservation } from "@/lib/present/redress/present-observation";
import { listObservations } from "@/lib/redress/observation.store";

/** Loads the list of observations. @param url its search parameters */
export async function loadObservationsPage(
  { scope, organization, role }: { scope: OrganizationScope; organization: Organization; role: Role },
  url: Readonly<Record<string, unknown>>,
): Promise<ObservationsPageModel> {
  const view = OBSERVATION_VIEWS.find((known) => known === url.view) ?? "all";
  const callerId = writtenCallerId(url.callerId);
  const filter = { callerId, kind: view === "all" ? null : view };
  const { observations, next } = await listObservations(scope, filter, { limit: OBSERVATIONS_PER_PAGE, after: null });
  return {
    timeZone: organization.timeZone,
    view,
    callerId,
    first: { data: observations.map(presentObservation), nextCursor: observationCursor(next) },
    asOf: now().toISOString(),
    mayWrite: can(role, "redress:write"),
  };
}
