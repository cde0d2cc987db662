import { requestJson } from "@/components/api/request-json";
import { MembershipItem } from "@/lib/present/account-answer.schema";

/** Opens another organisation in this browser. @throws ApiError */
export async function openOrganization(slug: string): Promise<void> {
  await requestJson(MembershipItem, "/organizations/current", { method: "PUT", body: { slug } });
}
