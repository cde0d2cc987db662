import type { Metadata } from "next";
import { AccountSettings } from "@/components/settings/account-settings";
import { loadAccountPage } from "@/lib/present/account/account-page.loader";
import { requireOwnPage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountSettingsPage() {
  const { scope, sessionId, timeZone } = await requireOwnPage();
  return <AccountSettings page={await loadAccountPage(scope, sessionId, timeZone)} />;
}
