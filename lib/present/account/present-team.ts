import type { InvitationItem, MemberItem } from "@/lib/present/account/team.schema";

/** A member as the API shows one. */
export function presentMember(member: Omit<MemberItem, "joinedAt"> & { readonly joinedAt: Date }): MemberItem {
  return { ...member, joinedAt: member.joinedAt.toISOString() };
}

/** An invitation as the API shows one. */
export function presentInvitation(
  invitation: Omit<InvitationItem, "createdAt" | "expiresAt"> & { readonly createdAt: Date; readonly expiresAt: Date },
): InvitationItem {
  const { id, email, role, createdAt, expiresAt, mailError } = invitation;
  return { id, email, role, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), mailError };
}
