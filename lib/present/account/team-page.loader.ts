import { listInvitations } from "@/lib/account/join/invitation.store";
import { listMembers } from "@/lib/account/member/membership.store";
import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import { countClients } from "@/lib/account/organization/client.store";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { now } from "@/lib/platform/clock";
import { presentInvitation, presentMember } from "@/lib/present/account/present-team";
import type { TeamPage } from "@/lib/present/account/team-page";

/** Loads the page of an organisation's people. */
export async function loadTeamPage(
  scope: OrganizationScope,
  organization: Organization,
  reader: { readonly userId: string; readonly role: Role },
): Promise<TeamPage> {
  const mayManage = can(reader.role, "members:manage") && !organization.isDemo;
  const members = organization.isDemo ? [] : (await listMembers(scope)).map(presentMember);
  return {
    members,
    invitations: mayManage ? (await listInvitations(scope, now())).map(presentInvitation) : [],
    ownId: reader.userId,
    mayManage,
    hasClients: (await countClients(scope)) > 0,
    mayTransfer: can(reader.role, "organization:own") && !organization.isDemo,
    // People of an agency, who have a role here but do not belong here, cannot leave.
    mayLeave: members.some(({ userId, role }) => userId === reader.userId && role !== "owner"),
    slug: organization.slug,
    name: organization.name,
    timeZone: organization.timeZone,
  };
}
