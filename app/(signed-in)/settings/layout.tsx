import type { ReactNode } from "react";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { settingsNav } from "@/lib/present/settings-nav";
import { requirePage, signedInEmail } from "@/lib/web/session-gate";

export default async function SettingsLayout({ children }: { readonly children: ReactNode }) {
  const { role } = await requirePage("reputation:read");
  const isGuest = (await signedInEmail()) === null;
  return <SettingsFrame links={settingsNav(role, isGuest)}>{children}</SettingsFrame>;
}
