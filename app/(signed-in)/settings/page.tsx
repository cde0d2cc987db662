import type { Metadata } from "next";
import { OrganizationSettings } from "@/components/settings/organization-settings";
import { organizationPage } from "@/lib/present/account/organization-page";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Settings" };

export default async function OrganizationPage() {
  const { organization, homeTimeZone, role } = await requirePage("reputation:read");
  return <OrganizationSettings page={organizationPage({ ...organization, timeZone: homeTimeZone }, role)} />;
}
