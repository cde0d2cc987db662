import { requestJson } from "@/components/api/request-json";
import { MembershipItem, OrganizationItem } from "@/lib/present/account-answer.schema";

/** Opens another organisation in this browser. @throws ApiError */
export async function openOrganization(slug: string): Promise<void> {
  await requestJson(MembershipItem, "/organizations/current", { method: "PUT", body: { slug } });
}

/** Opens the demo in this browser, as a guest where nobody has signed in. @throws ApiError */
export async function openDemo(): Promise<void> {
  await requestJson(OrganizationItem, "/demo", { method: "POST", body: {} });
}
