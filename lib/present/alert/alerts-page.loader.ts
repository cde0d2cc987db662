import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listAlerts } from "@/lib/alert/alert.store";
import { listChannels } from "@/lib/alert/channels/alert-channel.store";
import { listBounced } from "@/lib/alert/person/alert-recipient.store";
import { isImportUnderWay } from "@/lib/intake/import/import.store";
import { type AlertFilter, readAlertFilter } from "@/lib/present/alert/alert-filter";
import type { AlertsPage } from "@/lib/present/alert/alerts-page";
import { loadShownAlerts } from "@/lib/present/alert/shown-alerts.loader";
import { writeCursor } from "@/lib/present/cursor.schema";
import { isUnreached } from "@/lib/present/delivery/channel-words";
import { ALERTS_PER_PAGE } from "@/lib/present/page-size";

/** Who looks, at whose alerts. */
interface Reader {
  readonly scope: OrganizationScope;
  readonly organization: Organization;
  readonly role: Role;
}

/** Loads the page of alerts. @param url its search parameters */
export async function loadAlertsPage(
  { scope, organization, role }: Reader,
  url: Readonly<Record<string, unknown>>,
): Promise<AlertsPage> {
  const filter = readAlertFilter(url);
  const isAll = filter.status === "all";
  const { alerts, next } = await listAlerts(
    scope,
    { callerId: filter.callerId, status: shownStatus(filter), from: null, to: null, hasWithdrawn: isAll },
    { limit: ALERTS_PER_PAGE, after: null },
  );
  const channels = await listChannels(scope);
  return {
    timeZone: organization.timeZone,
    filter,
    first: {
      data: await loadShownAlerts(scope, alerts),
      nextCursor: next && writeCursor([next.detectedAt.toISOString(), next.id]),
    },
    isJudging: await isImportUnderWay(scope),
    mayChange: can(role, "alerts:write"),
    bouncedAddresses: organization.isDemo ? [] : (await listBounced(scope)).map(({ email }) => email),
    unreachedChannels: channels.filter(isUnreached).map(({ name }) => name),
    mayManageChannels: can(role, "organization:manage"),
  };
}

function shownStatus({ status }: AlertFilter) {
  return status === "all" ? null : status;
}
