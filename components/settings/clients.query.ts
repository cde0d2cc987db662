import { requestDone, requestJson } from "@/components/api/request-json";
import type { OrganizationRequest } from "@/lib/present/account/account-answer.schema";

const organization = () =>
  import("@/lib/present/account/account-answer.schema").then((schemas) => schemas.OrganizationItem);

/** Makes a client. @throws ApiError */
export async function createClient(client: OrganizationRequest): Promise<void> {
  await requestJson(organization, "/clients", { method: "POST", body: client });
}

/** Lets a client stand alone. @throws ApiError */
export function detachClient(id: string): Promise<void> {
  return requestDone(`/clients/${id}`, { method: "DELETE" });
}

/** Ends that the organisation that is open is a client. @throws ApiError */
export function leaveAgency(): Promise<void> {
  return requestDone("/organizations/current/agency", { method: "DELETE" });
}
