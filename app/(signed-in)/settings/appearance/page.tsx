import type { Metadata } from "next";
import { AppearanceSettings } from "@/components/settings/appearance-settings";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Appearance" };

export default async function AppearancePage() {
  const { organization } = await requirePage("reputation:read");
  return <AppearanceSettings timeZone={organization.timeZone} />;
}
