import type { Metadata } from "next";
import { AppearanceSettings } from "@/components/settings/appearance-settings";
import { readZones } from "@/lib/present/settings/read-zones";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Appearance" };

export default async function AppearancePage() {
  const { session, homeTimeZone } = await requirePage("reputation:read");
  return <AppearanceSettings zones={readZones(session, homeTimeZone)} />;
}
