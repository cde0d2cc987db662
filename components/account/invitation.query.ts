import { requestJson } from "@/components/api/request-json";

const openInvitation = () => import("@/lib/present/account/team.schema").then((schemas) => schemas.OpenInvitationItem);
const joined = () => import("@/lib/present/account/team.schema").then((schemas) => schemas.JoinedOrganization);

/** The invitation of a link. @throws ApiError */
export function lookAtInvitation(secret: string) {
  return requestJson(openInvitation, "/invitations/lookup", { method: "POST", body: { secret } });
}

/** Joins by a link; somebody new with a password. @throws ApiError */
export function acceptInvitation(answer: { secret: string; password?: string; name?: string }) {
  return requestJson(joined, "/invitations/acceptance", { method: "POST", body: answer });
}
