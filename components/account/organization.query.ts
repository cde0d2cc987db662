import { requestJson } from "@/components/api/request-json";

const membership = () =>
  import("@/lib/present/account/account-answer.schema").then((schemas) => schemas.MembershipItem);
const organization = () =>
  import("@/lib/present/account/account-answer.schema").then((schemas) => schemas.OrganizationItem);

/** Opens another organisation in this browser. @throws ApiError */
export async function openOrganization(slug: string): Promise<void> {
  await requestJson(membership, "/organizations/current", { method: "PUT", body: { slug } });
}

/** Opens the demo in this browser, as a guest where nobody has signed in. @throws ApiError */
export async function openDemo(): Promise<void> {
  await requestJson(organization, "/demo", { method: "POST", body: {} });
}
