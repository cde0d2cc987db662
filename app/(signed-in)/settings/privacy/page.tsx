import type { Metadata } from "next";
import { PrivacySettings } from "@/components/settings/privacy-settings";
import { loadPrivacyPage } from "@/lib/present/settings/privacy-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Privacy and data" };

export default async function PrivacySettingsPage() {
  const { scope, organization, role } = await requirePage("privacy:manage");
  return <PrivacySettings page={await loadPrivacyPage(scope, organization, role)} />;
}
