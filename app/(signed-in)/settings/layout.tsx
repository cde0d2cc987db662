import type { ReactNode } from "react";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { relationOf, settingsNav } from "@/lib/present/settings/settings-nav";
import { requirePage, signedInEmail } from "@/lib/web/session-gate";

export default async function SettingsLayout({ children }: { readonly children: ReactNode }) {
  const { role, organization, session } = await requirePage("reputation:read");
  const isGuest = (await signedInEmail()) === null;
  const relation = relationOf(session.memberships, organization.id);
  return <SettingsFrame links={settingsNav(role, isGuest, relation)}>{children}</SettingsFrame>;
}
