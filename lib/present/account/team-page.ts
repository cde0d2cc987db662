import type { InvitationItem, MemberItem } from "@/lib/present/account/team.schema";

/** What the page of an organisation's people begins with. */
export interface TeamPage {
  readonly members: MemberItem[];
  readonly invitations: InvitationItem[];
  /** Id of the person who looks. */
  readonly ownId: string;
  readonly mayManage: boolean;
  /** Whether the organisation has clients, for which people may be given a role. */
  readonly hasClients: boolean;
  readonly mayTransfer: boolean;
  readonly mayLeave: boolean;
  readonly slug: string;
  /** Of the organisation. */
  readonly name: string;
  readonly timeZone: string;
}
