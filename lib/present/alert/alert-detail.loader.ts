import { listMembers } from "@/lib/account/member/membership.store";
import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { findAlert } from "@/lib/alert/alert.store";
import { findNamingHeaders } from "@/lib/alert/blocker.store";
import { listAlertNotes } from "@/lib/alert/change-alert.store";
import { now } from "@/lib/platform/clock";
import type { AlertDetail } from "@/lib/present/alert/alert-detail";
import { alertGuide } from "@/lib/present/alert/alert-guide";
import { presentAlert } from "@/lib/present/alert/present-alert";
import { presentAlertNote } from "@/lib/present/alert/present-alert-note";
import { loadShownAlerts } from "@/lib/present/alert/shown-alerts.loader";

/** Loads the page of one alert; null when the organisation has none of that id. */
export async function loadAlertDetail(
  scope: OrganizationScope,
  organization: Organization,
  role: Role,
  alertId: string,
): Promise<AlertDetail | null> {
  const alert = await findAlert(scope, alertId);
  if (alert === null) return null;
  // The demo is everybody's to look at; its people are nobody's business.
  const { isDemo } = organization;
  const { timeZone } = organization;
  const [headers, notes, members, [shown]] = await Promise.all([
    alert.evidence.metric === "blocked" ? findNamingHeaders(scope, alert) : null,
    listAlertNotes(scope, alertId),
    isDemo ? [] : listMembers(scope),
    loadShownAlerts(scope, [alert]),
  ]);
  return {
    timeZone,
    alert: shown ?? presentAlert(alert),
    guide: alertGuide(alert, headers, { timeZone, now: now() }),
    notes: notes.map((note) => presentAlertNote(note, { isAnonymous: isDemo })),
    members: members.map(({ userId, name, email }) => ({ userId, name: name ?? email })),
    mayChange: can(role, "alerts:write"),
  };
}
