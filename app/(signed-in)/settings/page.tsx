import type { Metadata } from "next";
import { OrganizationSettings } from "@/components/settings/organization-settings";
import { organizationFacts } from "@/lib/present/organization-facts";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Settings" };

export default async function OrganizationPage() {
  const { organization, role } = await requirePage("reputation:read");
  return <OrganizationSettings facts={organizationFacts(organization, role)} />;
}
