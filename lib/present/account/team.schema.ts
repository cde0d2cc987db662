import { z } from "zod";
import { DisplayName, Email, Password } from "@/lib/account/account.schema";
import { ROLES } from "@/lib/account/member/role";
import { pageOf } from "@/lib/present/page.schema";
import { Time } from "@/lib/present/time.schema";

/** What somebody may be made, by invitation or afterwards: everything but the owner. */
const GivenRole = z.enum(["admin", "analyst", "viewer"]);

/** Somebody who belongs to an organisation. */
export const MemberItem = z
  .object({
    userId: z.uuid(),
    email: z.email(),
    name: z.string().nullable(),
    role: z.enum(ROLES),
    /** What they are in all clients of the organisation; null for nothing. */
    clientRole: z.enum(ROLES).nullable(),
    joinedAt: Time,
    hasSecondFactor: z.boolean(),
  })
  .meta({ id: "Member" });
export type MemberItem = z.output<typeof MemberItem>;

/** Everybody in it, in the order of joining. */
export const MemberList = pageOf(MemberItem);

/** An invitation that waits for an answer. */
export const InvitationItem = z
  .object({
    id: z.uuid(),
    email: z.email(),
    role: z.enum(ROLES),
    createdAt: Time,
    expiresAt: Time,
    /** What the mail server said when it refused its mail for good; null when it has not. */
    mailError: z.string().nullable(),
  })
  .meta({ id: "Invitation" });
export type InvitationItem = z.output<typeof InvitationItem>;

/** All of them, newest first. */
export const InvitationList = pageOf(InvitationItem);

/** An invitation that was just made; `link` where there is no mail server, to be handed over by hand, shown this once. */
export const FreshInvitation = InvitationItem.extend({ link: z.url().nullable() }).meta({ id: "FreshInvitation" });

/** Whom to invite, and as what. */
export const InvitationRequest = z.object({ email: Email, role: GivenRole });

/** What somebody is from now on: here, or in all clients of the organisation. */
export const RoleChange = z
  .object({ role: GivenRole.optional(), clientRole: GivenRole.nullable().optional() })
  .refine(({ role, clientRole }) => role !== undefined || clientRole !== undefined, "Name a role");

/** To whom an organisation passes. */
export const OwnerChange = z.object({ userId: z.uuid() });

/** The secret of an invitation's link. */
export const InvitationSecret = z.object({ secret: z.string().min(1).max(200) });

/** An invitation as the one who is invited sees it. */
export const OpenInvitationItem = z
  .object({ email: z.email(), role: z.enum(ROLES), organizationName: z.string() })
  .meta({ id: "OpenInvitation" });

/** The answer to an invitation; somebody new chooses a password with it. */
export const InvitationAnswer = InvitationSecret.extend({
  password: Password.optional(),
  name: DisplayName.optional(),
});

/** Where one was let in. */
export const JoinedOrganization = z.object({ slug: z.string(), isNewAccount: z.boolean() });
