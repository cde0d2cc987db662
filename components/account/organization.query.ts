import { tellOtherTabs } from "@/components/account/open-organization";
import { requestJson } from "@/components/api/request-json";
import { uploadStore } from "@/components/import/upload-store";
import type { OrganizationRequest } from "@/lib/present/account/account-answer.schema";

const membership = () =>
  import("@/lib/present/account/account-answer.schema").then((schemas) => schemas.MembershipItem);
const organization = () =>
  import("@/lib/present/account/account-answer.schema").then((schemas) => schemas.OrganizationItem);

/** Opens another organisation in this browser. @throws ApiError */
export async function openOrganization(slug: string): Promise<void> {
  // Files that wait to be sent would come in where the browser is then, not where they were chosen.
  uploadStore.forget();
  await keepOrganization(slug);
}

/** Opens the organisation that this tab shows once more, after another tab opened another one. @throws ApiError */
export async function keepOrganization(slug: string): Promise<void> {
  await requestJson(membership, "/organizations/current", { method: "PUT", body: { slug } });
  tellOtherTabs(slug);
}

/** Opens the demo in this browser, as a guest where nobody has signed in. @throws ApiError */
export async function openDemo(): Promise<void> {
  tellOtherTabs((await requestJson(organization, "/demo", { method: "POST", body: {} })).slug);
}

/** Begins an organisation, and opens it in this browser. @throws ApiError */
export async function beginOrganization(body: OrganizationRequest): Promise<void> {
  tellOtherTabs((await requestJson(organization, "/organizations", { method: "POST", body })).slug);
}
