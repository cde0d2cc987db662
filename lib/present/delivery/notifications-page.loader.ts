import { listMembers } from "@/lib/account/member/membership.store";
import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AlertPreferences } from "@/lib/alert/person/alert-preferences.schema";
import { findOwnPreferences, findRecipient, listBounced } from "@/lib/alert/person/alert-recipient.store";
import { loadAlertSettings } from "@/lib/alert/person/alert-setting.store";
import { ruleChoices } from "@/lib/alert/rules/rule-choices.store";
import { now } from "@/lib/platform/clock";
import type { NotificationsPage } from "@/lib/present/delivery/notifications-page";
import { presentAlertSettings } from "@/lib/present/delivery/present-alert-settings";

/** Loads how alerts are told to somebody and in their organisation. */
export async function loadNotificationsPage(reader: {
  readonly scope: OrganizationScope;
  readonly organization: Organization;
  readonly role: Role;
  readonly session: { readonly userId: string; readonly email: string };
}): Promise<NotificationsPage> {
  const { scope, organization, role, session } = reader;
  const [own, recipient, settings, members, bounced, { groups }] = [
    await findOwnPreferences(scope, session.userId),
    await findRecipient(scope, { userId: session.userId }, now()),
    await loadAlertSettings(scope),
    await listMembers(scope),
    await listBounced(scope),
    await ruleChoices(scope),
  ];
  return {
    timeZone: organization.timeZone,
    email: session.email,
    own: { preferences: own ?? recipient?.preferences ?? AlertPreferences.parse({}), isOwn: own !== null },
    groups,
    settings: presentAlertSettings(settings),
    members: members.map(({ userId, name, email }) => ({ userId, name: name ?? email })),
    mayManage: can(role, "organization:manage"),
    bounce: bounced.find(({ userId }) => userId === session.userId)?.error ?? null,
  };
}
