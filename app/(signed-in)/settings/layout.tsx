import type { ReactNode } from "react";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { settingsNav } from "@/lib/present/settings-nav";
import { requirePage } from "@/lib/web/session-gate";

export default async function SettingsLayout({ children }: { readonly children: ReactNode }) {
  const { role } = await requirePage("reputation:read");
  return <SettingsFrame links={settingsNav(role)}>{children}</SettingsFrame>;
}
