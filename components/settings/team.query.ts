import { requestDone, requestJson } from "@/components/api/request-json";

const freshInvitation = () => import("@/lib/present/account/team.schema").then((schemas) => schemas.FreshInvitation);

/** Invites somebody. @returns the link to hand over where there is no mail server; otherwise null @throws ApiError */
export async function invite(email: string, role: string): Promise<string | null> {
  return (await requestJson(freshInvitation, "/invitations", { method: "POST", body: { email, role } })).link;
}

/** Takes an invitation back. @throws ApiError */
export function revokeInvitation(id: string): Promise<void> {
  return requestDone(`/invitations/${id}`, { method: "DELETE" });
}

/** Gives somebody another role. @throws ApiError */
export function changeRole(id: string, role: string): Promise<void> {
  return requestDone(`/members/${id}`, { method: "PATCH", body: { role } });
}

/** Says what somebody is in all clients; empty for nothing. @throws ApiError */
export function changeClientRole(id: string, role: string): Promise<void> {
  return requestDone(`/members/${id}`, { method: "PATCH", body: { clientRole: role === "" ? null : role } });
}

/** Takes somebody out. @throws ApiError */
export function removeMember(id: string): Promise<void> {
  return requestDone(`/members/${id}`, { method: "DELETE" });
}

/** Makes somebody the owner. @throws ApiError */
export function makeOwner(userId: string): Promise<void> {
  return requestDone("/organizations/current/owner", { method: "PUT", body: { userId } });
}

/** Leaves the organisation of that slug, which has to be the one that is open. @throws ApiError */
export function leave(slug: string): Promise<void> {
  return requestDone("/organizations/current/departure", { method: "POST", body: { slug } });
}
